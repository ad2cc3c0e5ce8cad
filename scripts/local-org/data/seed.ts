/** What a new org has: the organisation, a profile, an administrator, and what the project's metadata brings. */
import type { Project } from './project/readProject.ts';
import { flag, many, text } from './project/xml.ts';
import type { Schema } from './schema/index.ts';
import type { Store } from './store/store.ts';
import type { SqlValue } from './store/values.ts';

export interface Seed {
  readonly organizationId: string;
  readonly adminUserId: string;
  readonly standardProfileId: string;
}

/** Idempotent: an existing org gets only what is new in the metadata. */
export function seedOrganization(store: Store, schema: Schema, project: Project, now: number): Seed {
  store.database.exec('CREATE TABLE IF NOT EXISTS _custom_permission (permission_set TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (permission_set, name))');
  store.database.exec('CREATE TABLE IF NOT EXISTS _principal_access (permission_set TEXT NOT NULL, principal TEXT NOT NULL, PRIMARY KEY (permission_set, principal))');
  const moment = Math.floor(now / 1000) * 1000;
  const ensure = (object: string, key: string, value: string, rest: Readonly<Record<string, SqlValue>>): string => {
    const [found] = store.all(`SELECT "Id" FROM "${object}" WHERE "${key}" = ?`, [value]);
    if (found !== undefined) return String(found['Id']);
    const target = schema.get(object);
    const id = store.newId(target);
    const audit = { CreatedDate: moment, LastModifiedDate: moment, SystemModstamp: moment, IsDeleted: 0 };
    const row = Object.entries({ ...audit, ...rest, [key]: value, Id: id }).filter(([name]) => target.fields.has(name.toLowerCase()));
    store.run(`INSERT INTO "${object}" (${row.map(([name]) => `"${name}"`).join(', ')}) VALUES (${row.map(() => '?').join(', ')})`, row.map(([, one]) => one));
    return id;
  };
  store.begin();
  const organizationId = ensure('Organization', 'Name', 'Local Org', { OrganizationType: 'Developer Edition', IsSandbox: 0, TimeZoneSidKey: 'GMT', LanguageLocaleKey: 'en_US' });
  const profileId = ensure('Profile', 'Name', 'System Administrator', {});
  const standardProfileId = ensure('Profile', 'Name', 'Standard User', {});
  const adminUserId = ensure('User', 'Username', 'admin@local.example', {
    FirstName: 'Admin', LastName: 'User', Name: 'Admin User', Alias: 'admin', Email: 'admin@local.example', ProfileId: profileId, IsActive: 1, TimeZoneSidKey: 'GMT', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8',
  });
  for (const [name, xml] of project.metadata.get('permissionset') ?? []) {
    const id = ensure('PermissionSet', 'Name', name, { Label: text(xml, 'label') ?? name, IsOwnedByProfile: 0 });
    for (const permission of many(xml, 'customPermissions')) if (flag(permission, 'enabled')) store.run('INSERT OR IGNORE INTO _custom_permission VALUES (?, ?)', [id, text(permission, 'name') ?? '']);
    for (const access of many(xml, 'externalCredentialPrincipalAccesses')) if (flag(access, 'enabled')) store.run('INSERT OR IGNORE INTO _principal_access VALUES (?, ?)', [id, text(access, 'externalCredentialPrincipal') ?? '']);
  }
  deployCustomMetadata(store, schema, project, ensure);
  store.commit();
  return { organizationId, adminUserId, standardProfileId };
}

type Ensure = (object: string, key: string, value: string, rest: Readonly<Record<string, SqlValue>>) => string;

/** Records are those of the project, as a deployment leaves them: changed ones follow, removed ones go. Source: Metadata API Developer Guide, "CustomMetadata". */
function deployCustomMetadata(store: Store, schema: Schema, project: Project, ensure: Ensure): void {
  const kept = new Set<string>();
  for (const [file, xml] of project.metadata.get('md') ?? []) {
    // the file is `Type.Record.md-meta.xml`
    const [type = '', record = ''] = file.split('.');
    const label = text(xml, 'label') ?? record;
    const values = Object.fromEntries(many(xml, 'values').map((entry) => [text(entry, 'field') ?? '', metadataValue(entry['value'])]));
    const row: Readonly<Record<string, SqlValue>> = { MasterLabel: label, Label: label, QualifiedApiName: record, ...values };
    const id = ensure(`${type}__mdt`, 'DeveloperName', record, row);
    store.run(`UPDATE "${type}__mdt" SET ${Object.keys(row).map((name) => `"${name}" = ?`).join(', ')} WHERE "Id" = ?`, [...Object.values(row), id]);
    kept.add(id);
  }
  for (const { name } of schema.stored().filter(({ kind }) => kind === 'custom-metadata')) {
    for (const { Id } of store.all(`SELECT "Id" FROM "${name}"`)) if (!kept.has(String(Id))) store.run(`DELETE FROM "${name}" WHERE "Id" = ?`, [String(Id)]);
  }
}

function metadataValue(value: unknown): SqlValue {
  if (value === undefined || (typeof value === 'object' && value !== null && !('#text' in value))) return null;
  const content = typeof value === 'object' && value !== null ? String((value as Record<string, unknown>)['#text']) : String(value);
  return content === 'true' ? 1 : content === 'false' ? 0 : content;
}
