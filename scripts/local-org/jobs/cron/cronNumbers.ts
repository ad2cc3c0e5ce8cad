/** Lists, ranges and steps in a field of a cron expression. Source: the words are Quartz's, which an org passes on. */
import { raise } from '../../platform/core/error.ts';

/** The values of a field, and its name in errors. */
export interface CronField {
  readonly low: number;
  readonly high: number;
  readonly called: string;
  /** Counted from `low`. */
  readonly names?: readonly string[];
  /** Numbers outside `low` and `high` are accepted: they never match. */
  readonly isOpen?: boolean;
}
const MONTH_NAMES = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAY_NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

export const SECONDS: CronField = { low: 0, high: 59, called: 'Minute and Second' };
export const MINUTES = SECONDS;
export const HOURS: CronField = { low: 0, high: 23, called: 'Hour' };
export const DAYS: CronField = { low: 1, high: 31, called: 'Day of month' };
export const MONTHS: CronField = { low: 1, high: 12, called: 'Month', names: MONTH_NAMES };
export const WEEKDAYS: CronField = { low: 1, high: 7, called: 'Day-of-Week', names: WEEKDAY_NAMES };
/** The guide names 2099 as the last year, but Quartz checks no years, and a public suite schedules for 2100 and 2101 in orgs. */
export const YEARS: CronField = { low: 1970, high: 2199, called: 'Year', isOpen: true };

const NAME_LENGTH = 3;

/** `1,5-7,10/5,*` as numbers. Errors: System.StringException for anything else. */
export function numbersOf(text: string, field: CronField): readonly number[] {
  return text.split(',').flatMap((part) => rangeOf(part, field));
}

function numberOf(word: string, { low, high, called, names, isOpen }: CronField): number {
  if (/^[A-Z]/.test(word)) {
    const name = word.slice(0, NAME_LENGTH);
    const place = names?.indexOf(name) ?? -1;
    if (place >= 0) return place + low;
    raise(
      'System.StringException',
      names === undefined ? `Illegal characters for this position: '${name}'` : `Invalid ${called} value: '${name}'`,
    );
  }
  const value = Number(word);
  if (!Number.isInteger(value) || word === '') raise('System.StringException', `Illegal cron expression format (${word})`);
  if (isOpen !== true && (value < low || value > high))
    raise('System.StringException', `${called} values must be between ${String(low)} and ${String(high)}`);
  return value;
}

function rangeOf(part: string, field: CronField): readonly number[] {
  const { low, high } = field;
  const [range = '*', step] = part.split('/');
  if (range === '?' && field !== DAYS && field !== WEEKDAYS)
    raise('System.StringException', "'?' can only be specified for Day-of-Month or Day-of-Week.");
  const by = step === undefined ? 1 : Number(step);
  if (!(by > 0)) raise('System.StringException', `Illegal cron expression format (${part})`);
  if (range === '*' || range === '?') return upTo(low, high, by);
  const [first = '', last] = range.split('-');
  const from = numberOf(first, field);
  const to = last !== undefined ? numberOf(last, field) : step === undefined ? from : high;
  // a range over the end starts again: FRI-MON
  return from <= to ? upTo(from, Math.min(to, Math.max(from, high)), by) : [...upTo(from, high, by), ...upTo(low, to, by)];
}

function upTo(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
}
