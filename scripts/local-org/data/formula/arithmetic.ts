/** Arithmetic of formulas: more digits than Apex has. The database's limits are those of results of orgs, the engine's those of the platform's open formula engine. */
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

const DATABASE_DIGITS = 40;
const ENGINE_DIGITS = 39;
const digitsOf = ({ isOfDatabase }: FormulaScope): number => (isOfDatabase === true ? DATABASE_DIGITS : ENGINE_DIGITS);
/** Of powers while they are computed. */
const GUARDED_DIGITS = 100;
const POWER_SCALE = 42;
const POWER_DIGITS = 43;
/** Of a power that the engine computes. */
const ENGINE_POWER_DIGITS = 18;
const LARGEST_POWER = new ApexDecimal(1n, -64);
const SMALLEST_POWER = new ApexDecimal(1n, 39);
const ONE = ApexDecimal.ofInteger(1);

/** A number with at most so many digits, counted from its first that is not zero. */
export function significant(value: ApexDecimal, digits: number, mode: RoundingModeName = 'HALF_UP'): ApexDecimal {
  const excess = value.precision() - digits;
  return excess > 0 ? (setScale(value, value.scale - excess, mode) ?? value) : value;
}

/** Errors: FormulaFailure for a zero divisor. */
export function quotient(a: ApexDecimal, b: ApexDecimal, scope: FormulaScope): ApexDecimal {
  if (b.unscaled === 0n) return noResult(scope, a.unscaled === 0n ? 'Division undefined' : 'Division by zero');
  return divideDecimals(a, b, digitsOf(scope));
}
export const product = (a: ApexDecimal, b: ApexDecimal, scope: FormulaScope): ApexDecimal =>
  significant(multiplyDecimals(a, b), digitsOf(scope));

/**
 * `base ^ exponent`: 18 digits of the engine, which computes what is folded for the database too, or 42 decimal places of the database.
 * Errors: FormulaFailure for broken exponents, powers of zero below 0, and results beyond 10^64 or 43 digits.
 */
export function power(base: ApexDecimal, exponent: ApexDecimal, isFolded: boolean, scope: FormulaScope): ApexDecimal {
  const whole = exponent.toNumber();
  if (!Number.isInteger(whole) || isBeyond(base, whole)) return noPower(scope);
  const raised = raisedTo(base, Math.abs(whole));
  if (compareDecimals(absoluteDecimal(raised), LARGEST_POWER) > 0 && whole > 0) return noPower(scope);
  if (scope.isOfDatabase !== true || isFolded) return ofEngine(whole < 0 ? divideDecimals(ONE, raised, ENGINE_POWER_DIGITS) : raised);
  return ofDatabase(raised, whole < 0) ?? noPower(scope);
}

function ofDatabase(raised: ApexDecimal, isInverse: boolean): ApexDecimal | undefined {
  if (isInverse) return divideToScale(ONE, raised, POWER_SCALE, 'HALF_UP') ?? ONE;
  const fitted = raised.scale > POWER_SCALE ? (setScale(raised, POWER_SCALE, 'HALF_UP') ?? raised) : raised;
  return stripZeros(fitted, 0).precision() > POWER_DIGITS ? undefined : fitted;
}

/** Source: the platform's open formula engine. */
const noPower = (scope: FormulaScope): never => noResult(scope, 'Out of range argument to POWER() function');
const ofEngine = (raised: ApexDecimal): ApexDecimal =>
  compareDecimals(absoluteDecimal(raised), SMALLEST_POWER) < 0 ? ApexDecimal.zero : significant(raised, ENGINE_POWER_DIGITS);

/** Whether a power does not exist or is too large to be tried. */
const isBeyond = (base: ApexDecimal, exponent: number): boolean =>
  base.unscaled === 0n ? exponent < 0 : exponent * Math.log10(Math.abs(base.toNumber())) > 65;

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

/** A number as the engine shows it: without zeros at the end. */
export function numberText(value: ApexDecimal): string {
  const text = value.toPlainText();
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number as the database shows it: without zeros before the point either, with 39 digits if the first stands at an even power of ten, else with 40. */
export function databaseText(value: ApexDecimal): string {
  const first = value.precision() - 1 - value.scale;
  const text = numberText(significant(value, first % 2 === 0 ? DATABASE_DIGITS - 1 : DATABASE_DIGITS));
  return text.replace(/^(-?)0\./, '$1.');
}
