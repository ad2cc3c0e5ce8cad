/** Integer and Long: how results and conversions wrap, and their bounds. Source: Apex Developer Guide, "Primitive Data Types". */
import { ApexDecimal } from './decimal.ts';

export const maxInteger = 2147483647;
export const minInteger = -2147483648;
export const maxLong = 9223372036854775807n;
export const minLong = -9223372036854775808n;

/** Keeps the low 64 bits. */
export function wrapLong(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

/** A Long as Integer: the low 32 bits. */
export function integerOfLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value));
}

/** A Double as Integer: towards zero, held at the bounds, NaN is 0. */
export function integerOfNumber(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.min(maxInteger, Math.max(minInteger, Math.trunc(value))) | 0;
}

/** A Double as Long: towards zero, held at the bounds, NaN is 0. */
export function longOfNumber(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 9223372036854775807) return maxLong;
  return value <= -9223372036854775808 ? minLong : BigInt(Math.trunc(value));
}

/** A Decimal as Integer: the whole part's low 32 bits. */
export function integerOfDecimal(value: ApexDecimal): number {
  return Number(BigInt.asIntN(32, value.toBigInt()));
}

/** A Decimal as Long: the whole part's low 64 bits. */
export function longOfDecimal(value: ApexDecimal): bigint {
  return BigInt.asIntN(64, value.toBigInt());
}
