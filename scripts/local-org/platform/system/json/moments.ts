/** Texts of JSON as dates, moments and times; of what is none, what is wrong with it, in the words of Joda-Time. */
import { ApexDate, ApexDatetime, ApexTime, dayMs, daysInMonth } from '../../values/index.ts';

/** A year, which may stand alone, its month and its day, of one digit or two. Source: Joda-Time, "ISODateTimeFormat", dateElementParser. */
const dateElement = /^(\d{1,5})(?:-(\d{1,2})(?:-(\d{1,2}))?)?/;

/** Errors: what is wrong with the text; a time behind the date is. Source: seen in an org: `2018-8-28` is a date, `2018-08-28T14:24:22Z` none. */
export function dateOf(text: string): ApexDate | string {
  const match = dateElement.exec(text);
  if (match === null) return invalid(text);
  if (match[0] !== text) return malformed(text, match[0].length);
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12) return beyond(text, month, 'monthOfYear', 12);
  if (day < 1 || day > daysInMonth(year, month)) return beyond(text, day, 'dayOfMonth', daysInMonth(year, month));
  return ApexDate.of(year, month, day);
}

const invalid = (text: string): string => `Invalid format: "${text}"`;
const malformed = (text: string, at: number): string => `${invalid(text)} is malformed at "${text.slice(at)}"`;
const beyond = (text: string, value: number, part: string, most: number): string =>
  `Cannot parse "${text}": Value ${value} for ${part} must be in the range [1,${most}]`;

/** ISO 8601; without a zone it is GMT. Between day and hours stands a T, no space. Source: Joda-Time, "ISODateTimeFormat", dateOptionalTimeParser; results of an org. */
export function datetimeOf(text: string): ApexDatetime | string {
  const day = dateElement.exec(text)?.[0];
  if (day === undefined) return invalid(text);
  const match = /^(?:T(\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)(Z|[+-]\d{2}:?(?:\d{2})?)?)?$/.exec(text.slice(day.length));
  if (match === null) return malformed(text, day.length);
  const [, hours = '00:00', zone = 'Z'] = match;
  const [date, time] = [dateOf(day), timeOf(hours)];
  if (typeof date === 'string') return date.replace(day, text);
  return typeof time === 'string' ? time : new ApexDatetime(date.daysSinceEpoch() * dayMs + time.ms - zoneMs(zone));
}

function zoneMs(zone: string): number {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || 0)];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** An hour alone is a time. Source: Joda-Time, "ISODateTimeFormat", timeParser. */
export function timeOf(text: string): ApexTime | string {
  const match = /^(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?Z?$/.exec(text);
  if (match === null) return invalid(text);
  return ApexTime.of(Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0), Number((match[4] ?? '0').padEnd(3, '0')));
}
