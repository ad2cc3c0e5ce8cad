/** The account of activities. */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { ObjectSchema } from '../../../schema/index.ts';
import type { Table } from '../../table.ts';
import { record, text, value } from '../effect.ts';

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
