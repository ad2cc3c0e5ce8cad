/** Profiles and permission sets with what they grant. Source: Metadata API Developer Guide, "Profile" and "PermissionSet". */
import { profileFields, profileRows } from '../access/permissions/permissions.ts';
import { permissionsOfProfile } from '../access/profiles/profilePermissions.ts';
import { STANDARD_PROFILES } from '../access/profiles/profiles.ts';
import { mentions, type Project } from '../project/model.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import type { ObjectSchema } from '../schema/index.ts';
import { seedLicense, userLicense } from './licenses.ts';
import { FILE_NAMES, licenseOf, userTypeOf } from './profileNames.ts';
import type { Rows, Values } from '../store/rows.ts';

export interface ProfileIds {
  readonly admin: string;
  readonly standard: string;
}

export function seedProfiles(rows: Rows, project: Project): ProfileIds {
  const files = profileFiles(project);
  const ids = new Map<string, string>();
  const added = withoutRights(rows);
  // thousands of rows, which would only slow the start of orgs whose code never queries them
  const asksForFields = mentions(project, /\bFieldPermissions\b/i);
  for (const name of new Set([...STANDARD_PROFILES, ...files.keys()])) {
    const isNew = rows.store.all('SELECT 1 AS found FROM "Profile" WHERE "Name" = ?', [name]).length === 0;
    const file = files.get(name);
    const { id, set } = ensureProfile(rows, name, (file === undefined ? undefined : text(file, 'userLicense')) ?? licenseOf(name));
    enable(rows, permissionsOfProfile(name), 1, set, id);
    openObjects(rows, name, set, isNew ? rows.schema.stored() : added);
    if (isNew && asksForFields) addProfileFields(rows, name, set, project.hasHiddenFields ?? false);
    if (file !== undefined) grant(rows, set, file, id);
    ids.set(name, id);
  }
  return { admin: ids.get('System Administrator') ?? '', standard: ids.get('Standard User') ?? '' };
}

function profileFiles(project: Project): ReadonlyMap<string, Xml> {
  return new Map(
    [...(project.metadata.get('profile') ?? [])].map(([file, xml]) => {
      const name = decodeURIComponent(file);
      return [FILE_NAMES[name] ?? name, xml];
    }),
  );
}

/** A profile and the permission set that it owns. */
function ensureProfile(rows: Rows, name: string, license: string): { readonly id: string; readonly set: string } {
  const licenseId = seedLicense(rows, license);
  const id = rows.ensure('Profile', { Name: name }, { UserType: userTypeOf(name, license), UserLicenseId: licenseId });
  const set = rows.ensure(
    'PermissionSet',
    { ProfileId: id },
    { Name: `X${id}`, Label: name, IsOwnedByProfile: true, Type: 'Profile', LicenseId: licenseId },
  );
  return { id, set };
}

function addProfileFields(rows: Rows, profile: string, set: string, hasHiddenFields: boolean): void {
  for (const { object, field, edit } of profileFields(profile, rows.schema.stored(), hasHiddenFields))
    rows.add('FieldPermissions', { ParentId: set, SobjectType: object, Field: field, PermissionsRead: true, PermissionsEdit: edit });
}

/** Gives profiles their rights to objects that were added to the org later. */
export function seedProfileRights(rows: Rows): void {
  const added = withoutRights(rows);
  for (const { Id: set, Name: name } of rows.store.all(
    'SELECT s."Id" "Id", p."Name" "Name" FROM "PermissionSet" s JOIN "Profile" p ON p."Id" = s."ProfileId" WHERE s."IsOwnedByProfile" = 1',
  ))
    openObjects(rows, String(name), String(set), added);
}

/** Objects for which no profile has rights yet. */
function withoutRights(rows: Rows): readonly ObjectSchema[] {
  const known = new Set(
    rows.store
      .all(
        'SELECT DISTINCT o."SobjectType" "Name" FROM "ObjectPermissions" o JOIN "PermissionSet" s ON s."Id" = o."ParentId" WHERE s."IsOwnedByProfile" = 1',
      )
      .map(({ Name: name }) => String(name)),
  );
  return rows.schema.stored().filter(({ name }) => !known.has(name));
}

