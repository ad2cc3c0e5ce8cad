import { TIME_ZONES } from '../data/timeZones.ts';

/** A moment in seconds since 1970, UTC. */
export type Moment = number;

const YEAR_SECONDS = 31_557_600;
const pad = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/**
 * A time zone: turns moments into the local texts of the service and back, daylight saving included.
 * Shape: the changes of offset are found once a year of data by bisection, so that a thousand rows format in a millisecond or two.
 */
export class Zone {
  readonly label: string;
  private readonly format: Intl.DateTimeFormat;
  private readonly years = new Map<number, readonly { readonly from: Moment; readonly offset: number }[]>();

  constructor(label: string) {
    const iana = TIME_ZONES[label];
    if (iana === undefined) throw new Error(`No such time zone: ${label}`);
    this.label = label;
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: iana,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Seconds by which local time is ahead of UTC at a moment. */
  offsetAt(moment: Moment): number {
    const year = Math.floor(moment / YEAR_SECONDS);
    let stretches = this.years.get(year);
    if (stretches === undefined) {
      stretches = this.stretchesOf(year * YEAR_SECONDS);
      this.years.set(year, stretches);
    }
    let offset = 0;
    for (const stretch of stretches) if (stretch.from <= moment) offset = stretch.offset;
    return offset;
  }

  /** The last moment before another at which clocks went back, so that the hour before it came again; undefined in a zone that keeps its clocks. */
  lastRepeat(before: Moment): Moment | undefined {
    for (const start of [before, before - YEAR_SECONDS]) {
      const stretches = this.stretchesOf(start - YEAR_SECONDS);
      const repeat = stretches.findLast(({ from, offset }, at) => offset < (stretches[at - 1]?.offset ?? offset) && from < before);
      if (repeat !== undefined) return repeat.from;
    }
    return undefined;
  }

  /** The local text `YYYY-MM-DD HH:mm:ss`. */
  text(moment: Moment): string {
    const local = new Date((moment + this.offsetAt(moment)) * 1000);
    const day = `${local.getUTCFullYear()}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`;
    return `${day} ${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}:${pad(local.getUTCSeconds())}`;
  }

  /** ISO 8601 with offset, as the transactional calls use it. */
  iso(moment: Moment): string {
    const offset = this.offsetAt(moment);
    const minutes = Math.abs(offset) / 60;
    return `${this.text(moment).replace(' ', 'T')}${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  }

  /** The earliest moment at which local clocks showed this time; a time that a change of clocks leaves out counts as the moment of the change. */
  moment(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): Moment {
    const wall = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
    const before = wall - this.offsetAt(wall - 86_400);
    const after = wall - this.offsetAt(wall + 86_400);
    const candidates = [before, after].filter((moment) => moment + this.offsetAt(moment) === wall);
    return candidates.length > 0 ? Math.min(...candidates) : Math.max(before, after);
  }

  /** Local midnight of the day a moment falls into, shifted by whole local days. */
  startOfDay(moment: Moment, shiftDays = 0): Moment {
    const local = new Date((moment + this.offsetAt(moment)) * 1000);
    const day = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + shiftDays));
    return this.moment(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }

  /** Local midnight of the first day of the week (Sunday), month and year of a moment. */
  startOf(unit: 'week' | 'month' | 'year', moment: Moment): Moment {
    const local = new Date((moment + this.offsetAt(moment)) * 1000);
    if (unit === 'week') return this.startOfDay(moment, -local.getUTCDay());
    return this.moment(local.getUTCFullYear(), unit === 'year' ? 1 : local.getUTCMonth() + 1, 1);
  }

  private stretchesOf(start: Moment): readonly { readonly from: Moment; readonly offset: number }[] {
    const found = [{ from: start, offset: this.measure(start) }];
    const step = YEAR_SECONDS / 52;
    for (let at = start; at < start + YEAR_SECONDS; at += step) {
      const end = Math.min(at + step, start + YEAR_SECONDS);
      if (this.measure(end) === this.measure(at)) continue;
      let [low, high] = [at, end];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (this.measure(middle) === this.measure(at)) low = middle;
        else high = middle;
      }
      found.push({ from: Math.ceil(high), offset: this.measure(end) });
    }
    return found;
  }

  private measure(moment: Moment): number {
    const at = Math.floor(moment);
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(at * 1000)) part[type] = Number(value);
    const local = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second) / 1000;
    return local - at;
  }
}

const zones = new Map<string, Zone>();

/** The zone of a label. Errors: throws when the service does not know the label. */
export const zoneOf = (label: string): Zone => {
  const known = zones.get(label) ?? new Zone(label);
  zones.set(label, known);
  return known;
};
