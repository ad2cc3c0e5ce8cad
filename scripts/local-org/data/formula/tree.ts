/** The syntax tree and the values of formulas. Source: Salesforce Help, "Formula Operators and Functions". */
import type { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../../platform/values/index.ts';

export type FormulaValue = null | boolean | string | ApexDecimal | ApexDate | ApexDatetime | ApexTime | Place;
/** A geolocation. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '&&' | '||';
export type Formula =
  | { readonly kind: 'literal'; readonly value: FormulaValue }
  /** `Name`, `Account.Owner.Name`, `$User.Id`. */
  | { readonly kind: 'field'; readonly path: readonly string[] }
  /** `name` in upper case. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Formula }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Formula; readonly right: Formula };

type Call = Extract<Formula, { kind: 'call' }>;
/** Every call of a function, outer ones first. */
export function callsOf(formula: Formula): readonly Call[] {
  switch (formula.kind) {
    case 'call':
      return [formula, ...formula.args.flatMap(callsOf)];
    case 'unary':
      return callsOf(formula.operand);
    case 'binary':
      return [...callsOf(formula.left), ...callsOf(formula.right)];
    default:
      return [];
  }
}

export function isPlace(value: FormulaValue): value is Place {
  return typeof value === 'object' && value !== null && 'latitude' in value;
}

/** Whether a formula is a literal or a power of literals, which orgs compute once. */
export const isFolded = (formula: Formula): boolean =>
  formula.kind === 'literal' ||
  (formula.kind === 'binary' && formula.operator === '^' && isFolded(formula.left) && isFolded(formula.right));

/** Every field that a formula reads, global ones (`$User...`) among them. */
export function fieldsOf(formula: Formula): readonly (readonly string[])[] {
  switch (formula.kind) {
    case 'literal':
      return [];
    case 'field':
      return [formula.path];
    case 'call':
      return formula.args.flatMap(fieldsOf);
    case 'unary':
      return fieldsOf(formula.operand);
    case 'binary':
      return [...fieldsOf(formula.left), ...fieldsOf(formula.right)];
  }
}
