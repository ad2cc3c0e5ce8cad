/** Business hours and holidays: those of the project, and the default hours of every org. Read-only for code. Source: Metadata API Developer Guide, "BusinessHoursSettings". */
import type { Project } from '../project/model.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import { businessHoursSettings, msOfTime, type Holiday } from '../schema/metadata/holidays.ts';
import type { ApexDate } from '../../platform/values/index.ts';
import { monthName } from '../recurrence.ts';
import type { Rows, Values } from '../store/rows.ts';
import { ZONE } from './zone.ts';

const DEFAULT = 'Default';
const MINUTE_MS = 60_000;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** From midnight to midnight, every day. Source: Object Reference, "BusinessHours", Usage. */
const ALL_DAY: Values = Object.fromEntries(DAYS.flatMap((day) => [`${day}StartTime`, `${day}EndTime`]).map((name) => [name, 0]));

/** The settings overwrite existing hours; hours that they do not name stay unchanged. */
export function seedBusinessHours(rows: Rows, project: Project): void {
  rows.ensure('BusinessHours', { Name: DEFAULT }, { IsActive: true, IsDefault: true, TimeZoneSidKey: ZONE, ...ALL_DAY });
  for (const entry of many(businessHoursSettings(project), 'businessHours')) {
    const values = valuesOf(entry);
    const id = rows.ensure('BusinessHours', { Name: text(entry, 'name') ?? DEFAULT });
    rows.change('BusinessHours', id, values);
    if (flag(entry, 'default')) rows.store.run('UPDATE "BusinessHours" SET "IsDefault" = 0 WHERE "Id" <> ?', [id]);
  }
  for (const holiday of rows.schema.holidays) seedHoliday(rows, holiday);
}

function seedHoliday(rows: Rows, { name, description, date, hours, recurrence }: Holiday): void {
  rows.ensure(
    'Holiday',
    { Name: name, ActivityDate: date.toText() },
    {
      Description: description,
      IsAllDay: hours === undefined,
      StartTimeInMinutes: hours === undefined ? null : hours[0] / MINUTE_MS,
      EndTimeInMinutes: hours === undefined ? null : hours[1] / MINUTE_MS,
      ...recurrenceOf(date, recurrence),
    },
  );
}

function recurrenceOf(date: ApexDate, recurrence: Holiday['recurrence']): Values {
  if (recurrence === undefined) return { IsRecurrence: false };
  const { pattern, last } = recurrence;
  return {
    IsRecurrence: true,
    RecurrenceType: pattern.type === '' ? null : pattern.type,
    RecurrenceStartDate: date.toText(),
    RecurrenceEndDateOnly: last?.toText(),
    RecurrenceInterval: /^Recurs(Daily|Weekly|Monthly)/.test(pattern.type) ? pattern.interval : null,
    RecurrenceDayOfWeekMask: pattern.mask === 0 ? null : pattern.mask,
    RecurrenceDayOfMonth: pattern.dayOfMonth === 0 ? null : pattern.dayOfMonth,
    RecurrenceMonthOfYear: monthName(pattern.month),
    RecurrenceInstance: pattern.instance === '' ? null : pattern.instance,
  };
}

function valuesOf(entry: Xml): Values {
  const times = DAYS.flatMap((day) =>
    (['StartTime', 'EndTime'] as const).map((end) => [`${day}${end}`, timeOf(text(entry, `${day.toLowerCase()}${end}`))] as const),
  );
  return {
    IsActive: text(entry, 'active') !== 'false',
    IsDefault: flag(entry, 'default'),
    TimeZoneSidKey: text(entry, 'timeZoneId') ?? ZONE,
    ...Object.fromEntries(times),
  };
}

const timeOf = (time: string | undefined): number | null => (time === undefined ? null : msOfTime(time));
