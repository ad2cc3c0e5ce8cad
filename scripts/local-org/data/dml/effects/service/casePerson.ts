/** Cases copy fields of their contact, also when these change. Source: Object Reference, "Case", ContactEmail, ContactPhone, ContactMobile, ContactFax. */
import type { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, text, value } from '../effect.ts';

/** The contact's field, by the case's. */
const SHOWN = { ContactEmail: 'Email', ContactPhone: 'Phone', ContactMobile: 'MobilePhone', ContactFax: 'Fax' } as const;

/** @return the contact, if the case has one. */
export function showContact(table: Table, row: SObjectValue): SObjectValue | undefined {
  const contact = record(table, 'Contact', value(row, 'ContactId'));
  for (const [name, source] of Object.entries(SHOWN)) set(row, { [name]: contact === undefined ? null : value(contact, source) });
  return contact;
}

/** On all cases of a contact. */
export function showOnCases({ schema, store }: Table, contactId: string): void {
  if (!schema.stored().some(({ name }) => name === 'Case')) return;
  const columns = Object.entries(SHOWN).map(([name, source]) => `"${name}" = c."${source}"`);
  store.run(`UPDATE "Case" SET ${columns.join()} FROM "Contact" c WHERE c."Id" = ?1 AND "Case"."ContactId" = ?1`, [contactId]);
}

export function showChangeOnCases({ table }: RecordWriter, contact: SObjectValue, old: SObjectValue | undefined): void {
  if (old !== undefined && Object.values(SHOWN).some((source) => changed(contact, old, source))) showOnCases(table, text(contact, 'Id'));
}
