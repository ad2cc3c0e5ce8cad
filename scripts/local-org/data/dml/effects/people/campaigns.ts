/** Campaigns and their members. Source: Object Reference, "Campaign", "CampaignMember", "CampaignMemberStatus". */
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { countOwn, countTree, TREE_FIELDS } from './campaignTree.ts';
import { showMember } from './memberPersons.ts';
import { changed, record, set, text, value, type Effects } from '../effect.ts';

/**
 * Every new campaign gets two member statuses, which its after triggers can change.
 * Source: Salesforce Help, "Create and Edit Campaign Member Statuses".
 */
function addStatuses(table: Table, campaignId: string): void {
  const schema = table.schema.get('CampaignMemberStatus');
  const statuses = [
    ['Sent', 1, true, false],
    ['Responded', 2, false, true],
  ] as const;
  for (const [label, order, isDefault, hasResponded] of statuses) {
    const status = new SObjectValue(schema);
    set(status, { CampaignId: campaignId, Label: label, SortOrder: order, IsDefault: isDefault, HasResponded: hasResponded });
    table.insert(schema, status);
  }
}

/** A campaign has one default member status. */
function oneDefault({ table: { store } }: RecordWriter, status: SObjectValue): void {
  if (value(status, 'IsDefault') === true)
    store.run('UPDATE "CampaignMemberStatus" SET "IsDefault" = 0 WHERE "CampaignId" = ? AND "Id" <> ?', [
      text(status, 'CampaignId'),
      text(status, 'Id'),
    ]);
}

/** Whether no other status of the campaign stands for a response. */
const isLastAnswer = ({ store }: Table, row: SObjectValue): boolean =>
  value(row, 'HasResponded') === true &&
  store.all(
    'SELECT 1 AS found FROM "CampaignMemberStatus" WHERE "CampaignId" = ? AND "HasResponded" = 1 AND "Id" <> ? AND "IsDeleted" = 0 LIMIT 1',
    [text(row, 'CampaignId'), text(row, 'Id')],
  ).length === 0;

/** Source: Object Reference, "CampaignMemberStatus", Special Access Rules and HasResponded; the words are ours. */
export function neededStatus(table: Table, row: SObjectValue): RowError | undefined {
  if (row.objectName !== 'CampaignMemberStatus') return undefined;
  const refused = (why: string): RowError => rowError('DELETE_FAILED', `You can't delete a status that is ${why}.`);
  if (value(row, 'IsDefault') === true) return refused('the default');
  if (isLastAnswer(table, row)) return refused('the only one for responses');
  const members = table.store.all(
    'SELECT 1 AS found FROM "CampaignMember" WHERE "CampaignId" = ? AND "Status" = ? COLLATE NOCASE AND "IsDeleted" = 0 LIMIT 1',
    [text(row, 'CampaignId'), text(row, 'Label')],
  );
  return members.length > 0 ? refused('used by members of the campaign') : undefined;
}

/** A status that the campaign does not have becomes its default. Source: Object Reference, "CampaignMember", Status. */
function beOnList(row: SObjectValue, statuses: readonly SObjectValue[]): void {
  const isListed = statuses.some((status) => text(status, 'Label').toLowerCase() === text(row, 'Status').toLowerCase());
  const first = isListed ? undefined : statuses.find((status) => value(status, 'IsDefault') === true);
  if (first !== undefined) set(row, { Status: text(first, 'Label') });
}

/** The day of the first response stays, whatever the status becomes later. */
function respond(row: SObjectValue, hasResponded: boolean): void {
  const { org, user } = transaction();
  set(row, {
    HasResponded: hasResponded,
    ...(hasResponded && value(row, 'FirstRespondedDate') === null
      ? { FirstRespondedDate: new ApexDatetime(org.clock.now()).dateIn(user.timeZone) }
      : {}),
  });
}

/** What one member counts for in its campaign's totals: a converted lead as a lead, as a converted lead and as a contact. */
function countsOf(row: SObjectValue | undefined): readonly number[] {
  if (row === undefined) return [0, 0, 0, 0];
  const [isLead, isContact] = [value(row, 'LeadId') !== null, value(row, 'ContactId') !== null];
  return [isLead, isContact, isLead && isContact, value(row, 'HasResponded') === true].map(Number);
}

/** Adds the difference to the totals: to count all members anew at each of them would take a time that grows with their square. */
function countMember(
  { table: { store }, sums }: RecordWriter,
  campaignId: string,
  now: SObjectValue | undefined,
  before: SObjectValue | undefined,
): void {
  const then = countsOf(before);
  const more = countsOf(now).map((count, index) => count - (then[index] ?? 0));
  if (more.every((count) => count === 0)) return;
  store.run(
    'UPDATE "Campaign" SET "NumberOfLeads" = COALESCE("NumberOfLeads", 0) + ?, "NumberOfContacts" = COALESCE("NumberOfContacts", 0) + ?, "NumberOfConvertedLeads" = COALESCE("NumberOfConvertedLeads", 0) + ?, "NumberOfResponses" = COALESCE("NumberOfResponses", 0) + ? WHERE "Id" = ?',
    [...more, campaignId],
  );
  sums.once(`tree of ${campaignId}`, () => countTree(store, campaignId));
}

