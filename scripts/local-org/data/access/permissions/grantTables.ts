/** Object and field permissions of permission sets, cached by the state of their tables: tests return to the same state again and again. */
import type { Row, Store } from '../../store/store.ts';
import { NO_RIGHTS, type ObjectRights } from './objectRights.ts';
import { either, NO_FIELD, NOTHING, type FieldRights, type Grants } from './rights.ts';

const MOST_KEPT = 200;

export class GrantTables {
  private readonly store: Store;
  private readonly kept = new Map<string, Grants>();
  constructor(store: Store) {
    this.store = store;
  }

  /** Starts versioning: each change of the tables gives them a new version. A rollback restores the old version with the old content. */
  watch(): void {
    this.store.database.exec(
      'CREATE TABLE IF NOT EXISTS _grants (version TEXT); INSERT INTO _grants SELECT hex(randomblob(8)) WHERE NOT EXISTS (SELECT 1 FROM _grants); UPDATE _grants SET version = hex(randomblob(8))',
    );
    for (const table of ['ObjectPermissions', 'FieldPermissions'])
      for (const change of ['INSERT', 'UPDATE', 'DELETE'])
        this.store.database.exec(
          `CREATE TRIGGER IF NOT EXISTS "_grants ${table} ${change}" AFTER ${change} ON "${table}" BEGIN UPDATE _grants SET version = hex(randomblob(8)); END`,
        );
  }

  /** @param parents Ids of permission sets, those of profiles among them; their permissions add up */
  of(parents: readonly string[]): Grants {
    if (parents.length === 0) return NOTHING;
    const ids = JSON.stringify(parents);
    const key = `${String(this.store.all('SELECT version FROM _grants')[0]?.['version'])} ${ids}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const grants = { objects: this.objectsOf(ids), fields: this.fieldsOf(ids) };
    this.kept.set(key, grants);
    return grants;
  }

  private objectsOf(ids: string): ReadonlyMap<string, ObjectRights> {
    const found = new Map<string, ObjectRights>();
    for (const row of this.store.all('SELECT * FROM "ObjectPermissions" WHERE "ParentId" IN (SELECT value FROM json_each(?))', [ids])) {
      const name = String(row['SobjectType']).toLowerCase();
      found.set(name, either(found.get(name) ?? NO_RIGHTS, objectRights(row)));
    }
    return found;
  }

  private fieldsOf(ids: string): ReadonlyMap<string, FieldRights> {
    const found = new Map<string, FieldRights>();
    for (const row of this.store.all(
      'SELECT "Field", "PermissionsRead", "PermissionsEdit" FROM "FieldPermissions" WHERE "ParentId" IN (SELECT value FROM json_each(?))',
      [ids],
    )) {
      const name = String(row['Field']).toLowerCase();
      found.set(name, either(found.get(name) ?? NO_FIELD, { read: row['PermissionsRead'] === 1, edit: row['PermissionsEdit'] === 1 }));
    }
    return found;
  }
}

function objectRights(row: Row): ObjectRights {
  const isOn = (name: string): boolean => row[`Permissions${name}`] === 1;
  return {
    create: isOn('Create'),
    read: isOn('Read'),
    edit: isOn('Edit'),
    delete: isOn('Delete'),
    viewAll: isOn('ViewAllRecords'),
    viewAllFields: isOn('ViewAllFields'),
    modifyAll: isOn('ModifyAllRecords'),
  };
}
