/** Coercions as functions, and functions of numbers. Source: MuleSoft Documentation, "Coercions (dw::util::Coercions)", "Math (dw::util::Math)". */
import { ApexThrow } from '../platform/core/error.ts';
import { cos, log, log10, sin, tan } from '../platform/system/numbers/elementary/index.ts';
import { ApexDecimal } from '../platform/values/index.ts';
import { converted } from './convert.ts';
import { number, object, text, type DwFunction, type Value } from './values.ts';

const TYPES = ['Boolean', 'Date', 'DateTime', 'LocalDateTime', 'LocalTime', 'Number', 'String', 'Time'];
const HALF_TURN = 180;

/** With a format, when one is given. */
const coercion =
  (type: string): DwFunction =>
  (value = null, format = null) =>
    converted(value, type, format === null ? undefined : object({ format }));
/** Null if the coercion fails. */
const orNull =
  (change: DwFunction): DwFunction =>
  (...args) => {
    try {
      return change(...args);
    } catch (problem) {
      if (problem instanceof ApexThrow) return null;
      throw problem;
    }
  };
export const COERCIONS: Readonly<Record<string, DwFunction>> = {
  ...Object.fromEntries(
    TYPES.flatMap((type) => [
      [`to${type}`, coercion(type)],
      [`to${type}OrNull`, orNull(coercion(type))],
    ]),
  ),
  toArray: (value = null) => [...text(value)],
};

const real =
  (change: (x: number) => number): DwFunction =>
  (x = null): Value => {
    const found = change(number(x).toNumber());
    return Number.isFinite(found) ? ApexDecimal.parse(String(found)) : null;
  };
export const MATHS: Readonly<Record<string, DwFunction>> = {
  acos: real(Math.acos),
  asin: real(Math.asin),
  atan: real(Math.atan),
  cos: real(cos),
  sin: real(sin),
  tan: real(tan),
  log10: real(log10),
  logn: real(log),
  toDegrees: real((x) => (x * HALF_TURN) / Math.PI),
  toRadians: real((x) => (x / HALF_TURN) * Math.PI),
};
