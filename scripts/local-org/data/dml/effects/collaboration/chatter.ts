/** Posts, groups and topics. Source: Object Reference, "FeedItem", "FeedComment", "CollaborationGroup", "CollaborationGroupMember", "TopicAssignment". */
import type { ApexValue } from '../../../../platform/core/contract.ts';
import { transaction } from '../../../../platform/core/current.ts';
import { ApexDatetime } from '../../../../platform/values/index.ts';
import { SObjectValue } from '../../../records/index.ts';
import { rowError, type RowError } from '../../rowError.ts';
import type { Table } from '../../table.ts';
import { SYSTEM, type RecordWriter } from '../../writing.ts';
import { record, set, text, value, type Effects } from '../effect.ts';
import { pairError } from '../pairs.ts';

/** Counts the children of a record, by the field that names it; `?1` in the statement is its Id. */
const counting =
  (lookup: string, statement: string) =>
  ({ table: { store }, sums }: RecordWriter, child: SObjectValue): void => {
    const id = text(child, lookup);
    sums.once(`${child.objectName} of ${id}`, () => store.run(statement, [id]));
  };
const countComments = counting(
  'FeedItemId',
  'UPDATE "FeedItem" SET "CommentCount" = (SELECT COUNT(*) FROM "FeedComment" WHERE "FeedItemId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
);
const countLikes = counting(
  'FeedItemId',
  'UPDATE "FeedItem" SET "LikeCount" = (SELECT COUNT(*) FROM "FeedLike" WHERE "FeedItemId" = ?1 AND COALESCE("FeedEntityId", ?1) = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
);
const countMembers = counting(
  'CollaborationGroupId',
  'UPDATE "CollaborationGroup" SET "MemberCount" = (SELECT COUNT(*) FROM "CollaborationGroupMember" WHERE "CollaborationGroupId" = ?1) WHERE "Id" = ?1',
);

/** The creator of a group is its owner and first member. */
function joinOwner(writer: RecordWriter, group: SObjectValue, old: SObjectValue | undefined): void {
  if (old !== undefined) return;
  const schema = writer.table.schema.get('CollaborationGroupMember');
  const member = new SObjectValue(schema);
  set(member, { CollaborationGroupId: text(group, 'Id'), MemberId: text(group, 'OwnerId'), CollaborationRole: 'Admin' });
  writer.insert(schema, [member], SYSTEM);
}

/** Source: Object Reference, "CollaborationGroup", AnnouncementId: the last one of the group. */
function nameLast({ table }: RecordWriter, announcement: SObjectValue): void {
  table.store.run(
    'UPDATE "CollaborationGroup" SET "AnnouncementId" = (SELECT MAX("Id") FROM "Announcement" WHERE "ParentId" = ?1 AND "IsDeleted" = 0) WHERE "Id" = ?1',
    [text(announcement, 'ParentId')],
  );
}

const UNLISTED = 'Unlisted';
/** Source: Apex Developer Guide, "Unit Test Considerations": groups have unique names; Object Reference, "CollaborationGroup", Name: unlisted ones need not; the words are ours. */
function groupError(table: Table, row: SObjectValue): RowError | undefined {
  if (text(row, 'CollaborationType') === UNLISTED) return undefined;
  const [twin] = table.store.all(
    'SELECT "Id" AS id FROM "CollaborationGroup" WHERE "Name" = ? COLLATE NOCASE AND "Id" IS NOT ? AND "CollaborationType" <> ?',
    [text(row, 'Name'), text(row, 'Id') || null, UNLISTED],
  );
  return twin === undefined ? undefined : rowError('DUPLICATE_VALUE', 'A group with this name already exists.', ['Name']);
}

/** Source: Object Reference, "CollaborationGroupMember", NotificationFrequency: by default as the member's email settings say. */
function wishedFrequency(table: Table, member: SObjectValue): ApexValue {
  const user = record(table, 'User', value(member, 'MemberId'));
  return user === undefined ? null : value(user, 'DefaultGroupNotificationFrequency');
}

/** Names of topics that differ by blanks alone are the same name. Source: answers of orgs. */
function topicError(table: Table, row: SObjectValue): RowError | undefined {
  const [twin] = table.store.all(
    `SELECT "Id" AS id FROM "Topic" WHERE REPLACE("Name", ' ', '') = REPLACE(?, ' ', '') COLLATE NOCASE AND "Id" IS NOT ?`,
    [text(row, 'Name'), text(row, 'Id') || null],
  );
  return twin === undefined
    ? undefined
    : rowError('DUPLICATE_VALUE', `duplicate value found: Name duplicates value on record with id: ${String(twin['id']).slice(0, 15)}`);
}

