/**
 * LastActivityDate: the day of the latest event or closed task. For an account, activities of its contacts and opportunities count.
 * Source: Object Reference, "Account" and "Opportunity", LastActivityDate; "Task" and "Event", AccountId.
 */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, text } from '../effect.ts';

const LOOKUPS = ['WhoId', 'WhatId', 'AccountId'] as const;
/** Each lookup has an index. */
const IS_ABOUT = LOOKUPS.map((lookup) => `"${lookup}" = ?1`).join(' OR ');
const LATEST = `SELECT MAX("day") FROM (${[
  ['Task', '"IsClosed" = 1'],
  ['Event', '1'],
]
  .map(
    ([activity, counts]) =>
      `SELECT MAX("ActivityDate") AS "day" FROM "${String(activity)}" WHERE "IsDeleted" = 0 AND ${String(counts)} AND (${IS_ABOUT})`,
  )
  .join(' UNION ALL ')})`;

/** Whether activities are open, as a condition in SQL. Source: Object Reference, "Opportunity", HasOpenActivity, HasOverdueTask. */
const isThere = (activity: 'Task' | 'Event', condition: string): string =>
  `EXISTS (SELECT 1 FROM "${activity}" WHERE "WhatId" = ?1 AND "IsDeleted" = 0 AND ${condition})`;
const MARK_OPEN_ACTIVITIES = `UPDATE "Opportunity" SET
  "HasOpenActivity" = ${isThere('Task', '"IsClosed" = 0')} OR ${isThere('Event', '"ActivityDate" >= ?2')},
  "HasOverdueTask" = ${isThere('Task', '"IsClosed" = 0 AND "ActivityDate" < ?2')}
  WHERE "Id" = ?1`;

/** What decides on a last activity. */
const NOTED = [...LOOKUPS, 'ActivityDate', 'IsClosed'];

/** After a save. */
export function noteActivity(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  if (NOTED.some((name) => changed(row, old, name))) noteLastActivity(writer, row, old);
}

export function noteLastActivity({ table, sums }: RecordWriter, row: SObjectValue, old?: SObjectValue): void {
  for (const one of old === undefined ? [row] : [row, old])
    for (const lookup of LOOKUPS) {
      const id = text(one, lookup);
      const object = table.schema.byPrefix(id.slice(0, 3));
      if (object?.fields.has('lastactivitydate') === true) sums.once(`activities of ${id}`, () => noteOf(table, object.name, id));
    }
}

function noteOf({ store }: Table, object: string, id: string): void {
  const { org, user } = transaction();
  store.run(`UPDATE "${object}" SET "LastActivityDate" = (${LATEST}) WHERE "Id" = ?1`, [id]);
  if (object !== 'Opportunity') return;
  const today = new ApexDatetime(org.clock.now()).dateIn(user.timeZone).toText();
  store.run(MARK_OPEN_ACTIVITIES, [id, today]);
}
