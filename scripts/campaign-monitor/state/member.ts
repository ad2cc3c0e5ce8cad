import type { CustomField } from './customField.ts';
import type { SubscriberList } from './subscriberList.ts';
import type { Order } from './sortedRows.ts';
import type { Moment } from './zone.ts';

/** The five states of a subscriber. */
export const STATES = ['Active', 'Unconfirmed', 'Unsubscribed', 'Bounced', 'Deleted'] as const;
/** One of them. */
export type MemberState = (typeof STATES)[number];

/** Whether a person agreed to something; `Unknown` if nobody has asked. */
export type Consent = 'Yes' | 'No' | 'Unknown';

/** The values of a custom field; only multi-select fields have several. */
export interface FieldValues {
  readonly field: CustomField;
  readonly values: readonly string[];
}

const NONE: readonly string[] = [];

/** One address on one list. */
export class Member {
  readonly list: SubscriberList;
  email: string;
  /** The address in lower case: addresses are compared without regard to case. */
  key: string;
  name: string;
  state: MemberState;
  /** When the present state began. */
  since: Moment;
  /** When the address first joined the list. */
  readonly joined: Moment;
  consent: Consent = 'Unknown';
  smsConsent: 'Yes' | 'No' = 'No';
  mobile: string | undefined = undefined;
  readsWith = '';
  /** The custom field values if they were ever written; otherwise they are derived from `seed`. */
  written: readonly FieldValues[] | undefined = undefined;
  /** Earlier addresses, in lower case. */
  formerKeys: readonly string[] = NONE;
  readonly seed: number;

  constructor(list: SubscriberList, email: string, name: string, state: MemberState, since: Moment, joined: Moment, seed: number) {
    this.list = list;
    this.email = email;
    this.key = email.toLowerCase();
    this.name = name;
    this.state = state;
    this.since = since;
    this.joined = joined;
    this.seed = seed;
  }

  /** The present address and the earlier ones, in lower case. */
  get keys(): readonly string[] {
    return [this.key, ...this.formerKeys];
  }

  /** The values of the fields that the list still has. */
  get values(): readonly FieldValues[] {
    const values = this.written ?? this.list.seededValues(this.seed);
    return values.filter(({ field }) => field.isDeleted === false);
  }
}

const compare = (left: string | number, right: string | number): number => (left < right ? -1 : left > right ? 1 : 0);

/** The orders in which a list of subscribers can be requested. */
export const MEMBER_ORDERS: {
  readonly date: Order<Member>;
  readonly email: Order<Member>;
  readonly name: Order<Member>;
} = {
  date: (left, right) => left.since - right.since || compare(left.key, right.key),
  email: (left, right) => compare(left.key, right.key),
  name: (left, right) => compare(left.name.toLowerCase(), right.name.toLowerCase()) || compare(left.key, right.key),
};
