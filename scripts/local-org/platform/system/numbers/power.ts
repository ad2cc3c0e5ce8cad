/** Powers of binary numbers. The host's `**` is off by one in the last digit now and then (27 ** 27), where Java is exact. */
import { pow } from './elementary/index.ts';

const largestExactExponent = 1024;

/** Exact for small whole exponents, rounded once for others. */
export function power(base: number, exponent: number): number {
  const isExact = Number.isFinite(base) && base !== 0 && Number.isInteger(exponent) && Math.abs(exponent) <= largestExactExponent;
  if (!isExact) return pow(base, exponent);
  return (base < 0 && exponent % 2 !== 0 ? -1 : 1) * exactPower(Math.abs(base), exponent);
}

function exactPower(base: number, exponent: number): number {
  const { digits, twos } = wholeParts(base);
  const raised = digits ** BigInt(Math.abs(exponent));
  return exponent >= 0 ? scaled(raised, 1n, twos * exponent) : scaled(1n, raised, twos * exponent);
}

/** The number as whole digits times a power of two. */
function wholeParts(value: number): { readonly digits: bigint; readonly twos: number } {
  let [digits, twos] = [value, 0];
  while (!Number.isInteger(digits)) [digits, twos] = [digits * 2, twos - 1];
  return { digits: BigInt(digits), twos };
}

/** `above / below * 2 ** twos`, rounded once: a whole quotient of 64 bits and more, its last bit telling of a rest. */
function scaled(above: bigint, below: bigint, twos: number): number {
  const shift = Math.max(0, 66 - bitsOf(above) + bitsOf(below));
  const dividend = above << BigInt(shift);
  const quotient = dividend / below;
  return shiftedBy(dividend % below === 0n ? quotient : quotient | 1n, twos - shift);
}

function shiftedBy(whole: bigint, twos: number): number {
  if (twos >= 0) return Number(whole << BigInt(Math.min(twos, 2048)));
  const excess = bitsOf(whole) - 66;
  if (excess <= 0) return Number(whole) * 2 ** twos;
  const kept = whole >> BigInt(excess);
  return Number(kept << BigInt(excess) === whole ? kept : kept | 1n) * 2 ** (twos + excess);
}

const bitsOf = (value: bigint): number => value.toString(2).length;
