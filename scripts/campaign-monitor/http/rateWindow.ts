import type { Clock } from '../state/clock.ts';
import type { Settings } from '../state/settings.ts';

/** The values of the rate headers after a call. */
export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly isOver: boolean;
}

/** Counts calls within a fixed window of the service's clock. Source: API reference, 1.11. */
export class RateWindow {
  private startedAt = -Infinity;
  private count = 0;

  /** Counts a call. */
  take(clock: Clock, { transactionalLimit: limit, transactionalWindowSeconds: window }: Settings): RateState {
    const now = clock.now();
    if (now >= this.startedAt + window || now < this.startedAt) {
      this.startedAt = now;
      this.count = 0;
    }
    this.count += 1;
    const isOver = limit > 0 && this.count > limit;
    return { limit, remaining: Math.max(0, limit - this.count), resetSeconds: this.startedAt + window - now, isOver };
  }
}
