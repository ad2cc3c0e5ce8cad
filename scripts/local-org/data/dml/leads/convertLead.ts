/** Lead conversion. Source: Apex Developer Guide, "Converting Leads"; SOAP API Developer Guide, "convertLead()"; Metadata API Developer Guide, "LeadConvertSettings". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import type { ApexDate } from '../../../platform/values/index.ts';
import { SObjectValue } from '../../records/index.ts';
import { atomically } from '../../store/atomically.ts';
import { rowError, type RowError } from '../rowError.ts';
import type { Saver } from '../saver.ts';
import type { SaveManner } from '../writing.ts';
import { noteErrors, personContactOf, type Conversion, type ConversionContext, type Converted, type FieldValues } from './conversion.ts';
import { conversionRefusal } from './conversionRefusal.ts';
import { accountValues, contactValues } from './leadFields.ts';
import { markConverted } from './markConverted.ts';
import { userToday } from './userToday.ts';

/** Account, contact and opportunity come from the lead; it keeps their Ids. A refused one leaves nothing behind. */
export function convertLead(saver: Saver, conversion: Conversion, manner: SaveManner): Converted {
  return atomically(
    saver.table.store,
    () => new Converter(saver, conversion, manner).run(),
    ({ errors }) => errors.length === 0,
  );
}

class Converter implements ConversionContext {
  readonly saver: Saver;
  readonly conversion: Conversion;
  readonly manner: SaveManner;
  readonly errors: RowError[] = [];
  constructor(saver: Saver, conversion: Conversion, manner: SaveManner) {
    this.saver = saver;
    this.conversion = conversion;
    this.manner = { ...manner, convertedLead: conversion.leadId };
  }

