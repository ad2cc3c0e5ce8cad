/** How Apex values lie in SQLite: texts as text, flags and whole numbers as integers, scaled numbers as reals, moments as milliseconds. */
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, setScale, stripZeros } from '../../platform/values/index.ts';
import type { FieldSchema } from '../schema/index.ts';

export type SqlValue = string | number | bigint | Uint8Array | null;

export function columnType(field: FieldSchema): string {
  switch (field.kind) {
    case 'boolean':
      return 'INTEGER DEFAULT 0';
    case 'integer':
    case 'long':
    case 'datetime':
    case 'time':
      return 'INTEGER';
    case 'blob':
      return 'BLOB';
    case 'number':
      return field.scale === 0 ? 'INTEGER' : 'REAL';
    case 'id':
    case 'reference':
      return 'TEXT';
    default:
      return 'TEXT COLLATE NOCASE';
  }
}

/** Whether a text has letters beyond ASCII, which SQLite does not fold by itself: such texts are found by `fold`. */
export const isWide = (value: unknown): boolean => typeof value === 'string' && /[^\0-\x7f]/.test(value);

/** The same of a column: the condition of the indexes over folded texts, so that they hold no others. */
export const isWideSql = (column: string): string => `length(${column}) <> length(CAST(${column} AS BLOB))`;

/** A column's texts that equal one which is wide in lower case. */
export const wideEqualsSql = (column: string, mark: string): string => `(${isWideSql(column)} AND fold(${column}) = ${mark})`;

export function toSql(value: ApexValue): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof ApexDecimal) return exact(value);
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate) return value.toText();
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
  if (value instanceof ApexBlob) return value.bytes;
  throw new Error(`A value of ${value.constructor.name} cannot be stored`);
}

/** Whole numbers that JavaScript's do not hold exactly are bound as they are. */
function exact(value: ApexDecimal): SqlValue {
  const number = value.toNumber();
  if (Number.isSafeInteger(number) || !Number.isInteger(number)) return number;
  const { unscaled } = setScale(value, 0, 'HALF_UP') ?? value;
  return BigInt.asIntN(64, unscaled) === unscaled ? unscaled : number;
}

export function fromSql(field: FieldSchema, value: SqlValue): ApexValue {
  if (value === null) return null;
  switch (field.kind) {
    case 'boolean':
      return value === 1 || value === 1n;
    case 'integer':
      return Number(value);
    case 'long':
      return BigInt(value as number);
    case 'blob':
      return new ApexBlob(value as Uint8Array);
    case 'number':
      return asSaved(field, typeof value === 'bigint' ? ApexDecimal.ofInteger(value) : ApexDecimal.ofNumber(Number(value)));
    case 'date':
      return ApexDate.parse(String(value));
    case 'datetime':
      return new ApexDatetime(Number(value));
    case 'time':
      return new ApexTime(Number(value));
    default:
      return String(value);
  }
}

/** Digits that a binary number holds for sure. */
const SURE_DIGITS = 15;

/**
 * With the field's digits after the point, or more when more were saved: only people are held to a field's decimal places, Apex is not. What formulas compute is rounded.
 * Source: Salesforce Help, "Salesforce Number Field Stores More Decimal Places Than Defined When Set via API or Apex".
 */
function asSaved(field: FieldSchema, number: ApexDecimal): ApexDecimal {
  if (field.scale < 0 || field.formula !== undefined) return scaled(field, number);
  const short = stripZeros(number, field.scale);
  if (short.scale <= field.scale) return scaled(field, short);
  const { unscaled, scale } = short;
  const wholeDigits = String(unscaled < 0n ? -unscaled : unscaled).length - scale;
  const sure = Math.max(field.scale, SURE_DIGITS - wholeDigits);
  return sure >= scale ? short : stripZeros(setScale(short, sure, 'HALF_UP') ?? short, field.scale);
}

/** With at least the field's digits after the point: how triggers see a number that is about to be saved. */
export function padded(field: FieldSchema, value: ApexValue): ApexValue {
  return value instanceof ApexDecimal && value.scale < field.scale ? scaled(field, value) : value;
}

/** With the field's digits after the point; a negative scale keeps what there is. */
export function scaled(field: FieldSchema, number: ApexDecimal): ApexDecimal {
  return field.scale < 0 ? number : (setScale(number, field.scale, 'HALF_UP') ?? number);
}
