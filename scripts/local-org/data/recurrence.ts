/** Recurrence patterns: the days of a series. Source: Object Reference, "Task", "Event" and "Holiday", RecurrenceType; Recurring Tasks, Recurring Events. */
import { civilFromDays, dayOfWeek, daysFromCivil, daysInMonth, type CivilDate } from '../platform/values/index.ts';

export interface Pattern {
  /** `RecursMonthlyNth`, ... */
  readonly type: string;
  /** Of days, weeks or months. */
  readonly interval: number;
  /** Days of the week: Sunday is 1, Monday 2, Tuesday 4, ... */
  readonly mask: number;
  readonly dayOfMonth: number;
  /** January is 1. */
  readonly month: number;
  /** Which matching day of the month: `First` to `Fourth`, `Last`. */
  readonly instance: string;
}
type Fits = (pattern: Pattern, day: number, first: number) => boolean;

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const INSTANCES = ['First', 'Second', 'Third', 'Fourth'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 0 for what is no month. */
export const monthNumber = (name: string): number => MONTHS.indexOf(name) + 1;

export const monthName = (number: number): string | null => MONTHS[number - 1] ?? null;

const isIn = ({ mask }: Pattern, day: number): boolean => (mask & (1 << dayOfWeek(day))) !== 0;

/** Weeks begin on Sunday; the first is that of the first day. */
const isInWeek: Fits = ({ interval }, day, first) => Math.floor((day - first + dayOfWeek(first)) / 7) % interval === 0;

const isInMonth: Fits = ({ interval }, day, first) => {
  const [from, at] = [civilFromDays(first), civilFromDays(day)];
  return ((at.year - from.year) * 12 + at.month - from.month) % interval === 0;
};

const isOfYear = ({ month }: Pattern, day: number): boolean => civilFromDays(day).month === month;

/** The last day of shorter months. */
const isNumbered = ({ dayOfMonth }: Pattern, day: number): boolean => {
  const { year, month, day: number } = civilFromDays(day);
  return Math.min(dayOfMonth, daysInMonth(year, month)) === number;
};

const isNth = (pattern: Pattern, day: number): boolean => isIn(pattern, day) && nthOf(civilFromDays(day), pattern) === day;
function nthOf({ year, month }: CivilDate, pattern: Pattern): number | undefined {
  const start = daysFromCivil(year, month, 1);
  const fitting = Array.from({ length: daysInMonth(year, month) }, (_, offset) => start + offset).filter((day) => isIn(pattern, day));
  return pattern.instance === 'Last' ? fitting.at(-1) : fitting[INSTANCES.indexOf(pattern.instance)];
}

const FITS: Readonly<Record<string, Fits>> = {
  RecursDaily: ({ interval }, day, first) => (day - first) % interval === 0,
  RecursEveryWeekday: isIn,
  RecursWeekly: (pattern, day, first) => isIn(pattern, day) && isInWeek(pattern, day, first),
  RecursMonthly: (pattern, day, first) => isNumbered(pattern, day) && isInMonth(pattern, day, first),
  RecursMonthlyNth: (pattern, day, first) => isNth(pattern, day) && isInMonth(pattern, day, first),
  RecursYearly: (pattern, day) => isOfYear(pattern, day) && isNumbered(pattern, day),
  RecursYearlyNth: (pattern, day) => isOfYear(pattern, day) && isNth(pattern, day),
};

/** @param day, first days since 1970: one of them, and the first on which the series may take place. */
export const recursOn = (pattern: Pattern, day: number, first: number): boolean =>
  day >= first && (FITS[pattern.type]?.(pattern, day, first) ?? false);
