/** Posts, comments and likes as values of ConnectApi. Source: Connect in Apex, "ConnectApi.FeedItem", "ConnectApi.Comment", "ConnectApi.ChatterLike", "ConnectApi.FeedElementCapabilities". */
import { transaction } from '../../../platform/core/current.ts';
import type { Holder } from '../../../platform/core/holder.ts';
import type { SObjectValue } from '../../records/index.ts';
import { data } from '../../current.ts';
import { constant, found, holder, idsOf, listOf, pageOf, reference, type Page, type Text, type Values } from './base.ts';
import { bookmarksOf, isBookmarked } from './bookmarks.ts';
import { actorOf, userSummary } from './people.ts';
import { segmentsOf } from './segments.ts';
import { topic, topicsOf } from './topics.ts';

/** How many comments a post brings along unasked. */
const RECENT_COMMENTS = 3;

const feedBody = (text: string, isRich = false): Holder =>
  holder('FeedBody', { text, isRichText: isRich, messageSegments: segmentsOf(data(), text, isRich) });

/** The likes of a post, or of one of its comments. */
function likesOf(id: string): readonly string[] {
  const [field, rest] = id.startsWith('0D7')
    ? ['FeedEntityId', '']
    : ['FeedItemId', ' AND COALESCE("FeedEntityId", "FeedItemId") = "FeedItemId"'];
  return idsOf(`"FeedLike" WHERE "${field}" = ? AND "IsDeleted" = 0${rest} ORDER BY "Id"`, [id]);
}
export function likeOf(id: string): Holder {
  const record = found(id);
  return holder('ChatterLike', {
    id,
    likedItem: reference(String(record.get('FeedEntityId') ?? record.get('FeedItemId'))),
    user: userSummary(String(record.get('CreatedById'))),
    url: `/services/data/chatter/likes/${id}`,
  });
}
export function likePage(id: string, page: number | null = null, size: number | null = null): Holder {
  const ids = likesOf(id);
  const likes = listOf('ChatterLike', pageOf(ids, page, size).items.map(likeOf));
  return holder('ChatterLikePage', { items: likes, likes, total: ids.length, currentPageToken: page ?? 0 });
}
/** Mine among them. */
export function myLike(id: string): string | undefined {
  return likesOf(id).find((like) => data().stored(like).get('CreatedById') === transaction().user.id);
}

function userOfRow(record: SObjectValue): Holder {
  return userSummary(String(record.get('InsertedById') ?? record.get('CreatedById')));
}

export function commentOf(id: string): Holder {
  const record = found(id);
  const mine = myLike(id);
  const body = String(record.get('CommentBody') ?? '');
  const file = record.get('RelatedRecordId') as Text;
  return holder('Comment', {
    id: String(record.get('Id')),
    body: feedBody(body, record.get('IsRichText') === true),
    createdDate: record.get('CreatedDate'),
    feedElement: reference(String(record.get('FeedItemId'))),
    parent: reference(String(record.get('ParentId'))),
    user: userOfRow(record),
    isDeleteRestricted: false,
    likes: likePage(id),
    myLike: mine === undefined ? null : reference(mine),
    type: constant('CommentType', String(record.get('CommentType') ?? 'TextComment')),
    capabilities: holder('CommentCapabilities', file?.startsWith('068') === true ? { content: contentOf(file) } : {}),
    threadLevel: 0,
    threadParentId: null,
    url: `/services/data/chatter/comments/${id}`,
  });
}
/** @param isNewestFirst whether the last comments come first. */
export function commentPage(
  postId: string,
  { page = null, size = null, isNewestFirst = false }: { page?: number | null; size?: number | null; isNewestFirst?: boolean } = {},
): Holder {
  const ids = idsOf(
    `"FeedComment" WHERE "FeedItemId" = ? AND "IsDeleted" = 0 ORDER BY "CreatedDate" ${isNewestFirst ? 'DESC' : 'ASC'}, "Id" ${isNewestFirst ? 'DESC' : 'ASC'}`,
    [postId],
  );
  const { items, next, current } = pageOf(ids, page, size);
  const comments = listOf('Comment', items.map(commentOf));
  return holder('CommentPage', {
    items: comments,
    comments,
    total: ids.length,
    currentPageToken: String(current),
    nextPageToken: next === null ? null : String(next),
    previousPageToken: current === 0 ? null : String(current - 1),
    currentPageUrl: `/services/data/chatter/feed-elements/${postId}/capabilities/comments/items`,
  });
}

