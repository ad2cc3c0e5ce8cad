/** Lead conversion. Source: Apex Developer Guide, "Converting Leads"; SOAP API Developer Guide, "convertLead()"; Metadata API Developer Guide, "LeadConvertSettings"; Salesforce Help, "Activity history on a Lead when it is converted". */
import { transaction } from '../../../platform/core/current.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { ApexDatetime, type ApexDate } from '../../../platform/values/index.ts';
import { SObjectValue } from '../../records/index.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { atomically } from '../../store/atomically.ts';
import { countMembers } from '../effects/people/campaigns.ts';
import { contactValues, accountValues } from './leadFields.ts';
import { shareFiles } from './leadFiles.ts';
import { rowError, type RowError, type RowOutcome } from '../rowError.ts';
import type { Saver } from '../saver.ts';
import type { SaveManner } from '../writing.ts';

/** `new...` are records whose values the created records take. */
export interface Conversion {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly ownerId: string | null;
  readonly status: string | null;
  readonly withoutOpportunity: boolean;
  readonly overwritesLeadSource: boolean;
  readonly newAccount: SObjectValue | undefined;
  readonly newContact: SObjectValue | undefined;
  readonly newOpportunity: SObjectValue | undefined;
}
export interface Converted {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: readonly RowError[];
}
type Values = Readonly<Record<string, ApexValue>>;
type Made = Pick<Converted, 'accountId' | 'contactId' | 'opportunityId'>;

/** Account, contact and opportunity come from the lead; it keeps their Ids. A refused one leaves nothing behind. */
export function convertLead(saver: Saver, conversion: Conversion, manner: SaveManner): Converted {
  return atomically(
    saver.table.store,
    () => new Converter(saver, conversion, manner).run(),
    ({ errors }) => errors.length === 0,
  );
}

class Converter {
  private readonly saver: Saver;
  private readonly wish: Conversion;
  private readonly manner: SaveManner;
  private readonly errors: RowError[] = [];
  constructor(saver: Saver, wish: Conversion, manner: SaveManner) {
    this.saver = saver;
    this.wish = wish;
    this.manner = { ...manner, convertedLead: wish.leadId };
  }

