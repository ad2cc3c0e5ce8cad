/** ConnectApi.ChatterFeeds: posts, comments and likes are written and read. Source: Connect in Apex, "ChatterFeeds Class", "Testing ConnectApi Code". */
import type { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { NotImplemented, raise } from '../../../platform/core/error.ts';
import { held, type Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data, userAccess } from '../../current.ts';
import { commentAttachment, postAttachment } from './attachments.ts';
import {
  attempt,
  batch,
  changed,
  found,
  holder,
  idsOf,
  listOf,
  removed,
  saved,
  savedAlong,
  userOf,
  type Text,
  type Values,
} from './base.ts';
import { bodyOf, type PostBody } from './body.ts';
import { setBookmark } from './bookmarks.ts';
import { commentCapabilities, postCapabilities, type PostCapabilities } from './capabilities.ts';
import { commentOf, commentPage, feedItem, feedPage, likeOf, likePage, myLike } from './posts.ts';

const STREAMS = new Set(['me', 'news']);

function post(subject: Text, { text, isRich }: PostBody, { values, files }: Partial<PostCapabilities> = {}): Holder {
  if (subject === null) raise('ConnectApi.ConnectApiException', 'A subject is required.');
  const parent = STREAMS.has(subject) ? transaction().user.id : subject;
  const id = String(saved('FeedItem', { ParentId: parent, Body: text === '' ? null : text, IsRichText: isRich, ...values }).get('Id'));
  for (const file of files ?? []) savedAlong('FeedAttachment', { FeedEntityId: id, Type: 'Content', RecordId: file });
  return feedItem(id);
}

function comment(postId: string, { text, isRich }: PostBody, more: Values = {}): Holder {
  return commentOf(
    String(saved('FeedComment', { FeedItemId: postId, CommentBody: text === '' ? null : text, IsRichText: isRich, ...more }).get('Id')),
  );
}
/** Once is enough. */
function like(id: string): Holder {
  const isComment = id.startsWith('0D7');
  const post = isComment ? String(found(id).get('FeedItemId')) : id;
  return likeOf(myLike(id) ?? String(saved('FeedLike', { FeedItemId: post, ...(isComment ? { FeedEntityId: id } : {}) }).get('Id')));
}
function setLike(id: string, isLiked: boolean | null): Holder {
  const mine = myLike(id);
  if (isLiked === true) like(id);
  else if (mine !== undefined) removed(mine);
  return likePage(id);
}
const plain = (text: Text): PostBody => ({ text: text ?? '', isRich: false });
const bodyIn = (input: Holder): PostBody => bodyOf(data(), held(input, 'body') as Holder | null);
const posted = (input: Holder): Holder => post(held(input, 'subjectId') as Text, bodyIn(input), postCapabilities(input));
const textComment = (_community: Text, postId: string, text: Text): Holder => comment(postId, plain(text));
const inputComment = (_community: Text, postId: string, input: Holder, file: Holder | null): Holder =>
  comment(postId, bodyIn(input), { ...commentCapabilities(input, file), ...commentAttachment(input, file) });
/** A post as API versions up to 31 write it: its subject and its file stand beside the input. */
function inputItem(_community: Text, _type: ApexValue, subject: Text, input: Holder, file: Holder | null): Holder {
  const [given, attached] = [postCapabilities(input), postAttachment(input, file)];
  const item = post(subject, bodyIn(input), {
    values: { ...given.values, ...attached.values },
    files: [...given.files, ...attached.files],
  });
  return held(input, 'isBookmarkedByCurrentUser') === true ? bookmarked(item) : item;
}
function bookmarked(item: Holder): Holder {
  const id = String(held(item, 'id'));
  setBookmark(id, true);
  return feedItem(id);
}
const remove = (_community: Text, id: string): void => removed(id);
const getComments = (_community: Text, postId: string, page: Text = null, size: number | null = null): Holder =>
  commentPage(String(found(postId).get('Id')), { page: pageNumber(page), size });

/** A new body, and the new title of a question; what the input leaves out stays. */
function edit(id: string, field: string, input: Holder): string {
  const { text, isRich } = bodyIn(input);
  const { Title: title } = field === 'Body' ? postCapabilities(input).values : {};
  const body: Values = held(input, 'body') === null ? {} : { [field]: text, IsRichText: isRich };
  return String(changed(id, { ...body, ...(title === undefined ? {} : { Title: title }) }).get('Id'));
}
/** Who wrote it may change it, and who may modify all data. */
function editable(id: string): Holder {
  const record = found(id);
  const { user } = transaction();
  const isMine = record.get('CreatedById') === user.id || userAccess().hasModifyAll;
  return holder('FeedEntityIsEditable', {
    isEditableByMe: isMine,
    areAttachmentsEditableByMe: isMine,
    feedEntityUrl: `/services/data/chatter/${id}`,
  });
}

/** A page of posts as API versions up to 31 know it. */
function itemPage(page: Holder): Holder {
  const { typeName: _, elements, ...rest } = page as unknown as Values & { readonly elements: ApexValue };
  return holder('FeedItemPage', { ...rest, items: elements });
}

interface FeedQuery {
  readonly feedType: { readonly name: string };
  readonly subjectId?: Text;
  readonly recentCommentCount?: number | null;
  readonly pageParam?: Text;
  readonly pageSize?: number | null;
  readonly sortParam?: { readonly name: string } | null;
}
const pageNumber = (token: Text | undefined): number | null => (token === null || token === undefined ? null : Number(token));
const EVERYTHING = new Set(['Company', 'Home', 'News']);

/** The posts of a feed. Errors: NotImplemented for feeds of moderation, streams, messages and bookmarks. */
function postsOf({ feedType: { name }, subjectId = null }: FeedQuery): readonly [condition: string, values: readonly string[]] {
  if (EVERYTHING.has(name)) return ['1 = 1', []];
  if (name === 'Files') return [`"Type" = 'ContentPost' AND "CreatedById" = ?`, [userOf(subjectId)]];
  if (name === 'Groups') return [`"ParentId" GLOB '0F9*'`, []];
  if (name === 'Topics' && subjectId !== null)
    return ['"Id" IN (SELECT "EntityId" FROM "TopicAssignment" WHERE "TopicId" = ? AND "IsDeleted" = 0)', [subjectId]];
  if (name === 'UserProfile') return ['("ParentId" = ?1 OR "CreatedById" = ?1)', [userOf(subjectId)]];
  if (name === 'Record' || name === 'To') return ['"ParentId" = ?', [String(found(userOf(subjectId)).get('Id'))]];
  throw new NotImplemented(`ConnectApi.FeedType.${name}`);
}
const ORDERS: Readonly<Record<string, string>> = {
  CreatedDateAsc: '"CreatedDate" ASC, "Id" ASC',
  CreatedDateDesc: '"CreatedDate" DESC, "Id" DESC',
  LastModifiedDateDesc: '"LastModifiedDate" DESC, "Id" DESC',
};

/** The newest first, when no order is asked for. */
function feed(query: FeedQuery): Holder {
  const [condition, values] = postsOf(query);
  const ids = idsOf(
    `"FeedItem" WHERE ${condition} AND "IsDeleted" = 0 ORDER BY ${ORDERS[query.sortParam?.name ?? ''] ?? '"CreatedDate" DESC, "Id" DESC'}`,
    values,
  );
  return feedPage(ids, pageNumber(query.pageParam), query.pageSize ?? null, query.recentCommentCount ?? 3);
}

const TYPES: Readonly<Record<string, string>> = {
  feedType: 'ConnectApi.FeedType',
  subjectId: 'String',
  recentCommentCount: 'Integer',
  density: 'ConnectApi.FeedDensity',
  pageParam: 'String',
  pageSize: 'Integer',
  sortParam: 'ConnectApi.FeedSortOrder',
  filter: 'ConnectApi.FeedFilter',
  showInternalOnly: 'Boolean',
};
const PAGED = ['pageParam', 'pageSize', 'sortParam'];
const FORMS = [
  [],
  ['subjectId'],
  PAGED,
  ['subjectId', ...PAGED],
  ['recentCommentCount', 'density', ...PAGED],
  ['subjectId', 'recentCommentCount', 'density', ...PAGED],
  ['subjectId', 'recentCommentCount', 'density', ...PAGED, 'showInternalOnly'],
];
/** A method in the forms that only page and order a feed. */
function inForms(
  method: string,
  one: (query: FeedQuery) => ApexValue,
): Record<string, (community: Text, ...args: readonly ApexValue[]) => ApexValue> {
  return Object.fromEntries(
    FORMS.map((names) => ['feedType', ...names]).map((names) => [
      `${method}(String,${names.map((name) => TYPES[name]).join(',')})`,
      (_community: Text, ...args: readonly ApexValue[]) =>
        one(Object.fromEntries(names.map((name, index) => [name, args[index] ?? null])) as unknown as FeedQuery),
    ]),
  );
}
/** Posts whose text has the words. */
const search = (q: Text, page: Text = null, size: number | null = null): Holder =>
  feedPage(
    idsOf('"FeedItem" WHERE "Body" LIKE ? AND "IsDeleted" = 0 ORDER BY "CreatedDate" DESC, "Id" DESC', [
      `%${(q ?? '').replaceAll('*', '')}%`,
    ]),
    pageNumber(page),
    size,
    3,
  );
/** A post for each input, or why there is none. */
const postBatch = (_community: Text, inputs: ApexList): ApexList =>
  listOf(
    'BatchResult',
    inputs.items.map((one) => attempt(() => posted(held(one as Holder, 'input') as Holder))),
  );

definePlatformClass({
  name: 'ConnectApi.ChatterFeeds',
  statics: {
    'postFeedElement(String,String,ConnectApi.FeedElementType,String)': (_community: Text, subject: Text, _type: ApexValue, text: Text) =>
      post(subject, plain(text)),
    'postFeedElement(String,ConnectApi.FeedElementInput)': (_community: Text, input: Holder) => posted(input),
    'postFeedItem(String,ConnectApi.FeedType,String,String)': (_community: Text, _type: ApexValue, subject: Text, text: Text) =>
      post(subject, plain(text)),
    'postFeedItem(String,ConnectApi.FeedType,String,ConnectApi.FeedItemInput,ConnectApi.BinaryInput)': inputItem,
    postFeedElementBatch: postBatch,
    'postCommentToFeedElement(String,String,String)': textComment,
    'postCommentToFeedElement(String,String,ConnectApi.CommentInput,ConnectApi.BinaryInput)': inputComment,
    'postComment(String,String,String)': textComment,
    'postComment(String,String,ConnectApi.CommentInput,ConnectApi.BinaryInput)': inputComment,
    'getFeedElement(String,String)': (_community: Text, id: string) => feedItem(id),
    'getFeedElement(String,String,Integer,Integer,ConnectApi.FeedSortOrder)': (
      _community: Text,
      id: string,
      recentComments: number | null,
    ) => feedItem(id, recentComments ?? 3),
    getFeedElementBatch: (_community: Text, ids: ApexList) => batch(ids, (id) => feedItem(id)),
    isFeedElementEditableByMe: (_community: Text, id: string) => editable(id),
    isCommentEditableByMe: (_community: Text, id: string) => editable(id),
    'updateFeedElementBookmarks(String,String,Boolean)': (_community: Text, id: string, isKept: boolean | null) =>
      setBookmark(id, isKept === true),
    'updateFeedElementBookmarks(String,String,ConnectApi.BookmarksCapabilityInput)': (_community: Text, id: string, input: Holder) =>
      setBookmark(id, held(input, 'isBookmarkedByCurrentUser') === true),
    updateFeedElement: (_community: Text, id: string, input: Holder) => feedItem(edit(id, 'Body', input)),
    ...inForms('getFeedElementsFromFeed', feed),
    ...inForms('getFeedItemsFromFeed', (query) => itemPage(feed(query))),
    getFeedItem: (_community: Text, id: string) => feedItem(id),
    'searchFeedElements(String,String)': (_community: Text, q: Text) => search(q),
    'searchFeedElements(String,String,String,Integer)': (_community: Text, q: Text, page: Text, size: number | null) =>
      search(q, page, size),
    getComment: (_community: Text, id: string) => commentOf(id),
    getCommentBatch: (_community: Text, ids: ApexList) => batch(ids, commentOf),
    'getCommentsForFeedElement(String,String)': getComments,
    'getCommentsForFeedElement(String,String,String,Integer)': getComments,
    'getCommentsForFeedElement(String,String,ConnectApi.FeedCommentSortOrder)': (
      _community: Text,
      postId: string,
      sort: { readonly name: string } | null,
    ) => commentPage(postId, { isNewestFirst: sort?.name === 'CreatedDateLatestAsc' }),
    getCommentsForFeedItem: getComments,
    updateComment: (_community: Text, id: string, input: Holder) => commentOf(edit(id, 'CommentBody', input)),
    likeFeedElement: (_community: Text, id: string) => like(id),
    likeFeedItem: (_community: Text, id: string) => like(id),
    likeComment: (_community: Text, id: string) => like(id),
    updateLikeForFeedElement: (_community: Text, id: string, isLiked: boolean | null) => setLike(id, isLiked),
    updateLikeForComment: (_community: Text, id: string, isLiked: boolean | null) => setLike(id, isLiked),
    getLike: (_community: Text, id: string) => likeOf(id),
    getLikesForFeedElement: (_community: Text, id: string, page: number | null = null, size: number | null = null) =>
      likePage(id, page, size),
    getLikesForFeedItem: (_community: Text, id: string, page: number | null = null, size: number | null = null) => likePage(id, page, size),
    getLikesForComment: (_community: Text, id: string, page: number | null = null, size: number | null = null) => likePage(id, page, size),
    deleteFeedElement: remove,
    deleteFeedItem: remove,
    deleteComment: remove,
    deleteLike: remove,
  },
});
