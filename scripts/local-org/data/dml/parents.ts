/**
 * Lookups set by the parent's external id: `new Book__c(Shelf__r = new Shelf__c(Code__c = 'A'))`, or by a field that finds rows of its object: `new User(Profile = new Profile(Name = 'Standard User'))`.
 * Source: Apex Developer Guide, "Relating Records by Using an External ID"; SOAP API Developer Guide, "DescribeSObjectResult": idLookup.
 */
import type { SObjectValue } from '../records/index.ts';
import { isIdLookup } from '../schema/idLookup.ts';
import { parentField, type FieldSchema } from '../schema/index.ts';
import { toSql } from '../store/values.ts';
import { rowError, type RowError } from './rowError.ts';
import type { Table } from './table.ts';

/** Fills the lookups of a record; rows of queries keep theirs. */
export function resolveParents(table: Table, record: SObjectValue): RowError | undefined {
  if (record.isQueried) return undefined;
  for (const [relation, parent] of record.parents) {
    const lookup = parentField(record.schema, relation);
    if (parent === null || parent.isQueried || lookup === undefined || record.isSet(lookup.name)) continue;
    const error = resolve(table, record, lookup, parent);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** A parent without a value that identifies it leaves the lookup as it is. */
function resolve(table: Table, record: SObjectValue, lookup: FieldSchema, parent: SObjectValue): RowError | undefined {
  const { name: object } = parent.schema;
  const key = keyOf(parent);
  const value = key === undefined ? null : (parent.values.get(key.name.toLowerCase()) ?? null);
  if (key === undefined || value === null) return undefined;
  if (givenOf(parent).length > 1)
    return rowError('INVALID_FIELD', `More than 1 field provided in an external foreign key reference in entity: ${object}`);
  const [found, second] = table.where(parent.schema, key.name, toSql(value));
  if (found === undefined)
    return rowError(
      'INVALID_FIELD',
      `Foreign key external ID: ${String(toSql(value)).toLowerCase()} not found for field ${key.name} in entity ${object}`,
    );
  if (second !== undefined)
    return rowError(
      'DUPLICATE_EXTERNAL_ID',
      `Foreign key external ID: more than one record found for field ${key.name} in entity ${object}`,
    );
  record.put(lookup.name, found.values.get('id') ?? null);
  return undefined;
}

/** The field whose value identifies the parent. If the parent has an Id, its other fields are ignored. */
function keyOf(parent: SObjectValue): FieldSchema | undefined {
  const given = givenOf(parent);
  return (
    given.find((field) => field.isExternalId || (field.isUnique && field.isCustom)) ??
    (given.some(({ kind }) => kind === 'id') ? undefined : given.find((field) => isIdLookup(parent.schema, field)))
  );
}

const givenOf = (parent: SObjectValue): readonly FieldSchema[] =>
  [...parent.schema.fields.values()].filter((field) => parent.values.get(field.name.toLowerCase()) != null);
