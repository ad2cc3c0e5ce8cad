/** `List<T>`. Source: Apex Reference Guide, "List Class". */
import type { ApexType } from '../../language/types.ts';
import type { ApexValue } from '../core/contract.ts';
import { hashKey, sameItem } from '../core/equality.ts';
import { raise, raiseNullPointer } from '../core/error.ts';
import { toText } from '../core/text.ts';
import { mayReplace } from './guard.ts';
import { joinShown } from './shown.ts';

export class ApexList {
  items: ApexValue[];
  walks = 0;
  readonly elementType: ApexType;

  constructor(elementType: ApexType, items: ApexValue[] = []) {
    this.elementType = elementType;
    this.items = items;
  }

  get size(): number {
    return this.items.length;
  }

  get(index: number | null): ApexValue {
    return this.items[this.checked(index)] as ApexValue;
  }

  set(index: number | null, value: ApexValue): void {
    mayReplace(this);
    this.items[this.checked(index)] = value;
  }

  /** Errors: System.ListException `List index out of bounds: n`; without an index, null is de-referenced. Source: seen in an org. */
  checked(index: number | null): number {
    if (index === null) raiseNullPointer();
    if (index < 0 || index >= this.items.length) raise('System.ListException', `List index out of bounds: ${String(index)}`);
    return index;
  }

  [Symbol.iterator](): IterableIterator<ApexValue> {
    return this.items[Symbol.iterator]();
  }

  equalTo(other: ApexValue): boolean {
    return (
      other instanceof ApexList &&
      other.items.length === this.items.length &&
      this.items.every((item, index) => sameItem(item, other.items[index] as ApexValue))
    );
  }

  hashText(): string {
    return `L(${this.items.map(hashKey).join(',')})`;
  }

  get isContainer(): true {
    return true;
  }

  toApexText(): string {
    return `(${joinShown(this.items, toText)})`;
  }
}
