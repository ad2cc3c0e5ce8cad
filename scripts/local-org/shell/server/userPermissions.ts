/** What a user may do beyond records: `RunReports`, `ViewSetup`. Source: Object Reference, "PermissionSet". */
import { grantSources } from '../../data/access/permissions/grants.ts';
import type { LocalOrg } from '../../org.ts';
import type { RunningUser } from '../../platform/core/contract.ts';

/** Names of `Permissions...` flags that the profile or a permission set switches on. */
export function userPermissions(org: LocalOrg, user: RunningUser): readonly string[] {
  const on = (object: string, ids: readonly string[]): readonly string[] =>
    org.data.store.all(`SELECT * FROM "${object}" WHERE "Id" IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]).flatMap((row) =>
      Object.entries(row)
        .filter(([name, value]) => name.startsWith('Permissions') && value === 1)
        .map(([name]) => name.slice('Permissions'.length)),
    );
  const names = grantSources(org.data.store, user.id).flatMap(({ gives, mutes }) => {
    const muted = new Set(on('MutingPermissionSet', mutes));
    return on('PermissionSet', gives).filter((name) => !muted.has(name));
  });
  return [...new Set(names)];
}
