/**
 * The calendar as arithmetic: days since 1970-01-01 and back. Before 1582-10-15 it is the Julian one.
 * Source: salesforce.stackexchange.com/questions/167737: an org shows the day of the year 1,000,000,000, which overflows, as 169104628-12-10 19:08:16; only the Julian calendar makes that day of it, 169,104,628 years before the first.
 */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const dayMs = 86_400_000;

/** 1582-10-15, the day after 1582-10-04. */
const CUTOVER = -141_427;

/** @return days since 1970-01-01. Months and days beyond their range carry over, as in a lenient calendar. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const days = gregorianDays(year, month, day);
  return days < CUTOVER ? julianDays(year, month, day) : days;
}

/** The Gregorian calendar, also before it was introduced. */
export function gregorianDays(year: number, month: number, day: number): number {
  const { years, dayOfYear } = fromMarch(year, month);
  const era = Math.floor(years / 400);
  const yearOfEra = years - era * 400;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + (day - 1);
}

function julianDays(year: number, month: number, day: number): number {
  const { years, dayOfYear } = fromMarch(year, month);
  return Math.floor((1461 * years) / 4) + dayOfYear - 719_470 + (day - 1);
}

/** The start of a month in years that begin with March, so that a leap day ends one. */
function fromMarch(year: number, month: number): { readonly years: number; readonly dayOfYear: number } {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = months - y * 12 + 1;
  return { years: m <= 2 ? y - 1 : y, dayOfYear: Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) };
}

/** Year 0 is the one before year 1. */
export function civilFromDays(days: number): CivilDate {
  return days < CUTOVER ? julianDate(days + 719_470) : gregorianDate(days + 719_468);
}

function gregorianDate(shifted: number): CivilDate {
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  return sinceMarch(yearOfEra + era * 400, dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)));
}

function julianDate(shifted: number): CivilDate {
  const years = Math.floor((4 * shifted + 3) / 1461);
  return sinceMarch(years, shifted - Math.floor((1461 * years) / 4));
}

function sinceMarch(years: number, dayOfYear: number): CivilDate {
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: years + (month <= 2 ? 1 : 0), month, day };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}

/** 0 = Sunday. */
export function dayOfWeek(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

export function pad(value: number, width: number): string {
  return value < 0 ? `-${pad(-value, width)}` : String(value).padStart(width, '0');
}
