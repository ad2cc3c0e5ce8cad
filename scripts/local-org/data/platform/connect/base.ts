/** Shared by the ConnectApi classes: rows of the org, ConnectApi values, pages. */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { signatureOf } from '../../../platform/core/derived.ts';
import { PlatformException, raise } from '../../../platform/core/error.ts';
import { Holder } from '../../../platform/core/holder.ts';
import { enumMember } from '../../../platform/core/members.ts';
import { data } from '../../current.ts';
import type { SObjectValue } from '../../records/index.ts';

export type Values = Readonly<Record<string, ApexValue>>;
export type Text = string | null;

export const holder = (name: string, values: Values): Holder => new Holder(`ConnectApi.${name}`, values);
export const listOf = (name: string, items: readonly ApexValue[]): ApexList =>
  new ApexList({ kind: 'platform', name: `ConnectApi.${name}`, args: [] }, [...items]);
export const reference = (id: string): Holder => holder('Reference', { id, url: `/services/data/chatter/${id}` });
export const userOf = (id: Text): string => (id === null || id === 'me' ? transaction().user.id : id);

/** A constant of an enum of ConnectApi. */
export function constant(type: string, name: string): ApexValue {
  return enumMember(`ConnectApi.${type}`, signatureOf(`ConnectApi.${type}`)?.constants ?? [], name);
}

/** Errors: ConnectApi.NotFoundException when there is no such record. */
export function found(id: string): SObjectValue {
  const { schema } = data().withId(id) as SObjectValue;
  const isLeft = schema.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const [row] = data().store.all(`SELECT "Id" AS id FROM "${schema.name}" WHERE "Id" LIKE ?${isLeft}`, [`${id}%`]);
  return row === undefined
    ? raise('ConnectApi.NotFoundException', 'The requested resource does not exist')
    : data().stored(String(row['id']));
}
/** The Ids that a condition finds, in its order. */
export function idsOf(rest: string, values: readonly string[] = []): readonly string[] {
  return data()
    .store.all(`SELECT "Id" AS id FROM ${rest}`, values)
    .map(({ id }) => String(id));
}

/** Saves as the running user; refusals are those of the service. */
export function saved(object: string, values: Values): SObjectValue {
  return written('insert', filled(object, values));
}
/** What comes with a write that counts already. Source: Apex Developer Guide, "Understanding Limits for ConnectApi Classes": each write costs one DML statement. */
export function savedAlong(object: string, values: Values): SObjectValue {
  const record = filled(object, values);
  data().insertUncounted(record);
  return record;
}
function filled(object: string, values: Values): SObjectValue {
  const record = data().newRecord(object) as SObjectValue;
  for (const [name, value] of Object.entries(values)) record.put(name, value);
  return record;
}
export function changed(id: string, values: Values): SObjectValue {
  const record = data().withId(id) as SObjectValue;
  for (const [name, value] of Object.entries(values)) record.put(name, value);
  return written('update', record);
}
function written(operation: 'insert' | 'update', record: SObjectValue): SObjectValue {
  const [outcome] = data().saveRecords({ operation, records: [record], allOrNone: true, mode: 'system' });
  const [error] = outcome?.errors ?? [];
  return error === undefined ? record : raise('ConnectApi.ConnectApiException', error.message);
}
export function removed(id: string): void {
  data().save('delete', data().stored(id), { accessMode: 'system', allOrNone: true });
}

const MOST_OF_A_PAGE = 100;
const USUAL_PAGE = 25;

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins, counted in pages; null after the last. */
  readonly next: number | null;
  readonly current: number;
}
/** Source: Connect in Apex, "pageSize: ... Valid values are from 1 through 100. If you pass null, the default size is 25." Errors: ConnectApi.ConnectApiException for another size. */
export function pageOf<Item>(items: readonly Item[], page: number | null, size: number | null): Page<Item> {
  if (size !== null && (size < 1 || size > MOST_OF_A_PAGE))
    raise('ConnectApi.ConnectApiException', `The value ${String(size)} for pageSize must be between 1 and ${String(MOST_OF_A_PAGE)}.`);
  const current = page ?? 0;
  const from = current * (size ?? USUAL_PAGE);
  const until = from + (size ?? USUAL_PAGE);
  return { items: items.slice(from, until), next: until < items.length ? current + 1 : null, current };
}

/** One result or error for each input. Source: Apex Reference Guide, "ConnectApi.BatchResult". */
export function batch(ids: ApexList, one: (id: string) => ApexValue): ApexList {
  return listOf(
    'BatchResult',
    ids.items.map((id) => attempt(() => one(String(id)))),
  );
}
export function attempt(work: () => ApexValue): Holder {
  try {
    return holder('BatchResult', { success: true, result: work(), error: null });
  } catch (problem) {
    const thrown = problem instanceof Error && 'value' in problem ? problem.value : problem;
    if (!(thrown instanceof PlatformException)) throw problem;
    return holder('BatchResult', { success: false, result: null, error: thrown });
  }
}
