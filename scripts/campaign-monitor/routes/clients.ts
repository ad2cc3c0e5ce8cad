import { getClientSegments, getLists, getListsForEmail, getSuppressionList, getTags } from '../contract/clientContents.ts';
import { getClient } from '../contract/clients.ts';
import { problem } from '../contract/errors.ts';
import { type Route, route } from '../http/call.ts';
import { describeClient } from '../rules/describeClient.ts';
import { isEmailAddress } from '../rules/subscribers/emailAddress.ts';
import { pageOfTable } from '../rules/paging.ts';

/** What can be read of a client. */
export const clientRoutes: readonly Route[] = [
  route(getClient, ({ found }) => describeClient(found.client)),
  route(getLists, ({ found }) => found.client.lists.map(({ id, settings }) => ({ ListID: id, Name: settings.title }))),
  route(getListsForEmail, ({ found, query }) => {
    if (!isEmailAddress(query.email)) return problem(1);
    const { client } = found;
    return client.lists.flatMap((list) => {
      const member = list.find(query.email ?? '');
      if (member === undefined) return [];
      return [
        {
          ListID: list.id,
          ListName: list.settings.title,
          SubscriberState: member.state,
          DateSubscriberAdded: client.zone.text(member.joined),
        },
      ];
    });
  }),
  route(getClientSegments, ({ found }) =>
    found.client.lists.flatMap((list) => list.segments.map(({ id, title }) => ({ ListID: list.id, SegmentID: id, Title: title }))),
  ),
  route(getTags, ({ found }) => {
    const counts = new Map<string, number>();
    for (const { content } of found.client.campaigns) for (const tag of content.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([Name, NumberOfCampaigns]) => ({ Name, NumberOfCampaigns }));
  }),
  route(getSuppressionList, ({ found, query }) => {
    const { suppression, zone } = found.client;
    return pageOfTable(suppression, query, { orders: ['email', 'date'] }, undefined, ({ email, reason, at }) => ({
      SuppressionReason: reason,
      EmailAddress: email,
      Date: zone.text(at),
      State: 'Suppressed',
    }));
  }),
];
