/**
 * SetupEntityAccess and PermissionSetTabSetting: which permission sets and profiles give custom permissions, Apex classes, pages and tabs. Runs when the classes have their rows.
 * Source: Object Reference, "SetupEntityAccess", "PermissionSetTabSetting"; Metadata API Developer Guide, "PermissionSet" classAccesses, pageAccesses, customPermissions and tabSettings, "Profile" tabVisibilities.
 */
import { profileKind, STANDARD_PROFILES } from '../access/profiles/profiles.ts';
import { mentions, type Project } from '../project/model.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import { FILE_NAMES } from './profileNames.ts';
import type { Rows } from '../store/rows.ts';

export function seedSetupAccess(rows: Rows, project: Project): void {
  for (const [name, xml] of project.metadata.get('permissionset') ?? [])
    grantTo(rows, idOf(rows, `SELECT "Id" AS id FROM "PermissionSet" WHERE "Name" = ? AND "Type" <> 'Group'`, name), xml);
  for (const [name, xml] of project.metadata.get('mutingpermissionset') ?? [])
    grantTo(rows, idOf(rows, 'SELECT "Id" AS id FROM "MutingPermissionSet" WHERE "DeveloperName" = ?', name), xml);
  for (const [file, xml] of project.metadata.get('profile') ?? []) {
    const name = FILE_NAMES[decodeURIComponent(file)] ?? decodeURIComponent(file);
    grantTo(rows, setOf(rows, name), xml);
  }
  if (mentions(project, /\bSetupEntityAccess\b/i))
    for (const name of STANDARD_PROFILES) if (profileKind(name) === 'all') grantAll(rows, setOf(rows, name));
}

/** Administrators have access to all classes and pages of the project. */
function grantAll(rows: Rows, set: string | undefined): void {
  if (set === undefined) return;
  for (const type of ['ApexClass', 'ApexPage'])
    for (const row of rows.store.all(`SELECT "Id" AS id FROM "${type}"`))
      rows.ensure('SetupEntityAccess', { ParentId: set, SetupEntityId: String(row['id']) }, { SetupEntityType: type });
}

const setOf = (rows: Rows, profile: string): string | undefined =>
  idOf(rows, 'SELECT s."Id" AS id FROM "PermissionSet" s JOIN "Profile" p ON p."Id" = s."ProfileId" WHERE p."Name" = ?', profile);

function grantTo(rows: Rows, set: string | undefined, xml: Xml): void {
  if (set === undefined) return;
  showTabs(rows, set, xml);
  const add = (entity: string | undefined, type: string): void => {
    if (entity !== undefined) rows.ensure('SetupEntityAccess', { ParentId: set, SetupEntityId: entity }, { SetupEntityType: type });
  };
  for (const one of many(xml, 'customPermissions'))
    if (flag(one, 'enabled'))
      add(
        idOf(rows, 'SELECT "Id" AS id FROM "CustomPermission" WHERE "DeveloperName" = ? COLLATE NOCASE', text(one, 'name') ?? ''),
        'CustomPermission',
      );
  for (const one of many(xml, 'classAccesses'))
    if (flag(one, 'enabled'))
      add(idOf(rows, 'SELECT "Id" AS id FROM "ApexClass" WHERE "Name" = ? COLLATE NOCASE', text(one, 'apexClass') ?? ''), 'ApexClass');
  for (const one of many(xml, 'pageAccesses'))
    if (flag(one, 'enabled'))
      add(idOf(rows, 'SELECT "Id" AS id FROM "ApexPage" WHERE "Name" = ? COLLATE NOCASE', text(one, 'apexPage') ?? ''), 'ApexPage');
}

/** Tabs by the words of permission sets and of profiles. A hidden tab has no row. */
const SHOWN: Readonly<Record<string, string>> = {
  Visible: 'DefaultOn',
  Available: 'DefaultOff',
  DefaultOn: 'DefaultOn',
  DefaultOff: 'DefaultOff',
};
function showTabs(rows: Rows, set: string, xml: Xml): void {
  if (rows.schema.all().every(({ name }) => name !== 'PermissionSetTabSetting')) return; // no code names it
  for (const one of [...many(xml, 'tabSettings'), ...many(xml, 'tabVisibilities')]) {
    const visibility = SHOWN[text(one, 'visibility') ?? ''];
    if (visibility !== undefined)
      rows.ensure('PermissionSetTabSetting', { ParentId: set, Name: text(one, 'tab') ?? '' }, { Visibility: visibility });
  }
}

function idOf(rows: Rows, sql: string, name: string): string | undefined {
  const [row] = rows.store.all(sql, [name]);
  return row === undefined ? undefined : String(row['id']);
}
