/** ConnectApi.ChatterUsers and UserProfiles: people, their photos, whom they follow. Source: Connect in Apex, "ChatterUsers Class", "UserProfiles Class", "ConnectApi.UserDetail", "ConnectApi.Photo". */
import type { ApexList } from '../../../platform/collections/index.ts';
import { raise } from '../../../platform/core/error.ts';
import { held, Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { SObjectValue } from '../../records/index.ts';
import { data } from '../../current.ts';
import { batch, constant, found, holder, idsOf, listOf, pageOf, saved, userOf, type Text, type Values } from './base.ts';

const PHOTO_PATH = '/profilephoto/005';
const USER_TYPES: Readonly<Record<string, string>> = {
  Standard: 'Internal',
  Guest: 'Guest',
  CsnOnly: 'ChatterOnly',
  AutomatedProcess: 'System',
};

function photoOf(user: SObjectValue): Holder {
  const full = user.get('FullPhotoUrl') as Text;
  const small = user.get('SmallPhotoUrl') as Text;
  const version = /photo\/(729\w+)/.exec(full ?? '')?.[1] ?? null;
  return holder('Photo', {
    fullEmailPhotoUrl: full ?? `${PHOTO_PATH}/F`,
    largePhotoUrl: full ?? `${PHOTO_PATH}/F`,
    mediumPhotoUrl: (user.get('MediumPhotoUrl') as Text) ?? `${PHOTO_PATH}/M`,
    photoVersionId: version,
    smallPhotoUrl: small ?? `${PHOTO_PATH}/T`,
    standardEmailPhotoUrl: small ?? `${PHOTO_PATH}/T`,
    url: `/services/data/chatter/users/${String(user.get('Id'))}/photo`,
  });
}

function commonOf(user: SObjectValue): Values {
  const id = String(user.get('Id'));
  const name = String(user.get('Name'));
  return {
    id,
    name,
    displayName: name,
    firstName: user.get('FirstName'),
    lastName: user.get('LastName'),
    title: user.get('Title'),
    companyName: user.get('CompanyName'),
    communityNickname: user.get('CommunityNickname'),
    additionalLabel: null,
    isActive: user.get('IsActive'),
    isInThisCommunity: true,
    mySubscription: null,
    photo: photoOf(user),
    type: 'User',
    url: `/services/data/chatter/users/${id}`,
    userType: constant('UserType', USER_TYPES[String(user.get('UserType'))] ?? 'Portal'),
  };
}
export const userSummary = (id: string): Holder => holder('UserSummary', commonOf(found(userOf(id))));

function userDetail(id: string): Holder {
  const user = found(userOf(id));
  const userId = String(user.get('Id'));
  const followings = idsOf('"EntitySubscription" WHERE "SubscriberId" = ?', [userId]).map((one) =>
    String(data().stored(one).get('ParentId')),
  );
  const people = followings.filter((parent) => parent.startsWith('005')).length;
  const manager = user.get('ManagerId') as Text;
  return holder('UserDetail', {
    ...commonOf(user),
    aboutMe: user.get('AboutMe'),
    address: user.get('Address'),
    email: user.get('Email'),
    username: user.get('Username'),
    hasChatter: true,
    followersCount: idsOf('"EntitySubscription" WHERE "ParentId" = ?', [userId]).length,
    groupCount: idsOf('"CollaborationGroupMember" WHERE "MemberId" = ?', [userId]).length,
    followingCounts: holder('FollowingCounts', { people, records: followings.length - people, total: followings.length }),
    managerId: manager,
    managerName: manager === null ? null : String(found(manager).get('Name')),
    thanksReceived: 0,
  });
}

function userPage(ids: readonly string[], page: number | null, size: number | null): Holder {
  const { items, next, current } = pageOf(ids, page, size);
  return holder('UserPage', {
    users: listOf('UserDetail', items.map(userDetail)),
    currentPageToken: current,
    nextPageToken: next,
    previousPageToken: current === 0 ? null : current - 1,
    currentPageUrl: `/services/data/chatter/users?page=${String(current)}`,
    nextPageUrl: next === null ? null : `/services/data/chatter/users?page=${String(next)}`,
  });
}
const people = (): readonly string[] =>
  idsOf(`"User" WHERE "IsActive" = 1 AND "UserType" <> 'AutomatedProcess' ORDER BY "LastName", "FirstName", "Id"`);
/** Source: Connect in Apex, "q": at least two characters, an asterisk not counted. */
function search(q: Text, page: number | null = null, size: number | null = null): Holder {
  const wanted = (q ?? '').replaceAll('*', '').toLowerCase();
  if (wanted.length < 2) raise('ConnectApi.ConnectApiException', 'Search term must be at least two characters long.');
  return userPage(
    people().filter(
      (id) =>
        String(data().stored(id).get('Name'))
          .toLowerCase()
          .split(' ')
          .some((word) => word.startsWith(wanted)) || String(data().stored(id).get('Name')).toLowerCase().startsWith(wanted),
    ),
    page,
    size,
  );
}

/** The uploaded picture, or a version of a file, as the user's photo. Errors: ConnectApi.ConnectApiException for what is no picture. */
function setPhoto(_community: Text, userId: Text, picture: Holder | string | null): Holder {
  if (picture === null) raise('ConnectApi.ConnectApiException', 'A photo is required.');
  if (picture instanceof Holder && !String(held(picture, 'contentType')).startsWith('image/'))
    raise('ConnectApi.ConnectApiException', 'The file you selected is not a supported image type.');
  const id = userOf(userId);
  const version = `729${id.slice(3)}`;
  keepPhoto(
    id,
    ['F', 'M', 'T'].map((size) => `/profilephoto/${version}/${size}`),
  );
  return photoOf(data().stored(id));
}
/** Photo URLs, which only the platform may set. */
function keepPhoto(userId: string, [full = null, medium = null, small = null]: readonly (string | null)[]): void {
  data().store.run('UPDATE "User" SET "FullPhotoUrl" = ?, "MediumPhotoUrl" = ?, "SmallPhotoUrl" = ? WHERE "Id" = ?', [
    full,
    medium,
    small,
    userId,
  ]);
}
const deletePhoto = (_community: Text, userId: Text): void => keepPhoto(userOf(userId), []);
const getPhoto = (_community: Text, userId: Text): Holder => photoOf(found(userOf(userId)));
const withAttributes = (community: Text, userId: Text, photo: Holder | null, upload: Holder | null = null): Holder =>
  setPhoto(community, userId, upload ?? (photo === null ? null : (held(photo, 'fileId') as Text)));
const PHOTOS = { getPhoto, setPhoto, deletePhoto, setPhotoWithAttributes: withAttributes };

/** A user as such, any other record as a summary. */
export function actorOf(id: string): Holder {
  if (id.startsWith('005')) return userSummary(id);
  const record = found(id);
  return holder('RecordSummary', {
    id: String(record.get('Id')),
    name: record.get(record.schema.nameField),
    type: record.schema.name,
    url: `/services/data/sobjects/${record.schema.name}/${id}`,
  });
}
function subscription(id: string): Holder {
  const record = data().stored(id);
  return holder('Subscription', {
    id,
    subject: actorOf(String(record.get('ParentId'))),
    subscriber: userSummary(String(record.get('SubscriberId'))),
    url: `/services/data/chatter/subscriptions/${id}`,
  });
}
/** Both pages say the same of other people. */
function follows(
  where: 'ParentId' | 'SubscriberId',
  id: string,
  page: number | null,
  size: number | null,
  keyPrefix = '',
): { readonly items: readonly Holder[]; readonly total: number } {
  const ids = idsOf(`"EntitySubscription" WHERE "${where}" = ? AND "ParentId" GLOB ? ORDER BY "Id"`, [id, `${keyPrefix}*`]);
  return { items: pageOf(ids, page, size).items.map(subscription), total: ids.length };
}
function followings(_community: Text, userId: Text, ...rest: readonly (string | number | null)[]): Holder {
  const filter = typeof rest[0] === 'string' ? rest[0] : '';
  const numbers = rest.filter((part) => typeof part === 'number');
  const { items, total } = follows('SubscriberId', userOf(userId), numbers[0] ?? null, numbers[1] ?? null, filter);
  return holder('FollowingPage', { following: listOf('Subscription', items), total });
}

definePlatformClass({
  name: 'ConnectApi.ChatterUsers',
  statics: {
    ...PHOTOS,
    follow: (_community: Text, userId: Text, subjectId: string) =>
      subscription(String(saved('EntitySubscription', { ParentId: subjectId, SubscriberId: userOf(userId) }).get('Id'))),
    getFollowings: followings,
    getFollowers: (_community: Text, userId: Text, page: number | null = null, size: number | null = null) => {
      const { items, total } = follows('ParentId', userOf(userId), page, size);
      return holder('FollowerPage', { followers: listOf('Subscription', items), total });
    },
    getUser: (_community: Text, userId: Text) => userDetail(userOf(userId)),
    getUserBatch: (_community: Text, userIds: ApexList) => batch(userIds, userDetail),
    getUsers: (_community: Text, page: number | null = null, size: number | null = null) => userPage(people(), page, size),
    'searchUsers(String,String)': (_community: Text, q: Text) => search(q),
    'searchUsers(String,String,Integer,Integer)': (_community: Text, q: Text, page: number | null, size: number | null) =>
      search(q, page, size),
    'searchUsers(String,String,String,Integer,Integer)': (
      _community: Text,
      q: Text,
      _context: Text,
      page: number | null,
      size: number | null,
    ) => search(q, page, size),
  },
});
definePlatformClass({
  name: 'ConnectApi.UserProfiles',
  statics: {
    ...PHOTOS,
    getUserProfile: (_community: Text, userId: Text) =>
      holder('UserProfile', {
        id: userOf(userId),
        userDetail: userDetail(userOf(userId)),
        url: `/services/data/connect/user-profiles/${userOf(userId)}`,
      }),
  },
});
definePlatformClass({
  name: 'ConnectApi.Chatter',
  statics: {
    deleteSubscription: (_community: Text, id: string) => void data().save('delete', found(id), { accessMode: 'system', allOrNone: true }),
    getSubscription: (_community: Text, id: string) => subscription(String(found(id).get('Id'))),
  },
});
