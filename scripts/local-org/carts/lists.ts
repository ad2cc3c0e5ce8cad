/** Lists of the Commerce namespaces: `CartItemList`, `PricingRequestItemCollection`. Source: Salesforce Commerce, "Cart Reference", "Pricing Reference". */
import type { ApexType } from '../language/types.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue, PlatformClass } from '../platform/core/contract.ts';
import { sameValue } from '../platform/core/equality.ts';
import { raise } from '../platform/core/error.ts';
import { instanceMember } from '../platform/core/members.ts';
import { definePlatformClass } from '../platform/core/registry.ts';
import { toText } from '../platform/core/text.ts';

export class CartList<Item = ApexValue> {
  readonly typeName: string;
  readonly items: Item[] = [];
  constructor(typeName: string) {
    this.typeName = typeName;
  }

  /** Errors: System.ListException. */
  at(index: number): Item {
    return this.items[index] ?? raise('System.ListException', `List index out of bounds: ${String(index)}`);
  }
  /** The first that is the same object. */
  remove(item: Item): void {
    const index = this.items.indexOf(item);
    if (index >= 0) this.items.splice(index, 1);
  }

  toApexText(): string {
    return `(${this.items.map((item) => toText(item as ApexValue)).join(', ')})`;
  }
}

/** Registers a class of lists: what reads them, and what else it can do. */
export function defineList(typeName: string, element: ApexType, more: PlatformClass['methods'] = {}): void {
  definePlatformClass({
    name: typeName,
    isInstance: (value) => (value as unknown) instanceof CartList && (value as unknown as CartList).typeName === typeName,
    methods: {
      get: (self: CartList, index: number) => self.at(index),
      iterator: (self: CartList) => instanceMember('System.List', 'iterator', 'iterator()', 0)(new ApexList(element, self.items)),
      indexOf: (self: CartList, item: ApexValue) => self.items.findIndex((one) => sameValue(one, item)),
      size: (self: CartList) => self.items.length,
      isEmpty: (self: CartList) => self.items.length === 0,
      ...more,
    },
  });
}
