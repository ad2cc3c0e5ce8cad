/** Rows that were purged from the recycle bin: ALL ROWS still finds them for about a day. Source: SOAP API Developer Guide, "emptyRecycleBin()". */
import type { ApexValue } from '../../platform/core/contract.ts';
import type { SObjectValue } from '../records/index.ts';
import type { ObjectSchema } from '../schema/index.ts';
import { wentAlong } from './cascade.ts';
import { forgetReferences, pointersTo } from './references.ts';
import type { Table } from './table.ts';

/** Rows that an earlier session purged are gone. */
export function openBin(table: Table): void {
  const { database } = table.store;
  database.exec('CREATE TABLE IF NOT EXISTS _purged (id TEXT NOT NULL PRIMARY KEY)');
  for (const row of table.store.all('SELECT id FROM _purged')) {
    const id = String(row['id']);
    const object = table.schema.byPrefix(id.slice(0, 3));
    if (object !== undefined) table.drop(object, id);
  }
  database.exec('DELETE FROM _purged');
}

/** The rows with these Ids that can be brought back. */
export function inBin(table: Table, object: ObjectSchema, ids: readonly ApexValue[]): Map<string, SObjectValue> {
  if (!object.fields.has('isdeleted')) return new Map();
  const binned = table.byId(object, ids, true);
  for (const id of binned.keys())
    if (table.store.all('SELECT 1 FROM _purged WHERE id = ?', [id]).length > 0 || wentAlong(table, id)) binned.delete(id);
  return binned;
}

/** Details that were deleted before their master are gone with it. Source: Salesforce Help, "Unable to Restore a Deleted Salesforce Record from the Recycle Bin". */
export function throwAwayDetails(table: Table, object: ObjectSchema, masterId: string): void {
  for (const { child, field } of pointersTo(table, object)) {
    if (!field.isMasterDetail || !child.fields.has('isdeleted')) continue;
    for (const { id } of table.store.all(
      `SELECT "Id" AS id FROM "${child.name}" WHERE "${field.name}" = ? AND "IsDeleted" = 1 AND "Id" NOT IN (SELECT child FROM _cascade)`,
      [masterId],
    ))
      throwAway(table, String(id));
  }
}

export function throwAway(table: Table, id: string): void {
  table.store.run('INSERT OR IGNORE INTO _purged VALUES (?)', [id]);
  forgetReferences(table, id);
}
