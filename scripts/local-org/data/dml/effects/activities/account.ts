/** The account of activities. */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { ObjectSchema } from '../../../schema/index.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, text, value } from '../effect.ts';
import { noteLastActivity } from './lastActivity.ts';

/**
 * The account of an activity: that of the opportunity, contract or child of an account it is about, else that of its contact.
 * Source: Object Reference, "Task" and "Event", AccountId.
 */
export function accountOf(table: Table, row: SObjectValue): ApexValue {
  const what = text(row, 'WhatId');
  if (what.startsWith('001')) return what;
  const about = what === '' ? undefined : table.schema.byPrefix(what.slice(0, 3));
  const field = about === undefined ? undefined : accountFieldOf(about);
  const owner = about === undefined || field === undefined ? undefined : record(table, about.name, what);
  const person = text(row, 'WhoId').startsWith('003') ? record(table, 'Contact', text(row, 'WhoId')) : undefined;
  return (
    (owner === undefined || field === undefined ? null : value(owner, field)) ?? (person === undefined ? null : value(person, 'AccountId'))
  );
}
/** Others that have an account (cases, assets) do not count. */
const OF_ACCOUNTS = new Set(['Opportunity', 'Contract']);
function accountFieldOf({ name, isCustom, fields }: ObjectSchema): string | undefined {
  if (OF_ACCOUNTS.has(name)) return 'AccountId';
  return isCustom ? [...fields.values()].find((field) => field.isMasterDetail && field.referenceTo.includes('Account'))?.name : undefined;
}

/** The activities of a contact go with it to another account, where it is their contact that leads to one. Source: results of an org. */
export function moveActivities(writer: RecordWriter, contact: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined || !changed(contact, old, 'AccountId')) return;
  const { table } = writer;
  for (const object of table.schema.stored().filter(({ name }) => name === 'Task' || name === 'Event'))
    for (const before of table.where(object, 'WhoId', text(contact, 'Id'))) {
      const row = before.snapshot();
      set(row, { AccountId: accountOf(table, row) });
      if (!changed(row, before, 'AccountId')) continue;
      const accountId = value(row, 'AccountId') as string | null;
      table.store.run(`UPDATE "${object.name}" SET "AccountId" = ? WHERE "Id" = ?`, [accountId, text(row, 'Id')]);
      table.store.run(`UPDATE "${object.name}Relation" SET "AccountId" = ? WHERE "${object.name}Id" = ?`, [accountId, text(row, 'Id')]);
      noteLastActivity(writer, row, before);
    }
}