function openObjects(rows: Rows, profile: string, set: string, objects: readonly ObjectSchema[]): void {
  for (const { object, rights } of profileRows(profile, objects))
    addObject(rows, set, object, {
      allowCreate: rights.create,
      allowRead: rights.read,
      allowEdit: rights.edit,
      allowDelete: rights.delete,
      viewAllRecords: rights.viewAll,
      viewAllFields: rights.viewAllFields,
      modifyAllRecords: rights.modifyAll,
    });
}

export function seedPermissionSets(rows: Rows, project: Project): void {
  const named = (type: string): Iterable<readonly [string, Xml]> => project.metadata.get(type) ?? [];
  for (const [name, xml] of named('permissionset')) seedPermissionSet(rows, project, name, xml);
  for (const [name, xml] of named('permissionsetgroup')) seedGroup(rows, project, name, xml);
  for (const [name, xml] of named('customPermission'))
    rows.ensure(
      'CustomPermission',
      { DeveloperName: name },
      { MasterLabel: text(xml, 'label') ?? name, IsProtected: flag(xml, 'isProtected'), ...namespaceOf(project) },
    );
}

const namespaceOf = (project: Project): Values => ({ NamespacePrefix: project.namespace });

function seedPermissionSet(rows: Rows, project: Project, name: string, xml: Xml): void {
  const set = rows.ensure(
    'PermissionSet',
    { Name: name },
    {
      Label: text(xml, 'label') ?? name,
      Description: text(xml, 'description'),
      IsOwnedByProfile: false,
      IsCustom: true,
      Type: 'Regular',
      LicenseId: userLicense(rows, text(xml, 'license')),
      ...namespaceOf(project),
    },
  );
  grant(rows, set, xml);
}

