/** How discarded digits are rounded. Source: Apex Reference Guide, "Decimal Class", Rounding Mode. */
export type RoundingModeName = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

const powers: bigint[] = [1n];

/** @return 10 to the power of `exponent`, remembered. */
export function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next++) powers.push((powers[next - 1] as bigint) * 10n);
  return powers[exponent] as bigint;
}

/** @return the quotient as a whole number, rounded. `undefined` when the mode is UNNECESSARY and digits would be lost. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingModeName): bigint | undefined {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  const isNegative = dividend < 0n !== divisor < 0n;
  const awayFromZero = isNegative ? quotient - 1n : quotient + 1n;
  switch (mode) {
    case 'UP':
      return awayFromZero;
    case 'DOWN':
      return quotient;
    case 'CEILING':
      return isNegative ? quotient : awayFromZero;
    case 'FLOOR':
      return isNegative ? awayFromZero : quotient;
    case 'UNNECESSARY':
      return undefined;
    default:
      return isRoundedAway(remainder, divisor, quotient, mode) ? awayFromZero : quotient;
  }
}

function isRoundedAway(remainder: bigint, divisor: bigint, quotient: bigint, mode: 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP'): boolean {
  const twice = 2n * (remainder < 0n ? -remainder : remainder);
  const whole = divisor < 0n ? -divisor : divisor;
  if (twice !== whole) return twice > whole;
  if (mode === 'HALF_EVEN') return quotient % 2n !== 0n;
  return mode === 'HALF_UP';
}
