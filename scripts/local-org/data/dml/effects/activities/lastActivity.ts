/**
 * LastActivityDate: the day of the latest event or closed task. For an account, activities of its contacts and opportunities count.
 * Source: Object Reference, "Account" and "Opportunity", LastActivityDate; "Task" and "Event", AccountId.
 */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { RecordWriter } from '../../writing.ts';
import { text } from '../effect.ts';

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

/** Whether activities are open, as a condition in SQL. Source: Object Reference, "Opportunity", HasOpenActivity, HasOverdueTask. */
const isThere = (activity: 'Task' | 'Event', condition: string): string =>
  `EXISTS (SELECT 1 FROM "${activity}" WHERE "WhatId" = ?1 AND "IsDeleted" = 0 AND ${condition})`;
const MARK_OPEN_ACTIVITIES = `UPDATE "Opportunity" SET
  "HasOpenActivity" = ${isThere('Task', '"IsClosed" = 0')} OR ${isThere('Event', '"ActivityDate" >= ?2')},
  "HasOverdueTask" = ${isThere('Task', '"IsClosed" = 0 AND "ActivityDate" < ?2')}
  WHERE "Id" = ?1`;

export function noteLastActivity({ table }: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const { org, user } = transaction();
  const today = new ApexDatetime(org.clock.now()).dateIn(user.timeZone).toText();
  const ids = [row, ...(old === undefined ? [] : [old])].flatMap((one) => LOOKUPS.map((lookup) => text(one, lookup)));
  for (const id of new Set(ids)) {
    const object = table.schema.byPrefix(id.slice(0, 3));
    if (object?.fields.has('lastactivitydate') !== true) continue;
    table.store.run(`UPDATE "${object.name}" SET "LastActivityDate" = (${LATEST}) WHERE "Id" = ?1`, [id]);
    if (object.name === 'Opportunity') table.store.run(MARK_OPEN_ACTIVITIES, [id, today]);
  }
}
