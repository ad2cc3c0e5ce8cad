/** Operands of wrong types in formulas, as far as the formula's text and its fields determine them. Source: Salesforce Help, "Common Formula Errors"; the texts of orgs. */
import { kindOf, type KindOfField, type ResultKind } from './infer.ts';
import type { BinaryOperator, Formula } from './tree.ts';

const OF_NUMBERS: ReadonlySet<BinaryOperator> = new Set(['*', '/', '^']);

/** @return an org's error for the first operand of a wrong type; undefined where none is known to be wrong */
export function parameterProblem(formula: Formula, kindOfField: KindOfField): string | undefined {
  switch (formula.kind) {
    case 'call':
      return ofParts(formula.args, kindOfField) ?? ofCall(formula.name, formula.args, kindOfField);
    case 'unary':
      return parameterProblem(formula.operand, kindOfField);
    case 'binary': {
      const sides = [formula.left, formula.right];
      const inner = ofParts(sides, kindOfField);
      if (inner !== undefined || !OF_NUMBERS.has(formula.operator)) return inner;
      const wrong = sides.map((side) => kindOf(side, kindOfField)).find((kind) => kind !== undefined && kind !== 'Number');
      return wrong === undefined ? undefined : unfit(`operator '${formula.operator}'`, 'Number', wrong);
    }
    default:
      return undefined;
  }
}

function ofParts(parts: readonly Formula[], kindOfField: KindOfField): string | undefined {
  for (const part of parts) {
    const problem = parameterProblem(part, kindOfField);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function ofCall(name: string, args: readonly Formula[], kindOfField: KindOfField): string | undefined {
  const kinds = args.map((arg) => kindOf(arg, kindOfField));
  if (name === 'TEXT' && kinds[0] === 'Boolean') return unfit("function 'TEXT()'", 'Number, Date, Date/Time, Picklist', 'Boolean');
  const [, then, otherwise] = kinds;
  return name === 'IF' && then !== undefined && otherwise !== undefined && then !== otherwise
    ? unfit("function 'IF()'", then, otherwise)
    : undefined;
}

function unfit(what: string, expected: string, received: ResultKind): string {
  return `Incorrect parameter type for ${what}. Expected ${expected}, received ${received}`;
}