/** The capabilities of a post. */
function capabilitiesOf(id: string, record: SObjectValue, recentComments: number): Holder {
  const file = record.get('RelatedRecordId') as Text;
  const link = record.get('LinkUrl') as Text;
  const topics = topicsOf(id);
  const mine = myLike(id);
  const optional: Values = {
    ...(record.get('Type') === 'QuestionPost'
      ? { questionAndAnswers: holder('QuestionAndAnswersCapability', { questionTitle: record.get('Title') }) }
      : {}),
    ...(link === null ? {} : { link: holder('LinkCapability', { url: link, urlName: record.get('Title') }) }),
    ...(file?.startsWith('068') !== true ? {} : { content: contentOf(file), files: filesOf(id, file) }),
  };
  return holder('FeedElementCapabilities', {
    ...optional,
    chatterLikes: holder('ChatterLikesCapability', {
      isLikedByCurrentUser: mine !== undefined,
      myLike: mine === undefined ? null : reference(mine),
      page: likePage(id),
    }),
    comments: holder('CommentsCapability', { page: commentPage(id, { size: Math.max(1, recentComments) }) }),
    bookmarks: bookmarksOf(id),
    topics: holder('TopicsCapability', { canAssignTopics: true, items: listOf('Topic', topics.map(topic)) }),
  });
}
/** @param file the version that the post itself names, which need not be attached besides */
function filesOf(id: string, file: string): Holder {
  const attached = data().store.all(
    `SELECT "RecordId" AS file FROM "FeedAttachment" WHERE "FeedEntityId" = ? AND "Type" = 'Content' ORDER BY "Id"`,
    [id],
  );
  const versions = new Set([file, ...attached.map((row) => String(row['file']))]);
  return holder('FilesCapability', {
    items: listOf(
      'Content',
      [...versions].map((version) => contentOf(version, 'Content')),
    ),
  });
}
function contentOf(versionId: string, name = 'ContentCapability'): Holder {
  const version = data().stored(versionId);
  return holder(name, {
    id: version.get('ContentDocumentId'),
    versionId,
    title: version.get('Title'),
    description: version.get('Description'),
    fileType: version.get('FileType'),
    fileExtension: version.get('FileExtension'),
    fileSize: String(version.get('ContentSize') ?? 0),
    downloadUrl: `/services/data/chatter/files/${String(version.get('ContentDocumentId'))}/content`,
  });
}

export function feedItem(id: string, recentComments = RECENT_COMMENTS): Holder {
  const record = found(id);
  const itemId = String(record.get('Id'));
  return holder('FeedItem', {
    id: itemId,
    body: feedBody(String(record.get('Body') ?? ''), record.get('IsRichText') === true),
    createdDate: record.get('CreatedDate'),
    modifiedDate: record.get('LastModifiedDate'),
    feedElementType: constant('FeedElementType', 'FeedItem'),
    parent: actorOf(String(record.get('ParentId'))),
    actor: userOfRow(record),
    capabilities: capabilitiesOf(itemId, record, recentComments),
    visibility: constant('FeedItemVisibilityType', String(record.get('Visibility') ?? 'AllUsers')),
    event: record.get('Type') === 'TrackedChange',
    isBookmarkedByCurrentUser: isBookmarked(itemId),
    isDeleteRestricted: false,
    isSharable: true,
    hasVerifiedComment: false,
    url: `/services/data/chatter/feed-elements/${itemId}`,
  });
}
export function feedPage(ids: readonly string[], page: number | null, size: number | null, recentComments: number): Holder {
  const shown: Page<string> = pageOf(ids, page, size);
  const url = (at: number): string => `/services/data/chatter/feeds?page=${String(at)}`;
  return holder('FeedElementPage', {
    elements: listOf(
      'FeedElement',
      shown.items.map((id) => feedItem(id, recentComments)),
    ),
    currentPageToken: String(shown.current),
    nextPageToken: shown.next === null ? null : String(shown.next),
    currentPageUrl: url(shown.current),
    nextPageUrl: shown.next === null ? null : url(shown.next),
    updatesToken: String(Date.now()),
  });
}
