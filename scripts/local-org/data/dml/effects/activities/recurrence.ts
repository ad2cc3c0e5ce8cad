/**
 * Recurring tasks and events: the saved row is the series, its occurrences are rows of their own. Also tasks that repeat when they are closed.
 * Source: Object Reference, "Task" and "Event": IsRecurrence, RecurrenceActivityId, RecurrenceRegeneratedType; Recurring Tasks, Recurring Events.
 */
import { transaction } from '../../../../platform/core/current.ts';
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { NotImplemented } from '../../../../platform/core/error.ts';
import { ApexDate, ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { changed, set, text, value } from '../effect.ts';
import { daysOfPattern, missingOfPattern } from './recurrencePattern.ts';

const isSeries = (row: SObjectValue): boolean => value(row, 'IsRecurrence') === true;
const startField = (row: SObjectValue): string => (row.objectName === 'Task' ? 'RecurrenceStartDateOnly' : 'RecurrenceStartDateTime');

/** A series begins with its first occurrence. Runs before the times of an event are computed. */
export function beginSeries(row: SObjectValue, old: SObjectValue | undefined): void {
  if (value(row, 'Recurrence2PatternText') !== null)
    throw new NotImplemented('Event.Recurrence2PatternText (series of events in Lightning Experience)');
  if (!isSeries(row)) return;
  set(row, { RecurrenceTimeZoneSidKey: value(row, 'RecurrenceTimeZoneSidKey') ?? transaction().user.timeZone });
  if (row.objectName === 'Event' && old === undefined && value(row, 'StartDateTime') === null)
    set(row, { StartDateTime: value(row, 'RecurrenceStartDateTime') });
}

export function seriesError(row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  if (!isSeries(row)) return undefined;
  if (row.objectName === 'Task' && changed(row, old, 'ActivityDate') && value(row, 'ActivityDate') !== null)
    return rowError('FIELD_INTEGRITY_EXCEPTION', "The due date of a recurring task can't be set.", ['ActivityDate']);
  const missing = [startField(row), 'RecurrenceEndDateOnly', 'RecurrenceType']
    .filter((name) => value(row, name) === null)
    .concat(missingOfPattern(row));
  if (missing.length > 0) return rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
  const days = daysOf(row);
  return Array.isArray(days) ? undefined : (days as RowError);
}

/** Creates the occurrences of a new series, and all of them again when its pattern changes. */
export function makeOccurrences(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  if (!isSeries(row)) return;
  const id = text(row, 'Id');
  if (old === undefined) {
    set(row, { RecurrenceActivityId: id });
    writer.table.update(row.schema, row, undefined);
  } else if ([...row.schema.fields.values()].some(({ name }) => /^Recurrence/.test(name) && changed(row, old, name))) {
    writer.table.store.run(`UPDATE "${row.objectName}" SET "IsDeleted" = 1 WHERE "RecurrenceActivityId" = ? AND "Id" <> ?`, [id, id]);
  } else {
    return;
  }
  const days = daysOf(row);
  if (Array.isArray(days))
    writer.insert(
      row.schema,
      days.map((day: number) => occurrence(row, ApexDate.ofDays(day))),
      { ...SYSTEM, isPlatform: true },
    );
}

/** Source: Object Reference, "Task", Usage: a deleted series takes its open and closed tasks along. */
export function deleteOccurrences({ table }: RecordWriter, row: SObjectValue): void {
  if (isSeries(row)) table.store.run(`UPDATE "${row.objectName}" SET "IsDeleted" = 1 WHERE "RecurrenceActivityId" = ?`, [text(row, 'Id')]);
}

const AGAIN: Readonly<Record<string, (row: SObjectValue, today: ApexDate) => ApexDate>> = {
  RecurrenceRegenerateAfterDueDate: (row, today) => (value(row, 'ActivityDate') as ApexDate | null) ?? today,
  RecurrenceRegenerateAfterToday: (_row, today) => today,
};

/** A repeating task that is closed makes the next one. */
export function repeatTask(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const from = AGAIN[text(row, 'RecurrenceRegeneratedType')];
  if (from === undefined || value(row, 'IsClosed') !== true || !changed(row, old, 'IsClosed')) return;
  const { org, user } = transaction();
  const next = copyOf(row);
  set(next, {
    Status: null,
    ActivityDate: from(row, new ApexDatetime(org.clock.now()).dateIn(user.timeZone)).addDays(Number(value(row, 'RecurrenceInterval') ?? 0)),
    RecurrenceInterval: value(row, 'RecurrenceInterval'),
    RecurrenceRegeneratedType: value(row, 'RecurrenceRegeneratedType'),
  });
  next.values.delete('status');
  writer.insert(row.schema, [next], SYSTEM);
  const before = row.snapshot();
  set(row, { RecurrenceRegeneratedType: 'RecurrenceRegenerated' });
  writer.table.update(row.schema, row, before);
}

function daysOf(row: SObjectValue): readonly number[] | RowError {
  const start = value(row, startField(row));
  const end = value(row, 'RecurrenceEndDateOnly');
  const first = start instanceof ApexDatetime ? start.dateIn(text(row, 'RecurrenceTimeZoneSidKey')) : start;
  return first instanceof ApexDate && end instanceof ApexDate ? daysOfPattern(row, first.daysSinceEpoch(), end.daysSinceEpoch()) : [];
}

/** Events keep their local time in the time zone of the series. */
function occurrence(row: SObjectValue, day: ApexDate): SObjectValue {
  const next = copyOf(row);
  set(next, { RecurrenceActivityId: value(row, 'Id') });
  const start = value(row, 'RecurrenceStartDateTime');
  if (start instanceof ApexDatetime) {
    const zone = text(row, 'RecurrenceTimeZoneSidKey');
    set(next, {
      StartDateTime: ApexDatetime.ofZoned(day, start.timeIn(zone).ms, zone),
      DurationInMinutes: value(row, 'DurationInMinutes'),
    });
  } else {
    set(next, { ActivityDate: day });
  }
  return next;
}

const TIMES = /^(Recurrence|Reminder|IsRecurrence|IsReminder|ActivityDate|StartDateTime|EndDate|Completed)/;

/** The fields of a row that code may set, without its times. */
function copyOf(row: SObjectValue): SObjectValue {
  const next = new SObjectValue(row.schema);
  const values = [...row.schema.fields.values()]
    .filter(({ name, isCreateable }) => isCreateable && !TIMES.test(name))
    .map(({ name }): [string, ApexValue] => [name, value(row, name)]);
  set(next, Object.fromEntries(values.filter(([, one]) => one !== null)));
  return next;
}
