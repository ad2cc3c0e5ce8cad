/** Operators of compiled code that JavaScript does not have. Null operands throw as on the platform. */
import type { Conversion } from '../../language/conversions.ts';
import {
  addDecimals,
  ApexDate,
  ApexDatetime,
  ApexDecimal,
  ApexDouble,
  ApexTime,
  compareDecimals,
  divideDecimals,
  integerOfDecimal,
  integerOfLong,
  integerOfNumber,
  longOfDecimal,
  longOfNumber,
  multiplyDecimals,
  negateDecimal,
  shiftDate,
  shiftDatetime,
  subtractDecimals,
} from '../values/index.ts';
import type { ApexValue } from './contract.ts';
import { decimalOfDouble } from './decimals.ts';
import { raise, raiseNullPointer } from './error.ts';

/** The value, or the platform's NullPointerException. */
export function nn<Value>(value: Value | null): Value {
  if (value === null) raiseNullPointer();
  return value;
}

export function divideInteger(a: number, b: number): number {
  if (b === 0) raise('System.MathException', 'Divide by 0');
  return (a / b) | 0;
}
export function divideLong(a: bigint, b: bigint): bigint {
  if (b === 0n) raise('System.MathException', 'Divide by 0');
  return BigInt.asIntN(64, a / b);
}

/** A null on the right is the argument of a method of the left. Source: result of an org. */
export function decimalArithmetic(operator: string, a: ApexDecimal | null, b: ApexDecimal | null): ApexDecimal {
  const left = nn(a);
  const right = b ?? raise('System.NullPointerException', 'Argument cannot be null.');
  switch (operator) {
    case '+':
      return addDecimals(left, right);
    case '-':
      return subtractDecimals(left, right);
    case '*':
      return multiplyDecimals(left, right);
    default:
      if (right.unscaled === 0n) raise('System.MathException', 'Divide by 0');
      return divideDecimals(left, right);
  }
}

export function doubleArithmetic(operator: string, a: ApexDouble | null, b: ApexDouble | null): ApexDouble {
  const left = nn(a).value;
  const right = nn(b).value;
  switch (operator) {
    case '+':
      return new ApexDouble(left + right);
    case '-':
      return new ApexDouble(left - right);
    case '*':
      return new ApexDouble(left * right);
    default:
      if (right === 0) raise('System.MathException', 'Divide by 0');
      return new ApexDouble(left / right);
  }
}

export function negate(value: ApexValue): ApexValue {
  if (value === null) raiseNullPointer();
  if (typeof value === 'number') return -value | 0;
  if (typeof value === 'bigint') return BigInt.asIntN(64, -value);
  return value instanceof ApexDouble ? new ApexDouble(-value.value) : negateDecimal(value as ApexDecimal);
}

/** `<`, `>`, ... for everything but Integer and Long: negative, zero or positive; null compares as false everywhere. */
export function ordering(a: ApexValue, b: ApexValue): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const left = a.toLowerCase();
    const right = b.toLowerCase();
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (a instanceof ApexDecimal && b instanceof ApexDecimal) return compareDecimals(a, b);
  if (a instanceof ApexDouble && b instanceof ApexDouble) return a.value - b.value;
  return timeOrdering(a, b);
}

function timeOrdering(a: ApexValue, b: ApexValue): number {
  if (a instanceof ApexDate && b instanceof ApexDate) return a.daysSinceEpoch() - b.daysSinceEpoch();
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.ms - b.ms;
  return a instanceof ApexTime && b instanceof ApexTime ? a.ms - b.ms : Number.NaN;
}

/** Texts and Ids: null comes before every text. Source: Apex Developer Guide, "Expression Operators". */
export function textOrdering(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return ordering(a, b);
}
type Whole = number | bigint | null;
/** Comparisons with null are false. Source: Apex Developer Guide, "Expression Operators". */
export const less = (a: Whole, b: Whole): boolean => a !== null && b !== null && a < b;
export const lessOrSame = (a: Whole, b: Whole): boolean => a !== null && b !== null && a <= b;
export const more = (a: Whole, b: Whole): boolean => a !== null && b !== null && a > b;
export const moreOrSame = (a: Whole, b: Whole): boolean => a !== null && b !== null && a >= b;

