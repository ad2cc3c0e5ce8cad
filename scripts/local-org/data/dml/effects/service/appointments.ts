/** Service appointments take from the work that they are for; territories know their top one; operating hours have their maker's time zone. Source: Object Reference, "ServiceAppointment", "ServiceAppointmentStatus", "ServiceTerritory", "OperatingHours". */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/datetime.ts';
import { ApexDecimal } from '../../../../platform/values/decimal.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { record, set, statusCategory, text, value, type Effects } from '../effect.ts';

const PLACE = ['Street', 'City', 'State', 'StateCode', 'PostalCode', 'Country', 'CountryCode', 'Latitude', 'Longitude', 'GeocodeAccuracy'];
const MINUTE_MS = 60_000;

interface Work {
  readonly row: SObjectValue;
  readonly accountId: ReturnType<typeof value>;
}

/** The work order or line item that an appointment is for; line items are for their order's account. */
function workOf(table: Table, id: ReturnType<typeof value>): Work | undefined {
  const name = typeof id === 'string' ? table.schema.byPrefix(id.slice(0, 3))?.name : undefined;
  if (name !== 'WorkOrder' && name !== 'WorkOrderLineItem') return undefined;
  const row = record(table, name, id);
  if (row === undefined) return undefined;
  const order = name === 'WorkOrder' ? row : record(table, 'WorkOrder', value(row, 'WorkOrderId'));
  return { row, accountId: order === undefined ? null : value(order, 'AccountId') };
}

/** Copies what a new appointment does not say from its work: place, duration, contact, territory and type. */
function inherit(row: SObjectValue, work: SObjectValue): void {
  const take = (names: readonly string[]): void => set(row, Object.fromEntries(names.map((name) => [name, value(work, name)])));
  if (PLACE.every((name) => value(row, name) === null)) take(PLACE);
  if (value(row, 'Duration') === null && value(work, 'Duration') !== null) take(['Duration', 'DurationType']);
  take(['ContactId', 'ServiceTerritoryId', 'WorkTypeId'].filter((name) => value(row, name) === null));
}

/** Sets the duration once, when both ends are first known; it can be changed later. */
function measure(row: SObjectValue): void {
  const [start, end] = [value(row, 'ActualStartTime'), value(row, 'ActualEndTime')];
  if (value(row, 'ActualDuration') !== null || !(start instanceof ApexDatetime) || !(end instanceof ApexDatetime)) return;
  set(row, { ActualDuration: ApexDecimal.parse(((end.ms - start.ms) / MINUTE_MS).toFixed(2)) });
}

/** Work tells how many appointments it has. */
function countOnWork({ table }: RecordWriter, appointment: SObjectValue): void {
  const work = workOf(table, value(appointment, 'ParentRecordId'));
  if (work === undefined) return;
  table.store.run(
    `UPDATE "${work.row.objectName}" SET "ServiceAppointmentCount" = (SELECT COUNT(*) FROM "ServiceAppointment" WHERE "ParentRecordId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1`,
    [text(work.row, 'Id')],
  );
}

export const APPOINTMENTS: Effects = {
  ServiceAppointment: {
    before: (table, row, old) => {
      set(row, { StatusCategory: statusCategory(table, row) ?? 'None' });
      const parentId = value(row, 'ParentRecordId');
      const work = workOf(table, parentId);
      if (old === undefined && work !== undefined) inherit(row, work.row);
      measure(row);
      set(row, {
        AccountId: work?.accountId ?? null,
        ParentRecordType: typeof parentId === 'string' ? (table.schema.byPrefix(parentId.slice(0, 3))?.name ?? null) : null,
        ParentRecordStatusCategory: work === undefined ? null : value(work.row, 'StatusCategory'),
      });
    },
    after: countOnWork,
    deleted: countOnWork,
    restored: countOnWork,
  },
  ServiceTerritory: {
    before: (table, row) => {
      const parent = record(table, 'ServiceTerritory', value(row, 'ParentTerritoryId'));
      set(row, { TopLevelTerritoryId: parent === undefined ? null : (value(parent, 'TopLevelTerritoryId') ?? value(parent, 'Id')) });
    },
  },
  OperatingHours: {
    before: (_, row, old) => {
      if (old === undefined && value(row, 'TimeZone') === null) set(row, { TimeZone: transaction().user.timeZone });
    },
  },
};
