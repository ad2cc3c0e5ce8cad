/** What a transaction has used of each limit; a test's `startTest` puts a fresh one in front of the first. */
import type { LimitName } from '../../platform/core/contract.ts';
import { running } from '../../platform/core/current.ts';
import { LimitThrow } from '../../platform/core/error.ts';
import { capOf, limitMessage } from './limits.ts';
import { CpuWatch } from './cpuWatch.ts';
import { HeapWatch } from './heapWatch.ts';
import type { Quiddity } from '../quiddity.ts';

export class Usage {
  readonly #quiddity: Quiddity;
  readonly #counts = new Map<LimitName, number>();
  readonly cpu = new CpuWatch();
  readonly #heap = new HeapWatch();

  constructor(quiddity: Quiddity) {
    this.#quiddity = quiddity;
  }

  /** What was counted so far; time and memory begin anew. */
  copy(): Usage {
    const copy = new Usage(this.#quiddity);
    for (const [limit, used] of this.#counts) copy.#counts.set(limit, used);
    return copy;
  }

  /** Errors: an uncatchable LimitThrow beyond the cap. */
  count(limit: LimitName, by: number): void {
    const used = (this.#counts.get(limit) ?? 0) + by;
    this.#counts.set(limit, used);
    if (used > this.cap(limit)) exceed(limit, used);
  }

  used(limit: LimitName): number {
    if (limit === 'cpuTimeMs') return this.cpu.usedMs();
    return limit === 'heapBytes' ? this.#heap.usedBytes(this.cap('heapBytes'), true) : (this.#counts.get(limit) ?? 0);
  }

  cap(limit: LimitName): number {
    return capOf(limit, this.#quiddity);
  }

  /** Errors: an uncatchable LimitThrow when the CPU time is up or the heap is full. */
  look(): void {
    const used = this.cpu.usedMs();
    if (used > this.cap('cpuTimeMs')) exceed('cpuTimeMs', used);
    this.cpu.pause(); // weighing the heap is the platform's work
    const heap = this.#heap.usedBytes(this.cap('heapBytes'));
    this.cpu.resume();
    if (heap > this.cap('heapBytes')) exceed('heapBytes', heap);
  }
}

/** In a package's namespace the message begins with it: its limits are counted apart. Source: seen in an org; Apex Developer Guide, "Execution Governors and Limits" (certified managed packages). */
function exceed(limit: LimitName, used: number): never {
  const namespace = running.transaction?.org.namespace;
  throw new LimitThrow(limit, `${namespace === undefined ? '' : `${namespace}:`}${limitMessage(limit, used)}`);
}
