/** Comparison and text form of formula values. Source: Salesforce Help, "Formula Operators and Functions". */
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, compareDecimals } from '../../platform/values/index.ts';
import { numberText } from './arithmetic.ts';
import type { FormulaValue } from './tree.ts';

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

/** Nothing compares with a blank: the result is unknown. */
export function compared(operator: '<' | '<=' | '>' | '>=', left: FormulaValue, right: FormulaValue): boolean | null {
  if (left === null || right === null) return null;
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

/** A value as TEXT and concatenation show it. */
export function textOf(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof ApexDecimal) return numberText(value);
  if (value instanceof ApexDatetime) return `${value.toText()}Z`;
  if (value instanceof ApexTime) return value.toText().replace(/Z$/, '');
  return value instanceof ApexDate ? value.toText() : '';
}
