/** The formulas of a flow. Source: Metadata API Developer Guide, "Flow", FlowFormula; the words are an org's. */
import { surelyOf } from '../../../../../data/formula/fields.ts';
import type { ResultKind } from '../../../../../data/formula/infer.ts';
import { parameterProblem } from '../../../../../data/formula/parameters.ts';
import { fieldsOf, type Formula } from '../../../../../data/formula/tree.ts';
import { choiceProblem } from '../../../../../data/formula/unsupported.ts';
import { readFormula } from '../../../../../data/formula/usable.ts';
import type { FieldSchema } from '../../../../../data/schema/index.ts';
import { withBareReferences } from '../../../../../flows/formulaText.ts';
import type { XmlNode } from '../../schema/tree.ts';
import type { KnownObjects } from '../knownObjects.ts';
import { integrity, type FlowProblem } from './problem.ts';
import type { FlowScope } from './scope.ts';

/** Elements that hold a formula. */
const EXPRESSIONS: ReadonlySet<string> = new Set(['expression', 'filterFormula', 'formulaExpression']);

export function formulaProblem(node: XmlNode, scope: FlowScope, objects: KnownObjects): FlowProblem | undefined {
  for (const child of node.children) {
    const problem = EXPRESSIONS.has(child.tag) ? problemOf(child.text, scope, objects) : undefined;
    const found =
      problem === undefined ? formulaProblem(child, scope, objects) : integrity(`The formula expression is invalid: ${problem}`, child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problemOf(source: string, scope: FlowScope, objects: KnownObjects): string | undefined {
  const { formula, problem } = readFormula(withBareReferences(source));
  if (formula === undefined || problem !== undefined) return problem;
  for (const [root = '', ...path] of fieldsOf(formula)) {
    if (root.endsWith('__EachItem')) continue;
    if (!root.startsWith('$') && !scope.has(root)) return `It contains an invalid flow element ${root}.`;
    const object = scope.objectOf(root);
    if (object !== undefined && objects.isBroken(object, path)) return `Field ${[root, ...path].join('.')} does not exist. Check spelling.`;
  }
  return typeProblem(formula, scope, objects);
}

const KINDS: Readonly<Record<string, ResultKind>> = {
  String: 'Text',
  Number: 'Number',
  Currency: 'Number',
  Boolean: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
};

/** Values that functions and operators do not take; of a picklist, only the root of its path is named (seen in an org). */
function typeProblem(formula: Formula, scope: FlowScope, objects: KnownObjects): string | undefined {
  const fieldOf = ([root = '', ...path]: readonly string[]): FieldSchema | undefined => {
    const object = path.length === 0 ? undefined : scope.objectOf(root);
    return object === undefined ? undefined : objects.unchangedField(object, path);
  };
  const kindOf = (path: readonly string[]): ResultKind | undefined =>
    path.length === 1 ? KINDS[scope.dataTypeOf(path[0] ?? '') ?? ''] : surelyOf(fieldOf(path));
  return (
    choiceProblem(formula, fieldOf, ([root = '']) => root) ?? parameterProblem(formula, kindOf, (path) => objects.nameOf(fieldOf(path)))
  );
}
