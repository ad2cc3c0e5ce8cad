/** Picklist entries. Source: Apex Reference Guide, "PicklistEntry Class". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { FieldSchema, ObjectSchema, PicklistValue } from '../../schema/index.ts';
import { userLabel } from '../../translated.ts';
import { properties } from './members.ts';

export class PicklistEntry {
  readonly typeName = 'Schema.PicklistEntry';
  readonly entry: PicklistValue;
  private readonly controlling: readonly string[];
  /** @param controlling the values of the field that the entry's depends on. */
  constructor(entry: PicklistValue, controlling: readonly string[]) {
    this.entry = entry;
    this.controlling = controlling;
  }
  /** The only way for code to learn for which controlling values an entry is valid. */
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    const { value, isActive, isDefault } = this.entry;
    return [
      ['value', value],
      ['validFor', this.validFor()],
      ['label', userLabel(this.entry)],
      ['defaultValue', isDefault],
      ['active', isActive],
    ];
  }
  /** One bit for each controlling value, the first one highest. Source: SOAP API Developer Guide, "DescribeSObjectResult", PicklistEntry, validFor. */
  private validFor(): string | null {
    if (this.controlling.length === 0) return null;
    const bytes = Buffer.alloc(3 * Math.ceil(this.controlling.length / 24));
    for (const [index, value] of this.controlling.entries())
      if (this.entry.validFor.includes(value)) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index % 8));
    return bytes.toString('base64');
  }
  equalTo(other: ApexValue): boolean {
    return other instanceof PicklistEntry && other.entry === this.entry;
  }
  hashText(): string {
    return `P${this.entry.value}`;
  }
  toApexText(): string {
    return `Schema.PicklistEntry[getLabel=${userLabel(this.entry)};getValue=${this.entry.value};isActive=${String(this.entry.isActive)};isDefaultValue=${String(this.entry.isDefault)};]`;
  }
}

/** The active values. Source: Apex Reference Guide, "DescribeFieldResult Class", getPicklistValues. */
export function picklistEntries(object: ObjectSchema, field: FieldSchema): readonly PicklistEntry[] {
  const controller = field.controllingField === undefined ? undefined : object.fields.get(field.controllingField.toLowerCase());
  const controlling =
    controller === undefined
      ? []
      : controller.kind === 'boolean'
        ? ['unchecked', 'checked']
        : controller.picklist.map(({ value }) => value);
  return field.picklist.filter(({ isActive }) => isActive).map((entry) => new PicklistEntry(entry, controlling));
}

const methods = {
  getLabel: ({ entry }: PicklistEntry) => userLabel(entry),
  getValue: ({ entry }: PicklistEntry) => entry.value,
  isActive: ({ entry }: PicklistEntry) => entry.isActive,
  isDefaultValue: ({ entry }: PicklistEntry) => entry.isDefault,
};
definePlatformClass({ name: 'Schema.PicklistEntry', instances: PicklistEntry, methods, fields: properties(methods) });