function seedGroup(rows: Rows, project: Project, name: string, xml: Xml): void {
  const label = text(xml, 'label') ?? name;
  const group = rows.ensure(
    'PermissionSetGroup',
    { DeveloperName: name },
    { MasterLabel: label, Status: 'Updated', ...namespaceOf(project) },
  );
  openGroup(rows, group, { Name: name, Label: label, ...namespaceOf(project) });
  const addComponent = (setId: string): string =>
    rows.ensure('PermissionSetGroupComponent', { PermissionSetGroupId: group, PermissionSetId: setId });
  for (const set of many(xml, 'permissionSets')) {
    const [found] = rows.store.all(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = ? AND "Type" <> 'Group'`, [String(set['#text'] ?? '')]);
    if (found !== undefined) addComponent(String(found['Id']));
  }
  for (const set of many(xml, 'mutingPermissionSets')) addComponent(seedMuting(rows, project, String(set['#text'] ?? '')));
}

/**
 * Every group has a permission set of its own, with its name and label, to which its assignments point.
 * Source: Object Reference, "PermissionSet" (PermissionSetGroupId, and Type Group) and "PermissionSetGroup" (Usage).
 */
export function openGroup(rows: Rows, id: string, named: Values): void {
  rows.ensure('PermissionSet', { PermissionSetGroupId: id }, { IsOwnedByProfile: false, IsCustom: true, Type: 'Group', ...named });
}

/** A muting permission set takes its permissions away from its group. References to absent ones were dropped when the project was read. */
function seedMuting(rows: Rows, project: Project, name: string): string {
  const xml = project.metadata.get('mutingpermissionset')?.get(name) ?? {};
  const set = rows.ensure(
    'MutingPermissionSet',
    { DeveloperName: name },
    { MasterLabel: text(xml, 'label') ?? name, ...namespaceOf(project) },
  );
  grant(rows, set, xml);
  return set;
}

/** @param profile the profile that owns the set: its row shows the user permissions, too */
function grant(rows: Rows, set: string, xml: Xml, profile?: string): void {
  for (const one of many(xml, 'objectPermissions'))
    addObject(
      rows,
      set,
      text(one, 'object') ?? '',
      Object.fromEntries(
        ['allowCreate', 'allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords', 'viewAllFields', 'modifyAllRecords'].map((name) => [
          name,
          flag(one, name),
        ]),
      ),
    );
  grantFields(rows, set, xml);
  if (profile !== undefined) limitFields(rows, set, xml);
  const named = (isOn: boolean): readonly string[] =>
    many(xml, 'userPermissions').flatMap((one) => (flag(one, 'enabled') === isOn ? [text(one, 'name') ?? ''] : []));
  enable(rows, named(true), 1, set, profile);
  enable(rows, named(false), 0, set, profile);
  for (const one of many(xml, 'recordTypeVisibilities')) {
    const [object = '', recordType = ''] = (text(one, 'recordType') ?? '').split('.');
    rows.store.run('INSERT OR REPLACE INTO _record_type_access VALUES (?, ?, ?, ?, ?)', [
      set,
      object,
      recordType,
      flag(one, 'visible') ? 1 : 0,
      flag(one, 'default') ? 1 : 0,
    ]);
  }
  for (const one of many(xml, 'externalCredentialPrincipalAccesses'))
    if (flag(one, 'enabled'))
      rows.store.run('INSERT OR IGNORE INTO _principal_access VALUES (?, ?)', [set, text(one, 'externalCredentialPrincipal') ?? '']);
}

/** Profiles let people edit most standard fields to begin with, but for those that they hide or only show. Source: Metadata API Developer Guide, "Profile", ProfileFieldLevelSecurity. */
function limitFields(rows: Rows, set: string, xml: Xml): void {
  for (const one of many(xml, 'fieldPermissions'))
    if (flag(one, 'editable'))
      rows.store.run('DELETE FROM _limited_field WHERE permission_set = ? AND field = ?', [set, (text(one, 'field') ?? '').toLowerCase()]);
    else rows.store.run('INSERT OR IGNORE INTO _limited_field VALUES (?, ?)', [set, (text(one, 'field') ?? '').toLowerCase()]);
}

/** Large projects have thousands of them: existing rows are read with one query. What cannot be read has no row. Source: Object Reference, "FieldPermissions". */
function grantFields(rows: Rows, set: string, xml: Xml): void {
  const wanted = new Map(
    many(xml, 'fieldPermissions').map((one) => {
      const edit = flag(one, 'editable');
      return [text(one, 'field') ?? '', { PermissionsRead: edit || flag(one, 'readable'), PermissionsEdit: edit }] as const;
    }),
  );
  if (wanted.size === 0) return;
  for (const { Id: id, Field: field, PermissionsRead: read, PermissionsEdit: edit } of rows.store.all(
    'SELECT "Id", "Field", "PermissionsRead", "PermissionsEdit" FROM "FieldPermissions" WHERE "ParentId" = ?',
    [set],
  )) {
    const rights = wanted.get(String(field));
    if (rights?.PermissionsRead === false) rows.store.run('DELETE FROM "FieldPermissions" WHERE "Id" = ?', [String(id)]);
    else if (rights !== undefined && (rights.PermissionsRead !== (read === 1) || rights.PermissionsEdit !== (edit === 1)))
      rows.change('FieldPermissions', String(id), rights);
    wanted.delete(String(field));
  }
  rows.addAll(
    'FieldPermissions',
    [...wanted]
      .filter(([, rights]) => rights.PermissionsRead)
      .map(([field, rights]) => ({ ParentId: set, Field: field, SobjectType: field.split('.')[0] ?? '', ...rights })),
  );
}

/** Sets user permissions on or off, all in one statement: statements for tables of so many columns are slow to prepare. */
function enable(rows: Rows, permissions: readonly string[], state: 0 | 1, set: string, profile: string | undefined): void {
  for (const [object, id] of [
    ['PermissionSet', set],
    ['MutingPermissionSet', set],
    ['Profile', profile],
  ] as const) {
    if (id === undefined) continue;
    const { fields } = rows.schema.get(object);
    const columns = permissions.map((permission) => `Permissions${permission}`).filter((column) => fields.has(column.toLowerCase()));
    if (columns.length > 0)
      rows.store.run(`UPDATE "${object}" SET ${columns.map((column) => `"${column}" = ${String(state)}`).join(', ')} WHERE "Id" = ?`, [id]);
  }
}

function addObject(rows: Rows, set: string, object: string, allowed: Readonly<Record<string, boolean>>): void {
  const on = (name: string): boolean => allowed[name] === true;
  rows.store.run('DELETE FROM "ObjectPermissions" WHERE "ParentId" = ? AND "SobjectType" = ?', [set, object]);
  rows.add('ObjectPermissions', {
    ParentId: set,
    SobjectType: object,
    PermissionsCreate: on('allowCreate'),
    PermissionsRead: on('allowRead'),
    PermissionsEdit: on('allowEdit'),
    PermissionsDelete: on('allowDelete'),
    PermissionsViewAllRecords: on('viewAllRecords'),
    PermissionsViewAllFields: on('viewAllFields'),
    PermissionsModifyAllRecords: on('modifyAllRecords'),
  });
}
