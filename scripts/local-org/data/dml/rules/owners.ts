/**
 * Owners must be active users or queues of the object, and cannot be removed.
 * Source: Object Reference, "QueueSobject"; SOAP API Developer Guide, StatusCode INACTIVE_OWNER_OR_USER; https://github.com/SFDO-Tooling/CumulusCI/issues/3400 (a blank owner).
 */
import type { SObjectValue } from '../../records/index.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';

export function ownerError({ store }: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const owner = row.values.get('ownerid');
  if (owner === null && typeof old?.values.get('ownerid') === 'string')
    return rowError('INVALID_CROSS_REFERENCE_KEY', `${row.schema.fields.get('ownerid')?.label ?? 'Owner ID'}: owner cannot be blank`, [
      'OwnerId',
    ]);
  if (typeof owner !== 'string' || (old !== undefined && old.values.get('ownerid') === owner)) return undefined;
  if (owner.startsWith('005')) {
    const [inactive] = store.all('SELECT 1 AS found FROM "User" WHERE "Id" = ? AND "IsActive" = 0', [owner]);
    return inactive === undefined
      ? undefined
      : rowError(
          'INACTIVE_OWNER_OR_USER',
          `operation performed with inactive user [${owner.slice(0, 15)}] as owner of ${row.objectName.toLowerCase()}`,
        );
  }
  if (!owner.startsWith('00G')) return undefined;
  const [queue] = store.all('SELECT 1 AS found FROM "QueueSobject" WHERE "QueueId" = ? AND "SobjectType" = ? COLLATE NOCASE', [
    owner,
    row.objectName,
  ]);
  return queue === undefined ? rowError('INVALID_OPERATION', 'Queue not associated with this SObject type', ['OwnerId']) : undefined;
}
