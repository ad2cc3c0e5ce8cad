/** ConnectApi.ChatterGroups: groups, members and records in them. Source: Connect in Apex, "ChatterGroups Class", "ConnectApi.ChatterGroup", "ConnectApi.GroupMember". */
import type { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { held, type Holder } from '../../../platform/core/holder.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import {
  batch,
  changed,
  constant,
  found,
  holder,
  idsOf,
  listOf,
  pageOf,
  reference,
  removed,
  saved,
  type Text,
  type Values,
} from './base.ts';
import { OF_GROUPS } from './announcements.ts';
import { actorOf, userSummary } from './people.ts';

type Whole = number | null;
const TYPES: Readonly<Record<string, string>> = { PublicAccess: 'Public', PrivateAccess: 'Private', UnlistedAccess: 'Unlisted' };
const visibilityOf = (type: ApexValue): string => Object.keys(TYPES).find((name) => TYPES[name] === type) ?? 'PublicAccess';

/** A user's role in a group. */
function roleIn(groupId: string, userId: string): string {
  if (data().stored(groupId).get('OwnerId') === userId) return 'GroupOwner';
  const [member] = idsOf('"CollaborationGroupMember" WHERE "CollaborationGroupId" = ? AND "MemberId" = ?', [groupId, userId]);
  return member === undefined
    ? 'NotAMember'
    : data().stored(member).get('CollaborationRole') === 'Admin'
      ? 'GroupManager'
      : 'StandardMember';
}

function group(id: string): Holder {
  const record = found(id);
  const groupId = String(record.get('Id'));
  const { user } = transaction();
  const [mine] = idsOf('"CollaborationGroupMember" WHERE "CollaborationGroupId" = ? AND "MemberId" = ?', [groupId, user.id]);
  const is = (name: string): boolean => record.get(name) === true;
  return holder('ChatterGroupDetail', {
    id: groupId,
    name: record.get('Name'),
    description: record.get('Description'),
    type: 'CollaborationGroup',
    memberCount: record.get('MemberCount') ?? 0,
    owner: userSummary(String(record.get('OwnerId'))),
    visibility: constant('GroupVisibilityType', visibilityOf(record.get('CollaborationType'))),
    myRole: constant('GroupMembershipType', roleIn(groupId, user.id)),
    mySubscription: mine === undefined ? null : reference(mine),
    canHaveChatterGuests: is('CanHaveGuests'),
    isArchived: is('IsArchived'),
    isAutoArchiveDisabled: is('IsAutoArchiveDisabled'),
    isBroadcast: is('IsBroadcast'),
    fileCount: 0,
    pendingRequests: 0,
    information: holder('GroupInformation', { title: record.get('InformationTitle'), text: record.get('InformationBody') }),
    url: `/services/data/chatter/groups/${groupId}`,
  });
}

