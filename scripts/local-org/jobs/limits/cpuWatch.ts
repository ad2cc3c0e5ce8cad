/**
 * Measures the CPU time of a transaction. Waiting (callouts, sleep) is not counted, because this thread then uses none, nor is the database's work.
 * Units: milliseconds. Source: Apex Developer Guide, "Execution Governors and Limits", note on CPU time.
 */
import { databaseMs } from '../../platform/core/databaseTime.ts';
import { threadCpuMs } from './threadCpu.ts';

const apexMs = (): number => threadCpuMs() - databaseMs();

export class CpuWatch {
  #started = apexMs();
  #pausedAt: number | undefined;

  /** At least 1, because code has run. */
  usedMs(): number {
    return Math.max(1, Math.floor(this.#pausedAt ?? apexMs() - this.#started));
  }

  /** Stops counting: another set of limits is in front. */
  pause(): void {
    this.#pausedAt = apexMs() - this.#started;
  }

  resume(): void {
    if (this.#pausedAt === undefined) return;
    this.#started = apexMs() - this.#pausedAt;
    this.#pausedAt = undefined;
  }
}
