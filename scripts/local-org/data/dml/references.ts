/** What happens to records that point at a deleted one. Source: Metadata API Developer Guide, "CustomField", deleteConstraint; Object Reference, the objects' "Usage". */
import type { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import { rowError, type RowError } from './rowError.ts';
import type { Table } from './table.ts';

interface Pointer {
  readonly child: ObjectSchema;
  readonly field: FieldSchema;
}
const pointers = new WeakMap<Table, Map<string, readonly Pointer[]>>();

/** Lookups of stored objects to one object; audit fields keep what they say. */
export function pointersTo(table: Table, object: ObjectSchema): readonly Pointer[] {
  const all = pointers.get(table) ?? new Map<string, readonly Pointer[]>();
  pointers.set(table, all);
  const known = all.get(object.name);
  if (known !== undefined) return known;
  const found = table.schema.stored().flatMap((child) => [...child.fields.values()].filter((field) => field.kind === 'reference' && field.isCreateable && field.name !== 'OwnerId' && field.referenceTo.includes(object.name)).map((field) => ({ child, field })));
  all.set(object.name, found);
  return found;
}

export function clearReferences(table: Table, object: ObjectSchema, id: string, cascade: (child: ObjectSchema, ids: readonly string[]) => void): void {
  for (const { child, field } of pointersTo(table, object)) {
    const alive = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const ids = table.store.all(`SELECT "Id" FROM "${child.name}" WHERE "${field.name}" = ?${alive}`, [id]).map((row) => String(row['Id']));
    if (ids.length === 0) continue;
    if (field.onDelete === 'cascade') cascade(child, ids);
    else if (field.onDelete === 'set-null') table.store.run(`UPDATE "${child.name}" SET "${field.name}" = NULL WHERE "${field.name}" = ?${alive}`, [id]);
  }
}

/** A lookup that forbids the delete while records use it. */
export function restrictionOf(table: Table, object: ObjectSchema, row: SObjectValue): RowError | undefined {
  const id = String(row.values.get('id'));
  for (const { child, field } of pointersTo(table, object)) {
    if (field.onDelete !== 'restrict') continue;
    const [user] = table.where(child, field.name, id);
    if (user !== undefined) return rowError('DELETE_FAILED', `Your attempt to delete ${String(row.values.get(object.nameField.toLowerCase()))} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.: ${String(user.values.get(child.nameField.toLowerCase()))}\n`);
  }
  return undefined;
}
