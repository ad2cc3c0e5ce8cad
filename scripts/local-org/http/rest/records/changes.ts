/** Updated and deleted records of an object in a time span. Source: REST API Developer Guide, "sObject Get Updated", "sObject Get Deleted". */
import type { LocalOrg } from '../../../org.ts';
import { ok, type RestCall } from '../call.ts';
import { RestError } from '../errors.ts';
import type { Router } from '../router.ts';
import { Visible } from './visible.ts';

const moment = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

export function addChanges(router: Router, org: LocalOrg): void {
  const visible = new Visible(org);
  const found = (call: RestCall, name: string, condition: string): readonly { readonly id: string; readonly at: number }[] => {
    const object = visible.object(call, name);
    if (!object.fields.has('isdeleted') || !object.fields.has('systemmodstamp'))
      throw new RestError(400, 'INVALID_TYPE', `object type '${object.name}' is not replicable`);
    return org.data.store
      .all(
        `SELECT "Id" AS id, "SystemModstamp" AS at FROM "${object.name}" WHERE ${condition} AND "SystemModstamp" >= ? AND "SystemModstamp" < ? ORDER BY "SystemModstamp", "Id"`,
        [timeOf(call, 'start'), timeOf(call, 'end')],
      )
      .map((row) => ({ id: String(row['id']), at: Number(row['at']) }));
  };
  router.add('GET', '/sobjects/:object/updated', (call, [name = '']) =>
    ok({ ids: found(call, name, '"IsDeleted" = 0').map(({ id }) => id), latestDateCovered: moment(timeOf(call, 'end')) }),
  );
  router.add('GET', '/sobjects/:object/deleted', (call, [name = '']) =>
    ok({
      deletedRecords: found(call, name, '"IsDeleted" = 1').map(({ id, at }) => ({ id, deletedDate: moment(at) })),
      earliestDateAvailable: moment(timeOf(call, 'start')),
      latestDateCovered: moment(timeOf(call, 'end')),
    }),
  );
}

/** Errors: INVALID_REPLICATION_DATE. */
function timeOf({ query }: RestCall, name: string): number {
  const ms = Date.parse((query.get(name) ?? '').replace(' ', '+').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(ms)) throw new RestError(400, 'INVALID_REPLICATION_DATE', `${name} is no date and time: ${query.get(name) ?? ''}`);
  return ms;
}
