/** What happens to records that point at a deleted one. Source: Metadata API Developer Guide, "CustomField", deleteConstraint; Object Reference, the objects' "Usage". */
import type { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import { neededStatus } from './effects/people/campaigns.ts';
import { activatedOrder } from './effects/selling/orders.ts';
import { rowError, type RowError } from './rowError.ts';
import { queueInUse } from './rules/queues.ts';
import type { Table } from './table.ts';

interface Pointer {
  readonly child: ObjectSchema;
  readonly field: FieldSchema;
}
const pointers = new WeakMap<Table, Map<string, readonly Pointer[]>>();

/** Lookups to an object, of stored objects: those that code sets, and those of rows that go with it. Audit fields and owners are none: they keep their value. */
export function pointersTo(table: Table, object: ObjectSchema): readonly Pointer[] {
  const all = pointers.get(table) ?? new Map<string, readonly Pointer[]>();
  pointers.set(table, all);
  const known = all.get(object.name);
  if (known !== undefined) return known;
  const found = table.schema
    .stored()
    .flatMap((child) =>
      [...child.fields.values()]
        .filter(
          (field) =>
            field.kind === 'reference' &&
            (field.isCreateable || field.onDelete === 'cascade') &&
            field.name !== 'OwnerId' &&
            field.referenceTo.includes(object.name),
        )
        .map((field) => ({ child, field })),
    );
  all.set(object.name, found);
  return found;
}

/** Deletes what goes with a record, by `cascade`, and empties the other lookups to it. */
export function clearReferences(
  table: Table,
  object: ObjectSchema,
  id: string,
  cascade: (child: ObjectSchema, ids: readonly string[]) => void,
): void {
  for (const { child, field } of pointersTo(table, object)) {
    const alive = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const ids = table.store.all(`SELECT "Id" FROM "${child.name}" WHERE "${field.name}" = ?${alive}`, [id]).map((row) => String(row['Id']));
    if (ids.length === 0) continue;
    const deleted = field.onDelete === 'cascade' ? ids : aboutNothingElse(table, child, field, id);
    if (deleted.length > 0) cascade(child, deleted);
    if (field.onDelete !== 'set-null') continue;
    if (isRestored(child, field)) noteEmptied(table, id, field, ids);
    table.store.run(`UPDATE "${child.name}" SET "${field.name}" = NULL WHERE "${field.name}" = ?${alive}`, [id]);
  }
}

function noteEmptied(table: Table, target: string, field: FieldSchema, children: readonly string[]): void {
  for (const child of children) table.store.run('INSERT OR IGNORE INTO _emptied VALUES (?, ?, ?)', [target, child, field.name]);
}

/** Activities of a person that are related to no other record are deleted with the person. Source: a guide of an org that lists what a deleted contact takes along; Object Reference, "Task", WhatId. */
function aboutNothingElse(table: Table, child: ObjectSchema, field: FieldSchema, id: string): readonly string[] {
  if (field.name !== 'WhoId' || !child.fields.has('whatid')) return [];
  return table.store
    .all(`SELECT "Id" FROM "${child.name}" WHERE "WhoId" = ? AND "WhatId" IS NULL AND "IsDeleted" = 0`, [id])
    .map((row) => String(row['Id']));
}

/** Lookups that a delete emptied, by the deleted record. */
export function makeEmptiedTable(table: Table): void {
  table.store.database.exec(
    'CREATE TABLE IF NOT EXISTS _emptied (target TEXT NOT NULL, child TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (target, child, field))',
  );
}

/** Source: Apex Developer Guide, "Restoring Deleted Records": the relations that come back with a record. */
const RESTORED = new Set(['Account.ParentId', 'Case.ParentId', 'Contact.ReportsToId', 'Asset.Product2Id', 'Quote.OpportunityId']);
const isRestored = (child: ObjectSchema, field: FieldSchema): boolean => field.isCustom || RESTORED.has(`${child.name}.${field.name}`);

/** Fills the lookups that the delete emptied, unless they have been filled since. */
export function restoreReferences(table: Table, id: string): void {
  for (const { child, field } of table.store.all('SELECT child, field FROM _emptied WHERE target = ?', [id])) {
    const object = table.schema.byPrefix(String(child).slice(0, 3));
    if (object !== undefined)
      table.store.run(`UPDATE "${object.name}" SET "${String(field)}" = ? WHERE "Id" = ? AND "${String(field)}" IS NULL`, [
        id,
        String(child),
      ]);
  }
  forgetReferences(table, id);
}

export function forgetReferences(table: Table, id: string): void {
  table.store.run('DELETE FROM _emptied WHERE target = ?', [id]);
}

/** What forbids a delete: won opportunities, activated orders, a status that its campaign needs, a contact's own account, what a queue owns, a restricting lookup to the row or to what is deleted with it. */
export function restrictionOf(table: Table, object: ObjectSchema, row: SObjectValue): RowError | undefined {
  return (
    wonDeals(table, object, row) ??
    activatedOrder(table, row) ??
    neededStatus(table, row) ??
    directRelation(row) ??
    queueInUse(table, row) ??
    usersOf(table, object, row, String(row.values.get('id')))
  );
}

function usersOf(table: Table, object: ObjectSchema, row: SObjectValue, id: string): RowError | undefined {
  for (const { child, field } of pointersTo(table, object)) {
    if (field.onDelete !== 'restrict') continue;
    const users = table.where(child, field.name, id);
    if (users.length > 0)
      return rowError(
        'DELETE_FAILED',
        `Your attempt to delete ${fullName(row)} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.: ${users.map((user) => String(user.values.get(child.nameField.toLowerCase()))).join(', ')}\n`,
      );
  }
  for (const { child, field } of pointersTo(table, object)) {
    if (field.onDelete !== 'cascade' || !isRestricted(table, child)) continue;
    const found = table
      .where(child, field.name, id)
      .map((one) => usersOf(table, child, row, String(one.values.get('id'))))
      .find((error) => error !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A contact is related to its account as long as it is the contact's. Source: Salesforce Help, "Considerations for Relating a Contact to Multiple Accounts"; the words are ours. */
const directRelation = (row: SObjectValue): RowError | undefined =>
  row.objectName === 'AccountContactRelation' && row.values.get('isdirect') === true
    ? rowError('DELETE_FAILED', "You can't delete a direct relationship: change the contact's account instead.")
    : undefined;

const isRestricted = (table: Table, object: ObjectSchema): boolean =>
  pointersTo(table, object).some(({ field }) => field.onDelete === 'restrict');

/** The name for messages; persons have their salutation. */
function fullName(row: SObjectValue): string {
  return [row.values.get('salutation'), row.values.get(row.schema.nameField.toLowerCase())]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}

/** Source: Salesforce Help, "Considerations for Deleting Accounts". */
function wonDeals(table: Table, object: ObjectSchema, row: SObjectValue): RowError | undefined {
  if (object.name !== 'Account') return undefined;
  const won = table.store.all('SELECT "Name" AS name FROM "Opportunity" WHERE "AccountId" = ? AND "IsWon" = 1 AND "IsDeleted" = 0', [
    String(row.values.get('id')),
  ]);
  return won.length === 0
    ? undefined
    : rowError(
        'DELETE_FAILED',
        `Your attempt to delete ${fullName(row)} could not be completed because some opportunities in that account were closed won. The opportunities that could not be deleted are shown below.: ${won.map(({ name }) => String(name)).join(', ')}\n`,
      );
}
