/** User licences of the org's profiles. Source: Object Reference, "UserLicense". */
import type { Rows } from './rows.ts';

/** The number of licences of each kind, if not more are used. */
const LICENSES = 10;

export function seedLicense(rows: Rows, name: string): string {
  return rows.ensure(
    'UserLicense',
    { Name: name },
    { MasterLabel: name, Status: 'Active', LicenseDefinitionKey: name === 'Salesforce' ? 'SFDC' : name.replaceAll(' ', '_') },
  );
}

/** The user licence of a permission set; permission set licences have no rows. Source: Metadata API Developer Guide, "PermissionSet", license. */
export function userLicense(rows: Rows, name: string | undefined): string | null {
  const [found] = name === undefined ? [] : rows.store.all('SELECT "Id" FROM "UserLicense" WHERE "Name" = ?', [name]);
  return found === undefined ? null : String(found['Id']);
}

/** How many are assigned to active users. `now` is in milliseconds UTC. Source: Object Reference, "UserLicense": TotalLicenses, UsedLicenses, UsedLicensesLastUpdated. */
export function countLicenses({ store }: Rows, now: number): void {
  store.run(
    `UPDATE "UserLicense" SET "UsedLicensesLastUpdated" = ?, "UsedLicenses" = (
      SELECT COUNT(*) FROM "User" JOIN "Profile" ON "Profile"."Id" = "User"."ProfileId"
      WHERE "User"."IsActive" = 1 AND "Profile"."UserLicenseId" = "UserLicense"."Id")`,
    [Math.floor(now / 1000) * 1000],
  );
  store.run('UPDATE "UserLicense" SET "TotalLicenses" = MAX("UsedLicenses", ?)', [LICENSES]);
}
