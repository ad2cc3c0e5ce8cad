/** Which values of restricted picklists a record's type allows. Source: Metadata API Developer Guide, "RecordType"; that a save refuses the others: https://gearset.com/blog/data-deployments-and-picklist-errors/ */
import type { SObjectValue } from '../../records/index.ts';
import type { FieldSchema, RecordTypeSchema } from '../../schema/index.ts';
import { stored } from '../../stored.ts';

/** @return the first of a picklist's chosen values that the record's type does not list; undefined if it lists none for the field. The field's own default is let through. */
export function valueOutsideType(record: SObjectValue, field: FieldSchema, chosen: readonly string[]): string | undefined {
  const listed = typeOf(record, field)?.picklists.get(field.key)?.values;
  if (listed === undefined) return undefined;
  const known = new Set([...listed].map((value) => value.toLowerCase()));
  return chosen.find((value) => !known.has(value.toLowerCase()) && !isDefault(field, value));
}

function typeOf({ schema, values }: SObjectValue, field: FieldSchema): RecordTypeSchema | undefined {
  const id = values.get('recordtypeid') ?? null;
  if (id === null || !schema.recordTypes.some(({ picklists }) => picklists.has(field.key))) return undefined;
  const name = stored()
    .recordTypes(schema.name)
    .find((type) => type.id === id)?.developerName;
  return schema.recordTypes.find(({ developerName }) => developerName === name);
}

const isDefault = (field: FieldSchema, value: string): boolean => field.picklist.some((entry) => entry.isDefault && entry.value === value);
