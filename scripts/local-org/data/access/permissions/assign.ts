/** What Setup offers: gives a user a permission set. */
import type { DataAccess } from '../../index.ts';

/** Errors: throws when the org has no such permission set. */
export function assignPermissionSet({ store, schema }: DataAccess, name: string, userId: string): void {
  const [set] = store.all(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND "Type" <> 'Group'`, [name]);
  if (set === undefined) throw new Error(`There is no permission set ${name}`);
  const setId = String(set['Id']);
  const [known] = store.all('SELECT "Id" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ?', [userId, setId]);
  if (known !== undefined) return;
  store.run('INSERT INTO "PermissionSetAssignment" ("Id", "AssigneeId", "PermissionSetId", "IsActive") VALUES (?, ?, ?, 1)', [
    store.newId(schema.get('PermissionSetAssignment')),
    userId,
    setId,
  ]);
}
