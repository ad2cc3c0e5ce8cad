/** `Set<T>`. Source: Apex Reference Guide, "Set Class". */
import { mayChange } from './guard.ts';
import type { ApexType } from '../../compiler/ir/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { hashKey } from '../core/equality.ts';
import { toText } from '../core/text.ts';
import { joinShown } from './shown.ts';
import { Table } from './table.ts';

export class ApexSet {
  readonly elementType: ApexType;
  walks = 0;
  private readonly table = new Table();

  constructor(elementType: ApexType, items: Iterable<ApexValue> = []) {
    this.elementType = elementType;
    for (const item of items) this.table.put(item, null);
  }

  get size(): number {
    return this.table.size;
  }

  /** @return whether it was new. */
  add(item: ApexValue): boolean {
    if (this.table.has(item)) return false;
    mayChange(this);
    this.table.put(item, null);
    return true;
  }

  has(item: ApexValue): boolean {
    return this.table.has(item);
  }

  delete(item: ApexValue): boolean {
    if (!this.table.has(item)) return false;
    mayChange(this);
    return this.table.delete(item);
  }

  clear(): void {
    mayChange(this);
    this.table.clear();
  }

  [Symbol.iterator](): IterableIterator<ApexValue> {
    return this.table.keys();
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof ApexSet && other.size === this.size && [...this].every((item) => other.has(item));
  }

  hashText(): string {
    return `S(${[...this].map((item) => String(hashKey(item))).sort().join(',')})`;
  }

  toApexText(): string {
    return `{${joinShown(this, toText)}}`;
  }
}
