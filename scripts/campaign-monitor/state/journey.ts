import type { Recipient, Tracked, TrackedBounce, TrackedClick } from './campaign.ts';
import { eventTable } from './campaign.ts';
import type { Member } from './member.ts';
import type { SubscriberList } from './subscriberList.ts';
import type { Table } from './table.ts';

/** One mail of a journey with its reports. Recipients are events, too, because each receives it at a different time. */
export class JourneyEmail {
  readonly id: string;
  readonly name: string;
  readonly sent: Table<Tracked> = eventTable<Tracked>();
  readonly opens: Table<Tracked> = eventTable<Tracked>();
  readonly clicks: Table<TrackedClick> = eventTable<TrackedClick>();
  readonly bounces: Table<TrackedBounce> = eventTable<TrackedBounce>();
  readonly unsubscribes: Table<Tracked> = eventTable<Tracked>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  /** When a member got it. */
  find(member: Member): Tracked | undefined {
    for (const key of member.keys) {
      const rows = this.sent.matching('email', ({ to }) => (to.key < key ? -1 : to.key > key ? 1 : 0));
      const hit = rows.find(({ to }) => to.member === member);
      if (hit !== undefined) return hit;
    }
    return undefined;
  }

  /** How many people opened it at least once. */
  get uniqueOpens(): number {
    const people = new Set<Recipient>();
    for (const open of this.opens) people.add(open.to);
    return people.size;
  }
}

/** A series of mails that an action of a subscriber triggers. */
export interface Journey {
  readonly id: string;
  readonly list: SubscriberList;
  name: string;
  readonly triggerType: string;
  status: 'Not started' | 'Active' | 'Paused';
  readonly emails: JourneyEmail[];
}