  run(): Converted {
    const { leadId } = this.conversion;
    const { table } = this.saver;
    const lead = table.byId(table.schema.get('Lead'), [leadId]).get(leadId);
    if (lead === undefined) return this.refused(rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
    const ownerId = this.conversion.ownerId ?? lead.values.get('ownerid') ?? null;
    const error = conversionRefusal(this.saver, this.conversion, lead, ownerId);
    if (error !== undefined) return this.refused(error);
    const accountId = this.account(lead, ownerId);
    const contactId = personContactOf(this.saver, accountId) ?? this.contact(lead, accountId, ownerId);
    const opportunityId = this.opportunity(lead, accountId, contactId, ownerId);
    if (this.errors.length === 0) markConverted(this, lead, { accountId, contactId, opportunityId });
    return this.errors.length > 0 ? this.refused(...this.errors) : { leadId, accountId, contactId, opportunityId, errors: [] };
  }

  private refused(...errors: readonly RowError[]): Converted {
    return { leadId: this.conversion.leadId, accountId: null, contactId: null, opportunityId: null, errors };
  }

  private account(lead: SObjectValue, ownerId: ApexValue): string | null {
    const values = { ...accountValues(lead), ...this.mapped(lead, 'Account') };
    if (this.conversion.accountId === null)
      return this.make(
        'Account',
        { ...(lead.values.get('company') == null ? this.person(lead) : values), OwnerId: ownerId },
        this.conversion.newAccount,
      );
    this.fill('Account', this.conversion.accountId, values, []);
    return this.conversion.accountId;
  }

  /** A lead without a company becomes a person account. */
  private person(lead: SObjectValue): FieldValues {
    const account = this.saver.table.schema.get('Account');
    const values = { ...contactValues(lead), ...this.mapped(lead, 'Contact') };
    const name = (field: string): string =>
      account.fields.has(field.toLowerCase()) ? field : field.endsWith('__c') ? field.replace(/__c$/, '__pc') : `Person${field}`;
    return Object.fromEntries(
      Object.entries(values).map(([field, one]) => [field === 'Email' || field === 'Title' ? `Person${field}` : name(field), one]),
    );
  }

  private contact(lead: SObjectValue, accountId: string | null, ownerId: ApexValue): string | null {
    const values = { ...contactValues(lead), ...this.mapped(lead, 'Contact') };
    if (this.conversion.contactId === null)
      return this.make('Contact', { ...values, AccountId: accountId, OwnerId: ownerId }, this.conversion.newContact);
    this.fill('Contact', this.conversion.contactId, values, this.conversion.overwritesLeadSource ? ['LeadSource'] : []);
    return this.conversion.contactId;
  }

  private opportunity(lead: SObjectValue, accountId: string | null, contactId: string | null, ownerId: ApexValue): string | null {
    const { withoutOpportunity, opportunityId, opportunityName } = this.conversion;
    if (withoutOpportunity) return null;
    if (opportunityId !== null) return opportunityId;
    const stage = this.saver.table.store.all('SELECT "ApiName" AS name FROM "OpportunityStage" ORDER BY "SortOrder"')[0]?.['name'];
    const values = {
      Name: opportunityName ?? lead.values.get('company') ?? null,
      StageName: String(stage ?? 'Prospecting'),
      CloseDate: lastOfQuarter(),
      AccountId: accountId,
      LeadSource: lead.values.get('leadsource') ?? null,
      OwnerId: ownerId,
      CampaignId: this.lastCampaign(),
      ...this.mapped(lead, 'Opportunity'),
    };
    const id = this.make('Opportunity', values, this.conversion.newOpportunity);
    if (id !== null && contactId !== null)
      this.make('OpportunityContactRole', { OpportunityId: id, ContactId: contactId, IsPrimary: true });
    return id;
  }

  /** The primary campaign source is the one that the lead was associated with last. Source: Salesforce Help, "Primary Campaign Source". */
  private lastCampaign(): string | null {
    const [row] = this.saver.table.store.all(
      'SELECT "CampaignId" AS id FROM "CampaignMember" WHERE "LeadId" = ? ORDER BY "CreatedDate" DESC, "Id" DESC LIMIT 1',
      [this.conversion.leadId],
    );
    return (row?.['id'] ?? null) as string | null;
  }

  /** What the project's lead conversion settings map. */
  private mapped(lead: SObjectValue, object: string): FieldValues {
    return Object.fromEntries(
      this.saver.table.schema.leadMappings
        .filter(({ to }) => to === object)
        .map(({ input, output }) => [output, lead.values.get(input.toLowerCase()) ?? null]),
    );
  }

  private make(object: string, values: FieldValues, lent?: SObjectValue): string | null {
    const record = new SObjectValue(this.saver.table.schema.get(object));
    for (const [name, one] of Object.entries(values))
      if (one !== null && record.schema.fields.has(name.toLowerCase())) record.put(name, one);
    for (const [key, one] of lent?.values ?? []) if (key !== 'id') record.put(key, one);
    const [outcome] = this.saver.writer.insert(record.schema, [record], this.manner);
    noteErrors(this.errors, record.schema, outcome);
    return outcome?.id ?? null;
  }

  /** Only empty fields of an existing record take the lead's values. */
  private fill(object: string, id: string, values: FieldValues, overwritten: readonly string[]): void {
    const { table, writer } = this.saver;
    const schema = table.schema.get(object);
    const known = table.byId(schema, [id]).get(id);
    if (known === undefined) {
      this.errors.push(rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
      return;
    }
    const record = new SObjectValue(schema);
    record.load('id', id);
    for (const [name, one] of Object.entries(values))
      if (
        one !== null &&
        schema.fields.get(name.toLowerCase())?.isUpdateable === true &&
        (known.values.get(name.toLowerCase()) == null || overwritten.includes(name))
      )
        record.put(name, one);
    noteErrors(this.errors, schema, writer.update(schema, [record], this.manner)[0]);
  }
}

function lastOfQuarter(): ApexDate {
  const day = userToday();
  return day.addMonths(3 - ((day.month - 1) % 3)).addDays(-day.day);
}
