import type { Client } from './client.ts';
import type { CustomField } from './customField.ts';
import { type FieldValues, type Member, MEMBER_ORDERS, type MemberState } from './member.ts';
import type { Segment } from './segment.ts';
import { Table } from './table.ts';
import type { Webhook } from './webhook.ts';

/** Whether unsubscribing from a list means unsubscribing from all of the client's lists, through the suppression list. */
export type UnsubscribeSetting = 'AllClientLists' | 'OnlyThisList';

/** The settings of a list that a caller may set. */
export interface ListSettings {
  title: string;
  unsubscribePage: string;
  unsubscribeSetting: UnsubscribeSetting;
  isConfirmedOptIn: boolean;
  confirmationSuccessPage: string;
}

/** A subscriber list: its settings, its fields, and its members by state. */
export class SubscriberList {
  readonly id: string;
  readonly client: Client;
  readonly settings: ListSettings;
  readonly fields: CustomField[] = [];
  readonly segments: Segment[] = [];
  readonly webhooks: Webhook[] = [];
  /** Invents the custom field values of a member whose values were never written. */
  seededValues: (seed: number) => readonly FieldValues[] = () => [];
  /** Increases with every change of a member. */
  revision = 0;
  private readonly byKey = new Map<string, Member>();
  private readonly tables: Readonly<Record<MemberState, Table<Member>>>;

  constructor(id: string, client: Client, settings: ListSettings) {
    this.id = id;
    this.client = client;
    this.settings = settings;
    const table = (): Table<Member> => new Table(MEMBER_ORDERS, (member) => member.since);
    this.tables = { Active: table(), Unconfirmed: table(), Unsubscribed: table(), Bounced: table(), Deleted: table() };
  }

  /** Whether this list follows the client's suppression list. */
  get heedsSuppression(): boolean {
    return this.settings.unsubscribeSetting === 'AllClientLists';
  }

  get size(): number {
    return this.byKey.size;
  }

  find(email: string): Member | undefined {
    return this.byKey.get(email.toLowerCase());
  }

  inState(state: MemberState): Table<Member> {
    return this.tables[state];
  }

  members(): IterableIterator<Member> {
    return this.byKey.values();
  }

  add(member: Member): void {
    this.revision += 1;
    this.byKey.set(member.key, member);
    this.tables[member.state].add(member);
  }

  /** Puts many members onto an empty list at once. */
  load(members: readonly Member[]): void {
    const byState: Record<MemberState, Member[]> = {
      Active: [],
      Unconfirmed: [],
      Unsubscribed: [],
      Bounced: [],
      Deleted: [],
    };
    for (const member of members) {
      this.byKey.set(member.key, member);
      byState[member.state].push(member);
    }
    for (const [state, rows] of Object.entries(byState)) this.tables[state as MemberState].load(rows);
  }

  /** Changes a member and updates its place in every order. */
  change(member: Member, change: (member: Member) => void): void {
    this.tables[member.state].delete(member);
    this.byKey.delete(member.key);
    const former = member.key;
    change(member);
    member.key = member.email.toLowerCase();
    if (member.key !== former) member.formerKeys = [...member.formerKeys, former];
    this.add(member);
  }
}
