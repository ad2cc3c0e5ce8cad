/**
 * A source of a user's permissions: the profile with assigned permission sets, or one assigned permission set group. Groups are separate because muting permission sets take away only what their own group grants.
 * Source: Salesforce Help, "Permission Set Groups" and "Muting Permission Sets"; Metadata API Developer Guide, "MutingPermissionSet".
 */
import type { Row, Store } from '../../store/store.ts';

export interface GrantSource {
  /** The ParentIds of its permissions. */
  readonly gives: readonly string[];
  readonly mutes: readonly string[];
}

export function grantSources(store: Store, userId: string): readonly GrantSource[] {
  const own = store.all(
    `SELECT s."Id" AS id FROM "PermissionSet" s JOIN "User" u ON u."ProfileId" = s."ProfileId" WHERE u."Id" = ?1
      UNION SELECT "PermissionSetId" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?1 AND "PermissionSetId" IS NOT NULL`,
    [userId],
  );
  const components = store.all(
    `SELECT a."PermissionSetGroupId" AS source, c."PermissionSetId" AS id, m."Id" IS NOT NULL AS mutes FROM "PermissionSetAssignment" a
      JOIN "PermissionSetGroupComponent" c ON c."PermissionSetGroupId" = a."PermissionSetGroupId" AND c."IsDeleted" = 0 LEFT JOIN "MutingPermissionSet" m ON m."Id" = c."PermissionSetId" WHERE a."AssigneeId" = ?`,
    [userId],
  );
  const groups = [...new Set(components.map(({ source }) => String(source)))].map((group) =>
    components.filter(({ source }) => source === group),
  );
  const ids = (rows: readonly Row[]): readonly string[] => rows.map((row) => String(row['id']));
  return [
    { gives: ids(own), mutes: [] },
    ...groups.map((rows) => ({
      gives: ids(rows.filter((row) => row['mutes'] !== 1)),
      mutes: ids(rows.filter((row) => row['mutes'] === 1)),
    })),
  ];
}

/** @param finds a query that returns a row if one of the parents in `json_each(?1)` has the permission; further values are ?2 and after */
export function isGranted(store: Store, userId: string, finds: string, values: readonly string[] = []): boolean {
  const has = (ids: readonly string[]): boolean => ids.length > 0 && store.all(finds, [JSON.stringify(ids), ...values]).length > 0;
  return grantSources(store, userId).some(({ gives, mutes }) => has(gives) && !has(mutes));
}

/** The user permissions of a user, as columns of PermissionSet. */
export function switchedOn(store: Store, userId: string, columns: readonly string[]): ReadonlySet<string> {
  const list = columns.map((column) => `MAX("${column}") AS "${column}"`).join(', ');
  const onIn = (ids: readonly string[], table: string): ReadonlySet<string> => {
    const [row = {}] = store.all(`SELECT ${list} FROM "${table}" WHERE "Id" IN (SELECT value FROM json_each(?1))`, [JSON.stringify(ids)]);
    return new Set(columns.filter((column) => row[column] === 1));
  };
  return new Set(
    grantSources(store, userId).flatMap(({ gives, mutes }) => {
      const muted = mutes.length === 0 ? new Set<string>() : onIn(mutes, 'MutingPermissionSet');
      return [...onIn(gives, 'PermissionSet')].filter((column) => !muted.has(column));
    }),
  );
}

/** The standard fields that a user's profile no longer shows or no longer lets edit, as `object.field` in lower case. */
export function limitedFields(store: Store, userId: string): ReadonlySet<string> {
  const found = store.all(
    `SELECT h.field AS field FROM _limited_field h JOIN "PermissionSet" s ON s."Id" = h.permission_set
      JOIN "User" u ON u."ProfileId" = s."ProfileId" WHERE s."IsOwnedByProfile" = 1 AND u."Id" = ?`,
    [userId],
  );
  return new Set(found.map(({ field }) => String(field)));
}
