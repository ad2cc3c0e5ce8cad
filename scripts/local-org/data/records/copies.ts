/** What a copy of a record has. Source: Apex Reference Guide, "SObject Class" (clone). */
import { DEEP_COPY, type CloneOptions } from '../../platform/core/cloneOptions.ts';
import type { FieldSchema } from '../schema/index.ts';
import type { SObjectValue } from './sObjectValue.ts';

const AUDIT = new Set(['createddate', 'lastmodifieddate', 'createdbyid', 'lastmodifiedbyid', 'systemmodstamp']);

export function copyInto(copy: SObjectValue, record: SObjectValue, kept: CloneOptions): void {
  copyFields(copy, record, kept);
  for (const [key, value] of record.parents) copy.setParent(key, kept.isDeep === true && value !== null ? value.cloned(DEEP_COPY) : value);
  for (const [key, value] of record.children) copy.setChildren(key, value);
}

/** Columns of an AggregateResult that are no fields are not copied, and of a copied row only the queried fields can be read (seen in an org): those that are left are null. */
function copyFields(copy: SObjectValue, record: SObjectValue, { keepId, keepTimes, keepNumbers }: CloneOptions): void {
  const isLeft = (key: string, { kind }: FieldSchema): boolean =>
    (AUDIT.has(key) && keepTimes !== true) || (kind === 'autonumber' && keepNumbers !== true);
  for (const [key, value] of record.values) {
    const field = record.schema.fields.get(key);
    if (field === undefined || (key === 'id' && keepId !== true)) continue;
    if (!isLeft(key, field)) copy.load(key, value);
    else if (record.isQueried) copy.load(key, null);
    if (record.touched.includes(key)) copy.touch(key);
  }
}
