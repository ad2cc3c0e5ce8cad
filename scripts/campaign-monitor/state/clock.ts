import type { Moment } from './zone.ts';

/** The clock of the service: a dial, not a fact. It runs with real time unless it is stopped, and can be set, moved and made faster. */
export class Clock {
  private readonly real: () => number;
  private base: number;
  private baseReal: number;
  private rate = 1;

  /** `real` answers milliseconds; `start` is where the clock begins, in milliseconds. */
  constructor(real: () => number, start: number = real()) {
    this.real = real;
    this.base = start;
    this.baseReal = real();
  }

  /** The present moment, in whole seconds. */
  now(): Moment {
    return Math.floor(this.nowMs() / 1000);
  }

  /** The present moment, in milliseconds. */
  nowMs(): number {
    return this.base + (this.real() - this.baseReal) * this.rate;
  }

  /** How many seconds pass on this clock in a real one; 0 when it stands. */
  get speed(): number {
    return this.rate;
  }

  /** Sets the clock; what is left out stays. */
  set(change: { readonly atMs?: number; readonly advanceMs?: number; readonly speed?: number }): void {
    this.base = (change.atMs ?? this.nowMs()) + (change.advanceMs ?? 0);
    this.baseReal = this.real();
    this.rate = change.speed ?? this.rate;
  }
}
