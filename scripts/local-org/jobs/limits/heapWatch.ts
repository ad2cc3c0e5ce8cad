/**
 * Estimates the heap of a transaction: what V8 holds more than at its start, in the platform's bytes. Garbage is collected before a large value is trusted.
 * Units: bytes, divided by what a record weighs more here than there: an estimate, not a measurement. Source: Apex Developer Guide, "Execution Governors and Limits", "Total heap size".
 */
import { setFlagsFromString, getHeapStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below this share of the cap no garbage collection is needed: for the platform's own checks, and when code asks. */
const BELIEVED = { unasked: 0.5, asked: 0.25 };
/** The same after a quick collection; a full one takes a tenth of a second. */
const BELIEVED_SWEPT = 0.35;
/** Growth since the last collection, as a share of the cap, that does not justify another one: quick, full. */
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
  /** Lowered when garbage of earlier transactions is collected, which would otherwise hide as much of this one's heap. */
  #atStart = heldBytes();
  /** The heap above the start after the last collection of any kind. */
  #swept: number | undefined;
  /** The same after the last full one. */
  #thorough: number | undefined;

  /** @param cap the limit that the value is compared with @param isAsked whether code asks for it */
  usedBytes(cap: number, isAsked = false): number {
    const held = heldBytes();
    if (this.#swept === undefined) this.#atStart = Math.min(this.#atStart, held);
    const raw = Math.max(0, held - this.#atStart);
    const enough = cap * (isAsked ? BELIEVED.asked : BELIEVED.unasked);
    if (raw <= enough) return raw;
    if (this.#swept !== undefined && raw - this.#swept < cap * WORTH.quick) return this.#swept;
    // recent objects are nearly all of it, and a minor collection costs a hundredth
    const quick = this.#after(() => sweeper()({ type: 'minor' }));
    if (quick <= Math.max(enough, cap * BELIEVED_SWEPT) || (this.#thorough !== undefined && quick - this.#thorough < cap * WORTH.thorough))
      return quick;
    this.#thorough = this.#after(() => sweeper()());
    return this.#thorough;
  }

  #after(sweep: () => void): number {
    sweep();
    const held = heldBytes();
    // a value below the start was garbage of earlier transactions
    this.#atStart = Math.min(this.#atStart, held);
    this.#swept = held - this.#atStart;
    return this.#swept;
  }
}
