/** What a recurring activity needs, and the days on which it takes place. Source: Object Reference, "Task" and "Event", Recurring Tasks, Recurring Events. */
import { monthNumber, recursOn, type Pattern } from '../../../recurrence.ts';
import type { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import { text, value } from '../effect.ts';

interface Kind {
  /** Fields that the kind needs. */
  readonly needs: readonly string[];
  /** The longest series. Source: Salesforce Help, "Considerations for Using Recurring Tasks" and "Considerations for Creating Recurring Events". */
  readonly most: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  RecursDaily: { needs: ['RecurrenceInterval'], most: 100 },
  RecursEveryWeekday: { needs: ['RecurrenceDayOfWeekMask'], most: 100 },
  RecursWeekly: { needs: ['RecurrenceInterval', 'RecurrenceDayOfWeekMask'], most: 53 },
  RecursMonthly: { needs: ['RecurrenceDayOfMonth', 'RecurrenceInterval'], most: 60 },
  RecursMonthlyNth: { needs: ['RecurrenceInterval', 'RecurrenceInstance', 'RecurrenceDayOfWeekMask'], most: 60 },
  RecursYearly: { needs: ['RecurrenceDayOfMonth', 'RecurrenceMonthOfYear'], most: 10 },
  RecursYearlyNth: { needs: ['RecurrenceDayOfWeekMask', 'RecurrenceInstance', 'RecurrenceMonthOfYear'], most: 10 },
};

/** The required fields of the row's kind of recurrence that are empty. */
export function missingOfPattern(row: SObjectValue): readonly string[] {
  return (KINDS[text(row, 'RecurrenceType')]?.needs ?? []).filter((name) => value(row, name) === null);
}

/** @param first, last days since 1970 between which the series lies. */
export function daysOfPattern(row: SObjectValue, first: number, last: number): readonly number[] | RowError {
  const kind = KINDS[text(row, 'RecurrenceType')];
  if (kind === undefined) return [];
  const pattern = patternOf(row);
  const days: number[] = [];
  for (let day = first; day <= last; day += 1) {
    if (!recursOn(pattern, day, first)) continue;
    if (days.length === kind.most)
      return rowError('FIELD_INTEGRITY_EXCEPTION', `A series of this type has at most ${String(kind.most)} occurrences.`, [
        'RecurrenceEndDateOnly',
      ]);
    days.push(day);
  }
  return days.length > 0 ? days : rowError('FIELD_INTEGRITY_EXCEPTION', 'The series has no occurrences.', ['RecurrenceEndDateOnly']);
}

function patternOf(row: SObjectValue): Pattern {
  const number = (name: string): number => Number(value(row, name) ?? 0);
  return {
    type: text(row, 'RecurrenceType'),
    interval: Math.max(1, number('RecurrenceInterval')),
    mask: number('RecurrenceDayOfWeekMask'),
    dayOfMonth: number('RecurrenceDayOfMonth'),
    month: monthNumber(text(row, 'RecurrenceMonthOfYear')),
    instance: text(row, 'RecurrenceInstance'),
  };
}
