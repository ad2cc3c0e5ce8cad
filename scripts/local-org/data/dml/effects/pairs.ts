/** Rows that join two records join them once: nobody follows a record twice, no record has a topic twice. Source: Object Reference, "EntitySubscription", "TopicAssignment", "UserTerritory2Association", "ObjectTerritory2Association", "CollaborationGroupMember"; the words of unique values. */
import type { SObjectValue } from '../../records/index.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Table } from '../table.ts';
import { text } from './effect.ts';

/** @param row a new one @param fields the lookups to the two records */
export function pairError(table: Table, row: SObjectValue, [one, other]: readonly [string, string]): RowError | undefined {
  const alive = row.schema.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const [twin] = table.store.all(`SELECT "Id" AS id FROM "${row.objectName}" WHERE "${one}" = ? AND "${other}" = ?${alive}`, [
    text(row, one),
    text(row, other),
  ]);
  return twin === undefined
    ? undefined
    : rowError(
        'DUPLICATE_VALUE',
        `duplicate value found: <unknown> duplicates value on record with id: ${String(twin['id']).slice(0, 15)}`,
      );
}
