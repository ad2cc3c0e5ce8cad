/** What a new record gets by itself. Source: Salesforce Help, "Default Field Values". */
import type { ApexValue } from '../../platform/core/contract.ts';
import { fieldValueOf } from '../formula/fields.ts';
import { evaluateOn } from '../formula/records.ts';
import type { SObjectValue } from '../records/index.ts';
import type { FieldSchema } from '../schema/index.ts';

export function applyDefaults(record: SObjectValue): void {
  for (const field of record.schema.fields.values()) {
    if (field.formula !== undefined || record.isSet(field.name)) continue;
    const value = defaultOf(record, field);
    if (value !== undefined) record.load(field.name.toLowerCase(), value);
  }
}

function defaultOf(record: SObjectValue, field: FieldSchema): ApexValue | undefined {
  if (field.defaultValue !== undefined) return fieldValueOf(field, evaluateOn(record, undefined, field.defaultValue));
  return field.isCreateable && !field.isHidden ? field.picklist.find(({ isDefault }) => isDefault)?.value : undefined;
}
