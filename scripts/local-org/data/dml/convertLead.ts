/** Lead conversion. Source: Apex Developer Guide, "Converting Leads"; Apex Reference Guide, "LeadConvert Class". */
import { transaction } from '../../platform/core/current.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexDatetime } from '../../platform/values/index.ts';
import { SObjectValue } from '../records/index.ts';
import { rowError, type RowError } from './rowError.ts';
import type { Saver } from './saver.ts';
import { SYSTEM, type SaveManner } from './write.ts';

export interface Conversion {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly ownerId: string | null;
  readonly status: string | null;
  readonly withoutOpportunity: boolean;
}
export interface Converted {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: readonly RowError[];
}
const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude'];

/** Account, contact and opportunity come from the lead; it keeps their Ids. */
export function convertLead(saver: Saver, conversion: Conversion, manner: SaveManner): Converted {
  const { table, writer } = saver;
  const { leadId, status } = conversion;
  const lead = table.byId(table.schema.get('Lead'), [leadId]).get(leadId);
  const refused = (error: RowError): Converted => ({ leadId, accountId: null, contactId: null, opportunityId: null, errors: [error] });
  if (lead === undefined) return refused(rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
  if (lead.values.get('isconverted') === true) return refused(rowError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead'));
  if (status === null || table.store.all('SELECT 1 AS found FROM "LeadStatus" WHERE "MasterLabel" = ? AND "IsConverted" = 1', [status]).length === 0) return refused(rowError('INVALID_STATUS', `invalid convertedStatus: ${status ?? 'null'}`));
  const value = (name: string): ApexValue => lead.values.get(name.toLowerCase()) ?? null;
  const ownerId = conversion.ownerId ?? value('OwnerId');
  const errors: RowError[] = [];
  const make = (object: string, values: Readonly<Record<string, ApexValue>>): string | null => {
    const record = new SObjectValue(table.schema.get(object));
    for (const [name, one] of Object.entries(values)) if (one !== null && record.schema.fields.has(name.toLowerCase())) record.put(name, one);
    const [outcome] = writer.insert(record.schema, [record], manner);
    errors.push(...(outcome?.errors ?? []));
    return outcome?.id ?? null;
  };
  const address = (prefix: string): Readonly<Record<string, ApexValue>> => Object.fromEntries(ADDRESS.map((part) => [`${prefix}${part}`, value(part)]));
  const accountId = conversion.accountId ?? make('Account', { Name: value('Company'), Phone: value('Phone'), Industry: value('Industry'), AnnualRevenue: value('AnnualRevenue'), NumberOfEmployees: value('NumberOfEmployees'), Website: value('Website'), AccountSource: value('LeadSource'), Rating: value('Rating'), OwnerId: ownerId, ...address('Billing') });
  const contactId = conversion.contactId ?? make('Contact', { FirstName: value('FirstName'), LastName: value('LastName'), Salutation: value('Salutation'), Email: value('Email'), Phone: value('Phone'), MobilePhone: value('MobilePhone'), Fax: value('Fax'), Title: value('Title'), LeadSource: value('LeadSource'), AccountId: accountId, OwnerId: ownerId, ...address('Mailing') });
  const today = new ApexDatetime(transaction().org.clock.now()).dateIn(transaction().user.timeZone);
  const quarterEnd = today.addMonths(3 - ((today.month - 1) % 3)).addDays(-today.day);
  const opportunityId = conversion.withoutOpportunity ? null : (conversion.opportunityId ?? make('Opportunity', { Name: conversion.opportunityName ?? value('Company'), StageName: 'Prospecting', CloseDate: quarterEnd, AccountId: accountId, LeadSource: value('LeadSource'), OwnerId: ownerId }));
  if (opportunityId !== null && contactId !== null && conversion.opportunityId === null) make('OpportunityContactRole', { OpportunityId: opportunityId, ContactId: contactId, IsPrimary: true });
  if (errors.length === 0) {
    table.store.run('UPDATE "Lead" SET "IsConverted" = 1, "ConvertedDate" = ?, "ConvertedAccountId" = ?, "ConvertedContactId" = ?, "ConvertedOpportunityId" = ? WHERE "Id" = ?', [today.toText(), accountId, contactId, opportunityId, leadId]);
    table.store.run('UPDATE "CampaignMember" SET "ContactId" = ? WHERE "LeadId" = ?', [contactId, leadId]);
    const changed = new SObjectValue(lead.schema);
    changed.load('id', leadId);
    changed.put('Status', status);
    errors.push(...(writer.update(lead.schema, [changed], SYSTEM)[0]?.errors ?? []));
  }
  return errors.length > 0 ? { leadId, accountId: null, contactId: null, opportunityId: null, errors } : { leadId, accountId, contactId, opportunityId, errors };
}
