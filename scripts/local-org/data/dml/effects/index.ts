/** The platform's own doings, by object. */
import type { SObjectValue } from '../../records/index.ts';
import type { RowError } from '../rowError.ts';
import type { Table } from '../table.ts';
import type { RecordWriter } from '../writing.ts';
import { AGREEMENTS } from './agreements.ts';
import { beforeAddresses } from './addresses.ts';
import { APPOINTMENTS } from './appointments.ts';
import { APPROVALS } from './approvals.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { CHATTER } from './chatter.ts';
import { CONTENT } from './content.ts';
import type { Effect, Effects } from './effect.ts';
import { GRANTS } from './grants.ts';
import { CURRENCIES } from './currencies.ts';
import { INVENTORY } from './inventory.ts';
import { KNOWLEDGE } from './knowledge.ts';
import { PARTNERS } from './partners.ts';
import { PEOPLE } from './people.ts';
import { PRICES } from './prices.ts';
import { SALES } from './sales.ts';
import { SCHEDULES } from './schedules.ts';
import { SERVICE } from './service.ts';
import { SETUP } from './setup.ts';
import { isShare, SHARE } from './shares.ts';
import { WORK_ORDERS } from './workOrders.ts';

const ALL: Effects = {
  ...APPOINTMENTS,
  ...APPROVALS,
  ...PEOPLE,
  ...PARTNERS,
  ...SALES,
  ...PRICES,
  ...SCHEDULES,
  ...AGREEMENTS,
  ...SERVICE,
  ...WORK_ORDERS,
  ...CAMPAIGNS,
  ...CONTENT,
  ...CHATTER,
  ...INVENTORY,
  ...KNOWLEDGE,
  ...SETUP,
  ...GRANTS,
  ...CURRENCIES,
};

const effectOf = (object: string): Effect | undefined => ALL[object] ?? (isShare(object) ? SHARE : undefined);

export function beforeSave(table: Table, row: SObjectValue, old: SObjectValue | undefined): RowError | undefined {
  const error = effectOf(row.objectName)?.before?.(table, row, old) ?? undefined;
  return error ?? (table.schema.hasStatePicklists ? beforeAddresses(row, old) : undefined);
}
export function whenSaved(table: Table, row: SObjectValue): void {
  effectOf(row.objectName)?.saved?.(table, row);
}
export function afterSave(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  effectOf(row.objectName)?.after?.(writer, row, old);
}
export function afterDelete(writer: RecordWriter, row: SObjectValue): void {
  effectOf(row.objectName)?.deleted?.(writer, row);
}
export function afterUndelete(writer: RecordWriter, row: SObjectValue): void {
  effectOf(row.objectName)?.restored?.(writer, row);
}
