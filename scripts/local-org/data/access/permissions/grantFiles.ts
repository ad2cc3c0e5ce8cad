/** The metadata files behind a user's permissions, for metadata without rows in the store. */
import type { Project } from '../../project/model.ts';
import type { Xml } from '../../project/xml.ts';
import type { Store } from '../../store/store.ts';
import { grantSources } from './grants.ts';

export interface GrantFiles {
  readonly gives: readonly Xml[];
  readonly mutes: readonly Xml[];
}

/** The profile's file first, then each source of the user's rights. */
export function grantFiles(store: Store, project: Project, userId: string): readonly GrantFiles[] {
  const [profile] = store.all('SELECT p."Name" AS name FROM "Profile" p JOIN "User" u ON u."ProfileId" = p."Id" WHERE u."Id" = ?', [
    userId,
  ]);
  const own = [project.metadata.get('profile')?.get(String(profile?.['name'] ?? ''))].filter((xml) => xml !== undefined);
  const sources = grantSources(store, userId).map(({ gives, mutes }) => ({
    gives: filesOf(store, project, 'PermissionSet', 'Name', gives),
    mutes: filesOf(store, project, 'MutingPermissionSet', 'DeveloperName', mutes),
  }));
  return [{ gives: own, mutes: [] }, ...sources];
}

function filesOf(
  store: Store,
  project: Project,
  object: 'PermissionSet' | 'MutingPermissionSet',
  nameField: string,
  ids: readonly string[],
): readonly Xml[] {
  const names = store
    .all(`SELECT "${nameField}" AS name FROM "${object}" WHERE "Id" IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)])
    .map((row) => String(row['name']));
  return names.map((name) => project.metadata.get(object.toLowerCase())?.get(name)).filter((xml) => xml !== undefined);
}