  run(): Converted {
    const { leadId } = this.wish;
    const { table } = this.saver;
    const lead = table.byId(table.schema.get('Lead'), [leadId]).get(leadId);
    if (lead === undefined) return this.refused(rowError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
    const ownerId = this.wish.ownerId ?? lead.values.get('ownerid') ?? null;
    const error = this.refusal(lead, ownerId);
    if (error !== undefined) return this.refused(error);
    const accountId = this.account(lead, ownerId);
    const contactId = this.personContact(accountId) ?? this.contact(lead, accountId, ownerId);
    const opportunityId = this.opportunity(lead, accountId, contactId, ownerId);
    if (this.errors.length === 0) this.finish(lead, { accountId, contactId, opportunityId });
    return this.errors.length > 0 ? this.refused(...this.errors) : { leadId, accountId, contactId, opportunityId, errors: [] };
  }

  /** Why this lead is not converted as wished. */
  private refusal(lead: SObjectValue, ownerId: ApexValue): RowError | undefined {
    const { status, contactId, accountId } = this.wish;
    if (lead.values.get('isconverted') === true) return rowError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    if (status === null || !this.isConvertedStatus(status))
      return rowError('INVALID_STATUS', `invalid convertedStatus: ${status ?? 'null'}`, ['Status']);
    if (contactId !== null && accountId === null)
      return rowError('INVALID_ID_FIELD', 'If converting to an existing contact, the account must be specified', ['accountId']);
    if (contactId !== null && !this.isOfAccount(contactId))
      return rowError('INVALID_ID_FIELD', 'The contact must be associated with the account', ['contactId']);
    return typeof ownerId === 'string' && !ownerId.startsWith('005')
      ? rowError('INVALID_ID_FIELD', 'Leads owned by a queue need an owner for their conversion', ['ownerId'])
      : undefined;
  }

  /** Source: SOAP API Developer Guide, "convertLead()", contactId; the words are ours. */
  private isOfAccount(contactId: string): boolean {
    const { table } = this.saver;
    const account = this.wish.accountId ?? '';
    const relations = table.schema.find('AccountContactRelation');
    return (
      table.byId(table.schema.get('Contact'), [contactId]).get(contactId)?.values.get('accountid') === account ||
      (relations !== undefined &&
        table.schema.isStored(relations) &&
        table.where(relations, 'ContactId', contactId).some((row) => row.values.get('accountid') === account))
    );
  }

  private isConvertedStatus(status: string): boolean {
    const { store } = this.saver.table;
    return store.all('SELECT 1 AS found FROM "LeadStatus" WHERE "MasterLabel" = ? AND "IsConverted" = 1', [status]).length > 0;
  }

  private refused(...errors: readonly RowError[]): Converted {
    return { leadId: this.wish.leadId, accountId: null, contactId: null, opportunityId: null, errors };
  }

  private account(lead: SObjectValue, ownerId: ApexValue): string | null {
    const values = { ...accountValues(lead), ...this.mapped(lead, 'Account') };
    if (this.wish.accountId === null)
      return this.make(
        'Account',
        { ...(lead.values.get('company') == null ? this.person(lead) : values), OwnerId: ownerId },
        this.wish.newAccount,
      );
    this.fill('Account', this.wish.accountId, values, []);
    return this.wish.accountId;
  }

  /** A lead without a company becomes a person account. */
  private person(lead: SObjectValue): Values {
    const account = this.saver.table.schema.get('Account');
    const values = { ...contactValues(lead), ...this.mapped(lead, 'Contact') };
    const name = (field: string): string =>
      account.fields.has(field.toLowerCase()) ? field : field.endsWith('__c') ? field.replace(/__c$/, '__pc') : `Person${field}`;
    return Object.fromEntries(
      Object.entries(values).map(([field, one]) => [field === 'Email' || field === 'Title' ? `Person${field}` : name(field), one]),
    );
  }

  private personContact(accountId: string | null): string | null {
    if (accountId === null || !this.saver.table.schema.hasPersonAccounts) return null;
    const [row] = this.saver.table.store.all('SELECT "PersonContactId" AS id FROM "Account" WHERE "Id" = ?', [accountId]);
    return (row?.['id'] ?? null) as string | null;
  }

  private contact(lead: SObjectValue, accountId: string | null, ownerId: ApexValue): string | null {
    const values = { ...contactValues(lead), ...this.mapped(lead, 'Contact') };
    if (this.wish.contactId === null)
      return this.make('Contact', { ...values, AccountId: accountId, OwnerId: ownerId }, this.wish.newContact);
    this.fill('Contact', this.wish.contactId, values, this.wish.overwritesLeadSource ? ['LeadSource'] : []);
    return this.wish.contactId;
  }

  private opportunity(lead: SObjectValue, accountId: string | null, contactId: string | null, ownerId: ApexValue): string | null {
    const { withoutOpportunity, opportunityId, opportunityName } = this.wish;
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
    const id = this.make('Opportunity', values, this.wish.newOpportunity);
    if (id !== null && contactId !== null)
      this.make('OpportunityContactRole', { OpportunityId: id, ContactId: contactId, IsPrimary: true });
    return id;
  }

  /** The primary campaign source is the one that the lead was associated with last. Source: Salesforce Help, "Primary Campaign Source". */
  private lastCampaign(): string | null {
    const [row] = this.saver.table.store.all(
      'SELECT "CampaignId" AS id FROM "CampaignMember" WHERE "LeadId" = ? ORDER BY "CreatedDate" DESC, "Id" DESC LIMIT 1',
      [this.wish.leadId],
    );
    return (row?.['id'] ?? null) as string | null;
  }

  /** What the project's lead conversion settings map. */
  private mapped(lead: SObjectValue, object: string): Values {
    return Object.fromEntries(
      this.saver.table.schema.leadMappings
        .filter(({ to }) => to === object)
        .map(({ input, output }) => [output, lead.values.get(input.toLowerCase()) ?? null]),
    );
  }

  private make(object: string, values: Values, lent?: SObjectValue): string | null {
    const record = new SObjectValue(this.saver.table.schema.get(object));
    for (const [name, one] of Object.entries(values))
      if (one !== null && record.schema.fields.has(name.toLowerCase())) record.put(name, one);
    for (const [key, one] of lent?.values ?? []) if (key !== 'id') record.put(key, one);
    const [outcome] = this.saver.writer.insert(record.schema, [record], this.manner);
    this.note(record.schema, outcome);
    return outcome?.id ?? null;
  }

  /** Only empty fields of an existing record take the lead's values. */
  private fill(object: string, id: string, values: Values, overwritten: readonly string[]): void {
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
    this.note(schema, writer.update(schema, [record], this.manner)[0]);
  }

  /** Errors of rules and code say of which object they are. Source: seen in an org ("Validation error on Lead: ..."). */
  private note({ name }: ObjectSchema, outcome: RowOutcome | undefined): void {
    for (const error of outcome?.errors ?? [])
      this.errors.push(
        error.code === 'FIELD_CUSTOM_VALIDATION_EXCEPTION' ? { ...error, message: `Validation error on ${name}: ${error.message}` } : error,
      );
  }

  /** The lead is updated last, so that its triggers see what it became; its related records go to the contact. */
  private finish(lead: SObjectValue, made: Made): void {
    const record = new SObjectValue(lead.schema);
    const values: Values = {
      Id: this.wish.leadId,
      Status: this.wish.status,
      IsConverted: true,
      IsUnreadByOwner: false,
      ConvertedDate: today(),
      ConvertedAccountId: made.accountId,
      ConvertedContactId: made.contactId,
      ConvertedOpportunityId: made.opportunityId,
      ...(this.wish.ownerId === null ? {} : { OwnerId: this.wish.ownerId }),
    };
    for (const [name, one] of Object.entries(values)) record.load(name.toLowerCase(), one);
    const [outcome]: readonly RowOutcome[] = this.saver.writer.update(lead.schema, [record], { ...this.manner, isPlatform: true });
    this.note(lead.schema, outcome);
    const { store } = this.saver.table;
    store.run(`UPDATE "CampaignMember" SET "ContactId" = ?1, "LeadOrContactId" = ?1, "Type" = 'Contact' WHERE "LeadId" = ?2`, [
      made.contactId,
      this.wish.leadId,
    ]);
    for (const { id } of store.all('SELECT DISTINCT "CampaignId" AS id FROM "CampaignMember" WHERE "LeadId" = ?', [this.wish.leadId]))
      countMembers(this.saver.writer, String(id));
    for (const activity of ['Task', 'Event'] as const) this.moveActivities(activity, made);
    for (const [object, field] of [
      ['Attachment', 'ParentId'],
      ['Note', 'ParentId'],
    ] as const)
      store.run(`UPDATE "${object}" SET "${field}" = ? WHERE "${field}" = ?`, [made.contactId, this.wish.leadId]);
    this.errors.push(...shareFiles(this.saver.writer, this.wish.leadId, this.holders(made)));
  }

  /** A person account is account and contact at once. */
  private holders({ accountId, contactId }: Made): readonly string[] {
    const isPerson = contactId !== null && contactId === this.personContact(accountId);
    return [accountId, ...(isPerson ? [] : [contactId])].filter((id) => id !== null);
  }

  /** To the contact and the opportunity, if there is one, as updates that set off triggers. A new owner takes over what whoever converts has left to do. */
  private moveActivities(activity: 'Task' | 'Event', { contactId, opportunityId }: Made): void {
    const { table, writer } = this.saver;
    const schema = table.schema.get(activity);
    const { id: converterId } = transaction().user;
    const moved = table.where(schema, 'WhoId', this.wish.leadId).map((row) => {
      const isOwn = row.values.get('ownerid') === converterId && row.values.get('isclosed') !== true;
      const record = new SObjectValue(schema);
      const values: Values = {
        Id: row.values.get('id') ?? null,
        WhoId: contactId,
        ...(opportunityId === null ? {} : { WhatId: opportunityId }),
        ...(isOwn && this.wish.ownerId !== null ? { OwnerId: this.wish.ownerId } : {}),
      };
      for (const [name, one] of Object.entries(values)) record.load(name.toLowerCase(), one);
      return record;
    });
    for (const { errors } of writer.update(schema, moved, { ...this.manner, isPlatform: true })) this.errors.push(...errors);
  }
}

function today(): ApexDate {
  const { org, user } = transaction();
  return new ApexDatetime(org.clock.now()).dateIn(user.timeZone);
}
function lastOfQuarter(): ApexDate {
  const day = today();
  return day.addMonths(3 - ((day.month - 1) % 3)).addDays(-day.day);
}
