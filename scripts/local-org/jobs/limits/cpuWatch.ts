/**
 * Measures the CPU time of a transaction. Waiting (callouts, sleep) is not counted, because this thread then uses none.
 * Units: milliseconds. Source: Apex Developer Guide, "Execution Governors and Limits", note on CPU time.
 */
import { threadCpuMs } from './threadCpu.ts';

export class CpuWatch {
  #started = threadCpuMs();
  #pausedAt: number | undefined;

  usedMs(): number {
    return Math.floor(this.#pausedAt ?? threadCpuMs() - this.#started);
  }

  /** Stops counting: another set of limits is in front. */
  pause(): void {
    this.#pausedAt = threadCpuMs() - this.#started;
  }

  resume(): void {
    if (this.#pausedAt === undefined) return;
    this.#started = threadCpuMs() - this.#pausedAt;
    this.#pausedAt = undefined;
  }
}
