/** Operands and arguments of wrong types in formulas, as far as the formula's text and its fields determine them. Source: Salesforce Help, "Common Formula Errors" and "Formula Functions"; the texts of orgs. */
import { kindOf, type KindOfField, type ResultKind } from './infer.ts';
import type { BinaryOperator, Formula } from './tree.ts';

type Operand = ResultKind | 'of the left side';
/** What an operator takes on both sides. The sums of dates, times and texts are left out: their words are not known. */
const OF_OPERATOR: Partial<Record<BinaryOperator, Operand>> = {
  ...operators(['*', '/', '^'], 'Number'),
  ...operators(['&'], 'Text'),
  ...operators(['&&', '||'], 'Boolean'),
  ...operators(['=', '<>', '<', '<=', '>', '>='], 'of the left side'),
};
function operators(names: readonly BinaryOperator[], kind: Operand): Partial<Record<BinaryOperator, Operand>> {
  return Object.fromEntries(names.map((name) => [name, kind]));
}

/** The types of the arguments of functions that take one only; the last is that of all further arguments. */
const OF_FUNCTION: Readonly<Record<string, readonly ResultKind[]>> = {
  ...functions(['Boolean'], 'AND OR NOT'),
  ...functions(['Text'], 'LEN TRIM REVERSE ASCII CASESAFEID CONTAINS BEGINS SUBSTITUTE REGEX HTMLENCODE JSENCODE JSINHTMLENCODE URLENCODE'),
  ...functions(['Text', 'Number'], 'LEFT RIGHT MID'),
  ...functions(
    ['Number'],
    'ABS CEILING FLOOR MCEILING MFLOOR ROUND TRUNC EXP LN LOG SQRT SIN COS TAN ASIN ACOS ATAN ATAN2 MOD POWER DATE CHR',
  ),
  ...functions(['Date'], 'YEAR MONTH DAY'),
  ...functions(['Time'], 'HOUR MINUTE SECOND MILLISECOND'),
};
function functions(kinds: readonly ResultKind[], names: string): Readonly<Record<string, readonly ResultKind[]>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kinds]));
}

/** @return an org's error for the first operand of a wrong type; undefined where none is known to be wrong */
export function parameterProblem(formula: Formula, kindOfField: KindOfField): string | undefined {
  switch (formula.kind) {
    case 'call':
      return ofParts(formula.args, kindOfField) ?? ofCall(formula.name, formula.args, kindOfField);
    case 'unary': {
      const inner = parameterProblem(formula.operand, kindOfField);
      if (inner !== undefined || formula.operator !== '!') return inner;
      return unfit("operator '!'", 'Boolean', [kindOf(formula.operand, kindOfField)]);
    }
    case 'binary':
      return ofParts([formula.left, formula.right], kindOfField) ?? ofOperator(formula, kindOfField);
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

function ofOperator({ operator, left, right }: Extract<Formula, { kind: 'binary' }>, kindOfField: KindOfField): string | undefined {
  const kinds = [kindOf(left, kindOfField), kindOf(right, kindOfField)] as const;
  const wanted = OF_OPERATOR[operator];
  const expected = wanted === 'of the left side' ? kinds[0] : wanted;
  return expected === undefined ? undefined : unfit(`operator '${operator}'`, expected, kinds);
}

function ofCall(name: string, args: readonly Formula[], kindOfField: KindOfField): string | undefined {
  const kinds = args.map((arg) => kindOf(arg, kindOfField));
  const [first, then, otherwise] = kinds;
  if (first === 'Boolean' && name === 'TEXT') return unfit("function 'TEXT()'", 'Number, Date, Date/Time, Picklist', [first]);
  if (first === 'Boolean' && (name === 'ISBLANK' || name === 'ISNULL')) return `Incorrect argument type for function '${name}()'.`;
  if (name === 'IF')
    return unfit("function 'IF()'", 'Boolean', [first]) ?? (then === undefined ? undefined : unfit("function 'IF()'", then, [otherwise]));
  const wanted = OF_FUNCTION[name];
  if (wanted === undefined) return undefined;
  const index = kinds.findIndex((kind, place) => isOther(wanted[place] ?? wanted.at(-1), kind));
  return index < 0 ? undefined : unfit(`function '${name}()'`, wanted[index] ?? wanted.at(-1) ?? '', [kinds[index]]);
}

const isOther = (expected: string | undefined, kind: ResultKind | undefined): boolean => kind !== undefined && kind !== expected;

/** @return the error for the first of the types that is known to be another */
function unfit(what: string, expected: string, kinds: readonly (ResultKind | undefined)[]): string | undefined {
  const received = kinds.find((kind) => isOther(expected, kind));
  return received === undefined ? undefined : `Incorrect parameter type for ${what}. Expected ${expected}, received ${received}`;
}
