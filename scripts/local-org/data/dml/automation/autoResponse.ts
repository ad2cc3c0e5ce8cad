/**
 * Auto-response rules: the first entry whose criteria a new lead or case meets answers its sender by email, if the save asks for it.
 * Source: Apex Reference Guide, "DmlOptions.EmailHeader Class", triggerAutoResponseEmail: a case's contact, else its SuppliedEmail; Metadata API Developer Guide, "AutoResponseRules"; Apex Developer Guide, "Triggers and Order of Execution".
 */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { meetsCriteria } from '../../criteria/criteria.ts';
import type { SObjectValue } from '../../records/index.ts';
import type { Table } from '../table.ts';
import { actFor } from './automation.ts';

/** @param row a new one @param options of the record or of the save */
export function respond(table: Table, row: SObjectValue, options: ApexValue): void {
  const rule = table.schema.autoResponseRules.find(({ object }) => object === row.objectName);
  if (rule === undefined || !isAsked(options)) return;
  const entry = rule.entries.find((one) => meetsCriteria(one, row, undefined));
  const address = entry === undefined ? undefined : senderOf(table, row);
  if (entry?.template === undefined || address === undefined) return;
  actFor({ kind: 'Alert', name: rule.name, xml: { description: rule.name, template: entry.template, ccEmails: address } }, row);
}

function isAsked(options: ApexValue): boolean {
  const header = typeof options === 'object' && options !== null && 'EmailHeader' in options ? options.EmailHeader : null;
  return typeof header === 'object' && header !== null && 'TriggerAutoResponseEmail' in header && header.TriggerAutoResponseEmail === true;
}

function senderOf({ store }: Table, { objectName, values }: SObjectValue): string | undefined {
  if (objectName === 'Lead') return filled(values.get('email'));
  const [contact] = store.all('SELECT "Email" AS email FROM "Contact" WHERE "Id" = ?', [filled(values.get('contactid')) ?? null]);
  return filled(contact?.['email'] ?? null) ?? filled(values.get('suppliedemail'));
}
const filled = (value: ApexValue | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
