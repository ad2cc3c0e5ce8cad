/**
 * The record types that a user may choose and the default one, by profiles and permission sets.
 * Source: Metadata API Developer Guide, "Profile" (ProfileRecordTypeVisibility) and "PermissionSet"; Salesforce Help, "Assign Record Types to Profiles and Permission Sets".
 */
import type { Store } from '../../store/store.ts';
import { grantSources } from './grants.ts';

export function makeRecordTypeTable(store: Store): void {
  store.database.exec(
    'CREATE TABLE IF NOT EXISTS _record_type_access (permission_set TEXT NOT NULL, object TEXT NOT NULL, record_type TEXT NOT NULL, is_visible INTEGER NOT NULL, is_default INTEGER NOT NULL, PRIMARY KEY (permission_set, object, record_type))',
  );
}

/** @return developer names; undefined if the user's profile and permission sets do not mention the object */
export function visibleRecordTypes(store: Store, userId: string, object: string): ReadonlySet<string> | undefined {
  const sets = grantSources(store, userId).flatMap(({ gives }) => gives);
  const rows = store.all(
    'SELECT record_type AS name, is_visible FROM _record_type_access WHERE object = ? AND permission_set IN (SELECT value FROM json_each(?))',
    [object, JSON.stringify(sets)],
  );
  return rows.length === 0 ? undefined : new Set(rows.filter((row) => row['is_visible'] === 1).map((row) => String(row['name'])));
}

/** @return the developer name of the one that the user's profile chooses; undefined means the master. */
export function defaultRecordType(store: Store, userId: string, object: string): string | undefined {
  const [row] = store.all(
    `SELECT a.record_type AS name FROM _record_type_access a JOIN "PermissionSet" s ON s."Id" = a.permission_set JOIN "User" u ON u."ProfileId" = s."ProfileId"
      WHERE u."Id" = ? AND a.object = ? AND a.is_visible = 1 AND a.is_default = 1`,
    [userId, object],
  );
  return row === undefined ? undefined : String(row['name']);
}
