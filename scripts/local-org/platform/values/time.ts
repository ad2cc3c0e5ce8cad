import { dayMs, pad } from './civil.ts';

/** A time of day. Immutable. Shape: `ms` since midnight, 0 to 86,399,999. Source: Apex Reference Guide, "Time Class". */
export class ApexTime {
  readonly ms: number;

  /** Milliseconds beyond one day wrap around. */
  constructor(ms: number) {
    this.ms = ((ms % dayMs) + dayMs) % dayMs;
  }

  static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
    return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  get hour(): number {
    return Math.floor(this.ms / 3_600_000);
  }

  get minute(): number {
    return Math.floor(this.ms / 60_000) % 60;
  }

  get second(): number {
    return Math.floor(this.ms / 1000) % 60;
  }

  get millisecond(): number {
    return this.ms % 1000;
  }

  /** `HH:mm:ss.SSSZ`. */
  toText(): string {
    return `${pad(this.hour, 2)}:${pad(this.minute, 2)}:${pad(this.second, 2)}.${pad(this.millisecond, 3)}Z`;
  }

  toString(): string {
    return this.toText();
  }
}
