/**
 * A queue that owns records, and its object, stay. Source: seen in an org, of which https://github.com/octoberswimmer/aer-dist/blob/main/CHANGELOG.md tells
 * (the code, and that it names five records at most); the words are those of other refused deletes.
 */
import type { SObjectValue } from '../../records/index.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';

const MOST_NAMED = 5;

export function queueInUse(table: Table, row: SObjectValue): RowError | undefined {
  if (row.objectName !== 'Group' && row.objectName !== 'QueueSobject') return undefined;
  const queueId = String(row.values.get(row.objectName === 'Group' ? 'id' : 'queueid'));
  for (const name of objectsOf(table, row, queueId)) {
    const object = table.schema.find(name);
    if (object === undefined) continue;
    const alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const owned = table.store.all(
      `SELECT "${object.nameField}" AS name FROM "${object.name}" WHERE "OwnerId" = ?${alive} ORDER BY "Id" LIMIT ${String(MOST_NAMED)}`,
      [queueId],
    );
    if (owned.length > 0)
      return rowError(
        'DELETE_FAILED',
        `Your attempt to delete ${queueName(table, queueId)} could not be completed because it is associated with the following ${object.labelPlural.toLowerCase()}.: ${owned.map((one) => String(one['name'])).join(', ')}\n`,
      );
  }
  return undefined;
}

/** The objects whose records the queue may no longer own. */
function objectsOf({ store }: Table, row: SObjectValue, queueId: string): readonly string[] {
  if (row.objectName === 'QueueSobject') return [String(row.values.get('sobjecttype'))];
  return store.all('SELECT "SobjectType" AS name FROM "QueueSobject" WHERE "QueueId" = ?', [queueId]).map(({ name }) => String(name));
}

function queueName({ store }: Table, queueId: string): string {
  const [queue] = store.all('SELECT "Name" AS name FROM "Group" WHERE "Id" = ?', [queueId]);
  return String(queue?.['name'] ?? '');
}
