/** Computes formulas. Source: Salesforce Help, "Formula Operators and Functions" and "Using Blanks in Formulas". */
import { NotImplemented } from '../../platform/core/error.ts';
import { addDecimals, ApexDate, ApexDatetime, ApexDecimal, ApexTime, compareDecimals, divideDecimals, multiplyDecimals, negateDecimal, powerDecimal, shiftDate, subtractDecimals } from '../../platform/values/index.ts';
import { functions } from './functions/index.ts';
import type { BinaryOperator, Formula, FormulaValue } from './tree.ts';

/** What a formula can see. */
export interface FormulaScope {
  /** The value of a field, or of a global like `$User.Id`. */
  field(path: readonly string[]): FormulaValue;
  /** Whether the path leads to a number that reads as 0 when blank. */
  isZeroWhenBlank(path: readonly string[]): boolean;
  /** The value before the save; only rules and defaults have one. */
  prior(path: readonly string[]): FormulaValue;
  readonly isNew: boolean;
  readonly isClone: boolean;
  readonly nowMs: number;
  readonly zone: string;
}
export interface Evaluation {
  readonly scope: FormulaScope;
  value(formula: Formula): FormulaValue;
}

/** Errors: NotImplemented for a function unknown here. */
export function evaluateFormula(formula: Formula, scope: FormulaScope): FormulaValue {
  const run: Evaluation = { scope, value: (part) => evaluate(part, run) };
  return run.value(formula);
}

function evaluate(formula: Formula, run: Evaluation): FormulaValue {
  switch (formula.kind) {
    case 'literal':
      return formula.value;
    case 'field': {
      const value = run.scope.field(formula.path);
      return value === null && run.scope.isZeroWhenBlank(formula.path) ? ApexDecimal.zero : value;
    }
    case 'call': {
      const call = functions[formula.name];
      if (call === undefined) throw new NotImplemented(`the formula function ${formula.name}`);
      return call(formula.args, run);
    }
    case 'unary': {
      const operand = run.value(formula.operand);
      if (formula.operator === '!') return operand !== true;
      return operand instanceof ApexDecimal ? negateDecimal(operand) : null;
    }
    case 'binary':
      if (formula.operator === '&&') return run.value(formula.left) === true && run.value(formula.right) === true;
      if (formula.operator === '||') return run.value(formula.left) === true || run.value(formula.right) === true;
      return binary(formula.operator, run.value(formula.left), run.value(formula.right));
  }
}

function binary(operator: BinaryOperator, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '=':
      return sameFormulaValue(left, right);
    case '<>':
      return !sameFormulaValue(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(operator, left, right);
    case '&':
      return textOf(left) + textOf(right);
    case '+':
      if (typeof left === 'string' || typeof right === 'string') return textOf(left) + textOf(right);
      return shifted(left, right, 1) ?? shifted(right, left, 1) ?? arithmetic(left, right, addDecimals);
    case '-':
      return difference(left, right) ?? shifted(left, right, -1) ?? arithmetic(left, right, subtractDecimals);
    case '*':
      return arithmetic(left, right, multiplyDecimals);
    case '/':
      return arithmetic(left, right, (a, b) => (b.unscaled === 0n ? null : divideDecimals(a, b)));
    case '^':
      return arithmetic(left, right, power);
    default:
      return null;
  }
}

function arithmetic(left: FormulaValue, right: FormulaValue, apply: (a: ApexDecimal, b: ApexDecimal) => ApexDecimal | null): FormulaValue {
  return left instanceof ApexDecimal && right instanceof ApexDecimal ? apply(left, right) : null;
}

function power(base: ApexDecimal, exponent: ApexDecimal): ApexDecimal {
  const whole = exponent.toNumber();
  return Number.isInteger(whole) && whole >= 0 ? powerDecimal(base, whole) : ApexDecimal.ofNumber(base.toNumber() ** whole);
}

/** Days moved by a number; times by milliseconds. */
function shifted(value: FormulaValue, by: FormulaValue, sign: 1 | -1): FormulaValue | undefined {
  if (!(by instanceof ApexDecimal)) return value instanceof ApexDate || value instanceof ApexDatetime ? null : undefined;
  const amount = by.toNumber() * sign;
  if (value instanceof ApexDate) return shiftDate(value, Math.trunc(amount));
  if (value instanceof ApexDatetime) return new ApexDatetime(value.ms + Math.round(amount * 86400000));
  return value instanceof ApexTime ? new ApexTime(value.ms + amount) : undefined;
}

/** Days between two dates or moments. */
function difference(left: FormulaValue, right: FormulaValue): FormulaValue | undefined {
  if (left instanceof ApexDate && right instanceof ApexDate) return ApexDecimal.ofInteger(left.daysSinceEpoch() - right.daysSinceEpoch());
  if (left instanceof ApexDatetime && right instanceof ApexDatetime) return ApexDecimal.ofNumber((left.ms - right.ms) / 86400000);
  return left instanceof ApexTime && right instanceof ApexTime ? ApexDecimal.ofInteger(left.ms - right.ms) : undefined;
}

/** Texts compare with case; a blank text is the same as none. */
export function sameFormulaValue(left: FormulaValue, right: FormulaValue): boolean {
  const a = left === '' ? null : left;
  const b = right === '' ? null : right;
  if (a === null || b === null) return a === b;
  const order = ordering(a, b);
  if (order !== undefined) return order === 0;
  if (typeof a === 'string' && typeof b === 'string') return a === b || (isId(a) && isId(b) && a.slice(0, 15) === b.slice(0, 15));
  return a === b;
}

const isId = (text: string): boolean => /^[a-zA-Z0-9]{15}([A-Z0-5]{3})?$/.test(text);

/** Nothing compares with a blank. */
function compared(operator: '<' | '<=' | '>' | '>=', left: FormulaValue, right: FormulaValue): boolean {
  const order = ordering(left, right);
  if (order === undefined) return false;
  return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}

function ordering(left: FormulaValue, right: FormulaValue): number | undefined {
  if (left instanceof ApexDecimal && right instanceof ApexDecimal) return compareDecimals(left, right);
  if (left instanceof ApexDate && right instanceof ApexDate) return left.daysSinceEpoch() - right.daysSinceEpoch();
  if (left instanceof ApexDatetime && right instanceof ApexDatetime) return left.ms - right.ms;
  if (left instanceof ApexTime && right instanceof ApexTime) return left.ms - right.ms;
  return typeof left === 'string' && typeof right === 'string' ? (left < right ? -1 : left > right ? 1 : 0) : undefined;
}

/** What TEXT and concatenation make of a value. */
export function textOf(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof ApexDecimal) return plain(value);
  if (value instanceof ApexDatetime) return `${value.toText()}Z`;
  return value instanceof ApexDate || value instanceof ApexTime ? value.toText() : '';
}

function plain(value: ApexDecimal): string {
  const text = value.toPlainText();
  return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^(-?)0\./, '$1.') : text;
}
