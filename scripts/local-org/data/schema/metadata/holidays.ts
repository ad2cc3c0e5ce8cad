/** Holidays of business hours. Source: Metadata API Developer Guide, "BusinessHoursSettings", Holiday; Object Reference, "Holiday". */
import { ApexDate } from '../../../platform/values/index.ts';
import type { Project } from '../../project/model.ts';
import { flag, many, text, texts, type Xml } from '../../project/xml.ts';
import { monthNumber, recursOn, WEEKDAYS, type Pattern } from '../../recurrence.ts';

export interface Holiday {
  readonly name: string;
  readonly description: string | undefined;
  /** The day, or the first possible day of a recurring holiday. */
  readonly date: ApexDate;
  /** Names of the business hours that it applies to. */
  readonly businessHours: readonly string[];
  /** From and to in milliseconds after midnight; undefined for the whole day. */
  readonly hours: readonly [number, number] | undefined;
  readonly recurrence: Recurrence | undefined;
}
interface Recurrence {
  readonly pattern: Pattern;
  readonly last: ApexDate | undefined;
}
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?Z?$/;

export const businessHoursSettings = (project: Project): Xml =>
  [...(project.metadata.get('settings') ?? [])].find(([name]) => name.toLowerCase() === 'businesshours')?.[1] ?? {};

export const holidaysOf = (project: Project): readonly Holiday[] => many(businessHoursSettings(project), 'holidays').map(holiday);

export function fallsOn({ date, recurrence }: Holiday, day: ApexDate): boolean {
  const [first, days] = [date.daysSinceEpoch(), day.daysSinceEpoch()];
  if (recurrence === undefined) return first === days;
  return days <= (recurrence.last?.daysSinceEpoch() ?? days) && recursOn(recurrence.pattern, days, first);
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
    recurrence: isRecurring ? { pattern: patternOf(entry), last: date('recurrenceEndDate') } : undefined,
  };
}

/** The page writes `RecursYealyNth`, too. */
function patternOf(entry: Xml): Pattern {
  const named = texts(entry, 'recurrenceDayOfWeek');
  const type = (text(entry, 'recurrenceType') ?? '').replace('Yealy', 'Yearly');
  const days = named.length === 0 && type === 'RecursEveryWeekday' ? WEEKDAYS.slice(1, -1) : named;
  return {
    type,
    interval: Math.max(1, Number(text(entry, 'recurrenceInterval') ?? 1)),
    mask: WEEKDAYS.reduce((mask, day, index) => (days.includes(day) ? mask | (1 << index) : mask), 0),
    dayOfMonth: Number(text(entry, 'recurrenceDayOfMonth') ?? 0),
    month: monthNumber(text(entry, 'recurrenceMonthOfYear') ?? ''),
    instance: text(entry, 'recurrenceInstance') ?? '',
  };
}
