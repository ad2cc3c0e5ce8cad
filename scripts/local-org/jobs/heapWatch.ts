/**
 * Estimates the heap of a transaction: what V8 holds more than at its start, in the platform's bytes. Garbage is swept before a large figure is believed.
 * Units: bytes, divided by what a record weighs more here than there: an estimate, not a measurement. Source: Apex Developer Guide, "Execution Governors and Limits", "Total heap size".
 */
import { setFlagsFromString, getHeapStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A figure below this share of the cap is believed without a sweep. */
const BELIEVED = 0.5;
/** A record of a few short fields takes about 0.4 KB of the platform's heap and 1.6 KB of V8's. */
const WEIGHT = 4;
type Sweep = (how?: { readonly type: 'minor' | 'major' }) => void;
let sweep: Sweep | undefined;

function sweeper(): Sweep {
  setFlagsFromString('--expose-gc');
  sweep ??= runInNewContext('gc') as Sweep;
  return sweep;
}
function heldBytes(): number {
  const { used_heap_size: own, external_memory: outside } = getHeapStatistics();
  return Math.round((own + outside) / WEIGHT);
}

export class HeapWatch {
  /** Falls when garbage of an earlier transaction goes: else that much of this one's heap would be overlooked. */
  #atStart = heldBytes();
  #swept = 0;
  /** What was held after the last sweep, above the start. */
  #sweptAt: number | undefined;

  /** @param cap the limit that the figure is compared with. */
  usedBytes(cap: number): number {
    const held = heldBytes();
    if (this.#sweptAt === undefined) this.#atStart = Math.min(this.#atStart, held);
    const raw = held - this.#atStart;
    const sinceSweep = raw - (this.#sweptAt ?? 0);
    const estimate = this.#swept + Math.max(0, sinceSweep);
    if (estimate <= cap * BELIEVED) return Math.max(0, estimate);
    if (sinceSweep < cap * BELIEVED && this.#sweptAt !== undefined) return this.#swept;
    // what was made lately is nearly all of it, and costs a hundredth to sweep
    sweeper()({ type: 'minor' });
    const young = heldBytes() - this.#atStart;
    if (this.#sweptAt === undefined && young <= cap * BELIEVED) return Math.max(0, young);
    sweeper()();
    this.#sweptAt = heldBytes() - this.#atStart;
    this.#swept = Math.max(0, this.#sweptAt);
    return this.#swept;
  }
}
