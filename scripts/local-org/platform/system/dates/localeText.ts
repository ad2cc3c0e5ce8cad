/** Dates as a locale writes and reads them in short, but with the whole year: `1/31/2020, 4:05 PM`. Source: Apex Reference Guide, Date.format, Date.parse, Datetime.format, Datetime.parse; Salesforce Help, "Salesforce Supported Locales and ICU Formats" and "Identify Changes to Your Locales with ICU". */
import { ApexDate, ApexDatetime, ApexTime, dayMs, withinCalendar } from '../../values/index.ts';
import { localeZoneName } from './zoneNames.ts';

type Style = 'year' | 'date' | 'long' | 'short' | 'medium';

const options: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric', month: 'numeric', day: 'numeric' },
  date: { dateStyle: 'short' },
  long: { dateStyle: 'long' },
  short: { dateStyle: 'short', timeStyle: 'short' },
  medium: { dateStyle: 'short', timeStyle: 'medium' },
};
const formats = new Map<string, Intl.DateTimeFormat>();
const patterns = new Map<string, RegExp>();

/** The host writes a narrow space before AM and PM, the platform a plain one. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u202f', ' ');
}

export function formatDate(date: ApexDate, locale: string): string {
  return write(date.daysSinceEpoch() * dayMs, locale, 'date');
}

/** `January 31, 2020`: as flows show dates. */
export function formatDateLong(date: ApexDate, locale: string): string {
  return write(date.daysSinceEpoch() * dayMs, locale, 'long');
}

export function formatMoment(moment: ApexDatetime, locale: string, zone: string): string {
  return plainSpaces(write(shownIn(zone, moment), locale, 'short'));
}

export function formatMomentLong(moment: ApexDatetime, locale: string, zone: string): string {
  return `${plainSpaces(write(shownIn(zone, moment), locale, 'medium'))} ${localeZoneName(zone, moment.ms)}`;
}

/** What clocks of the zone show, as if it were UTC, so that zones the host does not know (`GMT+2`) work too. */
function shownIn(zone: string, moment: ApexDatetime): number {
  return moment.dateIn(zone).daysSinceEpoch() * dayMs + moment.timeIn(zone).ms;
}

/** Many locales shorten years to two digits, the platform never does. */
function write(ms: number, locale: string, style: Style): string {
  const near = withinCalendar(ms);
  const year =
    near === ms
      ? partsOf(ms, locale, 'year').find(({ type }) => type === 'year')?.value
      : String(ApexDate.ofDays(Math.floor(ms / dayMs)).year);
  return partsOf(near, locale, style)
    .map(({ type, value }) => (type === 'year' ? (year ?? value) : value))
    .join('');
}

function partsOf(ms: number, locale: string, style: Style): Intl.DateTimeFormatPart[] {
  const key = `${style} ${locale}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options[style] });
    formats.set(key, format);
  }
  return format.formatToParts(ms);
}

/** @return the day, or `undefined` when the text is none in that locale. */
export function parseDate(text: string, locale: string): ApexDate | undefined {
  const plain = plainSpaces(text.trim());
  const written = writtenAs(locale, 'date').exec(plain)?.groups;
  if (written !== undefined) return dateOf(Number(written['year']), Number(written['month']), Number(written['day']));
  const numbers = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})$/.exec(plain)?.slice(1).map(Number);
  if (numbers === undefined) return undefined;
  const order = dayOrder(locale);
  const value = (kind: string): number => numbers[order.indexOf(kind)] as number;
  return dateOf(value('year'), value('month'), value('day'));
}

function dateOf(year: number, month: number, dayOfMonth: number): ApexDate | undefined {
  const date = ApexDate.of(fullYear(year), month, dayOfMonth);
  return month >= 1 && month <= 12 && date.month === month ? date : undefined;
}

export function parseMoment(text: string, locale: string, zone: string): ApexDatetime | undefined {
  const plain = plainSpaces(text.trim());
  const written = writtenAs(locale, 'short').exec(plain)?.groups;
  if (written !== undefined) {
    const day = dateOf(Number(written['year']), Number(written['month']), Number(written['day']));
    const time = timeOf(Number(written['hour']), Number(written['minute']), 0, halfOfDay(written['half'], locale));
    return day === undefined || time === undefined ? undefined : ApexDatetime.ofZoned(day, time.ms, zone);
  }
  const match = /^(\S+?),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(plain);
  const date = parseDate(match?.[1] ?? '', locale);
  if (match === null || date === undefined) return undefined;
  const half = match[5]?.toLowerCase();
  const time = timeOf(Number(match[2]), Number(match[3]), Number(match[4] ?? 0), half === undefined ? undefined : half === 'p');
  return time === undefined ? undefined : ApexDatetime.ofZoned(date, time.ms, zone);
}

/** @param isAfternoon undefined where hours are counted to 24. */
function timeOf(hour: number, minute: number, second: number, isAfternoon: boolean | undefined): ApexTime | undefined {
  if (minute > 59 || second > 59 || hour > (isAfternoon === undefined ? 23 : 12)) return undefined;
  return ApexTime.of(isAfternoon === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0), minute, second, 0);
}

/** What the locale itself writes in that style: dots behind Korean days, a dot between Danish hours and minutes. */
function writtenAs(locale: string, style: 'date' | 'short'): RegExp {
  const key = `${style} ${locale}`;
  const made = patterns.get(key) ?? patternOf(locale, style);
  patterns.set(key, made);
  return made;
}

function patternOf(locale: string, style: 'date' | 'short'): RegExp {
  const pattern = partsOf(0, locale, style).map(({ type, value }) => {
    if (type === 'year') return String.raw`(?<year>\d{1,4})`;
    if (type === 'month' || type === 'day' || type === 'hour' || type === 'minute') return String.raw`(?<${type}>\d{1,2})`;
    return type === 'dayPeriod' ? `(?<half>${halves(locale).map(escaped).join('|')})` : escaped(value);
  });
  return new RegExp(`^${pattern.join('')}$`, 'iu');
}

function halfOfDay(half: string | undefined, locale: string): boolean | undefined {
  return half === undefined ? undefined : half.toLowerCase() === halves(locale)[1]?.toLowerCase();
}

/** What stands for the hours before and after noon: at nine and at three, because some locales have more than two words. */
function halves(locale: string): string[] {
  return [9, 15]
    .map((hour) => (hour * dayMs) / 24)
    .map((ms) => plainSpaces(partsOf(ms, locale, 'short').find(({ type }) => type === 'dayPeriod')?.value ?? ''));
}

function escaped(text: string): string {
  return plainSpaces(text).replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

function dayOrder(locale: string): string[] {
  return partsOf(0, locale, 'date')
    .map(({ type }) => type)
    .filter((type) => type === 'year' || type === 'month' || type === 'day');
}

/** Two digits mean the years from 80 before to 20 after now, as in Java. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year + (year > (new Date().getUTCFullYear() % 100) + 20 ? 1900 : 2000);
}

/** 0 = Sunday: the day that a locale starts weeks with. */
export function firstWeekday(locale: string): number {
  const { weekInfo } = new Intl.Locale(locale) as Intl.Locale & { readonly weekInfo?: { readonly firstDay: number } };
  return (weekInfo?.firstDay ?? 7) % 7;
}
