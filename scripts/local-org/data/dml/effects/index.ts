/** The platform's side effects, by object. */
import type { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import type { RowError } from '../rowError.ts';
import type { Table } from '../table.ts';
import type { RecordWriter, Work } from '../writing.ts';
import { AGREEMENTS } from './selling/agreements.ts';
import { beforeAddresses } from './people/addresses.ts';
import { APPOINTMENTS } from './service/appointments.ts';
import { APPROVALS } from './access/approvals.ts';
import { CAMPAIGNS } from './people/campaigns.ts';
import { CHATTER } from './collaboration/chatter.ts';
import { CONTENT } from './collaboration/content.ts';
import { DUPLICATE_SETS } from './people/duplicateSets.ts';
import type { Effect, Effects } from './effect.ts';
import { GRANTS } from './access/grants.ts';
import { CURRENCIES } from './selling/currencies.ts';
import { INCIDENTS } from './service/incidents.ts';
import { INVENTORY } from './service/inventory.ts';
import { KNOWLEDGE } from './service/knowledge.ts';
import { ORDERS } from './selling/orders.ts';
import { PARTNERS } from './selling/partners.ts';
import { PEOPLE } from './people/people.ts';
import { PRICES } from './selling/prices.ts';
import { SALES } from './selling/sales.ts';
import { SCHEDULES } from './selling/schedules.ts';
import { SERVICE } from './service/service.ts';
import { SETUP } from './access/setup.ts';
import { isShare, SHARE } from './access/shares.ts';
import { TAGS } from './collaboration/tags.ts';
import { TEAMS } from './access/teams.ts';
import { TERRITORIES } from './selling/territories.ts';
import { WORK_ORDERS } from './service/workOrders.ts';

const ALL: Effects = {
  ...APPOINTMENTS,
  ...APPROVALS,
  ...PEOPLE,
  ...PARTNERS,
  ...SALES,
  ...PRICES,
  ...SCHEDULES,
  ...AGREEMENTS,
  ...ORDERS,
  ...SERVICE,
  ...WORK_ORDERS,
  ...CAMPAIGNS,
  ...DUPLICATE_SETS,
  ...CONTENT,
  ...CHATTER,
  ...INCIDENTS,
  ...INVENTORY,
  ...KNOWLEDGE,
  ...SETUP,
  ...GRANTS,
  ...TEAMS,
  ...TERRITORIES,
  ...CURRENCIES,
  ...TAGS,
};

const effectOf = (object: string): Effect | undefined => ALL[object] ?? (isShare(object) ? SHARE : undefined);

export function beforeTriggers(table: Table, row: SObjectValue): void {
  effectOf(row.objectName)?.filled?.(table, row);
}
export function beforeSave(
  writer: RecordWriter,
  row: SObjectValue,
  old: SObjectValue | undefined,
  given: SObjectValue,
): RowError | undefined {
  const { table } = writer;
  const effect = effectOf(row.objectName);
  const error = effect?.before?.(table, row, old, given) ?? (old === undefined ? effect?.preceded?.(writer, row) : undefined);
  return error ?? (table.schema.hasStatePicklists ? beforeAddresses(row, old) : undefined);
}
export function whenSaved(table: Table, row: SObjectValue, old: SObjectValue | undefined): void {
  effectOf(row.objectName)?.saved?.(table, row, old);
}
export function accompany(writer: RecordWriter, row: SObjectValue): RowError | undefined {
  return effectOf(row.objectName)?.accompanied?.(writer, row);
}
/** Whether new records of an object bring others along, which may refuse them. */
export function bringsOthers({ name }: ObjectSchema): boolean {
  const effect = effectOf(name);
  return effect?.preceded !== undefined || effect?.accompanied !== undefined;
}
export function afterSave(writer: RecordWriter, saved: readonly Pick<Work, 'row' | 'old'>[]): void {
  for (const { row, old } of saved) effectOf(row.objectName)?.after?.(writer, row, old);
  writer.sums.compute();
}
export function afterDelete(writer: RecordWriter, rows: readonly SObjectValue[]): void {
  for (const row of rows) effectOf(row.objectName)?.deleted?.(writer, row);
  writer.sums.compute();
}
export function afterUndelete(writer: RecordWriter, rows: readonly SObjectValue[]): void {
  for (const row of rows) effectOf(row.objectName)?.restored?.(writer, row);
  writer.sums.compute();
}
