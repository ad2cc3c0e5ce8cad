/** What a merge does with relations that would be duplicates, and with rows derived from the deleted records. */
import { accountOf } from './effects/activities/account.ts';
import { noteLastActivity } from './effects/activities/lastActivity.ts';
import { set, text } from './effects/effect.ts';
import { onlyOldest } from './effects/people/campaigns.ts';
import { showOnCases } from './effects/service/casePerson.ts';
import { showPrimary } from './effects/selling/primaryContact.ts';
import type { SObjectValue } from '../records/index.ts';
import type { ObjectSchema } from '../schema/index.ts';
import { rowError, type RowError } from './rowError.ts';
import type { Table } from './table.ts';
import type { RecordWriter } from './writing.ts';

export interface Moved {
  readonly child: ObjectSchema;
  readonly ids: readonly string[];
}

const hasRelations = (table: Table): boolean => table.schema.stored().some(({ name }) => name === 'AccountContactRelation');
const redundant = (these: string, related: string): RowError =>
  rowError(
    'MERGE_FAILED',
    `These ${these} have the same related ${related}. Open the related ${related} record and remove redundant account-contact relationship, then try Merging again`,
  );

/** Contacts with an indirect relation to one account, accounts with the same contact. Source: seen in orgs (the words about contacts; those about accounts are made like them). */
export function redundantRelation(table: Table, object: ObjectSchema, ids: readonly string[]): RowError | undefined {
  if (!hasRelations(table) || (object.name !== 'Contact' && object.name !== 'Account')) return undefined;
  const [own, other] = object.name === 'Contact' ? ['ContactId', 'AccountId'] : ['AccountId', 'ContactId'];
  const [found] = table.store.all(
    `SELECT 1 AS found FROM "AccountContactRelation" WHERE "${own}" IN (SELECT value FROM json_each(?)) GROUP BY "${other}" HAVING COUNT(*) > 1 AND MIN("IsDirect") = 0`,
    [JSON.stringify(ids)],
  );
  if (found === undefined) return undefined;
  return object.name === 'Contact' ? redundant('contacts', 'account') : redundant('accounts', 'contact');
}

/** Direct relations of merged contacts go with them where the master has the account, and become indirect ones of the master elsewhere; a private contact has none. Source: Object Reference, "AccountContactRelation", IsDirect. */
function relateOnce({ store }: Table, masterId: string): void {
  store.run(
    'DELETE FROM "AccountContactRelation" WHERE "ContactId" = ?1 AND EXISTS (SELECT 1 FROM "AccountContactRelation" o WHERE o."ContactId" = ?1 AND o."AccountId" = "AccountContactRelation"."AccountId" AND o."Id" < "AccountContactRelation"."Id")',
    [masterId],
  );
  store.run('DELETE FROM "AccountContactRelation" WHERE "ContactId" = ?1 AND (SELECT "AccountId" FROM "Contact" WHERE "Id" = ?1) IS NULL', [
    masterId,
  ]);
  store.run(
    'UPDATE "AccountContactRelation" SET "IsDirect" = ("AccountId" IS (SELECT "AccountId" FROM "Contact" WHERE "Id" = ?1)) WHERE "ContactId" = ?1',
    [masterId],
  );
}

/** What joins two records joins them once, also when the master had the same file, follower, topic, territory or team member; rows in the recycle bin do not count. */
const JOINED: readonly (readonly [object: string, own: string, other: string])[] = [
  ['ContentDocumentLink', 'LinkedEntityId', 'ContentDocumentId'],
  ['EntitySubscription', 'ParentId', 'SubscriberId'],
  ['TopicAssignment', 'EntityId', 'TopicId'],
  ['ObjectTerritory2Association', 'ObjectId', 'Territory2Id'],
  ['AccountTeamMember', 'AccountId', 'UserId'],
];

function joinOnce({ store }: Table, masterId: string, moved: readonly Moved[]): void {
  for (const [object, own, other] of JOINED)
    for (const { child, ids } of moved.filter((one) => one.child.name === object)) {
      const alive = child.fields.has('isdeleted') ? ' AND o."IsDeleted" = 0' : '';
      for (const id of ids)
        store.run(
          `DELETE FROM "${object}" WHERE "Id" = ?2 AND EXISTS (SELECT 1 FROM "${object}" o WHERE o."${own}" = ?1 AND o."${other}" = "${object}"."${other}" AND o."Id" <> ?2${alive})`,
          [masterId, id],
        );
    }
}

/** Roles of merged contacts are not primary any more. Source: Salesforce Help, "Considerations for Merging Duplicate Contacts". */
function demote({ table }: RecordWriter, { child, ids }: Moved): void {
  if (!child.name.endsWith('ContactRole') || !child.fields.has('isprimary')) return;
  table.store.run(`UPDATE "${child.name}" SET "IsPrimary" = 0 WHERE "Id" IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
}

function settleActivity(writer: RecordWriter, row: SObjectValue): void {
  set(row, { AccountId: accountOf(writer.table, row) });
  writer.table.store.run(`UPDATE "${row.objectName}" SET "AccountId" = ? WHERE "Id" = ?`, [
    text(row, 'AccountId') || null,
    text(row, 'Id'),
  ]);
  noteLastActivity(writer, row);
}

/** Runs when the children have been moved to the master. */
export function settleRelations(writer: RecordWriter, object: ObjectSchema, masterId: string, moved: readonly Moved[]): void {
  const { table } = writer;
  joinOnce(table, masterId, moved);
  if (object.name === 'Contact') {
    for (const one of moved) demote(writer, one);
    if (hasRelations(table)) relateOnce(table, masterId);
    showOnCases(table, masterId);
  }
  if (object.name === 'Contact' || object.name === 'Lead') onlyOldest(writer, `${object.name}Id`, masterId);
  for (const { child, ids } of moved)
    for (const row of table.byId(child, ids).values()) {
      if (child.name === 'OpportunityContactRole') showPrimary(writer, row);
      if (child.name === 'Task' || child.name === 'Event') settleActivity(writer, row);
    }
  writer.sums.compute();
}
