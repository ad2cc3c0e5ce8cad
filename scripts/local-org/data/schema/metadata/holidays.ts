/** Days on which business hours rest. Source: Metadata API Developer Guide, "BusinessHoursSettings", Holiday; Object Reference, "Holiday". */
import { ApexDate, daysInMonth } from '../../../platform/values/index.ts';
import type { Project } from '../../project/model.ts';
import { flag, many, text, texts, type Xml } from '../../project/xml.ts';

export interface Holiday {
  readonly name: string;
  readonly description: string | undefined;
  /** The day, or the first that it may fall on. */
  readonly date: ApexDate;
  /** Names of the hours that rest. */
  readonly businessHours: readonly string[];
  /** From and to in milliseconds after midnight; undefined for the whole day. */
  readonly hours: readonly [number, number] | undefined;
  readonly yearly: Yearly | undefined;
}
interface Yearly {
  readonly month: number;
  readonly day: number;
  readonly last: ApexDate | undefined;
}
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z?$/;

export const businessHoursSettings = (project: Project): Xml =>
  [...(project.metadata.get('settings') ?? [])].find(([name]) => name.toLowerCase() === 'businesshours')?.[1] ?? {};

/** Those that recur otherwise than yearly are not known: `notRun` names them. */
export function holidaysOf(project: Project): readonly Holiday[] {
  return many(businessHoursSettings(project), 'holidays')
    .filter((entry) => !flag(entry, 'isRecurring') || text(entry, 'recurrenceType') === 'RecursYearly')
    .map(holiday);
}

export function fallsOn({ date, yearly }: Holiday, day: ApexDate): boolean {
  const days = day.daysSinceEpoch();
  if (yearly === undefined) return date.daysSinceEpoch() === days;
  const isWithin = date.daysSinceEpoch() <= days && days <= (yearly.last?.daysSinceEpoch() ?? days);
  return isWithin && yearly.month === day.month && Math.min(yearly.day, daysInMonth(day.year, day.month)) === day.day;
}

/** `09:00:00.000Z` in milliseconds after midnight. Errors: throws for another format. */
export function msOfTime(time: string): number {
  const [, hours, minutes, seconds, ms = '0'] = TIME.exec(time) ?? [];
  if (hours === undefined) throw new Error(`${time} is no time of business hours: write it as 09:00:00.000Z`);
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(ms);
}

function holiday(entry: Xml): Holiday {
  const isRecurring = flag(entry, 'isRecurring');
  const date = (name: string): ApexDate | undefined => {
    const written = text(entry, name);
    return written === undefined ? undefined : ApexDate.parse(written.slice(0, 10));
  };
  const name = text(entry, 'name') ?? '';
  const first = date(isRecurring ? 'recurrenceStartDate' : 'activityDate') ?? date('activityDate');
  if (first === undefined) throw new Error(`Holiday ${name} of the business hours has no date`);
  const [from, to] = [text(entry, 'startTime'), text(entry, 'endTime')];
  return {
    name,
    description: text(entry, 'description'),
    date: first,
    businessHours: texts(entry, 'businessHours'),
    hours: from === undefined || to === undefined ? undefined : [msOfTime(from), msOfTime(to)],
    yearly: isRecurring
      ? {
          month: MONTHS.indexOf(text(entry, 'recurrenceMonthOfYear') ?? '') + 1,
          day: Number(text(entry, 'recurrenceDayOfMonth') ?? 0),
          last: date('recurrenceEndDate'),
        }
      : undefined,
  };
}