/** Of a post that says no type, so that it has the first. */
const typeOfPost = (row: SObjectValue): string =>
  value(row, 'RelatedRecordId') !== null ? 'ContentPost' : value(row, 'LinkUrl') !== null ? 'LinkPost' : 'TextPost';

/** Source: Object Reference, "FeedItem", Body; "FeedComment", CommentType: a text is optional beside a file. */
const NEEDS_BODY = new Set(['TextPost', 'AdvancedTextPost', 'TextComment']);
const needsBody = (row: SObjectValue, type: string, body: string): RowError | undefined =>
  NEEDS_BODY.has(text(row, type)) && text(row, body) === ''
    ? rowError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${body}]`, [body])
    : undefined;

const MOST_SUBSCRIPTIONS = 500;
/** Source: Salesforce Help, "Chatter Limits": a user follows up to 500 people, topics and records; the words are an org's answer. */
function subscriptionError(table: Table, row: SObjectValue): RowError | undefined {
  const [count] = table.store.all('SELECT COUNT(*) AS n FROM "EntitySubscription" WHERE "SubscriberId" = ? AND "IsDeleted" = 0', [
    text(row, 'SubscriberId'),
  ]);
  return Number(count?.['n']) < MOST_SUBSCRIPTIONS
    ? pairError(table, row, ['ParentId', 'SubscriberId'])
    : rowError('LIMIT_EXCEEDED', 'Maximum per user subscription limit reached.');
}

export const CHATTER: Effects = {
  FeedItem: {
    before: (_table, row, old) => {
      if (old === undefined)
        set(row, {
          CommentCount: 0,
          LikeCount: 0,
          Revision: 1,
          Status: value(row, 'Status') ?? 'Published',
          InsertedById: transaction().user.id,
          HasContent: value(row, 'RelatedRecordId') !== null,
          HasLink: value(row, 'LinkUrl') !== null,
          Type: text(row, 'Type') === 'TextPost' ? typeOfPost(row) : value(row, 'Type'),
        });
      return needsBody(row, 'Type', 'Body');
    },
  },
  FeedComment: {
    before: (table, row, old) => {
      const post = record(table, 'FeedItem', value(row, 'FeedItemId'));
      if (old === undefined)
        set(row, {
          CommentType: value(row, 'CommentType') ?? (value(row, 'RelatedRecordId') === null ? 'TextComment' : 'ContentComment'),
          ParentId: post === undefined ? null : value(post, 'ParentId'),
          Revision: 1,
          Status: value(row, 'Status') ?? 'Published',
          InsertedById: transaction().user.id,
        });
      return needsBody(row, 'CommentType', 'CommentBody');
    },
    after: countComments,
    deleted: countComments,
  },
  FeedLike: { after: countLikes, deleted: countLikes },
  CollaborationGroup: {
    before: (table, row, old) => {
      if (old === undefined) set(row, { LastFeedModifiedDate: new ApexDatetime(transaction().org.clock.now()) });
      return groupError(table, row);
    },
    after: joinOwner,
  },
  Announcement: {
    before: (table, row, old) => {
      const post = record(table, 'FeedItem', value(row, 'FeedItemId'));
      if (old === undefined && post !== undefined) set(row, { ParentId: value(post, 'ParentId') });
      return undefined;
    },
    after: nameLast,
    deleted: nameLast,
  },
  EntitySubscription: {
    before: (table, row, old) => (old === undefined ? subscriptionError(table, row) : undefined),
  },
  CollaborationGroupMember: {
    before: (table, row, old) => {
      if (value(row, 'CollaborationRole') === null) set(row, { CollaborationRole: 'Standard' });
      if (value(row, 'NotificationFrequency') === null) set(row, { NotificationFrequency: wishedFrequency(table, row) });
      return old === undefined ? pairError(table, row, ['CollaborationGroupId', 'MemberId']) : undefined;
    },
    after: countMembers,
    deleted: countMembers,
  },
  Topic: { before: (table, row) => topicError(table, row) },
  TopicAssignment: {
    before: (table, row, old) => {
      const prefix = text(row, 'EntityId').slice(0, 3);
      set(row, { EntityKeyPrefix: prefix, EntityType: table.schema.byPrefix(prefix)?.name ?? null });
      return old === undefined ? pairError(table, row, ['TopicId', 'EntityId']) : undefined;
    },
  },
};
