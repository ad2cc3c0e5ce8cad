/** When business hours are open. Source: Object Reference, "BusinessHours" and "Holiday". */
import { ApexDate, ApexDatetime, dayOfWeek } from '../platform/values/index.ts';
import type { Schema } from './schema/index.ts';
import { fallsOn } from './schema/metadata/holidays.ts';
import type { Row, Store } from './store/store.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;
/** The search for an opening ends after this many days. */
const MOST_DAYS = 36_500;

/** From a moment up to another, in milliseconds since 1970. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/** The hours of one record; the moments are in milliseconds since 1970. */
export class OpenHours {
  private readonly row: Row;
  private readonly holidays: Schema['holidays'];
  private readonly zone: string;
  private constructor(row: Row, schema: Pick<Schema, 'holidays'>) {
    this.row = row;
    this.holidays = schema.holidays.filter(({ businessHours }) => businessHours.includes(String(row['Name'])));
    this.zone = String(row['TimeZoneSidKey'] ?? 'GMT');
  }

  /** @return undefined for the Id of no business hours. */
  static find({ store, schema }: { readonly store: Store; readonly schema: Pick<Schema, 'holidays'> }, id: string): OpenHours | undefined {
    const [row] = store.all('SELECT * FROM "BusinessHours" WHERE "Id" = ?', [id]);
    return row === undefined ? undefined : new OpenHours(row, schema);
  }

  /**
   * The moment by which the hours have been open for so many milliseconds since `start`, back from it for a negative number.
   * Exact to the millisecond, though the reference mentions minutes only; 0 returns `start` itself, open or not. Source: seen in an org.
   * @return undefined for hours that are never open.
   */
  after(start: number, openMs: number): number | undefined {
    if (openMs === 0) return start;
    let left = Math.abs(openMs);
    for (const { from, to } of openMs < 0 ? this.windowsBefore(start) : this.windowsFrom(start)) {
      if (to - from >= left) return openMs < 0 ? to - left : from + left;
      left -= to - from;
    }
    return undefined;
  }

  /** For how many milliseconds they are open between two moments, the earlier one first. */
  between(from: number, to: number): number {
    let sum = 0;
    for (const window of this.windowsFrom(from)) {
      if (window.from >= to) break;
      sum += Math.min(window.to, to) - window.from;
    }
    return sum;
  }

  /** The moment itself when they are open, else the next opening. @return undefined for hours that are never open. */
  nextOpen(ms: number): number | undefined {
    const first = this.windowsFrom(ms).next();
    return first.done === true ? undefined : first.value.from;
  }

  private *windowsFrom(ms: number): IterableIterator<Window> {
    for (const day of this.days(ms, 1))
      for (const window of this.windowsOf(day)) if (window.to > ms) yield { from: Math.max(window.from, ms), to: window.to };
  }

  private *windowsBefore(ms: number): IterableIterator<Window> {
    for (const day of this.days(ms, -1))
      for (const window of [...this.windowsOf(day)].reverse())
        if (window.from < ms) yield { from: window.from, to: Math.min(window.to, ms) };
  }

  private *days(ms: number, step: 1 | -1): IterableIterator<ApexDate> {
    let day = new ApexDatetime(ms).dateIn(this.zone);
    for (let count = 0; count < MOST_DAYS; count += 1, day = day.addDays(step)) yield day;
  }

  /** The open intervals of a day. Equal times mean the whole day; holidays are subtracted. A day without times is open all day only when no day has any. */
  private windowsOf(day: ApexDate): readonly Window[] {
    const [start, end] = this.timesOf(DAYS[dayOfWeek(day.daysSinceEpoch())] ?? '');
    if (start === null || start === undefined || end === null || end === undefined) return [];
    const open = Number(start) === Number(end) ? this.window(day, 0, DAY_MS) : this.window(day, Number(start), Number(end));
    return this.holidays
      .filter((holiday) => fallsOn(holiday, day))
      .map(({ hours: [from, to] = [0, DAY_MS] }) => this.window(day, from, to))
      .reduce(without, [open]);
  }

  private timesOf(name: string): readonly (Row[string] | undefined)[] {
    const isAlwaysOpen = DAYS.every((one) => this.row[`${one}StartTime`] === null);
    return isAlwaysOpen ? [0, 0] : [this.row[`${name}StartTime`], this.row[`${name}EndTime`]];
  }

  private window(day: ApexDate, from: number, to: number): Window {
    return { from: ApexDatetime.ofZoned(day, from, this.zone).ms, to: ApexDatetime.ofZoned(day, to, this.zone).ms };
  }
}

const without = (open: readonly Window[], rest: Window): readonly Window[] =>
  open
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, rest.from) },
      { from: Math.max(from, rest.to), to },
    ])
    .filter(({ from, to }) => from < to);
