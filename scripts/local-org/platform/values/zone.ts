/** Time zones: offsets from UTC through the host's zone database, remembered a zone and year so that repeated questions cost nothing. */
import { civilFromDays, dayMs, daysFromCivil, gregorianDays } from './civil.ts';

interface Span {
  /** First moment (UTC) at which the offset holds. */
  readonly fromMs: number;
  readonly offsetMs: number;
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const spansByZoneYear = new Map<string, readonly Span[]>();

/** The host's zones end with its calendar. */
const CALENDAR_MS = 8.64e15;
/** In 400 years the calendar comes around. */
const CYCLE_MS = 146_097 * dayMs;

/** Later and earlier years than the calendar's have the clocks and weekdays of one within it. */
export function withinCalendar(utcMs: number): number {
  const beyond = Math.abs(utcMs) + 2 * 366 * dayMs - CALENDAR_MS;
  return beyond > 0 ? utcMs - Math.sign(utcMs) * Math.ceil(beyond / CYCLE_MS) * CYCLE_MS : utcMs;
}

/** @return by how much clocks of `zone` are ahead of UTC at a moment. Unknown zones are GMT, as in Java. */
export function zoneOffsetMs(zone: string, moment: number): number {
  const fixed = fixedOffsetMs(zone);
  if (fixed !== undefined) return fixed;
  const utcMs = withinCalendar(moment);
  const { year } = civilFromDays(Math.floor(utcMs / dayMs));
  const spans = spansOf(zone, year);
  for (let index = spans.length - 1; index > 0; index--) {
    const span = spans[index] as Span;
    if (utcMs >= span.fromMs) return span.offsetMs;
  }
  return spans[0]?.offsetMs ?? 0;
}

/** @return the moment at which clocks of `zone` show `localMs`. In a gap the clock is taken as it stood before, in an overlap the earlier moment is taken. */
export function zonedToUtcMs(zone: string, localMs: number): number {
  const before = zoneOffsetMs(zone, localMs - dayMs);
  const first = localMs - before;
  if (zoneOffsetMs(zone, first) === before) return first;
  const second = localMs - zoneOffsetMs(zone, first);
  return second + zoneOffsetMs(zone, second) === localMs ? second : first;
}

/** Whether the zone database has this zone (also `GMT+2` forms). Names are case-sensitive. Source: Java API, `TimeZone.getTimeZone`. */
export function isKnownZone(zone: string): boolean {
  if (fixedOffsetMs(zone) !== undefined) return true;
  const name = formatOf(zone)?.resolvedOptions().timeZone;
  return name !== undefined && /^[A-Z]/.test(zone) && (name === zone || name.toLowerCase() !== zone.toLowerCase());
}

const CUSTOM_ZONE = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** The name that a zone of an own offset has: `GMT-08:00` for `GMT-8` and `GMT-0800`; others have theirs. Source: Java API, `TimeZone`. */
export function zoneId(zone: string): string {
  const [, sign = '', hours = '', minutes = '00'] = CUSTOM_ZONE.exec(zone) ?? [];
  return hours === '' ? zone : `GMT${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function fixedOffsetMs(zone: string): number | undefined {
  if (zone === 'GMT' || zone === 'UTC') return 0;
  const match = CUSTOM_ZONE.exec(zone);
  const [hours, minutes] = [Number(match?.[2]), Number(match?.[3] ?? 0)];
  if (match === null || hours > 23 || minutes > 59) return undefined;
  const magnitude = (hours * 60 + minutes) * 60_000;
  return match[1] === '-' ? -magnitude : magnitude;
}

function spansOf(zone: string, year: number): readonly Span[] {
  const key = `${zone}|${year}`;
  const known = spansByZoneYear.get(key);
  if (known !== undefined) return known;
  const start = daysFromCivil(year, 1, 1) * dayMs;
  const end = daysFromCivil(year + 1, 1, 1) * dayMs;
  const spans: Span[] = [{ fromMs: start, offsetMs: askOffset(zone, start) }];
  for (let at = start; at < end; at += 7 * dayMs) {
    const next = Math.min(at + 7 * dayMs, end);
    if (askOffset(zone, next) !== askOffset(zone, at)) addChange(zone, at, next, spans);
  }
  spansByZoneYear.set(key, spans);
  return spans;
}

/** Finds the second at which the offset changes between two moments. */
function addChange(zone: string, from: number, to: number, spans: Span[]): void {
  const before = askOffset(zone, from);
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (askOffset(zone, middle) === before) low = middle;
    else high = middle;
  }
  spans.push({ fromMs: high, offsetMs: askOffset(zone, high) });
}

function askOffset(zone: string, utcMs: number): number {
  const format = formatOf(zone);
  if (format === undefined) return 0;
  const part: Record<string, number> = {};
  let isBeforeChrist = false;
  for (const { type, value } of format.formatToParts(utcMs)) {
    if (type === 'era') isBeforeChrist = value.startsWith('B');
    else part[type] = Number(value);
  }
  const year = isBeforeChrist ? 1 - (part['year'] ?? 0) : (part['year'] ?? 0);
  const days = gregorianDays(year, part['month'] ?? 1, part['day'] ?? 1);
  const local = days * dayMs + (((part['hour'] ?? 0) % 24) * 3600 + (part['minute'] ?? 0) * 60 + (part['second'] ?? 0)) * 1000;
  return local - Math.floor(utcMs / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) formats.set(zone, makeFormat(zone));
  return formats.get(zone);
}

function makeFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