/** Counts all members of a campaign, where rows were changed otherwise than one by one. */
export function countMembers({ table }: RecordWriter, campaignId: string): void {
  const [row] = table.store.all(
    'SELECT COUNT("LeadId") AS leads, COUNT("ContactId") AS contacts, COUNT("LeadId" || "ContactId") AS converted, SUM("HasResponded") AS responses FROM "CampaignMember" WHERE "CampaignId" = ? AND "IsDeleted" = 0',
    [campaignId],
  );
  table.store.run(
    'UPDATE "Campaign" SET "NumberOfLeads" = ?, "NumberOfContacts" = ?, "NumberOfConvertedLeads" = ?, "NumberOfResponses" = ? WHERE "Id" = ?',
    [row?.['leads'] ?? 0, row?.['contacts'] ?? 0, row?.['converted'] ?? 0, row?.['responses'] ?? 0, campaignId],
  );
  countTree(table.store, campaignId);
}

/** Of two memberships in a campaign that a merge gives a person, the older one stays and the other is gone for good. Source: seen in orgs. */
export function onlyOldest(writer: RecordWriter, lookup: 'ContactId' | 'LeadId', personId: string): void {
  const twins = writer.table.store.all(
    `SELECT "Id", "CampaignId" FROM "CampaignMember" m WHERE "${lookup}" = ?1 AND "IsDeleted" = 0 AND EXISTS (SELECT 1 FROM "CampaignMember" o WHERE o."${lookup}" = ?1 AND o."CampaignId" = m."CampaignId" AND o."IsDeleted" = 0 AND o."Id" < m."Id")`,
    [personId],
  );
  for (const { Id, CampaignId } of twins) {
    writer.table.store.run('DELETE FROM "CampaignMember" WHERE "Id" = ?', [String(Id)]);
    countMembers(writer, String(CampaignId));
  }
}

/** A campaign that moves leaves its old tree. */
function countTrees(writer: RecordWriter, row: SObjectValue, old: SObjectValue | undefined): void {
  const hasMoved = changed(row, old, 'ParentId');
  if (!hasMoved && !TREE_FIELDS.some((name) => changed(row, old, name))) return;
  countTreeOf(writer, row);
  if (hasMoved && old !== undefined) countAbove(writer, old);
}

/** The totals of a campaign of its own, and once for all of its children those of the campaigns above. */
function countTreeOf(writer: RecordWriter, row: SObjectValue): void {
  const { store } = writer.table;
  const id = text(row, 'Id');
  writer.sums.once(`own of ${id}`, () => countOwn(store, id));
  countAbove(writer, row);
}

function countAbove({ table: { store }, sums }: RecordWriter, row: SObjectValue): void {
  const parentId = text(row, 'ParentId');
  if (parentId !== '') sums.once(`tree of ${parentId}`, () => countTree(store, parentId));
}

export const CAMPAIGNS: Effects = {
  Campaign: {
    before: (_table, row, old) => {
      if (old === undefined)
        set(row, {
          NumberOfLeads: 0,
          NumberOfContacts: 0,
          NumberOfResponses: 0,
          NumberOfConvertedLeads: 0,
          NumberOfOpportunities: 0,
          NumberOfWonOpportunities: 0,
          AmountAllOpportunities: 0,
          AmountWonOpportunities: 0,
        });
    },
    saved: (table, row, old) => {
      if (old === undefined) addStatuses(table, text(row, 'Id'));
    },
    after: countTrees,
    deleted: countTreeOf,
    restored: countTreeOf,
  },
  CampaignMemberStatus: { after: oneDefault },
  CampaignMember: {
    before: (table, row, old) => {
      if (value(row, 'CampaignId') === null) return rowError('MALFORMED_ID', 'Invalid campaign id: null', ['CampaignId']);
      const lead = record(table, 'Lead', value(row, 'LeadId'));
      const contact = record(table, 'Contact', value(row, 'ContactId'));
      const account = record(table, 'Account', value(row, 'AccountId'));
      const member = contact ?? lead ?? account;
      // "a successful insert but only the ContactId is inserted": both belong to a lead that was converted
      if (old === undefined && contact !== undefined) set(row, { LeadId: null });
      if (member === undefined)
        return rowError('FIELD_INTEGRITY_EXCEPTION', 'You must specify a Lead Id or Contact Id: LeadId, ContactId', [
          'LeadId',
          'ContactId',
        ]);
      const { name: kind } = member.schema;
      const campaignId = text(row, 'CampaignId');
      const statuses = table.where(table.schema.get('CampaignMemberStatus'), 'CampaignId', campaignId);
      if (old === undefined) {
        const lookup = `${kind}Id`;
        const [twin] = table.store.all(
          `SELECT 1 AS found FROM "CampaignMember" WHERE "CampaignId" = ? AND "${lookup}" = ? AND "IsDeleted" = 0`,
          [campaignId, text(row, lookup)],
        );
        if (twin !== undefined) return rowError('DUPLICATE_VALUE', 'Already a campaign member.');
      }
      beOnList(row, statuses);
      if (changed(row, old, 'Status'))
        respond(
          row,
          statuses.some((status) => text(status, 'Label') === text(row, 'Status') && value(status, 'HasResponded') === true),
        );
      showMember(table, row, member);
      return undefined;
    },
    after: (writer, row, old) => countMember(writer, text(row, 'CampaignId'), row, old),
    deleted: (writer, row) => countMember(writer, text(row, 'CampaignId'), undefined, row),
    restored: (writer, row) => countMember(writer, text(row, 'CampaignId'), row, undefined),
  },
};
