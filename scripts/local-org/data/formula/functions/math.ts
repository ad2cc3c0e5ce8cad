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
import { isPlace } from '../tree.ts';
import { number, numeric, ofNumbers, ofValues, type FunctionTable } from './call.ts';
import { distanceBetween } from './distance.ts';

/** Rounding to digits after the point; fewer than none round to tens, hundreds. */
function round(value: ApexDecimal, digits: number, mode: RoundingModeName): ApexDecimal {
  return setScale(value, digits, mode) ?? value;
}
const whole = (mode: RoundingModeName) => ofNumbers((value) => round(value, 0, mode));
/** Blank where there is no result, as of the root of -1. */
const real = (apply: (value: number) => number) =>
  ofNumbers((value) => {
    const result = apply(value.toNumber());
    return Number.isFinite(result) ? number(result) : null;
  });

export const MATH: FunctionTable = {
  ABS: ofNumbers((value) => absoluteDecimal(value)),
  CEILING: whole('UP'),
  FLOOR: whole('DOWN'),
  MCEILING: whole('CEILING'),
  MFLOOR: whole('FLOOR'),
  ROUND: ofNumbers((value, digits) => round(value, digits?.toNumber() ?? 0, 'HALF_UP')),
  TRUNC: ofNumbers((value, digits) => round(value, digits?.toNumber() ?? 0, 'DOWN')),
  EXP: real(Math.exp),
  LN: real(Math.log),
  LOG: real(Math.log10),
  SQRT: real(Math.sqrt),
  SIN: real(Math.sin),
  COS: real(Math.cos),
  TAN: real(Math.tan),
  ASIN: real(Math.asin),
  ACOS: real(Math.acos),
  ATAN: real(Math.atan),
  ATAN2: ofNumbers((y, x) => number(Math.atan2(y.toNumber(), x?.toNumber() ?? 0))),
  PI: () => number(Math.PI),
  MOD: ofNumbers((value, by) => {
    if (by === undefined || by.unscaled === 0n) return null;
    return subtractDecimals(value, multiplyDecimals(by, round(divideDecimals(value, by), 0, 'FLOOR')));
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
