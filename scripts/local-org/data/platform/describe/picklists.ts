/** Picklist entries. Source: Apex Reference Guide, "PicklistEntry Class". */
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { PicklistValue } from '../../schema/index.ts';
import { properties } from './members.ts';

export class PicklistEntry {
  readonly typeName = 'Schema.PicklistEntry';
  readonly entry: PicklistValue;
  constructor(entry: PicklistValue) {
    this.entry = entry;
  }
  toApexText(): string {
    return `Schema.PicklistEntry[getLabel=${this.entry.label};getValue=${this.entry.value};isActive=${String(this.entry.isActive)};isDefaultValue=${String(this.entry.isDefault)};]`;
  }
}

const methods = {
  getLabel: ({ entry }: PicklistEntry) => entry.label,
  getValue: ({ entry }: PicklistEntry) => entry.value,
  isActive: ({ entry }: PicklistEntry) => entry.isActive,
  isDefaultValue: ({ entry }: PicklistEntry) => entry.isDefault,
};
definePlatformClass({ name: 'Schema.PicklistEntry', instances: PicklistEntry, methods, fields: properties(methods) });
