/** Date patterns: `yyyy-MM-dd'T'HH:mm`. Source: Java API, SimpleDateFormat; Apex Reference Guide, Datetime.format. */
import { raise } from '../../core/error.ts';
import { ApexDate, dayOfWeek, pad, zoneOffsetMs, type ApexDatetime, type ApexTime } from '../../values/index.ts';
import { offsetText, zoneName } from './zoneNames.ts';

interface Moment {
  readonly utcMs: number;
  readonly zone: string;
  readonly locale: string;
  readonly date: ApexDate;
  readonly time: ApexTime;
}
type Letter = (moment: Moment, width: number) => string;

/** @return the moment as clocks and calendars of `zone` show it. Errors: System.IllegalArgumentException for a letter that patterns do not have. */
export function formatPattern(value: ApexDatetime, pattern: string, zone: string, locale: string): string {
  const moment: Moment = { utcMs: value.ms, zone, locale, date: value.dateIn(zone), time: value.timeIn(zone) };
  return tokensOf(pattern)
    .map((token) => (token.kind === 'text' ? token.text : letterOf(token.letter)(moment, token.width)))
    .join('');
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'letter'; readonly letter: string; readonly width: number };
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
  for (const [part, quoted, letter] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (part === "'") raise('System.IllegalArgumentException', 'Unterminated quote');
    if (letter !== undefined) tokens.push({ kind: 'letter', letter, width: part.length });
    else
      tokens.push({
        kind: 'text',
        text: quoted === undefined ? part : quoted === '' ? "'" : quoted.replaceAll("''", "'"),
      });
  }
  return tokens;
}

function letterOf(letter: string): Letter {
  return letters[letter] ?? raise('System.IllegalArgumentException', `Illegal pattern character '${letter}'`);
}

const number =
  (read: (moment: Moment) => number): Letter =>
  (moment, width) =>
    pad(read(moment), width);

function yearText(year: number, width: number): string {
  return width === 2 ? pad(year % 100, 2) : pad(year, width);
}

const monthName: Letter = (moment, width) => {
  if (width < 3) return pad(moment.date.month, width);
  return name(moment, { month: width === 3 ? 'short' : 'long' });
};

function name(moment: Moment, option: Intl.DateTimeFormatOptions): string {
  const noon = moment.date.daysSinceEpoch() * 86_400_000 + 43_200_000;
  return new Intl.DateTimeFormat(moment.locale, { timeZone: 'UTC', ...option }).format(noon);
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
  G: ({ date }) => (date.year > 0 ? 'AD' : 'BC'),
  y: ({ date }, width) => yearText(date.year, width),
  Y: (moment, width) => yearText(weekOfYear(moment).year, width),
  M: monthName,
  L: monthName,
  w: number((moment) => weekOfYear(moment).week),
  W: number(weekOfMonth),
  D: number(({ date }) => date.daysSinceEpoch() - startOfYear(date.year) + 1),
  d: number(({ date }) => date.day),
  F: number(({ date }) => Math.floor((date.day - 1) / 7) + 1),
  E: (moment, width) => name(moment, { weekday: width < 4 ? 'short' : 'long' }),
  u: number(({ date }) => dayOfWeek(date.daysSinceEpoch()) || 7),
  a: ({ time }) => (time.hour < 12 ? 'AM' : 'PM'),
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
