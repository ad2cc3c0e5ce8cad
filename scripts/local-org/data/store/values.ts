/** Apex values in SQLite: texts as TEXT, booleans and integers as INTEGER, decimals as REAL, times as milliseconds. */
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

/** Whether a text has non-ASCII letters, whose case SQLite does not ignore: such texts are compared with `fold`. */
export const isWide = (value: unknown): boolean => typeof value === 'string' && /[^\0-\x7f]/.test(value);

/** The same for a column: the condition of the partial indexes over folded texts. */
export const isWideSql = (column: string): string => `length(${column}) <> length(CAST(${column} AS BLOB))`;

/** A comparison of a column with a text that has non-ASCII letters. */
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

/** Integers that are too large for JavaScript numbers are bound as BigInts. */
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

/** Decimal digits that a double represents exactly. */
const SURE_DIGITS = 15;

/**
 * A stored number with at least the field's decimal places. Apex may save more than screens allow; formula results are rounded.
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

/** A number with at least the field's decimal places, as triggers see it before the save. */
export function padded(field: FieldSchema, value: ApexValue): ApexValue {
  return value instanceof ApexDecimal && value.scale < field.scale ? scaled(field, value) : value;
}

/** A number with the field's decimal places; a negative scale keeps its own. */
export function scaled(field: FieldSchema, number: ApexDecimal): ApexDecimal {
  return field.scale < 0 ? number : (setScale(number, field.scale, 'HALF_UP') ?? number);
}
