import type { historyEntry } from '../contract/subscribers.ts';
import type { Infer } from '../contract/schema.ts';
import { EVENT_ORDERS, type Recipient, type Tracked, type TrackedClick } from '../state/campaign.ts';
import type { Member } from '../state/member.ts';
import type { Table } from '../state/table.ts';
import { placeOf } from './places.ts';

const MOST_ACTIONS = 60;

const ofRecipient = <T extends Tracked>(table: Table<T>, to: Recipient): readonly T[] => {
  const [first, last] = [-1, Number.MAX_SAFE_INTEGER].map((at) => ({ to, at, serial: 0 })) as [Tracked, Tracked];
  const order = EVENT_ORDERS.email as (left: Tracked, right: Tracked) => number;
  return table.matching('email', (row) => (order(row, first) < 0 ? -1 : order(row, last) > 0 ? 1 : 0));
};

type Entry = Infer<typeof historyEntry>;

const actionsOf = (mail: { readonly opens: Table<Tracked>; readonly clicks: Table<TrackedClick> }, to: Recipient): Entry['Actions'] => {
  const { member } = to;
  const { zone } = member.list.client;
  const opens = ofRecipient(mail.opens, to).map((event) => ({ event, name: 'Open', detail: '' }));
  const clicks = ofRecipient(mail.clicks, to).map((event) => ({ event, name: 'Click', detail: event.url }));
  return [...opens, ...clicks]
    .sort((left, right) => right.event.at - left.event.at || right.event.serial - left.event.serial)
    .slice(0, MOST_ACTIONS)
    .map(({ event, name, detail }) => ({
      Event: name,
      Date: zone.text(event.at),
      IPAddress: placeOf(member.seed, event.serial).IPAddress,
      Detail: detail,
    }));
};

/** Every mailing that a member received, newest first, with the person's actions. Source: API reference, 7.5. */
export const historyOf = (member: Member): Entry[] => {
  const { client } = member.list;
  const entries: { readonly at: number; readonly entry: Entry }[] = [];
  for (const campaign of client.campaigns) {
    const to = campaign.status === 'sent' ? campaign.find(member) : undefined;
    if (to !== undefined)
      entries.push({
        at: campaign.sendAt ?? 0,
        entry: { ID: campaign.id, Type: 'Campaign', Name: campaign.content.name, Actions: actionsOf(campaign, to) },
      });
  }
  for (const journey of client.journeys) {
    for (const email of journey.emails) {
      const sent = email.find(member);
      if (sent !== undefined)
        entries.push({
          at: sent.at,
          entry: { ID: email.id, Type: 'Workflow', Name: email.name, Actions: actionsOf(email, sent.to) },
        });
    }
  }
  return entries.sort((left, right) => right.at - left.at).map(({ entry }) => entry);
};
