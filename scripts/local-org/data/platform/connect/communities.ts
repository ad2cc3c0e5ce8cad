/** ConnectApi.Communities: the Experience Cloud sites that the org has. Source: Connect in Apex, "Communities Class", "ConnectApi.Community". */
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { Holder } from '../../../platform/core/holder.ts';
import { data } from '../../current.ts';
import { constant, found, holder, idsOf, listOf } from './base.ts';

function community(id: string): Holder {
  const record = found(id);
  const is = (name: string): boolean => record.get(name) === true;
  return holder('Community', {
    id: String(record.get('Id')),
    name: record.get('Name'),
    description: record.get('Description'),
    urlPathPrefix: record.get('UrlPathPrefix'),
    url: `/services/data/connect/communities/${id}`,
    status: constant('CommunityStatus', String(record.get('Status') ?? 'UnderConstruction')),
    allowMembersToFlag: is('OptionsAllowMembersToFlag'),
    guestMemberVisibilityEnabled: is('OptionsGuestMemberVisibility'),
    invitationsEnabled: is('OptionsInvitationsEnabled'),
    knowledgeableEnabled: is('OptionsKnowledgeableEnabled'),
    memberVisibilityEnabled: is('OptionsMemberVisibility'),
    nicknameDisplayEnabled: is('OptionsNicknameDisplayEnabled'),
    privateMessagesEnabled: is('OptionsPrivateMessagesEnabled'),
    reputationEnabled: is('OptionsReputationEnabled'),
    sendWelcomeEmail: is('OptionsSendWelcomeEmail'),
    siteAsContainerEnabled: is('OptionsSiteAsContainerEnabled'),
  });
}
function page(status: { readonly name: string } | null = null): Holder {
  if (!data().schema.objectNames().includes('Network')) return pageOf([]);
  const ids = status === null ? idsOf('"Network" ORDER BY "Name"') : idsOf('"Network" WHERE "Status" = ? ORDER BY "Name"', [status.name]);
  return pageOf(ids);
}

function pageOf(ids: readonly string[]): Holder {
  return holder('CommunityPage', { communities: listOf('Community', ids.map(community)), total: ids.length });
}

definePlatformClass({ name: 'ConnectApi.Communities', statics: { getCommunities: page, getCommunity: (id: string) => community(id) } });
