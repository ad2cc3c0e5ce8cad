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

  /** Those behind the freed slot move up, so that the row has no gap; the order of all stays. */
  private closeGap(freed: string): void {
    const start = freed.lastIndexOf('#') + 1;
    const row = freed.slice(0, start);
    const turn = Number(freed.slice(start));
    if (!this.entries.has(`${row}${String(turn + 1)}`)) return;
    const before = [...this.entries];
    this.entries.clear();
    for (const [slot, entry] of before) this.entries.set(movedUp(String(slot), row, turn), entry);
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

  /**
   * Keys may meet under one hash without being equal: objects with a hash code of their own, and a record that has changed since it was put here,
   * which keeps the hash it had. They line up in numbered slots. Source: Java's HashMap; Apex Developer Guide, "Using Custom Types in Map Keys and Sets".
   */
  private slot(key: ApexValue): string | number {
    const hash = tableKey(key);
    if (!needsCheck(key)) return hash;
    for (let turn = 0; ; turn += 1) {
      const slot = `${String(hash)}#${String(turn)}`;
      const entry = this.entries.get(slot);
      if (entry === undefined || entry.key === key || sameElement(entry.key, key)) return slot;
    }
  }
}

function movedUp(slot: string, row: string, freed: number): string {
  if (!slot.startsWith(row)) return slot;
  const turn = Number(slot.slice(row.length));
  return turn > freed ? `${row}${String(turn - 1)}` : slot;
}