export function sameDecimal(a: ApexDecimal | null, b: ApexDecimal | null): boolean {
  return a === null || b === null ? a === b : compareDecimals(a, b) === 0;
}
export function sameDouble(a: ApexDouble | null, b: ApexDouble | null): boolean {
  return a === null || b === null ? a === b : a.value === b.value;
}
/** Strings without case. */
export function sameText(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.toLowerCase() === b.toLowerCase());
}
/** Ids in either form. */
export function sameId(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.slice(0, 15) === b.slice(0, 15) && a.length >= 15 && b.length >= 15);
}

/** `date + days`. */
export function shift(operator: '+' | '-', value: ApexValue, by: ApexValue): ApexValue {
  if (value === null || by === null) raiseNullPointer();
  const decimal =
    by instanceof ApexDecimal ? by : by instanceof ApexDouble ? decimalOfDouble(by.value) : ApexDecimal.ofInteger(by as number | bigint);
  const days = operator === '-' ? negateDecimal(decimal) : decimal;
  if (value instanceof ApexDate) return shiftDate(value, days.toNumber());
  if (value instanceof ApexDatetime) return shiftDatetime(value, days.toNumber());
  return new ApexTime(((((value as ApexTime).ms + days.toNumber()) % 86400000) + 86400000) % 86400000);
}

export function convertValue(conversion: Conversion, value: ApexValue): ApexValue {
  if (value === null) return null;
  switch (conversion) {
    case 'integer-to-long':
      return BigInt(value as number);
    case 'integer-to-double':
      return new ApexDouble(value as number);
    case 'integer-to-decimal':
    case 'long-to-decimal':
      return ApexDecimal.ofInteger(value as number | bigint);
    case 'long-to-double':
      return new ApexDouble(Number(value));
    case 'double-to-decimal':
      return decimalOfDouble((value as ApexDouble).value);
    case 'decimal-to-double':
      return new ApexDouble((value as ApexDecimal).toNumber());
    case 'integer-from-long':
      return integerOfLong(value as bigint);
    case 'integer-from-double':
      return integerOfNumber((value as ApexDouble).value);
    case 'integer-from-decimal':
      return integerOfDecimal(value as ApexDecimal);
    case 'long-from-double':
      return longOfNumber((value as ApexDouble).value);
    case 'long-from-decimal':
      return longOfDecimal(value as ApexDecimal);
    case 'string-to-id':
      return toId(value as string);
    case 'id-to-string':
      return value;
    case 'date-to-datetime':
      return new ApexDatetime((value as ApexDate).daysSinceEpoch() * 86400000);
    case 'datetime-to-date':
      return ApexDate.ofDays(Math.floor((value as ApexDatetime).ms / 86400000));
  }
}

/** A text as an Id of 18 characters; those it has stay, wrong check characters too. Errors: System.StringException `Invalid id: x`. */
export function toId(text: string): string {
  if (!isId(text) || isOfNoObject(text)) raise('System.StringException', `Invalid id: ${text}`);
  return text.length === 15 ? text + idSuffix(text) : text;
}

/**
 * No object's key begins with a capital letter, and 15 zeros are none. Source: seen in an org, which refuses both. With all 18 characters the zeros
 * are taken: the APIs write "none" so, and public programs that orgs run make up Ids that begin with some zeros.
 */
export const isOfNoObject = (id: string): boolean => /^[A-Z]/.test(id) || id === '000000000000000';

/** Whether a text has the shape of an Id. */
export const isId = (text: string): boolean => /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(text);

/** An Id is held with 18 characters and equals the text of its first 15. */
export const isSameId = (text: unknown, other: unknown): boolean =>
  typeof text === 'string' && text.length === 15 && typeof other === 'string' && other.length === 18 && other === text + idSuffix(text);

/** The three check characters of an Id. Source: Salesforce Help, "Convert 15-character IDs to 18-character IDs". */
export function idSuffix(id: string): string {
  let suffix = '';
  for (let chunk = 0; chunk < 3; chunk += 1) {
    let bits = 0;
    for (let index = 0; index < 5; index += 1) {
      const character = id[chunk * 5 + index] ?? '';
      if (character >= 'A' && character <= 'Z') bits |= 1 << index;
    }
    suffix += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits] ?? '';
  }
  return suffix;
}
