/** User licences of the org's profiles. Source: Object Reference, "UserLicense". */
import type { Rows } from '../store/rows.ts';

/** The number of licences of each kind, if not more are used. */
const LICENSES = 10;

/** Source: Object Reference, "UserLicense", LicenseDefinitionKey; others follow what the newer ones have in common. */
const KEYS: Readonly<Record<string, string>> = {
  Salesforce: 'SFDC',
  'Salesforce Platform': 'AUL',
  'Salesforce Platform One': 'AUL1',
  'Salesforce Platform Light': 'AUL_LIGHT',
  'Force.com - App Subscription': 'FDC_SUB',
  'Force.com - Free': 'PID_FDC_FREE',
  'Gold Partner': 'PID_STRATEGIC_PRM',
  'Chatter Only': 'PID_CHATTER',
  'Content Only': 'PID_CONTENT',
  'Knowledge Only': 'PID_KNOWLEDGE',
  'Customer Portal Manager': 'POWER_SSP',
  'Customer Portal Manager Standard': 'PID_Customer_Portal_Basic',
  'Customer Portal Manager Custom': 'PID_Customer_Portal_Standard',
  'Authenticated Website': 'Platform_Portal_User',
  Partner: 'POWER_PRM',
};
const keyOf = (name: string): string => KEYS[name] ?? `PID_${name.replaceAll(' ', '_')}`;

export function seedLicense(rows: Rows, name: string): string {
  return rows.ensure('UserLicense', { Name: name }, { MasterLabel: name, Status: 'Active', LicenseDefinitionKey: keyOf(name) });
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
