/** Numbers out of text and out of Object, with the platform's refusals. */
import type { ApexValue } from '../../core/contract.ts';
import { raise } from '../../core/error.ts';
import {
  ApexDecimal,
  ApexDouble,
  integerOfDecimal,
  integerOfLong,
  integerOfNumber,
  maxInteger,
  maxLong,
  minInteger,
  minLong,
} from '../../values/index.ts';
import { nameOfType } from '../../core/types.ts';

/** A point with zeros or nothing behind it does no harm, and digits are those of any script. Source: seen in an org. */
const wholeNumber = /^([+-]?\p{Nd}+)(?:\.0*)?$/u;

/** Errors: System.TypeException `Invalid integer: abc`. */
function parseInteger(text: string): number {
  const value = Number(digitsIn(text) ?? Number.NaN);
  if (!(value >= minInteger && value <= maxInteger)) raise('System.TypeException', `Invalid integer: ${text}`);
  return value | 0;
}

function digitsIn(text: string): string | undefined {
  return wholeNumber.exec(text)?.[1]?.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** The digits of a script follow each other, from its zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Errors: System.TypeException `Invalid long: abc`. */
export function parseLong(text: string): bigint {
  const digits = digitsIn(text);
  const value = digits === undefined ? undefined : BigInt(digits.replace(/^\+/, ''));
  if (value === undefined || value < minLong || value > maxLong) raise('System.TypeException', `Invalid long: ${text}`);
  return value;
}

/** Errors: System.TypeException `Invalid decimal: abc`. */
export function parseDecimal(text: string): ApexDecimal {
  return ApexDecimal.tryParse(text) ?? raise('System.TypeException', `Invalid decimal: ${text}`);
}

/** Errors: System.TypeException `Invalid double: abc`. */
function parseDouble(text: string): ApexDouble {
  const trimmed = text.trim();
  if (ApexDecimal.tryParse(trimmed) !== undefined) return new ApexDouble(Number(trimmed));
  if (/^[+-]?(NaN|Infinity)$/.test(trimmed)) return new ApexDouble(Number(trimmed));
  raise('System.TypeException', `Invalid double: ${text}`);
}

/** Integer.valueOf(Object): whole part of a number, or parsed text. */
export function integerOf(value: ApexValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return integerOfLong(value);
  if (value instanceof ApexDecimal) return integerOfDecimal(value);
  if (value instanceof ApexDouble) return integerOfNumber(value.value);
  if (typeof value === 'string') return parseInteger(value);
  if (typeof value === 'boolean') raise('System.TypeException', `Invalid integer: ${String(value)}`); // seen in an org
  raise('System.TypeException', `Invalid conversion from runtime type ${nameOfType(value)} to Integer`);
}

/** Double.valueOf(Object). */
export function doubleOf(value: ApexValue): ApexDouble {
  if (value instanceof ApexDouble) return value;
  if (typeof value === 'number' || typeof value === 'bigint') return new ApexDouble(Number(value));
  if (value instanceof ApexDecimal) return new ApexDouble(value.toNumber());
  if (typeof value === 'string') return parseDouble(value);
  raise('System.TypeException', `Invalid conversion from runtime type ${nameOfType(value)} to Double`);
}
