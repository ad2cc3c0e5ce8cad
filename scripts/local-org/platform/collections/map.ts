/** `Map<K, V>`. Source: Apex Reference Guide, "Map Class". */
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { hashKey, sameItem } from '../core/equality.ts';
import { toText } from '../core/text.ts';
import { mayWrite } from './guard.ts';
import { inShownOrder, joinShown } from './shown.ts';
import { ApexSet } from './set.ts';
import { Table } from './table.ts';

export class ApexMap {
  readonly keyType: ApexType;
  readonly valueType: ApexType;
  private readonly table = new Table();
  /** Keys by their lower case: describe calls answer maps whose keys are found without case. */
  private readonly knownKeys: Map<string, string> | undefined;
  /** A map of the platform's that code may only read. */
  isReadOnly = false;

  constructor(keyType: ApexType, valueType: ApexType, pairs: Iterable<readonly [ApexValue, ApexValue]> = [], ignoresCase = false) {
    this.keyType = keyType;
    this.valueType = valueType;
    this.knownKeys = ignoresCase ? new Map() : undefined;
    for (const [key, value] of pairs) this.put(key, value);
  }

  get size(): number {
    return this.table.size;
  }

  get(key: ApexValue): ApexValue {
    return this.table.get(this.folded(key));
  }

  has(key: ApexValue): boolean {
    return this.table.has(this.folded(key));
  }

  /** Errors: System.FinalException past every catch when the map is for reading; of `remove` and `clear`, too. */
  put(key: ApexValue, value: ApexValue): ApexValue {
    mayWrite(this);
    const folded = this.folded(key);
    if (typeof folded === 'string') this.knownKeys?.set(folded.toLowerCase(), folded);
    return this.table.put(folded, value);
  }

  remove(key: ApexValue): ApexValue {
    mayWrite(this);
    const folded = this.folded(key);
    const before = this.table.get(folded);
    this.table.delete(folded);
    return before;
  }

  clear(): void {
    mayWrite(this);
    this.table.clear();
  }

  keySet(): ApexSet {
    return ApexSet.ofKeys(this.keyType, this.table);
  }

  keys(): IterableIterator<ApexValue> {
    return this.table.keys();
  }

  pairs(): IterableIterator<readonly [ApexValue, ApexValue]> {
    return this.table.pairs();
  }

  equalTo(other: ApexValue): boolean {
    return (
      other instanceof ApexMap &&
      other.size === this.size &&
      [...this.pairs()].every(([key, value]) => other.has(key) && sameItem(other.get(key), value))
    );
  }

  hashText(): string {
    return `M(${[...this.pairs()]
      .map(([key, value]) => `${String(hashKey(key))}=${String(hashKey(value))}`)
      .sort()
      .join(',')})`;
  }

  get isContainer(): true {
    return true;
  }

  toApexText(): string {
    return `{${joinShown(
      inShownOrder(this.pairs(), ([key]) => key),
      ([key, value]) => `${toText(key)}=${toText(value)}`,
    )}}`;
  }

  /** The key as it was first put. The set of keys is a view: one that it has removed is known no more. */
  private folded(key: ApexValue): ApexValue {
    if (this.knownKeys === undefined || typeof key !== 'string') return key;
    const known = this.knownKeys.get(key.toLowerCase());
    return known !== undefined && this.table.has(known) ? known : key;
  }
}
