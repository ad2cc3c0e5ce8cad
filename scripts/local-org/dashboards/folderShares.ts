/** Access to folders. Source: Metadata API Developer Guide, "Folder" (accessType, FolderShare). */
import type { DataAccess } from '../data/index.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import type { RunningUser } from '../platform/core/contract.ts';

/** Ways to name all internal users. */
const EVERYBODY = new Set(['Organization', 'AllInternalUsers']);

export function sharedWith(data: DataAccess, folder: Xml | undefined, user: RunningUser): boolean {
  if (folder === undefined) return true;
  if (/^Public/.test(text(folder, 'accessType') ?? '')) return true;
  return many(folder, 'folderShares').some((share) => isMeant(data, share, user));
}

function isMeant(data: DataAccess, share: Xml, { id }: RunningUser): boolean {
  const kind = text(share, 'sharedToType') ?? '';
  const to = text(share, 'sharedTo') ?? '';
  if (EVERYBODY.has(kind) || EVERYBODY.has(to)) return true;
  if (kind === 'User') return data.userField(id, 'Username') === to;
  const membership =
    kind === 'Group'
      ? 'SELECT 1 FROM "GroupMember" m JOIN "Group" g ON g."Id" = m."GroupId" WHERE g."DeveloperName" = ? AND m."UserOrGroupId" = ?'
      : kind === 'Role'
        ? 'SELECT 1 FROM "User" u JOIN "UserRole" r ON r."Id" = u."UserRoleId" WHERE r."DeveloperName" = ? AND u."Id" = ?'
        : undefined;
  return membership !== undefined && data.store.all(membership, [to, id]).length > 0;
}
