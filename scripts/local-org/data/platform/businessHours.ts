/** Time within business hours. Source: Apex Reference Guide, "BusinessHours Class"; Object Reference, "BusinessHours". A day without times is open all day only when no day has any. */
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { ApexDate, ApexDatetime, dayOfWeek } from '../../platform/values/index.ts';
import { data } from '../current.ts';
import { fallsOn } from '../schema/metadata/holidays.ts';
import type { Row } from '../store/store.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;
/** The search for an opening ends after this many days. */
const MOST_DAYS = 36_500;

interface Window {
  readonly from: number;
  readonly to: number;
}

const MINUTE_MS = 60_000;
const wholeMinutes = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;

/** Source of the words: seen in an org. */
function hours(id: string): Row {
  return (
    data().store.all('SELECT * FROM "BusinessHours" WHERE "Id" = ?', [id])[0] ??
    raise(
      'System.MathException',
      'BusinessHours record not found.This may indicate: 1) Invalid BusinessHours ID, 2) Data corruption, or 3) Missing setup.',
    )
  );
}

/** Arguments by their names in messages. Errors: System.NullPointerException for the first that is null. */
function needs(named: Readonly<Record<string, unknown>>): void {
  const missing = Object.keys(named).find((name) => named[name] === null);
  if (missing !== undefined) raise('System.NullPointerException', `${missing} cannot be null`);
}

/** The open intervals of a day, in milliseconds since 1970. Equal times mean the whole day; holidays are subtracted. */
function windowsOf(row: Row, day: ApexDate): readonly Window[] {
  const name = DAYS[dayOfWeek(day.daysSinceEpoch())] ?? '';
  const isAlwaysOpen = DAYS.every((one) => row[`${one}StartTime`] === null);
  const start = isAlwaysOpen ? 0 : row[`${name}StartTime`];
  const end = isAlwaysOpen ? 0 : row[`${name}EndTime`];
  if (start === null || start === undefined || end === null || end === undefined) return [];
  const zone = String(row['TimeZoneSidKey'] ?? 'GMT');
  const window = (from: number, to: number): Window => ({
    from: ApexDatetime.ofZoned(day, from, zone).ms,
    to: ApexDatetime.ofZoned(day, to, zone).ms,
  });
  const open = Number(start) === Number(end) ? window(0, DAY_MS) : window(Number(start), Number(end));
  return data()
    .schema.holidays.filter((holiday) => holiday.businessHours.includes(String(row['Name'])) && fallsOn(holiday, day))
    .map(({ hours: [from, to] = [0, DAY_MS] }) => window(from, to))
    .reduce(without, [open]);
}
const without = (open: readonly Window[], rest: Window): readonly Window[] =>
  open
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, rest.from) },
      { from: Math.max(from, rest.to), to },
    ])
    .filter(({ from, to }) => from < to);

/** Open intervals from a time on. */
function* windowsFrom(row: Row, ms: number): IterableIterator<Window> {
  const zone = String(row['TimeZoneSidKey'] ?? 'GMT');
  let day = new ApexDatetime(ms).dateIn(zone);
  for (let count = 0; count < MOST_DAYS; count += 1, day = day.addDays(1)) {
    for (const window of windowsOf(row, day)) if (window.to > ms) yield { from: Math.max(window.from, ms), to: window.to };
  }
}
/** And back from a moment. */
function* windowsBefore(row: Row, ms: number): IterableIterator<Window> {
  const zone = String(row['TimeZoneSidKey'] ?? 'GMT');
  let day = new ApexDatetime(ms).dateIn(zone);
  for (let count = 0; count < MOST_DAYS; count += 1, day = day.addDays(-1)) {
    for (const window of [...windowsOf(row, day)].reverse()) if (window.from < ms) yield { from: window.from, to: Math.min(window.to, ms) };
  }
}

function add(id: string, start: ApexDatetime, interval: bigint | number): ApexDatetime {
  needs({ 'Business Hours Id': id, 'Start date': start, Interval: interval });
  return added(hours(id), start, interval);
}

/** The moment when the hours have been open for so many milliseconds. */
export const afterOpenTime = (hoursId: string, start: ApexDatetime, openMs: number): ApexDatetime => added(hours(hoursId), start, openMs);

/** Source of the words: seen in an org. */
function addGmt(id: string, start: ApexDatetime | null, interval: bigint | number | null): ApexDatetime {
  const row = hours(id);
  if (start === null) raise('System.MathException', 'Cannot invoke "java.util.Calendar.clone()" because "startDateCal" is null');
  if (interval === null) raise('System.MathException', 'Cannot invoke "java.lang.Long.longValue()" because "interval" is null');
  return added(row, start, interval);
}

/** Exact to the millisecond, though the reference mentions minutes only. Adding 0 returns the time itself, open or not. Source: seen in an org. */
function added(row: Row, start: ApexDatetime, interval: bigint | number): ApexDatetime {
  if (Number(interval) === 0) return start;
  let left = Math.abs(Number(interval));
  const isBack = Number(interval) < 0;
  for (const { from, to } of isBack ? windowsBefore(row, start.ms) : windowsFrom(row, start.ms)) {
    if (to - from >= left) return new ApexDatetime(isBack ? to - left : from + left);
    left -= to - from;
  }
  raise('System.InvalidParameterValueException', 'The business hours are never open');
}

function openBetween(id: string, from: number, to: number): number {
  let sum = 0;
  for (const window of windowsFrom(hours(id), from)) {
    if (window.from >= to) break;
    sum += Math.min(window.to, to) - window.from;
  }
  return sum;
}

function nextOpen(id: string, ms: number): number {
  const first = windowsFrom(hours(id), ms).next();
  return first.done === true ? raise('System.InvalidParameterValueException', 'The business hours are never open') : first.value.from;
}

function diff(id: string, start: ApexDatetime, end: ApexDatetime): bigint {
  needs({ 'Business Hours Id': id, 'Start date': start, 'End date': end });
  return BigInt(start.ms <= end.ms ? openBetween(id, start.ms, end.ms) : -openBetween(id, end.ms, start.ms));
}

function isWithin(id: string, moment: ApexDatetime): boolean {
  needs({ 'Business Hours Id': id, 'Target date': moment });
  return nextOpen(id, moment.ms) === moment.ms;
}

/** To the minute. Source: seen in an org. */
function nextStartDate(id: string, moment: ApexDatetime): ApexDatetime {
  needs({ 'Business Hours Id': id, 'Target date': moment });
  return new ApexDatetime(wholeMinutes(nextOpen(id, moment.ms)));
}

definePlatformClass({
  name: 'System.BusinessHours',
  statics: {
    add,
    addGmt,
    diff,
    isWithin,
    nextStartDate,
  },
});
