/** The most that one transaction has used of each limit. */
import type { ApexTransaction } from '../transaction.ts';
import { limitNames } from './limits.ts';

export class LimitPeaks {
  private readonly peaks = new Map<string, number>();

  note(tx: ApexTransaction): void {
    for (const name of limitNames) this.peaks.set(name, Math.max(this.peaks.get(name) ?? 0, tx.used(name)));
  }
  /** The peaks since the last call. */
  take(): Readonly<Record<string, number>> {
    const taken = Object.fromEntries(this.peaks);
    this.peaks.clear();
    return taken;
  }
}
