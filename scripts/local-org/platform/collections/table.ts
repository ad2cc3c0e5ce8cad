/** Insertion-ordered keys to values, by the platform's rules of equality: the inside of sets and maps. */
import type { ApexValue } from '../core/contract.ts';
import { needsCheck, sameElement, tableKey } from '../core/equality.ts';

interface Entry {
  readonly key: ApexValue;
  value: ApexValue;
}

export class Table {
  private readonly entries = new Map<string | number, Entry>();

  get size(): number {
    return this.entries.size;
  }

  get(key: ApexValue): ApexValue {
    return this.entries.get(this.slot(key))?.value ?? null;
  }

  has(key: ApexValue): boolean {
    return this.entries.has(this.slot(key));
  }

  /** @return the value before, or null. */
  put(key: ApexValue, value: ApexValue): ApexValue {
    const slot = this.slot(key);
    const entry = this.entries.get(slot);
    if (entry === undefined) {
      this.entries.set(slot, { key, value });
      return null;
    }
    const before = entry.value;
    entry.value = value;
    return before;
  }

  /** @return whether it was there. */
  delete(key: ApexValue): boolean {
    const slot = this.slot(key);
    if (!this.entries.delete(slot)) return false;
    if (needsCheck(key)) this.closeGap(String(slot));
    return true;
  }

  /** The last of a row of equal hashes takes the place that was freed, so that the row has no gap. */
  private closeGap(freed: string): void {
    const [hash = '', turn = '0'] = freed.split('#');
    let last = Number(turn);
    while (this.entries.has(`${hash}#${String(last + 1)}`)) last += 1;
    const moved = this.entries.get(`${hash}#${String(last)}`);
    if (moved === undefined) return;
    this.entries.delete(`${hash}#${String(last)}`);
    this.entries.set(freed, moved);
  }

  clear(): void {
    this.entries.clear();
  }

  *keys(): IterableIterator<ApexValue> {
    for (const { key } of this.entries.values()) yield key;
  }

  *pairs(): IterableIterator<readonly [ApexValue, ApexValue]> {
    for (const { key, value } of this.entries.values()) yield [key, value];
  }

  /** Objects with a hash code of their own may share it without being equal: they line up in numbered slots. */
  private slot(key: ApexValue): string | number {
    const hash = tableKey(key);
    if (!needsCheck(key)) return hash;
    for (let turn = 0; ; turn += 1) {
      const slot = `${String(hash)}#${String(turn)}`;
      const entry = this.entries.get(slot);
      if (entry === undefined || sameElement(entry.key, key)) return slot;
    }
  }
}
