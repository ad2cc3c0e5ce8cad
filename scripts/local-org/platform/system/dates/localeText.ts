/** Dates as a locale writes and reads them: `1/31/2020, 4:05 PM`. Source: Apex Reference Guide, Date.format, Date.parse, Datetime.format, Datetime.parse. */
import { ApexDate, ApexDatetime, ApexTime, dayMs } from '../../values/index.ts';
import { localeZoneName } from './zoneNames.ts';

const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };

/** The host writes a narrow space before AM and PM, the platform a plain one. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u202f', ' ');
}

export function formatDate(date: ApexDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...day }).format(date.daysSinceEpoch() * dayMs);
}

export function formatMoment(moment: ApexDatetime, locale: string, zone: string): string {
  return plainSpaces(format(moment, locale, zone, { ...day, hour: 'numeric', minute: '2-digit' }));
}

export function formatMomentLong(moment: ApexDatetime, locale: string, zone: string): string {
  const text = format(moment, locale, zone, { ...day, hour: 'numeric', minute: '2-digit', second: '2-digit' });
  return `${plainSpaces(text)} ${localeZoneName(zone, moment.ms)}`;
}

/** Formats in UTC what clocks of the zone show, so that zones the host does not know (`GMT+2`) work too. */
function format(moment: ApexDatetime, locale: string, zone: string, options: Intl.DateTimeFormatOptions): string {
  const shown = moment.dateIn(zone).daysSinceEpoch() * dayMs + moment.timeIn(zone).ms;
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(shown);
}

/** @return the day, or `undefined` when the text is none in that locale. */
export function parseDate(text: string, locale: string): ApexDate | undefined {
  const numbers = /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})$/.exec(text.trim())?.slice(1).map(Number);
  if (numbers === undefined) return undefined;
  const order = dayOrder(locale);
  const value = (kind: string): number => numbers[order.indexOf(kind)] as number;
  const [year, month, dayOfMonth] = [fullYear(value('year')), value('month'), value('day')];
  const date = ApexDate.of(year, month, dayOfMonth);
  return month >= 1 && month <= 12 && date.month === month ? date : undefined;
}

export function parseMoment(text: string, locale: string, zone: string): ApexDatetime | undefined {
  const match = /^(\S+?),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(plainSpaces(text.trim()));
  const date = parseDate(match?.[1] ?? '', locale);
  if (match === null || date === undefined) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  const half = match[5]?.toLowerCase();
  if (minute > 59 || second > 59 || hour > (half === undefined ? 23 : 12)) return undefined;
  const fullHour = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return ApexDatetime.ofZoned(date, ApexTime.of(fullHour, minute, second, 0).ms, zone);
}

function dayOrder(locale: string): string[] {
  const parts = new Intl.DateTimeFormat(locale, day).formatToParts(0);
  return parts.map(({ type }) => type).filter((type) => type === 'year' || type === 'month' || type === 'day');
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
