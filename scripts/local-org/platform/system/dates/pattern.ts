/** Date patterns: `yyyy-MM-dd'T'HH:mm`. Source: Java API, SimpleDateFormat; Apex Reference Guide, Datetime.format. */
import { raise } from '../../core/error.ts';
import { ApexDate, dayMs, dayOfWeek, pad, withinCalendar, zoneOffsetMs, type ApexDatetime, type ApexTime } from '../../values/index.ts';
import { offsetText, zoneName } from './zoneNames.ts';

interface Moment {
  readonly utcMs: number;
  readonly zone: string;
  readonly locale: string;
  readonly date: ApexDate;
  readonly time: ApexTime;
}
type Letter = (moment: Moment, width: number) => string;

/** @return the moment as clocks and calendars of `zone` show it. Errors: System.StringException for a letter that patterns do not have. */
export function formatPattern(value: ApexDatetime, pattern: string, zone: string, locale: string): string {
  const moment: Moment = { utcMs: value.ms, zone, locale, date: value.dateIn(zone), time: value.timeIn(zone) };
  return tokensOf(pattern)
    .map((token) => (token.kind === 'text' ? token.text : letterOf(token.letter, pattern)(moment, token.width)))
    .join('');
}

type Token =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'letter'; readonly letter: string; readonly width: number };
const tokenCache = new Map<string, readonly Token[]>();

function tokensOf(pattern: string): readonly Token[] {
  const known = tokenCache.get(pattern);
  if (known !== undefined) return known;
  const tokens = readTokens(pattern);
  tokenCache.set(pattern, tokens);
  return tokens;
}

function readTokens(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (const [part, quote, quoted, letter] of pattern.matchAll(/'()'|'((?:[^']|'')*)'|([A-Za-z])\3*|[^A-Za-z']+|'/g)) {
    if (part === "'") unrecognized(pattern);
    if (letter !== undefined) tokens.push({ kind: 'letter', letter, width: part.length });
    else
      tokens.push({
        kind: 'text',
        text: quote === undefined ? (quoted?.replaceAll("''", "'") ?? part) : "'",
      });
  }
  return tokens;
}

function letterOf(letter: string, pattern: string): Letter {
  return letters[letter] ?? unrecognized(pattern);
}
/** Source: the words of orgs. */
function unrecognized(pattern: string): never {
  raise('System.StringException', `Unrecognized format: ${pattern}`);
}

const number =
  (read: (moment: Moment) => number): Letter =>
  (moment, width) =>
    pad(read(moment), width);

function yearText(year: number, width: number): string {
  return width === 2 ? pad(year % 100, 2) : pad(year, width);
}

/** `M` is the month as it stands beside a day (Polish `stycznia`), `L` the month alone (`styczeń`). */
const monthName =
  (isBesideDay: boolean): Letter =>
  (moment, width) => {
    if (width < 3) return pad(moment.date.month, width);
    const month = width === 3 ? 'short' : 'long';
    const beside = isBesideDay ? word(moment, 'month', { month, day: 'numeric' }) : '';
    return /^\d*$/.test(beside) ? formatFor(moment.locale, { month }).format(shown(moment)) : beside;
  };

const dayName: Letter = (moment, width) => {
  const weekday = width < 4 ? 'short' : 'long';
  return word(moment, 'weekday', { weekday, day: 'numeric', month: weekday });
};

/** What the locale calls a part of the moment. */
function word(moment: Moment, type: Intl.DateTimeFormatPartTypes, options: Intl.DateTimeFormatOptions): string {
  const parts = formatFor(moment.locale, options).formatToParts(shown(moment));
  return (parts.find((part) => part.type === type)?.value ?? '').replaceAll('\u202f', '\u00a0');
}

/** What clocks show, as if they stood in UTC. */
const shown = ({ date, time }: Moment): number => withinCalendar(date.daysSinceEpoch() * dayMs + time.ms);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  formats.set(key, known);
  return known;
}

function startOfYear(year: number): number {
  return ApexDate.of(year, 1, 1).daysSinceEpoch();
}

/** Weeks start on Sunday and the first one has January 1 in it, as in the US. */
function weekOfYear({ date }: Moment): { year: number; week: number } {
  const days = date.daysSinceEpoch();
  const nextStart = startOfYear(date.year + 1);
  if (days >= nextStart - dayOfWeek(nextStart)) return { year: date.year + 1, week: 1 };
  const start = startOfYear(date.year);
  return { year: date.year, week: Math.floor((days - start + dayOfWeek(start)) / 7) + 1 };
}

function weekOfMonth({ date }: Moment): number {
  const first = dayOfWeek(ApexDate.of(date.year, date.month, 1).daysSinceEpoch());
  return Math.floor((date.day - 1 + first) / 7) + 1;
}

function isoZone(moment: Moment, width: number): string {
  const offset = zoneOffsetMs(moment.zone, moment.utcMs);
  if (offset === 0) return 'Z';
  return offsetText(offset, width === 1 ? undefined : width === 2 ? '' : ':');
}

const letters: Readonly<Record<string, Letter>> = {
  G: (moment) => word(moment, 'era', { era: 'short' }),
  y: ({ date }, width) => yearText(date.yearOfEra, width),
  Y: (moment, width) => yearText(weekOfYear(moment).year, width),
  M: monthName(true),
  L: monthName(false),
  w: number((moment) => weekOfYear(moment).week),
  W: number(weekOfMonth),
  D: number(({ date }) => date.daysSinceEpoch() - startOfYear(date.year) + 1),
  d: number(({ date }) => date.day),
  F: number(({ date }) => Math.floor((date.day - 1) / 7) + 1),
  E: dayName,
  u: number(({ date }) => dayOfWeek(date.daysSinceEpoch()) || 7),
  a: (moment) => word(moment, 'dayPeriod', { hour: 'numeric', hour12: true }),
  H: number(({ time }) => time.hour),
  k: number(({ time }) => time.hour || 24),
  K: number(({ time }) => time.hour % 12),
  h: number(({ time }) => time.hour % 12 || 12),
  m: number(({ time }) => time.minute),
  s: number(({ time }) => time.second),
  S: number(({ time }) => time.millisecond),
  z: ({ zone, utcMs }, width) => zoneName(zone, utcMs, width < 4 ? 'short' : 'long'),
  Z: ({ zone, utcMs }) => offsetText(zoneOffsetMs(zone, utcMs), ''),
  X: isoZone,
};
