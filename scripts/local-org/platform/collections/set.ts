/** `Set<T>`. Source: Apex Reference Guide, "Set Class". */
import { mayChange } from './guard.ts';
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { hashKey } from '../core/equality.ts';
import { toText } from '../core/text.ts';
import { inShownOrder, joinShown } from './shown.ts';
import { Table } from './table.ts';

export class ApexSet {
  readonly elementType: ApexType;
  walks = 0;
  private table = new Table();
  /** Whether the table is a map's: what leaves the set leaves the map. */
  private isView = false;

  constructor(elementType: ApexType, items: Iterable<ApexValue> = []) {
    this.elementType = elementType;
    for (const item of items) this.table.put(item, null);
  }

  /** The keys of a map. Adding makes it a set of its own. Source: Apex Reference Guide, Map.keySet; removing through it is known to change the map. */
  static ofKeys(elementType: ApexType, table: Table): ApexSet {
    const set = new ApexSet(elementType);
    set.table = table;
    set.isView = true;
    return set;
  }

  get size(): number {
    return this.table.size;
  }

  /** @return whether it was new. */
  add(item: ApexValue): boolean {
    if (this.table.has(item)) return false;
    mayChange(this);
    this.detach();
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

  private detach(): void {
    if (!this.isView) return;
    const own = new Table();
    for (const key of this.table.keys()) own.put(key, null);
    this.table = own;
    this.isView = false;
  }

  equalTo(other: ApexValue): boolean {
    return other instanceof ApexSet && other.size === this.size && [...this].every((item) => other.has(item));
  }

  hashText(): string {
    return `S(${[...this]
      .map((item) => String(hashKey(item)))
      .sort()
      .join(',')})`;
  }

  get isContainer(): true {
    return true;
  }

  toApexText(): string {
    return `{${joinShown(
      inShownOrder(this, (item) => item),
      toText,
    )}}`;
  }
}
