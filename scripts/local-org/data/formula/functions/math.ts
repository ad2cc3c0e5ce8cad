/** Functions of numbers and places. Source: Salesforce Help, "Formula Functions", math. */
import {
  absoluteDecimal,
  addDecimals,
  ApexDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  setScale,
  subtractDecimals,
  type RoundingModeName,
} from '../../../platform/values/index.ts';
import { significant } from '../arithmetic.ts';
import { noResult } from '../scope.ts';
import { isPlace } from '../tree.ts';
import { number, numeric, ofNumbers, ofValues, type FunctionTable } from './call.ts';
import { distanceBetween } from './distance.ts';

/** Rounds to decimal places; negative ones round to tens, hundreds, where the engine leaves no number below 10, 100. Source: the platform's open formula engine. */
const rounding = (mode: RoundingModeName) =>
  ofValues(([value, places], { scope }) => {
    const digits = places === undefined ? ApexDecimal.zero : places;
    if (!(value instanceof ApexDecimal) || !(digits instanceof ApexDecimal)) return null;
    const to = Math.trunc(digits.toNumber());
    const isLost = to < 0 && scope.isOfDatabase !== true && value.precision() - value.scale <= -to;
    return isLost ? ApexDecimal.zero : round(value, to, mode);
  });
function round(value: ApexDecimal, digits: number, mode: RoundingModeName): ApexDecimal {
  const rounded = setScale(value, digits, mode) ?? value;
  return digits < 0 ? (setScale(rounded, 0, mode) ?? rounded) : rounded;
}
/** Of 33 digits, so that `FLOOR((1 / 9) * 9)` is 1. */
const whole = (mode: RoundingModeName, fitting: RoundingModeName) => ofNumbers((value) => round(significant(value, 33, fitting), 0, mode));
/** Functions of doubles. Blank where there is no result, as for the root of -1. */
const real = (apply: (...values: number[]) => number) =>
  ofNumbers((...values) => {
    const result = apply(...values.map((value) => value.toNumber()));
    return Number.isFinite(result) ? ApexDecimal.ofNumber(result) : null;
  });

export const MATH: FunctionTable = {
  ABS: ofNumbers((value) => absoluteDecimal(value)),
  CEILING: whole('UP', 'HALF_DOWN'),
  FLOOR: whole('DOWN', 'HALF_UP'),
  MCEILING: whole('CEILING', 'HALF_DOWN'),
  MFLOOR: whole('FLOOR', 'HALF_UP'),
  ROUND: rounding('HALF_UP'),
  TRUNC: rounding('DOWN'),
  EXP: real((value = 0) => Math.exp(value)),
  LN: real((value = 0) => Math.log(value)),
  LOG: real((value = 0) => Math.log10(value)),
  SQRT: real((value = 0) => Math.sqrt(value)),
  SIN: real((value = 0) => Math.sin(value)),
  COS: real((value = 0) => Math.cos(value)),
  TAN: real((value = 0) => Math.tan(value)),
  ASIN: real((value = 0) => Math.asin(value)),
  ACOS: real((value = 0) => Math.acos(value)),
  ATAN: real((value = 0) => Math.atan(value)),
  ATAN2: ofNumbers((y, x) => number(Math.atan2(y.toNumber(), x?.toNumber() ?? 0))),
  PI: () => number(Math.PI),
  POWER: real((base, exponent) => (base ?? 0) ** (exponent ?? 0)),
  /** The sign is that of the first number; divided by zero, the database leaves the number as it is (seen in orgs). */
  MOD: ofValues(([value, by], { scope }) => {
    if (!(value instanceof ApexDecimal) || !(by instanceof ApexDecimal)) return null;
    if (by.unscaled === 0n) return scope.isOfDatabase === true ? value : noResult(scope, 'Division by zero');
    return subtractDecimals(value, multiplyDecimals(by, round(divideDecimals(value, by), 0, 'DOWN')));
  }),
  MAX: ofNumbers((...values) => values.reduce((a, b) => (compareDecimals(a, b) >= 0 ? a : b))),
  MIN: ofNumbers((...values) => values.reduce((a, b) => (compareDecimals(a, b) <= 0 ? a : b))),
  SUM: ofNumbers((...values) => values.reduce(addDecimals, ApexDecimal.zero)),
  GEOLOCATION: ofValues(([latitude, longitude]) =>
    latitude instanceof ApexDecimal && longitude instanceof ApexDecimal
      ? { latitude: numeric(latitude), longitude: numeric(longitude) }
      : null,
  ),
  DISTANCE: ofValues(([from = null, to = null, unit]) =>
    isPlace(from) && isPlace(to) ? number(distanceBetween(from, to, unit === 'km' ? 'km' : 'mi')) : null,
  ),
};
