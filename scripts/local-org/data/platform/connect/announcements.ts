/** ConnectApi.Announcements: a group's announcements, each with the post that holds its text. Source: Connect in Apex, "Announcements Class", "ConnectApi.Announcement", "ConnectApi.AnnouncementInput". */
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { held, type Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import { changed, found, holder, idsOf, listOf, pageOf, removed, saved, savedAlong, type Text } from './base.ts';
import { bodyOf } from './body.ts';
import { feedItem } from './posts.ts';

type Whole = number | null;

function announcement(id: string): Holder {
  const record = found(id);
  return holder('Announcement', {
    id: String(record.get('Id')),
    expirationDate: record.get('ExpirationDate'),
    sendEmails: record.get('SendEmails') === true,
    isArchived: record.get('IsArchived') === true,
    feedElement: feedItem(String(record.get('FeedItemId'))),
    url: `/services/data/connect/announcements/${id}`,
  });
}

/** The post that an input names, else a new one with its text. Source: Object Reference, "FeedItem", Type: AdvancedTextPost is a group's announcement. */
function postOf(parent: Text, input: Holder): string {
  const given = held(input, 'feedItemId') as Text;
  if (given !== null) return String(found(given).get('Id'));
  const { text, isRich } = bodyOf(data(), held(input, 'body') as Holder | null);
  return String(saved('FeedItem', { ParentId: parent, Type: 'AdvancedTextPost', Body: text, IsRichText: isRich }).get('Id'));
}
function post(parent: Text, input: Holder | null): Holder {
  if (input === null) raise('ConnectApi.ConnectApiException', 'An announcement is required.');
  const expires = held(input, 'expirationDate');
  if (expires === null) raise('ConnectApi.ConnectApiException', 'An expiration date is required.');
  return announcement(
    String(
      savedAlong('Announcement', {
        FeedItemId: postOf(parent ?? (held(input, 'parentId') as Text), input),
        ExpirationDate: expires,
        SendEmails: held(input, 'sendEmails') === true,
        IsArchived: held(input, 'isArchived') === true,
      }).get('Id'),
    ),
  );
}

/** The newest first. */
function announcements(parentId: string, page: Whole = null, size: Whole = null): Holder {
  const groupId = String(found(parentId).get('Id'));
  const ids = idsOf('"Announcement" WHERE "ParentId" = ? AND "IsDeleted" = 0 ORDER BY "CreatedDate" DESC, "Id" DESC', [groupId]);
  const { items, next, current } = pageOf(ids, page, size);
  const url = (at: number): string => `/services/data/connect/announcements?parentId=${groupId}&page=${String(at)}`;
  return holder('AnnouncementPage', {
    announcements: listOf('Announcement', items.map(announcement)),
    currentPageUrl: url(current),
    nextPageUrl: next === null ? null : url(next),
    previousPageUrl: current === 0 ? null : url(current - 1),
  });
}
const expiring = (id: string, date: ApexValue): Holder => announcement(String(changed(id, { ExpirationDate: date }).get('Id')));

definePlatformClass({
  name: 'ConnectApi.Announcements',
  statics: {
    getAnnouncement: (_community: Text, id: string) => announcement(id),
    getAnnouncements: (_community: Text, parentId: string, page: Whole = null, size: Whole = null) => announcements(parentId, page, size),
    postAnnouncement: (_community: Text, input: Holder | null) => post(null, input),
    updateAnnouncement: (_community: Text, id: string, date: ApexValue) => expiring(id, date),
    deleteAnnouncement: (_community: Text, id: string) => removed(id),
  },
});

/** Those of ConnectApi.ChatterGroups, from before there was a class of their own. */
export const OF_GROUPS = {
  getAnnouncements: (_community: Text, groupId: string, page: Whole = null, size: Whole = null) => announcements(groupId, page, size),
  postAnnouncement: (_community: Text, groupId: string, input: Holder | null) => post(groupId, input),
};
