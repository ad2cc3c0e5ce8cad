/** The formulas of a flow. Source: Metadata API Developer Guide, "Flow", FlowFormula; the words are an org's. */
import { fieldsOf } from '../../../../../data/formula/tree.ts';
import { readFormula } from '../../../../../data/formula/usable.ts';
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
  return undefined;
}
