/** A cart and its parts in memory: fields by name, and lists of child records. Nothing is saved. */
import { signatureOf } from '../platform/core/derived.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { platformEnum, type PlatformEnumValue } from '../platform/core/platformEnum.ts';
import { toText } from '../platform/core/text.ts';
import { CartList } from './lists.ts';

export const NAMESPACE = 'CartExtension';

export class CartRecord {
  /** `CartExtension.CartItem`. */
  readonly typeName: string;
  /** By lower-case field. */
  readonly values: Map<string, ApexValue>;
  private readonly lists = new Map<string, CartList<CartRecord>>();

  constructor(typeName: string, values: ReadonlyMap<string, ApexValue> = new Map()) {
    this.typeName = typeName;
    this.values = new Map(values);
  }

  get(field: string): ApexValue {
    return this.values.get(field.toLowerCase()) ?? null;
  }
  set(field: string, value: ApexValue): void {
    this.values.set(field.toLowerCase(), value);
  }

  /** @param name `CartItems`; a list that nobody has filled is empty. */
  list(name: string, listType: string): CartList<CartRecord> {
    const known = this.lists.get(name.toLowerCase()) ?? new CartList<CartRecord>(listType);
    this.lists.set(name.toLowerCase(), known);
    return known;
  }

  toApexText(): string {
    return `${this.typeName}[${[...this.values].map(([name, value]) => `${name}=${toText(value)}`).join(', ')}]`;
  }
}

/** The constant for a picklist's value, of any spelling: `PendingDelete` is PENDING_DELETE. */
export function constantOf(enumType: string, value: ApexValue): PlatformEnumValue | null {
  if (typeof value !== 'string') return null;
  const letters = (text: string): string => text.replaceAll(/[^a-z0-9]/gi, '').toUpperCase();
  const constants = platformEnum(enumType, signatureOf(enumType)?.constants ?? []);
  return constants.find(({ name }) => letters(name) === letters(value)) ?? null;
}
