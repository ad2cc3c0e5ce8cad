/**
 * Owners must be active users or queues of the object, and cannot be removed; a new owner must be able to read. Orders take any group.
 * Source: Object Reference, "QueueSobject"; SOAP API Developer Guide, StatusCode INACTIVE_OWNER_OR_USER; https://github.com/SFDO-Tooling/CumulusCI/issues/3400 (a blank owner);
 * https://github.com/octoberswimmer/aer-dist/blob/main/CHANGELOG.md (groups, new owners: seen in an org).
 */
import type { Permissions } from '../../access/permissions/permissions.ts';
import type { SObjectValue } from '../../records/index.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';

export function ownerError(
  { store }: Table,
  permissions: Permissions,
  row: SObjectValue,
  old: SObjectValue | undefined,
): RowError | undefined {
  const owner = row.values.get('ownerid');
  if (owner === null && typeof old?.values.get('ownerid') === 'string')
    return rowError('INVALID_CROSS_REFERENCE_KEY', `${row.schema.fields.get('ownerid')?.label ?? 'Owner ID'}: owner cannot be blank`, [
      'OwnerId',
    ]);
  if (typeof owner !== 'string' || (old !== undefined && old.values.get('ownerid') === owner)) return undefined;
  return owner.startsWith('005')
    ? (inactive(store, owner, row) ?? (old === undefined ? undefined : unread(permissions, owner, row)))
    : groupError(store, owner, row);
}

function groupError(store: Table['store'], owner: string, row: SObjectValue): RowError | undefined {
  if (!owner.startsWith('00G') || row.objectName === 'Order') return undefined;
  const [group] = store.all('SELECT "Type" AS type FROM "Group" WHERE "Id" = ?', [owner]);
  if (group !== undefined && group['type'] !== 'Queue')
    return rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', ['OwnerId']);
  const [queue] = store.all('SELECT 1 AS found FROM "QueueSobject" WHERE "QueueId" = ? AND "SobjectType" = ? COLLATE NOCASE', [
    owner,
    row.objectName,
  ]);
  return queue === undefined ? rowError('INVALID_OPERATION', 'Queue not associated with this SObject type', ['OwnerId']) : undefined;
}

function inactive(store: Table['store'], owner: string, { objectName }: SObjectValue): RowError | undefined {
  const [found] = store.all('SELECT 1 AS found FROM "User" WHERE "Id" = ? AND "IsActive" = 0', [owner]);
  return found === undefined
    ? undefined
    : rowError(
        'INACTIVE_OWNER_OR_USER',
        `operation performed with inactive user [${owner.slice(0, 15)}] as owner of ${objectName.toLowerCase()}`,
      );
}

/** Who gets a record of another must be able to read it. */
const unread = (permissions: Permissions, owner: string, { schema }: SObjectValue): RowError | undefined =>
  permissions.of(owner).object(schema).read ? undefined : rowError('TRANSFER_REQUIRES_READ', 'The new owner must have read permission');
