/** ConnectApi.ChatterFeeds, ChatterUsers and Organization: posts, comments, likes and followers. Source: Connect in Apex, "ChatterFeeds Class", "ChatterUsers Class", "Organization Class". */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { held, Holder } from '../../platform/core/holder.ts';
import { enumMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import type { DataAccess } from '../dataAccess.ts';
import { SObjectValue } from '../records/index.ts';
import { bodyOf, type PostBody } from './chatterBody.ts';
import { segmentsOf } from './chatterSegments.ts';

const data = (): DataAccess => transaction().org.data as DataAccess;
const holder = (name: string, values: Readonly<Record<string, ApexValue>>): Holder => new Holder(`ConnectApi.${name}`, values);
const listOf = (name: string, items: readonly ApexValue[]): ApexList => new ApexList({ kind: 'platform', name: `ConnectApi.${name}`, args: [] }, [...items]);
const STREAMS = new Set(['me', 'news']);

/** Saves as the running user; refusals are those of the service. */
function saved(object: string, values: Readonly<Record<string, ApexValue>>): SObjectValue {
  const record = data().newRecord(object) as SObjectValue;
  for (const [name, value] of Object.entries(values)) record.put(name, value);
  const [outcome] = data().saveRecords({ operation: 'insert', records: [record], allOrNone: true, mode: 'system' });
  const [error] = outcome?.errors ?? [];
  return error === undefined ? record : raise('ConnectApi.ConnectApiException', error.message);
}
function removed(id: string): void {
  const record = data().stored(id);
  data().save('delete', record, { accessMode: 'system', allOrNone: true });
}

const feedBody = (text: string, isRich = false): Holder => holder('FeedBody', { text, isRichText: isRich, messageSegments: segmentsOf(data(), text, isRich) });
const reference = (id: string): Holder => holder('Reference', { id, url: `/services/data/chatter/${id}` });

function feedItem(record: SObjectValue): Holder {
  const id = record.get('Id');
  const body = record.get('Body');
  return holder('FeedItem', { id, body: feedBody(typeof body === 'string' ? body : '', record.get('IsRichText') === true), createdDate: record.get('CreatedDate'), modifiedDate: record.get('LastModifiedDate'), feedElementType: enumMember('ConnectApi.FeedElementType', ['Bundle', 'FeedItem', 'Recommendation'], 'FeedItem'), parent: holder('RecordSummary', { id: record.get('ParentId') }), url: `/services/data/chatter/feed-elements/${String(id)}` });
}

function post(subject: string | null, { text, isRich }: PostBody, more: Readonly<Record<string, ApexValue>> = {}): Holder {
  if (subject === null) raise('ConnectApi.ConnectApiException', 'A subject is required.');
  const parent = STREAMS.has(subject) ? transaction().user.id : subject;
  return feedItem(data().stored(String(saved('FeedItem', { ParentId: parent, Body: text === '' ? null : text, IsRichText: isRich, ...more }).get('Id'))));
}

/** What a post carries beside its text. Errors: NotImplemented for polls, questions and other capabilities. */
function capabilities(input: Holder): Readonly<Record<string, ApexValue>> {
  const given = held(input, 'capabilities') as Holder | null;
  const link = given === null ? null : (held(given, 'link') as Holder | null);
  const content = given === null ? null : ((held(given, 'files') ?? null) as Holder | null);
  const [file] = content === null ? [] : ((held(content, 'items') as ApexList | null)?.items ?? []);
  const visibility = held(input, 'visibility') as { readonly name: string } | null;
  return {
    ...(link === null ? {} : { LinkUrl: held(link, 'url'), Title: held(link, 'urlName') }),
    ...(file === undefined ? {} : { RelatedRecordId: latestVersion(String(held(file as Holder, 'id'))) }),
    ...(visibility === null ? {} : { Visibility: visibility.name }),
  };
}
function latestVersion(documentId: string): string {
  const [row] = data().store.all('SELECT "LatestPublishedVersionId" AS id FROM "ContentDocument" WHERE "Id" = ?', [documentId]);
  return row === undefined ? documentId : String(row['id']);
}

function comment(postId: string, { text, isRich }: PostBody): Holder {
  const made = data().stored(String(saved('FeedComment', { FeedItemId: postId, CommentBody: text, IsRichText: isRich }).get('Id')));
  return holder('Comment', { id: made.get('Id'), body: feedBody(text, isRich), createdDate: made.get('CreatedDate'), feedElement: reference(postId), parent: reference(String(made.get('ParentId'))) });
}
const like = (postId: string): Holder => {
  const made = saved('FeedLike', { FeedItemId: postId });
  return holder('ChatterLike', { id: made.get('Id'), likedItem: reference(postId) });
};
const plain = (text: string | null): PostBody => ({ text: text ?? '', isRich: false });
const bodyIn = (input: Holder): PostBody => bodyOf(data(), held(input, 'body') as Holder | null);
const inputPost = (_community: string | null, input: Holder): Holder => post(held(input, 'subjectId') as string | null, bodyIn(input), capabilities(input));
const inputComment = (_community: string | null, postId: string, input: Holder): Holder => comment(postId, bodyIn(input));
const textPost = (_community: string | null, subject: string | null, _type: ApexValue, text: string | null): Holder => post(subject, plain(text));
const textComment = (_community: string | null, postId: string, text: string | null): Holder => comment(postId, plain(text));
const remove = (_community: string | null, id: string): void => removed(id);

definePlatformClass({
  name: 'ConnectApi.ChatterFeeds',
  statics: {
    'postFeedElement(String,String,ConnectApi.FeedElementType,String)': textPost,
    'postFeedElement(String,ConnectApi.FeedElementInput)': inputPost,
    'postFeedItem(String,ConnectApi.FeedType,String,String)': (_community: string | null, _type: ApexValue, subject: string | null, text: string | null) => post(subject, plain(text)),
    'postCommentToFeedElement(String,String,String)': textComment,
    'postCommentToFeedElement(String,String,ConnectApi.CommentInput,ConnectApi.BinaryInput)': inputComment,
    'postComment(String,String,String)': textComment,
    'getFeedElement(String,String)': (_community: string | null, id: string) => feedItem(data().stored(id)),
    likeFeedElement: (_community: string | null, id: string) => like(id),
    likeFeedItem: (_community: string | null, id: string) => like(id),
    deleteFeedElement: remove,
    deleteFeedItem: remove,
    deleteComment: remove,
    deleteLike: remove,
  },
});

const whoFollows = (where: string, id: string): readonly Holder[] => data().store.all(`SELECT "Id", "ParentId", "SubscriberId" FROM "EntitySubscription" WHERE "${where}" = ? ORDER BY "Id"`, [id]).map((row) => holder('Subscription', { id: String(row['Id']), subject: holder('RecordSummary', { id: String(row['ParentId']) }), subscriber: holder('UserSummary', { id: String(row['SubscriberId']) }) }));
const userOf = (id: string): string => (id === 'me' ? transaction().user.id : id);

definePlatformClass({
  name: 'ConnectApi.ChatterUsers',
  statics: {
    follow: (_community: string | null, userId: string, subjectId: string) => {
      const made = saved('EntitySubscription', { ParentId: subjectId, SubscriberId: userOf(userId) });
      return holder('Subscription', { id: made.get('Id'), subject: holder('RecordSummary', { id: subjectId }), subscriber: holder('UserSummary', { id: userOf(userId) }) });
    },
    'getFollowings(String,String)': (_community: string | null, userId: string) => {
      const following = whoFollows('SubscriberId', userOf(userId));
      return holder('FollowingPage', { following: listOf('Subscription', following), total: following.length });
    },
    'getFollowers(String,String)': (_community: string | null, userId: string) => {
      const followers = whoFollows('ParentId', userOf(userId));
      return holder('FollowerPage', { followers: listOf('Subscription', followers), total: followers.length });
    },
  },
});

const OFF = ['chatterAnswers', 'chatterGlobalInfluence', 'communitiesEnabled', 'communityModeration', 'communityReputation', 'connectRecords', 'ideas', 'managedTopicsEnabled', 'multiCurrency', 'thanksAllowed', 'wave'];
const ON = ['chatter', 'chatterActivity', 'chatterGroupRecords', 'chatterGroupRecordSharing', 'chatterMessages', 'chatterTopics', 'feedPolling', 'files', 'filesOnComments', 'publisherActions', 'trendingTopics'];

definePlatformClass({
  name: 'ConnectApi.Organization',
  statics: {
    getSettings: () => {
      const { id } = transaction().org;
      const features = Object.fromEntries([...ON.map((name) => [name, true] as const), ...OFF.map((name) => [name, false] as const)]);
      return holder('OrganizationSettings', { orgId: id, name: String(data().stored(id).get('Name')), features: holder('Features', { ...features, defaultCurrencyIsoCode: 'USD' }) });
    },
  },
});
