import type { Client } from './client.ts';
import type { Member } from './member.ts';
import type { Segment } from './segment.ts';
import type { Order } from './sortedRows.ts';
import type { SubscriberList } from './subscriberList.ts';
import { type Orders, Table } from './table.ts';
import type { Moment } from './zone.ts';

/** A recipient of a mailing, with the address at that time. */
export interface Recipient {
  readonly member: Member;
  readonly email: string;
  readonly key: string;
}

/** A member as a recipient, with the present address. */
export const recipientOf = (member: Member): Recipient => ({ member, email: member.email, key: member.key });

/** Something that a recipient did, or that happened to the mail. `serial` distinguishes events of the same minute and person. */
export interface Tracked {
  readonly to: Recipient;
  readonly at: Moment;
  readonly serial: number;
}
/** A click on one of the links. */
export interface TrackedClick extends Tracked {
  readonly url: string;
}
/** A mail that came back. */
export interface TrackedBounce extends Tracked {
  readonly isHard: boolean;
  readonly reason: string;
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const listOf = (recipient: Recipient): string => recipient.member.list.id;
const byEmail: Order<Recipient> = (left, right) => compare(left.key, right.key) || compare(listOf(left), listOf(right));
const byList: Order<Recipient> = (left, right) => compare(listOf(left), listOf(right)) || compare(left.key, right.key);

/** The orders in which a report of events can be requested. */
export const EVENT_ORDERS: Orders<Tracked> = {
  date: (left, right) => left.at - right.at || byEmail(left.to, right.to) || left.serial - right.serial,
  email: (left, right) => byEmail(left.to, right.to) || left.at - right.at || left.serial - right.serial,
  list: (left, right) => byList(left.to, right.to) || left.at - right.at || left.serial - right.serial,
};

/** A report of events in its orders. */
export const eventTable = <T extends Tracked>(): Table<T> => new Table<T>(EVENT_ORDERS, (event) => event.at);

/** The content and the recipients of a campaign. */
export interface CampaignContent {
  name: string;
  subject: string;
  fromName: string;
  fromEmail: string;
  replyTo: string;
  lists: readonly SubscriberList[];
  segments: readonly Segment[];
  tags: readonly string[];
}

/** A campaign from draft to its reports. */
export class Campaign {
  readonly id: string;
  readonly client: Client;
  readonly content: CampaignContent;
  readonly createdAt: Moment;
  status: 'draft' | 'scheduled' | 'sent' = 'draft';
  /** When it will be or was sent. */
  sendAt: Moment | undefined = undefined;
  /** The addresses of the links in it. */
  links: readonly string[] = [];
  readonly recipients = new Table<Recipient>({ email: byEmail, list: byList });
  readonly opens = eventTable<Tracked>();
  readonly clicks = eventTable<TrackedClick>();
  readonly bounces = eventTable<TrackedBounce>();
  readonly unsubscribes = eventTable<Tracked>();
  readonly spam = eventTable<Tracked>();
  forwards = 0;
  likes = 0;
  mentions = 0;
  private lastSerial = 0;

  constructor(id: string, client: Client, content: CampaignContent, createdAt: Moment) {
    this.id = id;
    this.client = client;
    this.content = content;
    this.createdAt = createdAt;
  }

  /** A number for the next event. */
  nextSerial(): number {
    this.lastSerial += 1;
    return this.lastSerial;
  }

  /** The member as a recipient of the campaign, also with an earlier address. */
  find(member: Member): Recipient | undefined {
    for (const key of member.keys) {
      const hit = this.recipients.matching('email', (row) => compare(row.key, key)).find((row) => row.member === member);
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
