/** What a transaction has used of each limit; a test's `startTest` puts a fresh one in front of the first. */
import type { LimitName } from '../platform/core/contract.ts';
import { LimitThrow } from '../platform/core/error.ts';
import { capOf, limitMessage } from './limits.ts';
import { CpuWatch } from './cpuWatch.ts';

export class Usage {
  readonly #isAsync: boolean;
  readonly #counts = new Map<LimitName, number>();
  readonly cpu = new CpuWatch();

  constructor(isAsync: boolean) {
    this.#isAsync = isAsync;
  }

  /** Errors: an uncatchable LimitThrow beyond the cap. */
  count(limit: LimitName, by: number): void {
    const used = (this.#counts.get(limit) ?? 0) + by;
    this.#counts.set(limit, used);
    if (used > this.cap(limit)) throw new LimitThrow(limit, limitMessage(limit, used));
  }

  used(limit: LimitName): number {
    return limit === 'cpuTimeMs' ? this.cpu.usedMs() : (this.#counts.get(limit) ?? 0);
  }

  cap(limit: LimitName): number {
    return capOf(limit, this.#isAsync);
  }

  /** Errors: an uncatchable LimitThrow when the CPU time is up. */
  checkCpu(): void {
    const used = this.cpu.usedMs();
    if (used > this.cap('cpuTimeMs')) throw new LimitThrow('cpuTimeMs', limitMessage('cpuTimeMs', used));
  }
}
