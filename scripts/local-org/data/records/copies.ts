/** What a copy of a record has. Source: Apex Reference Guide, "SObject Class" (clone). */
import type { FieldSchema } from '../schema/index.ts';
import type { SObjectValue } from './index.ts';

const AUDIT = new Set(['createddate', 'lastmodifieddate', 'createdbyid', 'lastmodifiedbyid', 'systemmodstamp']);

/** The arguments of `clone`, in its order. */
interface Kept {
  readonly keepId: boolean;
  /** Deep copies carry their parents as copies. */
  readonly isDeep: boolean;
  readonly keepTimes: boolean;
  readonly keepNumbers: boolean;
}

export function copyInto(copy: SObjectValue, record: SObjectValue, kept: Kept): void {
  copyFields(copy, record, kept);
  for (const [key, value] of record.parents)
    copy.setParent(key, kept.isDeep && value !== null ? value.cloned(true, true, true, true) : value);
  for (const [key, value] of record.children) copy.setChildren(key, value);
}

/** Columns of an AggregateResult that are no fields are not copied, and of a copied row only the queried fields can be read (seen in an org): those that are left are null. */
function copyFields(copy: SObjectValue, record: SObjectValue, { keepId, keepTimes, keepNumbers }: Kept): void {
  const isLeft = (key: string, { kind }: FieldSchema): boolean => (AUDIT.has(key) && !keepTimes) || (kind === 'autonumber' && !keepNumbers);
  for (const [key, value] of record.values) {
    const field = record.schema.fields.get(key);
    if (field === undefined || (key === 'id' && !keepId)) continue;
    if (!isLeft(key, field)) copy.load(key, value);
    else if (record.isQueried) copy.load(key, null);
    if (record.touched.includes(key)) copy.touch(key);
  }
}
