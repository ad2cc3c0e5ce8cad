/** Arithmetic of Decimals. Scales follow Java's BigDecimal: a sum has the larger scale, a product the sum of both, a quotient up to 33 digits. */
import { ApexDecimal } from './decimal.ts';
import { divideRounded, powerOfTen, type RoundingModeName } from './rounding.ts';

const quotientDigits = 33;

export function addDecimals(a: ApexDecimal, b: ApexDecimal): ApexDecimal {
  if (a.scale === b.scale) return new ApexDecimal(a.unscaled + b.unscaled, a.scale);
  return a.scale > b.scale
    ? new ApexDecimal(a.unscaled + b.unscaled * powerOfTen(a.scale - b.scale), a.scale)
    : new ApexDecimal(a.unscaled * powerOfTen(b.scale - a.scale) + b.unscaled, b.scale);
}

export function subtractDecimals(a: ApexDecimal, b: ApexDecimal): ApexDecimal {
  return addDecimals(a, negateDecimal(b));
}

export function multiplyDecimals(a: ApexDecimal, b: ApexDecimal): ApexDecimal {
  return new ApexDecimal(a.unscaled * b.unscaled, a.scale + b.scale);
}

export function negateDecimal(value: ApexDecimal): ApexDecimal {
  return new ApexDecimal(-value.unscaled, value.scale);
}

export function absoluteDecimal(value: ApexDecimal): ApexDecimal {
  return value.unscaled < 0n ? negateDecimal(value) : value;
}

/** @return below, at or above 0. Scale does not matter: `1.1` equals `1.10`. */
export function compareDecimals(a: ApexDecimal, b: ApexDecimal): number {
  const left = a.scale < b.scale ? a.unscaled * powerOfTen(b.scale - a.scale) : a.unscaled;
  const right = b.scale < a.scale ? b.unscaled * powerOfTen(a.scale - b.scale) : b.unscaled;
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The `/` operator: an exact quotient in its natural scale, or so many digits, half-up. Errors: RangeError for a zero divisor. */
export function divideDecimals(a: ApexDecimal, b: ApexDecimal, digits = quotientDigits): ApexDecimal {
  if (b.unscaled === 0n) throw new RangeError('Divide by 0');
  const naturalScale = a.scale - b.scale;
  if (a.unscaled === 0n) return new ApexDecimal(0n, naturalScale);
  const shift = quotientShift(a, b, digits);
  const dividend = shift > 0 ? a.unscaled * powerOfTen(shift) : a.unscaled;
  const divisor = shift < 0 ? b.unscaled * powerOfTen(-shift) : b.unscaled;
  const quotient = new ApexDecimal(divideRounded(dividend, divisor, 'HALF_UP') as bigint, naturalScale + shift);
  if (dividend % divisor === 0n) return stripZeros(quotient, naturalScale);
  return quotient.precision() > digits ? new ApexDecimal(quotient.unscaled / 10n, quotient.scale - 1) : quotient;
}

/** By how many digits the dividend must be moved so that the whole quotient has exactly the wanted ones. */
function quotientShift(a: ApexDecimal, b: ApexDecimal, digits: number): number {
  const shift = digits + b.precision() - a.precision();
  const x = absoluteDecimal(a).unscaled * powerOfTen(Math.max(shift, 0));
  const y = absoluteDecimal(b).unscaled * powerOfTen(Math.max(-shift, 0));
  return x / y >= powerOfTen(digits) ? shift - 1 : shift;
}

/** `divide(divisor, scale, mode)`. @return `undefined` when UNNECESSARY would lose digits. Errors: RangeError for a zero divisor. */
export function divideToScale(a: ApexDecimal, b: ApexDecimal, scale: number, mode: RoundingModeName): ApexDecimal | undefined {
  if (b.unscaled === 0n) throw new RangeError('Divide by 0');
  const shift = scale - a.scale + b.scale;
  const dividend = shift > 0 ? a.unscaled * powerOfTen(shift) : a.unscaled;
  const divisor = shift < 0 ? b.unscaled * powerOfTen(-shift) : b.unscaled;
  const unscaled = divideRounded(dividend, divisor, mode);
  return unscaled === undefined ? undefined : new ApexDecimal(unscaled, scale);
}

/** @return the number with another scale, or `undefined` when UNNECESSARY would lose digits. */
export function setScale(value: ApexDecimal, scale: number, mode: RoundingModeName = 'HALF_EVEN'): ApexDecimal | undefined {
  if (scale === value.scale) return value;
  if (scale > value.scale) return new ApexDecimal(value.unscaled * powerOfTen(scale - value.scale), scale);
  const unscaled = divideRounded(value.unscaled, powerOfTen(value.scale - scale), mode);
  return unscaled === undefined ? undefined : new ApexDecimal(unscaled, scale);
}

/** Removes zeros at the end, down to scale `least`; without a least one as far as they go (100 becomes 1E+2). */
export function stripZeros(value: ApexDecimal, least = Number.NEGATIVE_INFINITY): ApexDecimal {
  if (value.unscaled === 0n)
    return least === Number.NEGATIVE_INFINITY ? ApexDecimal.zero : new ApexDecimal(0n, Math.min(value.scale, least));
  let { unscaled, scale } = value;
  while (scale > least && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale--;
  }
  return new ApexDecimal(unscaled, scale);
}

/** A power with a whole, not negative exponent. */
export function powerDecimal(value: ApexDecimal, exponent: number): ApexDecimal {
  return new ApexDecimal(value.unscaled ** BigInt(exponent), value.scale * exponent);
}
