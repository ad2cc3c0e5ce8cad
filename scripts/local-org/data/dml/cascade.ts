/** Which records were deleted with a record, and are restored with it. Source: Apex Developer Guide, "Restoring Deleted Records"; results of orgs. */
import type { Row } from '../store/store.ts';
import { restoreReferences } from './references.ts';
import type { Table } from './table.ts';

export function makeCascadeTable(table: Table): void {
  table.store.database.exec('CREATE TABLE IF NOT EXISTS _cascade (child TEXT NOT NULL, root TEXT NOT NULL, PRIMARY KEY (child, root))');
}

export function noteCascade(table: Table, child: string, root: string): void {
  table.store.run('INSERT OR IGNORE INTO _cascade VALUES (?, ?)', [child, root]);
}

/** Restores what was deleted with a record. A child of two masters stays deleted until both are back. @return the restored Ids */
export function restoreCascade(table: Table, root: string): readonly string[] {
  let waiting = table.store.all('SELECT child FROM _cascade WHERE root = ?', [root]).map((row) => String(row['child']));
  table.store.run('DELETE FROM _cascade WHERE root = ?', [root]);
  const all = waiting;
  let before = Infinity;
  while (waiting.length > 0 && waiting.length < before) {
    before = waiting.length;
    waiting = waiting.filter((child) => !restored(table, child));
  }
  for (const child of waiting) {
    const master = deletedMaster(table, child);
    if (master !== undefined) noteCascade(table, child, master);
  }
  return all.filter((child) => !waiting.includes(child));
}

function restored(table: Table, child: string): boolean {
  const object = table.schema.byPrefix(child.slice(0, 3));
  if (deletedMaster(table, child) !== undefined) return false;
  if (object?.fields.has('isdeleted') === true) table.store.run(`UPDATE "${object.name}" SET "IsDeleted" = 0 WHERE "Id" = ?`, [child]);
  restoreReferences(table, child);
  return true;
}

/** Whether the record was deleted with a master that is still deleted: only that one restores it. Source: Salesforce Help, "Unable to Restore a Deleted Salesforce Record from the Recycle Bin". */
export function wentAlong(table: Table, id: string): boolean {
  return table.store.all('SELECT 1 FROM _cascade WHERE child = ?', [id]).length > 0;
}

/** The first master of a record that is deleted, too. */
function deletedMaster(table: Table, id: string): string | undefined {
  const object = table.schema.byPrefix(id.slice(0, 3));
  if (object === undefined) return undefined;
  const masters = [...object.fields.values()].filter((field) => field.kind === 'reference' && field.onDelete === 'cascade');
  if (masters.length === 0) return undefined;
  const [row]: readonly Row[] = table.store.all(
    `SELECT ${masters.map(({ name }) => `"${name}"`).join()} FROM "${object.name}" WHERE "Id" = ?`,
    [id],
  );
  return masters.map(({ name }) => row?.[name]).find((master): master is string => typeof master === 'string' && isDeleted(table, master));
}

function isDeleted(table: Table, id: string): boolean {
  const object = table.schema.byPrefix(id.slice(0, 3));
  return (
    object?.fields.has('isdeleted') === true &&
    table.store.all(`SELECT 1 FROM "${object.name}" WHERE "Id" = ? AND "IsDeleted" = 1`, [id]).length > 0
  );
}
