/** Copies of records and collections: flows hold values, not references. Source: Salesforce Help, "Sample Flow That Loops Through a Collection"; seen in an org, where a flow does not change the records that code gives it. */
import { SObjectValue } from '../data/records/index.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';

/** A record's copy knows what its original does: which fields were queried and which were written. Other values are themselves. */
export function copyOf(value: ApexValue): ApexValue {
  if (!(value instanceof SObjectValue)) return value;
  const copy = value.snapshot();
  copy.isClone = value.isClone;
  copy.compute = value.compute;
  return copy;
}

/** The copy of a record, or of a collection with its records. */
export function ownValue(value: ApexValue): ApexValue {
  return value instanceof ApexList ? new ApexList(value.elementType, value.items.map(copyOf)) : copyOf(value);
}
