/**
 * When a record was last dealt with: the day of its latest event or closed task. Those of its contacts and deals count for an account.
 * Source: Object Reference, "Account" and "Opportunity", LastActivityDate; "Task" and "Event", AccountId.
 */
import type { SObjectValue } from '../../records/index.ts';
import type { RecordWriter } from '../writing.ts';
import { text } from './effect.ts';

const LOOKUPS = ['WhoId', 'WhatId', 'AccountId'] as const;
const LATEST = `SELECT MAX("day") FROM (${[
  ['Task', '"IsClosed" = 1'],
  ['Event', '1'],
]
  .map(
    ([activity, counts]) =>
      `SELECT MAX("ActivityDate") AS "day" FROM "${String(activity)}" WHERE "IsDeleted" = 0 AND ${String(counts)} AND ?1 IN (${LOOKUPS.map((lookup) => `"${lookup}"`).join(', ')})`,
  )
  .join(' UNION ALL ')})`;

export function noteLastActivity({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const ids = [row, ...(old === undefined ? [] : [old])].flatMap((one) => LOOKUPS.map((lookup) => text(one, lookup)));
  for (const id of new Set(ids)) {
    const object = table.schema.byPrefix(id.slice(0, 3));
    if (object?.fields.has('lastactivitydate') !== true) continue;
    table.store.run(`UPDATE "${object.name}" SET "LastActivityDate" = (${LATEST}) WHERE "Id" = ?1`, [id]);
  }
}