/** The fields that an input names. */
function fieldsOf(input: Holder): Values {
  const information = held(input, 'information') as Holder | null;
  const visibility = held(input, 'visibility') as { readonly name: string } | null;
  const given = {
    Name: held(input, 'name'),
    Description: held(input, 'description'),
    CanHaveGuests: held(input, 'canHaveChatterGuests'),
    IsArchived: held(input, 'isArchived'),
    IsAutoArchiveDisabled: held(input, 'isAutoArchiveDisabled'),
    IsBroadcast: held(input, 'isBroadcast'),
    OwnerId: held(input, 'owner'),
    CollaborationType: visibility === null ? null : (TYPES[visibility.name] ?? null),
    InformationTitle: information === null ? null : held(information, 'title'),
    InformationBody: information === null ? null : held(information, 'text'),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}
function createGroup(_community: Text, input: Holder | null): Holder {
  if (input === null || held(input, 'name') === null) raise('ConnectApi.ConnectApiException', 'A group name is required.');
  return group(String(saved('CollaborationGroup', { CollaborationType: 'Public', ...fieldsOf(input) }).get('Id')));
}

function groups(ids: readonly string[], page: Whole, size: Whole): Holder {
  const { items, next, current } = pageOf(ids, page, size);
  const url = (at: number): string => `/services/data/chatter/groups?page=${String(at)}`;
  return holder('ChatterGroupPage', {
    groups: listOf('ChatterGroupDetail', items.map(group)),
    currentPageUrl: url(current),
    nextPageUrl: next === null ? null : url(next),
  });
}
const all = (q = ''): readonly string[] =>
  idsOf('"CollaborationGroup" WHERE "Name" LIKE ? ORDER BY "Name", "Id"', [`%${q.replaceAll('*', '')}%`]);

function member(id: string): Holder {
  const record = found(id);
  const memberId = String(record.get('MemberId'));
  return holder('GroupMember', {
    id: String(record.get('Id')),
    role: constant('GroupMembershipType', roleIn(String(record.get('CollaborationGroupId')), memberId)),
    user: userSummary(memberId),
    lastFeedAccessDate: record.get('LastFeedAccessDate'),
    url: `/services/data/chatter/group-memberships/${id}`,
  });
}
function addMember(_community: Text, groupId: string, userId: string, role: { readonly name: string } | null = null): Holder {
  return member(
    String(
      saved('CollaborationGroupMember', { CollaborationGroupId: groupId, MemberId: userId, CollaborationRole: roleName(role) }).get('Id'),
    ),
  );
}
const roleName = (role: { readonly name: string } | null): string => (role?.name === 'GroupManager' ? 'Admin' : 'Standard');
function members(_community: Text, groupId: string, page: Whole = null, size: Whole = null): Holder {
  const ids = idsOf('"CollaborationGroupMember" WHERE "CollaborationGroupId" = ? ORDER BY "Id"', [String(found(groupId).get('Id'))]);
  return holder('GroupMemberPage', {
    members: listOf('GroupMember', pageOf(ids, page, size).items.map(member)),
    totalMemberCount: ids.length,
  });
}

function groupRecord(id: string): Holder {
  return holder('GroupRecord', {
    id,
    record: actorOf(String(found(id).get('RecordId'))),
    url: `/services/data/chatter/group-records/${id}`,
  });
}
function records(_community: Text, groupId: string, page: Whole = null, size: Whole = null): Holder {
  const ids = idsOf('"CollaborationGroupRecord" WHERE "CollaborationGroupId" = ? AND "IsDeleted" = 0 ORDER BY "Id"', [
    String(found(groupId).get('Id')),
  ]);
  return holder('GroupRecordPage', {
    records: listOf('GroupRecord', pageOf(ids, page, size).items.map(groupRecord)),
    totalRecordCount: ids.length,
  });
}

definePlatformClass({
  name: 'ConnectApi.ChatterGroups',
  statics: {
    createGroup,
    getGroup: (_community: Text, id: string) => group(id),
    getGroupBatch: (_community: Text, ids: ApexList) => batch(ids, group),
    updateGroup: (_community: Text, id: string, input: Holder) => group(String(changed(id, fieldsOf(input)).get('Id'))),
    deleteGroup: (_community: Text, id: string) => removed(id),
    'getGroups(String)': () => groups(all(), null, null),
    'getGroups(String,Integer,Integer)': (_community: Text, page: Whole, size: Whole) => groups(all(), page, size),
    'searchGroups(String,String)': (_community: Text, q: Text) => groups(all(q ?? ''), null, null),
    'searchGroups(String,String,Integer,Integer)': (_community: Text, q: Text, page: Whole, size: Whole) =>
      groups(all(q ?? ''), page, size),
    addMember,
    addMemberWithRole: addMember,
    getMember: (_community: Text, id: string) => member(id),
    getMembers: members,
    getMembershipBatch: (_community: Text, ids: ApexList) => batch(ids, member),
    updateGroupMember: (_community: Text, id: string, role: { readonly name: string } | null) =>
      member(String(changed(id, { CollaborationRole: roleName(role) }).get('Id'))),
    deleteMember: (_community: Text, id: string) => removed(id),
    addRecord: (_community: Text, groupId: string, recordId: string) =>
      groupRecord(String(saved('CollaborationGroupRecord', { CollaborationGroupId: groupId, RecordId: recordId }).get('Id'))),
    getRecord: (_community: Text, id: string) => groupRecord(id),
    getRecords: records,
    removeRecord: (_community: Text, id: string) => removed(id),
    ...OF_GROUPS,
  },
});
