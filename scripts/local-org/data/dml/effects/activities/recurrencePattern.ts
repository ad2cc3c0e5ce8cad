/** The days on which a recurring activity takes place. Source: Object Reference, "Task" and "Event", Recurring Tasks, Recurring Events. */
import { civilFromDays, dayOfWeek, daysFromCivil, daysInMonth } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import { text, value } from '../effect.ts';

interface Kind {
  /** Fields that the kind needs. */
  readonly needs: readonly string[];
  /** The longest series. Source: Salesforce Help, "Considerations for Using Recurring Tasks" and "Considerations for Creating Recurring Events". */
  readonly most: number;
  readonly days: (pattern: Pattern, first: number, last: number) => Iterable<number>;
}
interface Pattern {
  readonly interval: number;
  readonly mask: number;
  readonly dayOfMonth: number;
  readonly month: number;
  readonly instance: string;
}
const INSTANCES = ['First', 'Second', 'Third', 'Fourth'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const KINDS: Readonly<Record<string, Kind>> = {
  RecursDaily: { needs: ['RecurrenceInterval'], most: 100, days: ({ interval }, first, last) => stepped(first, last, interval) },
  RecursEveryWeekday: { needs: ['RecurrenceDayOfWeekMask'], most: 100, days: ({ mask }, first, last) => inWeeks(mask, 1, first, last) },
  RecursWeekly: {
    needs: ['RecurrenceInterval', 'RecurrenceDayOfWeekMask'],
    most: 53,
    days: ({ interval, mask }, first, last) => inWeeks(mask, interval, first, last),
  },
  RecursMonthly: {
    needs: ['RecurrenceDayOfMonth', 'RecurrenceInterval'],
    most: 60,
    days: (pattern, first, last) => inMonths(first, last, pattern.interval, (year, month) => numbered(year, month, pattern.dayOfMonth)),
  },
  RecursMonthlyNth: {
    needs: ['RecurrenceInterval', 'RecurrenceInstance', 'RecurrenceDayOfWeekMask'],
    most: 60,
    days: (pattern, first, last) => inMonths(first, last, pattern.interval, (year, month) => nth(year, month, pattern)),
  },
  RecursYearly: {
    needs: ['RecurrenceDayOfMonth', 'RecurrenceMonthOfYear'],
    most: 10,
    days: (pattern, first, last) =>
      inMonths(first, last, 1, (year, month) => (month === pattern.month ? numbered(year, month, pattern.dayOfMonth) : undefined)),
  },
  RecursYearlyNth: {
    needs: ['RecurrenceDayOfWeekMask', 'RecurrenceInstance', 'RecurrenceMonthOfYear'],
    most: 10,
    days: (pattern, first, last) =>
      inMonths(first, last, 1, (year, month) => (month === pattern.month ? nth(year, month, pattern) : undefined)),
  },
};

/** What the row's kind of recurrence needs and does not have. */
export function missingOfPattern(row: SObjectValue): readonly string[] {
  return (KINDS[text(row, 'RecurrenceType')]?.needs ?? []).filter((name) => value(row, name) === null);
}

/** @param first, last days since 1970 between which the series lies. */
export function daysOfPattern(row: SObjectValue, first: number, last: number): readonly number[] | RowError {
  const kind = KINDS[text(row, 'RecurrenceType')];
  if (kind === undefined) return [];
  const number = (name: string): number => Number(value(row, name) ?? 0);
  const pattern: Pattern = {
    interval: Math.max(1, number('RecurrenceInterval')),
    mask: number('RecurrenceDayOfWeekMask'),
    dayOfMonth: number('RecurrenceDayOfMonth'),
    month: MONTHS.indexOf(text(row, 'RecurrenceMonthOfYear')) + 1,
    instance: text(row, 'RecurrenceInstance'),
  };
  const days: number[] = [];
  for (const day of kind.days(pattern, first, last)) {
    if (days.length === kind.most)
      return rowError('FIELD_INTEGRITY_EXCEPTION', `A series of this type has at most ${String(kind.most)} occurrences.`, [
        'RecurrenceEndDateOnly',
      ]);
    days.push(day);
  }
  return days.length > 0 ? days : rowError('FIELD_INTEGRITY_EXCEPTION', 'The series has no occurrences.', ['RecurrenceEndDateOnly']);
}

function* stepped(first: number, last: number, step: number): Iterable<number> {
  for (let day = first; day <= last; day += step) yield day;
}

/** Sunday is 1, Monday 2, Tuesday 4, ... */
const isIn = (mask: number, day: number): boolean => (mask & (1 << dayOfWeek(day))) !== 0;

/** Weeks begin on Sunday; the first is that of the first day. */
function* inWeeks(mask: number, interval: number, first: number, last: number): Iterable<number> {
  const sunday = first - dayOfWeek(first);
  for (const day of stepped(first, last, 1)) if (isIn(mask, day) && Math.floor((day - sunday) / 7) % interval === 0) yield day;
}

function* inMonths(
  first: number,
  last: number,
  interval: number,
  dayIn: (year: number, month: number) => number | undefined,
): Iterable<number> {
  const { year, month } = civilFromDays(first);
  for (let offset = 0; ; offset += interval) {
    const at = civilFromDays(daysFromCivil(year, month + offset, 1));
    if (daysFromCivil(at.year, at.month, 1) > last) return;
    const day = dayIn(at.year, at.month);
    if (day !== undefined && day >= first && day <= last) yield day;
  }
}

/** The last day of shorter months. */
const numbered = (year: number, month: number, day: number): number => daysFromCivil(year, month, Math.min(day, daysInMonth(year, month)));

function nth(year: number, month: number, { mask, instance }: Pattern): number | undefined {
  const start = daysFromCivil(year, month, 1);
  const fitting = [...stepped(start, start + daysInMonth(year, month) - 1, 1)].filter((day) => isIn(mask, day));
  return instance === 'Last' ? fitting.at(-1) : fitting[INSTANCES.indexOf(instance)];
}
