/** The use of each limit in a transaction; `startTest` begins a fresh one. */
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

  /** A copy with the counts so far; time and memory start anew. */
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
    this.cpu.pause(); // measuring the heap is not counted as CPU time
    const heap = this.#heap.usedBytes(this.cap('heapBytes'));
    this.cpu.resume();
    if (heap > this.cap('heapBytes')) exceed('heapBytes', heap);
  }
}

/** Messages have the package's namespace as a prefix: packages have limits of their own. Source: seen in an org; Apex Developer Guide, "Execution Governors and Limits" (certified managed packages). */
function exceed(limit: LimitName, used: number): never {
  const namespace = running.transaction?.org.namespace;
  throw new LimitThrow(limit, `${namespace === undefined ? '' : `${namespace}:`}${limitMessage(limit, used)}`);
}
