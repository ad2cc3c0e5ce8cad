/**
 * Operands and arguments of wrong types in formulas, as far as the formula's text and its fields determine them.
 * Source: Salesforce Help, "Common Formula Errors" and "Formula Functions"; the texts of orgs; the validations of the platform's open formula engine.
 */
import { ofTypes, type ArgumentCheck } from './argumentChecks.ts';
import { kindOf, type KindOfField, type ResultKind } from './infer.ts';
import { illegal, labelOf, unfit, type Typed } from './misfit.ts';
import type { BinaryOperator, Formula } from './tree.ts';

type Operand = ResultKind | 'of the left side';
/** What an operator takes on both sides; sums have rules of their own. */
const OF_OPERATOR: Partial<Record<BinaryOperator, Operand>> = {
  ...operators(['*', '/', '^'], 'Number'),
  ...operators(['&'], 'Text'),
  ...operators(['&&', '||'], 'Boolean'),
  ...operators(['=', '<>', '<', '<=', '>', '>='], 'of the left side'),
};
function operators(names: readonly BinaryOperator[], kind: Operand): Partial<Record<BinaryOperator, Operand>> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}

/** What a field is called in messages where its type alone does not tell: `Lookup(User)`. */
export type NameOfField = (path: readonly string[]) => string | undefined;

/** @return an org's error for the first operand of a wrong type; undefined where none is known to be wrong */
export function parameterProblem(formula: Formula, kindOfField: KindOfField, nameOfField?: NameOfField): string | undefined {
  const typed = (part: Formula): Typed => {
    const kind = kindOf(part, kindOfField);
    return { part, kind, label: (part.kind === 'field' ? nameOfField?.(part.path) : undefined) ?? labelOf(kind) };
  };
  const problemIn = (part: Formula): string | undefined => {
    switch (part.kind) {
      case 'call':
        return firstOf(part.args, problemIn) ?? ofCall(part.name, part.args.map(typed));
      case 'unary':
        return (
          problemIn(part.operand) ??
          unfit(`operator '${part.operator}'`, [part.operator === '!' ? 'Boolean' : 'Number'], typed(part.operand))
        );
      case 'binary':
        return firstOf([part.left, part.right], problemIn) ?? ofOperator(part.operator, typed(part.left), typed(part.right));
      default:
        return undefined;
    }
  };
  return problemIn(formula);
}

function firstOf(parts: readonly Formula[], problemIn: (part: Formula) => string | undefined): string | undefined {
  for (const part of parts) {
    const problem = problemIn(part);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function ofOperator(operator: BinaryOperator, left: Typed, right: Typed): string | undefined {
  if (operator === '+' || operator === '-') return ofSum(operator, left, right);
  const wanted = OF_OPERATOR[operator];
  const expected = wanted === 'of the left side' ? left.kind : wanted;
  if (expected === undefined) return undefined;
  return unfit(`operator '${operator}'`, [expected], left) ?? unfit(`operator '${operator}'`, [expected], right);
}

/** Numbers, days and numbers, a day less a day, texts. */
function ofSum(operator: '+' | '-', left: Typed, right: Typed): string | undefined {
  const what = `operator '${operator}'`;
  const isSum = operator === '+';
  if (left.kind === undefined || right.kind === undefined) return undefined;
  if (left.kind === 'Text' && isSum) return unfit(what, ['Text'], right);
  if (left.kind === 'Text' || left.kind === 'Boolean') return unfit(what, ADDED, left, true);
  if (right.kind === 'Number') return undefined;
  if (left.kind === 'Number' && MOMENTS.has(right.kind)) return isSum ? undefined : unfit(what, ['Number'], right);
  if (left.kind !== right.kind) return unfit(what, ADDED, right, true);
  return isSum ? ofMomentsAdded(what, right) : undefined;
}
const ofMomentsAdded = (what: string, right: Typed): string | undefined =>
  right.kind === 'Time' ? illegal(what) : unfit(what, ['Number'], right);
const MOMENTS: ReadonlySet<ResultKind> = new Set(['Date', 'DateTime'] as const);
const ADDED: readonly ResultKind[] = ['Number', 'Date', 'DateTime'];

function ofCall(name: string, args: readonly Typed[]): string | undefined {
  const check: ArgumentCheck | undefined = ofTypes[name];
  return check?.(`function '${name}()'`, args, name);
}
