/**
 * Estimates the heap of a transaction: what V8 holds more than at its start, in the platform's bytes. Garbage is swept before a large figure is believed.
 * Units: bytes, divided by what a record weighs more here than there: an estimate, not a measurement. Source: Apex Developer Guide, "Execution Governors and Limits", "Total heap size".
 */
import { setFlagsFromString, getHeapStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A figure below this share of the cap is believed without a sweep: when nobody asks, and when code asks and may decide by it. */
const BELIEVED = { unasked: 0.5, asked: 0.25 };
/** After a quick sweep more is believed: a thorough one takes a tenth of a second. */
const BELIEVED_SWEPT = 0.35;
/** Growth since a sweep, as a share of the cap, that is not worth another: a quick one, a thorough one. */
const WORTH = { quick: 0.05, thorough: 0.15 };
/** A record of a few short fields takes about 0.4 KB of the platform's heap and 1.6 KB of V8's. */
const WEIGHT = 4;
/** Without a word it is thorough. */
type Sweep = (how?: { readonly type: 'minor' }) => void;
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
  /** What the last sweep of any kind left, above the start. */
  #swept: number | undefined;
  /** What the last thorough one left. */
  #thorough: number | undefined;

  /** @param cap the limit that the figure is compared with. `isAsked` when code wants to know. */
  usedBytes(cap: number, isAsked = false): number {
    const held = heldBytes();
    if (this.#swept === undefined) this.#atStart = Math.min(this.#atStart, held);
    const raw = Math.max(0, held - this.#atStart);
    const enough = cap * (isAsked ? BELIEVED.asked : BELIEVED.unasked);
    if (raw <= enough) return raw;
    if (this.#swept !== undefined && raw - this.#swept < cap * WORTH.quick) return this.#swept;
    // what was made lately is nearly all of it, and costs a hundredth to sweep
    const quick = this.#after(() => sweeper()({ type: 'minor' }));
    if (quick <= Math.max(enough, cap * BELIEVED_SWEPT) || (this.#thorough !== undefined && quick - this.#thorough < cap * WORTH.thorough))
      return quick;
    this.#thorough = this.#after(() => sweeper()());
    return this.#thorough;
  }

  #after(sweep: () => void): number {
    sweep();
    const held = heldBytes();
    // what went below the start was garbage of others
    this.#atStart = Math.min(this.#atStart, held);
    this.#swept = held - this.#atStart;
    return this.#swept;
  }
}
