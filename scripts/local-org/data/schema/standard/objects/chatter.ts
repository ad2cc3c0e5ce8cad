/** Feeds, groups and topics. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from '../facts.ts';

export const CHATTER: FactTable = {
  FeedItem: {
    prefix: '0D5',
    nameField: 'Id',
    fields: {
      ParentId: 'ref!+',
      Body: 'longtext(10000)',
      Title: 'text(255)',
      Type: 'picklist~+: *TextPost|LinkPost|ContentPost|TrackedChange|CallLogPost|AdvancedTextPost|QuestionPost|PollPost|RypplePost|UserStatus|CreateRecordEvent|EmailMessageEvent|ActivityEvent',
      LinkUrl: 'url(1000)+',
      Visibility: 'picklist~ [AllUsers]: *AllUsers|InternalUsers',
      CommentCount: 'int-',
      LikeCount: 'int-',
      RelatedRecordId: 'ref',
      Status: 'picklist~: Published|PendingReview|Isolated',
    },
    targets: { ParentId: ['Organization'], RelatedRecordId: ['ContentVersion', 'WorkThanks'] },
    onDelete: { ParentId: 'cascade' },
  },
  FeedLike: {
    prefix: '0I0',
    nameField: 'Id',
    fields: { FeedItemId: 'ref!+' },
    targets: { FeedItemId: ['FeedItem'], FeedEntityId: ['FeedComment', 'FeedItem'] },
    onDelete: { FeedItemId: 'cascade', FeedEntityId: 'cascade' },
  },
  FeedComment: {
    prefix: '0D7',
    nameField: 'Id',
    fields: {
      FeedItemId: 'ref!+',
      CommentBody: 'area(10000)',
      CommentType: 'picklist~+: TextComment|ContentComment',
      ParentId: 'ref-',
    },
    targets: { ParentId: ['Organization'] },
    onDelete: { FeedItemId: 'cascade' },
  },
  FeedAttachment: {
    prefix: '',
    nameField: 'Id',
    targets: { FeedEntityId: ['FeedComment', 'FeedItem'], RecordId: ['ContentDocument', 'ContentVersion', 'FeedItem'] },
  },
  CollaborationGroup: {
    prefix: '0F9',
    fields: { Name: 'text(40)!', CollaborationType: 'picklist~!: *Public|Private|Unlisted', MemberCount: 'int-' },
    targets: { OwnerId: ['User'] },
  },
  CollaborationGroupMember: {
    prefix: '0FB',
    nameField: 'Id',
    fields: { CollaborationGroupId: 'ref!+', MemberId: 'ref!+', CollaborationRole: 'picklist~: *Standard|Admin' },
    targets: { CollaborationGroupId: ['CollaborationGroup'], MemberId: ['User'] },
    onDelete: { CollaborationGroupId: 'cascade' },
  },
  CollaborationGroupRecord: {
    prefix: '0Aa',
    nameField: 'Id',
    fields: { CollaborationGroupId: 'ref!+', RecordId: 'ref!+' },
    targets: { RecordId: [] },
    onDelete: { CollaborationGroupId: 'cascade', RecordId: 'cascade' },
  },
  ChatterMessage: {
    prefix: '03P',
    nameField: 'Id',
    fields: { Body: 'longtext(10000)', SenderId: 'ref+', SentDate: 'datetime-' },
    targets: { SenderId: ['User'], SendingNetworkId: ['Network'] },
  },
  EntitySubscription: {
    prefix: '0E8',
    nameField: 'Id',
    fields: { ParentId: 'ref!+', SubscriberId: 'ref!+' },
    targets: { ParentId: [] },
    onDelete: { ParentId: 'cascade' },
  },
  Topic: { prefix: '0TO', fields: { Name: 'text(99)!u', Description: 'longtext(1333)', TalkingAbout: 'int-' } },
  TopicAssignment: {
    prefix: '0FT',
    nameField: 'Id',
    fields: { TopicId: 'ref!+', EntityId: 'ref!+', EntityKeyPrefix: 'text(3)-', EntityType: 'text(255)-' },
    targets: { EntityId: ['FeedItem'] },
    onDelete: { TopicId: 'cascade', EntityId: 'cascade' },
  },
};
