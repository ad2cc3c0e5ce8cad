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

/** Whether the engine computes a part once and gives the database its result: what is made of literals, but for quotients and negative literals. Source: the platform's open formula engine. */
export function isFolded(formula: Formula): boolean {
  switch (formula.kind) {
    case 'literal':
      return true;
    case 'field':
      return false;
    case 'unary':
      return formula.operand.kind !== 'literal' && isFolded(formula.operand);
    case 'binary':
      return formula.operator !== '/' && isFolded(formula.left) && isFolded(formula.right);
    case 'call':
      return formula.args.length > 0 && formula.args.every(isFolded);
  }
}

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
