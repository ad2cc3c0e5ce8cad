import { dayMs, pad } from './civil.ts';
import { ApexDate } from './date.ts';
import { ApexTime } from './time.ts';
import { zoneOffsetMs, zonedToUtcMs } from './zone.ts';

/** A moment. Immutable. Units: `ms` since 1970, UTC. Source: Apex Reference Guide, "Datetime Class". */
export class ApexDatetime {
  readonly ms: number;

  constructor(ms: number) {
    this.ms = ms;
  }

  /** The moment at which clocks of `zone` show this day and time. */
  static ofZoned(date: ApexDate, timeMs: number, zone: string): ApexDatetime {
    return new ApexDatetime(zonedToUtcMs(zone, date.daysSinceEpoch() * dayMs + timeMs));
  }

  /** Whole seconds since 1970: moments of the same second are equal for `==` and assertions, though one may come before the other. */
  get seconds(): number {
    return Math.floor(this.ms / 1000);
  }

  /** The day that calendars of `zone` show. */
  dateIn(zone: string): ApexDate {
    return ApexDate.ofDays(Math.floor(this.localMs(zone) / dayMs));
  }

  timeIn(zone: string): ApexTime {
    return new ApexTime(this.localMs(zone));
  }

  /** Of the era: the year 0 is the first one before it. Source: seen in an org; java.util.GregorianCalendar. */
  yearIn(zone: string): number {
    const { year } = this.dateIn(zone);
    return year > 0 ? year : 1 - year;
  }

  /** `yyyy-MM-dd HH:mm:ss` of clocks in `zone`: the user's zone for String.valueOf, GMT for concatenation and System.debug. */
  toText(zone = 'GMT'): string {
    const time = this.timeIn(zone);
    const { month, day } = this.dateIn(zone);
    return `${pad(this.yearIn(zone), 4)}-${pad(month, 2)}-${pad(day, 2)} ${pad(time.hour, 2)}:${pad(time.minute, 2)}:${pad(time.second, 2)}`;
  }

  /** `yyyy-MM-ddTHH:mm:ss.SSSZ`, as JSON writes it. */
  toIsoText(): string {
    return `${this.dateIn('GMT').toText()}T${this.timeIn('GMT').toText()}`;
  }

  toString(): string {
    return this.toText();
  }

  private localMs(zone: string): number {
    return this.ms + zoneOffsetMs(zone, this.ms);
  }
}
