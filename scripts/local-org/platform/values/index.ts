/** The values of Apex that JavaScript does not have: exact decimals, boxed doubles, dates, times, moments, binary data. */
export { ApexBlob } from './blob.ts';
export { civilFromDays, dayMs, dayOfWeek, daysFromCivil, daysInMonth, isLeapYear, pad, type CivilDate } from './civil.ts';
export { ApexDate } from './date.ts';
export { ApexDatetime } from './datetime.ts';
export { ApexDecimal } from './decimal.ts';
export {
  absoluteDecimal,
  addDecimals,
  compareDecimals,
  divideDecimals,
  divideToScale,
  multiplyDecimals,
  negateDecimal,
  powerDecimal,
  setScale,
  stripZeros,
  subtractDecimals,
} from './decimalArithmetic.ts';
export { ApexDouble } from './double.ts';
export { doubleText } from './doubleText.ts';
export {
  integerOfDecimal,
  integerOfLong,
  integerOfNumber,
  longOfDecimal,
  longOfNumber,
  maxInteger,
  maxLong,
  minInteger,
  minLong,
  wrapLong,
} from './integers.ts';
export type { RoundingModeName } from './rounding.ts';
export { shiftDate, shiftDatetime } from './shift.ts';
export { ApexTime } from './time.ts';
export { isKnownZone, withinCalendar, zonedToUtcMs, zoneId, zoneOffsetMs } from './zone.ts';
