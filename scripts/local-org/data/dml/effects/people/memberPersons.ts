/** Campaign members copy fields of their contact, lead or account, also when these change. Source: Object Reference, "CampaignMember". */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import type { SObjectValue } from '../../../records/index.ts';
import type { Table } from '../../table.ts';
import type { RecordWriter } from '../../writing.ts';
import { changed, record, set, text, value } from '../effect.ts';

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'];
const ALIKE = [
  'Name',
  'Salutation',
  'FirstName',
  'LastName',
  'Title',
  'Email',
  'Phone',
  'MobilePhone',
  'Fax',
  'Description',
  'LeadSource',
  'DoNotCall',
  'HasOptedOutOfEmail',
  'HasOptedOutOfFax',
];
type Kind = 'Contact' | 'Lead' | 'Account';

/** The field that a member shows, by the member's own. */
const SHOWN: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  Contact: {
    ...Object.fromEntries(ALIKE.map((name) => [name, name])),
    ...Object.fromEntries(ADDRESS.map((name) => [name, `Mailing${name}`])),
    LeadOrContactOwnerId: 'OwnerId',
  },
  Lead: {
    ...Object.fromEntries([...ALIKE, ...ADDRESS].map((name) => [name, name])),
    LeadOrContactOwnerId: 'OwnerId',
    CompanyOrAccount: 'Company',
  },
  Account: { Name: 'Name', Phone: 'Phone', CompanyOrAccount: 'Name' },
};
/** Which campaign members copy a record's fields: for a converted lead, those of the contact. */
const OF: Readonly<Record<Kind, string>> = {
  Contact: '"ContactId" = ?1',
  Lead: '"LeadId" = ?1 AND "ContactId" IS NULL',
  Account: '"CampaignMember"."AccountId" = ?1',
};

export function showMember(table: Table, row: SObjectValue, member: SObjectValue): void {
  const kind = member.objectName as Kind;
  const account = kind === 'Contact' ? record(table, 'Account', value(member, 'AccountId')) : undefined;
  const shown = Object.entries(SHOWN[kind]).map(([name, source]): [string, ApexValue] => [name, value(member, source)]);
  set(row, {
    CompanyOrAccount: account === undefined ? null : value(account, 'Name'),
    ...Object.fromEntries(shown),
    Type: kind,
    LeadOrContactId: kind === 'Account' ? null : value(member, 'Id'),
  });
}

const hasMembers = ({ schema }: Table, field: string): boolean =>
  schema.stored().some(({ name, fields }) => name === 'CampaignMember' && fields.has(field));

/** Updates the campaign members of a changed record. */
export function showOnCampaigns({ table }: RecordWriter, member: SObjectValue, old: SObjectValue | undefined): void {
  if (old === undefined) return;
  const kind = member.objectName as Kind;
  const columns = Object.entries(SHOWN[kind]).filter(([, source]) => member.schema.fields.has(source.toLowerCase()));
  if (columns.some(([, source]) => changed(member, old, source)) && hasMembers(table, `${kind.toLowerCase()}id`))
    table.store.run(
      `UPDATE "CampaignMember" SET ${columns.map(([name, source]) => `"${name}" = m."${source}"`).join()} FROM "${kind}" m WHERE m."Id" = ?1 AND ${OF[kind]}`,
      [text(member, 'Id')],
    );
  if (kind === 'Contact' && changed(member, old, 'AccountId')) showAccount(table, OF.Contact, text(member, 'Id'));
  if (kind === 'Account' && changed(member, old, 'Name'))
    showAccount(table, '"ContactId" IN (SELECT "Id" FROM "Contact" WHERE "AccountId" = ?1)', text(member, 'Id'));
}

function showAccount(table: Table, where: string, id: string): void {
  if (hasMembers(table, 'contactid'))
    table.store.run(
      `UPDATE "CampaignMember" SET "CompanyOrAccount" = (SELECT a."Name" FROM "Contact" c JOIN "Account" a ON a."Id" = c."AccountId" WHERE c."Id" = "CampaignMember"."ContactId") WHERE ${where}`,
      [id],
    );
}
