import type { Version } from '../../contract/endpoint.ts';
import { mixText } from '../../state/random.ts';
import { Member, type MemberState } from '../../state/member.ts';
import type { Service } from '../../state/service.ts';
import type { SubscriberList } from '../../state/subscriberList.ts';
import { consentProblem, recordConsent } from './consent.ts';
import { changeValues, type FieldChange } from './customValues.ts';
import { isEmailAddress } from './emailAddress.ts';
import { startJourneys } from '../journeys.ts';
import { enterState, thisMinute } from './membership.ts';

/** What a caller says about a subscriber. */
export interface SubscriberInput {
  readonly EmailAddress?: string;
  readonly Name?: string;
  readonly MobileNumber?: string;
  readonly CustomFields?: readonly FieldChange[];
  readonly ConsentToTrack?: string;
  readonly ConsentToSendSms?: string;
}

const INACTIVE_CODES: Readonly<Record<MemberState, number>> = {
  Active: 0,
  Deleted: 205,
  Unsubscribed: 206,
  Bounced: 207,
  Unconfirmed: 208,
};

const isMobile = (value: string | undefined): boolean => value === undefined || value === '' || /^\+[1-9]\d{6,14}$/.test(value);

/** The error code for an invalid address, mobile number, or both. The code for the address differs between calls. */
export const addressProblem = (email: string | undefined, mobile: string | undefined, badEmail: number): number | undefined => {
  const isGood = isEmailAddress(email);
  if (!isMobile(mobile)) return isGood ? 220 : 221;
  return isGood ? undefined : badEmail;
};

/** The error code for input that is invalid regardless of the list's members. */
export const inputProblem = (input: SubscriberInput, version: Version): number | undefined =>
  addressProblem(input.EmailAddress, input.MobileNumber, 1) ?? consentProblem(input.ConsentToTrack, version);

/**
 * The error code for an address that may not return without `Resubscribe`. The address's state on this list decides; if it has none, or if a caller suppressed the address, the suppression list decides.
 */
export const comebackProblem = (list: SubscriberList, email: string): number | undefined => {
  const member = list.find(email);
  const suppressed = list.heedsSuppression ? list.client.suppressed(email) : undefined;
  if (suppressed !== undefined && (member === undefined || member.state === 'Active' || suppressed.reason === 'Reason Unavailable'))
    return 204;
  return member === undefined || member.state === 'Active' ? undefined : INACTIVE_CODES[member.state];
};

/** Writes the input to a member. `Date` stays. */
const write = (member: Member, input: SubscriberInput): void => {
  const { list } = member;
  const email = input.EmailAddress ?? member.email;
  const values = changeValues(list, member, input.CustomFields ?? []);
  const isOrderTouched = email !== member.email || (input.Name !== undefined && input.Name !== member.name);
  const change = (changed: Member): void => {
    changed.email = email;
    changed.name = input.Name ?? changed.name;
    changed.written = values;
    changed.mobile = input.MobileNumber ?? changed.mobile;
    const hasMobile = changed.mobile !== undefined && changed.mobile !== '';
    if (hasMobile && (input.ConsentToSendSms === 'Yes' || input.ConsentToSendSms === 'No')) changed.smsConsent = input.ConsentToSendSms;
  };
  if (isOrderTouched) list.change(member, change);
  else {
    change(member);
    list.revision += 1;
  }
};

/** How somebody joins a list. */
export interface Manner {
  /** Whether inactive members become active again. */
  readonly resubscribe: boolean;
  /** Whether new members start the journeys that subscribing triggers: a single add always does that, an import only on request. */
  readonly startsJourneys: boolean;
  /** Whether returning members start them again. */
  readonly restartsJourneys: boolean;
}

/** Makes an inactive member active again: at once, or after confirmation on lists with confirmed opt-in. Ends the suppression. */
const comeBack = (service: Service, member: Member, restartsJourneys: boolean): void => {
  const { list } = member;
  if (list.heedsSuppression) list.client.unsuppress(member.email);
  if (member.state === 'Active') return;
  const state = list.settings.isConfirmedOptIn ? 'Unconfirmed' : 'Active';
  enterState(service, member, state);
  if (restartsJourneys && state === 'Active') startJourneys(service, member);
};

/** Adds an address that is new on the list. */
const addNew = (service: Service, list: SubscriberList, input: SubscriberInput, manner: Manner): Member => {
  const email = input.EmailAddress ?? '';
  const now = thisMinute(service);
  const state = list.settings.isConfirmedOptIn ? 'Unconfirmed' : 'Active';
  const member = new Member(list, email, input.Name ?? '', state, now, now, mixText(0x3d, `${list.id}/${email}`));
  member.written = [];
  if (manner.resubscribe && list.heedsSuppression) list.client.unsuppress(email);
  list.add(member);
  write(member, input);
  if (state === 'Unconfirmed') return member;
  service.announce({ type: 'Subscribe', list, member });
  if (manner.startsJourneys) startJourneys(service, member);
  return member;
};

/** Adds an address to a list, or updates it. The input must have been checked. @return whether it was new. */
export const subscribe = (service: Service, list: SubscriberList, input: SubscriberInput, manner: Manner): boolean => {
  const email = input.EmailAddress ?? '';
  const consent = recordConsent(list.client, email, input.ConsentToTrack);
  const existing = list.find(email);
  if (existing === undefined) {
    addNew(service, list, input, manner).consent = consent;
    return true;
  }
  // The list keeps its own spelling of the address.
  write(existing, { ...input, EmailAddress: existing.email });
  if (existing.state === 'Active') {
    service.announce({ type: 'Update', list, member: existing, oldEmail: existing.email });
  } else if (manner.resubscribe) comeBack(service, existing, manner.restartsJourneys);
  return false;
};

/** Updates a member, possibly its address; its state changes only if it resubscribes. */
export const update = (service: Service, member: Member, input: SubscriberInput, manner: Omit<Manner, 'startsJourneys'>): void => {
  const oldEmail = member.email;
  write(member, input);
  recordConsent(member.list.client, member.email, input.ConsentToTrack);
  service.announce({ type: 'Update', list: member.list, member, oldEmail });
  if (manner.resubscribe && member.state !== 'Active') comeBack(service, member, manner.restartsJourneys);
};
