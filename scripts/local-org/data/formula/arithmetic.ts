/** Arithmetic of formulas: more digits than Apex has. The limits are those of results of orgs. */
import {
  absoluteDecimal,
  ApexDecimal,
  compareDecimals,
  divideDecimals,
  divideToScale,
  multiplyDecimals,
  setScale,
  stripZeros,
  type RoundingModeName,
} from '../../platform/values/index.ts';
import { noResult, type FormulaScope } from './scope.ts';

const DIGITS = 40;
/** Of powers while they are computed. */
const GUARDED_DIGITS = 100;
const POWER_SCALE = 42;
const POWER_DIGITS = 43;
/** Of a power of two literals. */
const FOLDED_DIGITS = 18;
const LARGEST_POWER = new ApexDecimal(1n, -64);
const SMALLEST_FOLDED = new ApexDecimal(1n, 39);
const ONE = ApexDecimal.ofInteger(1);

/** A number with at most so many digits, counted from its first that is not zero. */
export function significant(value: ApexDecimal, digits: number, mode: RoundingModeName = 'HALF_UP'): ApexDecimal {
  const excess = value.precision() - digits;
  return excess > 0 ? (setScale(value, value.scale - excess, mode) ?? value) : value;
}

/** Errors: FormulaFailure for a zero divisor. */
export function quotient(a: ApexDecimal, b: ApexDecimal, scope: FormulaScope): ApexDecimal {
  if (b.unscaled === 0n) return noResult(scope, a.unscaled === 0n ? 'Division undefined' : 'Division by zero');
  return divideDecimals(a, b, DIGITS);
}
export const product = (a: ApexDecimal, b: ApexDecimal): ApexDecimal => significant(multiplyDecimals(a, b), DIGITS);

/**
 * `base ^ exponent`. @param isFolded whether both are literals: orgs compute these with 18 digits, others with 42 decimal places
 * Errors: FormulaFailure for broken exponents, powers of zero below 0, and results beyond 10^64 or 43 digits; the words are ours.
 */
export function power(base: ApexDecimal, exponent: ApexDecimal, isFolded: boolean, scope: FormulaScope): ApexDecimal {
  const whole = exponent.toNumber();
  if (!Number.isInteger(whole)) return noResult(scope, 'Exponent is not a whole number');
  if (base.unscaled === 0n && whole < 0) return noResult(scope, 'Division by zero');
  if (isBeyond(base, whole)) return noResult(scope, 'Numeric overflow');
  const raised = raisedTo(base, Math.abs(whole));
  if (whole < 0) return divideToScale(ONE, raised, POWER_SCALE, 'HALF_UP') ?? ONE;
  if (compareDecimals(absoluteDecimal(raised), LARGEST_POWER) > 0) return noResult(scope, 'Numeric overflow');
  if (isFolded)
    return compareDecimals(absoluteDecimal(raised), SMALLEST_FOLDED) < 0 ? ApexDecimal.zero : significant(raised, FOLDED_DIGITS);
  const fitted = raised.scale > POWER_SCALE ? (setScale(raised, POWER_SCALE, 'HALF_UP') ?? raised) : raised;
  return stripZeros(fitted, 0).precision() > POWER_DIGITS ? noResult(scope, 'Numeric overflow') : fitted;
}

/** Whether a power is too large to be tried. */
const isBeyond = (base: ApexDecimal, exponent: number): boolean =>
  base.unscaled !== 0n && exponent * Math.log10(Math.abs(base.toNumber())) > 65;

/** By squaring, with more digits than results have. */
function raisedTo(base: ApexDecimal, exponent: number): ApexDecimal {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = significant(multiplyDecimals(result, square), GUARDED_DIGITS);
    square = significant(multiplyDecimals(square, square), GUARDED_DIGITS);
  }
  return result;
}

/**
 * A number as TEXT shows it: without zeros at the end or before the point, with 39 digits if the first stands at an even power of ten, else with 40.
 * @param isLiteral whether the zero before the point stays
 */
export function numberText(value: ApexDecimal, isLiteral = false): string {
  const first = value.precision() - 1 - value.scale;
  const text = significant(value, first % 2 === 0 ? DIGITS - 1 : DIGITS).toPlainText();
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return isLiteral ? short : short.replace(/^(-?)0\./, '$1.');
}
