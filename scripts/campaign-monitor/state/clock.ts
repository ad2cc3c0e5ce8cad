import type { Moment } from './zone.ts';

/** The clock of the service. It runs with real time by default, and can be set, moved, stopped and made faster. */
export class Clock {
  private readonly real: () => number;
  private base: number;
  private baseReal: number;
  private rate: number;

  /** @param real answers milliseconds @param start where the clock begins, in milliseconds @param speed 0 for a clock that is stopped from the start */
  constructor(real: () => number, start: number = real(), speed = 1) {
    this.real = real;
    this.base = start;
    this.baseReal = real();
    this.rate = speed;
  }

  /** The present moment, in whole seconds. */
  now(): Moment {
    return Math.floor(this.nowMs() / 1000);
  }

  /** The present moment, in milliseconds. */
  nowMs(): number {
    return this.base + (this.real() - this.baseReal) * this.rate;
  }

  /** How many seconds pass on this clock in a real second; 0 when it is stopped. */
  get speed(): number {
    return this.rate;
  }

  /** Changes the given settings of the clock. */
  set(change: { readonly atMs?: number; readonly advanceMs?: number; readonly speed?: number }): void {
    this.base = (change.atMs ?? this.nowMs()) + (change.advanceMs ?? 0);
    this.baseReal = this.real();
    this.rate = change.speed ?? this.rate;
  }
}
