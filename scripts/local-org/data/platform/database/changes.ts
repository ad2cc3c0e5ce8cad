/** What changed lately. Source: Apex Reference Guide, "Database Class", getUpdated and getDeleted, "GetUpdatedResult Class", "GetDeletedResult Class". */
import { ApexList } from '../../../platform/collections/index.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';

import { ApexDatetime } from '../../../platform/values/index.ts';
import { data } from '../../current.ts';
import { isChildOnly } from '../../schema/index.ts';
import type { Row } from '../../store/store.ts';

const DAY_MS = 86_400_000;
/** How long deletions are reported. */
const KEPT_DAYS = 15;

/** Rows that were last changed between two times. Errors: InvalidParameterValueException for an invalid time span, and, in words of ours, for an object that keeps no times. */
function changed(object: string, from: ApexDatetime, to: ApexDatetime, isDeleted: boolean): readonly Row[] {
  const schema = data().objectNamed(object);
  if (schema.kind === 'event' || isChildOnly(schema) || !schema.fields.has('systemmodstamp'))
    raise('System.InvalidParameterValueException', `entity type ${schema.name} does not support replication`);
  if (from.ms > to.ms) raise('System.InvalidParameterValueException', 'startDate cannot be after endDate');
  const state = schema.fields.has('isdeleted') ? ` AND "IsDeleted" = ${isDeleted ? '1' : '0'}` : isDeleted ? ' AND 0' : '';
  return data().store.all(
    `SELECT "Id", "SystemModstamp" AS stamp FROM "${schema.name}" WHERE "SystemModstamp" BETWEEN ? AND ?${state} ORDER BY "Id"`,
    [from.ms, to.ms],
  );
}
const covered = (to: ApexDatetime): object => new ApexDatetime(Math.min(to.ms, transaction().org.clock.now())).dateIn('GMT');

definePlatformClass({
  name: 'System.Database',
  statics: {
    getUpdated: (object: string, from: ApexDatetime, to: ApexDatetime) =>
      new Holder('Database.GetUpdatedResult', {
        Ids: new ApexList(
          { kind: 'primitive', name: 'Id' },
          changed(object, from, to, false).map((row) => String(row['Id'])),
        ),
        LatestDateCovered: covered(to),
      }),
    getDeleted: (object: string, from: ApexDatetime, to: ApexDatetime) =>
      new Holder('Database.GetDeletedResult', {
        DeletedRecords: new ApexList(
          { kind: 'platform', name: 'Database.DeletedRecord', args: [] },
          changed(object, from, to, true).map(
            (row) =>
              new Holder('Database.DeletedRecord', {
                Id: String(row['Id']),
                DeletedDate: new ApexDatetime(Number(row['stamp'])).dateIn('GMT'),
              }),
          ),
        ),
        EarliestDateAvailable: new ApexDatetime(transaction().org.clock.now() - KEPT_DAYS * DAY_MS).dateIn('GMT'),
        LatestDateCovered: covered(to),
      }),
  },
});
