import { Member, type MemberState } from '../state/member.ts';
import { fraction, mix } from '../state/random.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { Moment } from '../state/zone.ts';
import type { People } from './people.ts';

const DAY = 86_400;
const MINUTE = 60;
const READERS = ['Gmail', 'Apple Mail', 'iPhone', 'Outlook 2021', 'Samsung Mail', '', 'Yahoo! Mail', 'Thunderbird'];

/** What happens to a person on every list that follows the suppression list. */
export interface Fate {
  readonly state: 'Unsubscribed' | 'Bounced';
  readonly at: Moment;
}

/** How members are spread, and over what time. */
export interface MemberPlan {
  readonly seed: number;
  readonly now: Moment;
  /** The times of mailings, oldest first: people unsubscribe and mail bounces shortly after one. */
  readonly mailings: readonly Moment[];
  /** The times of imports: everybody in an import joined in the same minute. */
  readonly imports: readonly Moment[];
}

const minuteOf = (moment: number): Moment => Math.floor(moment / MINUTE) * MINUTE;

/** When somebody unsubscribes or bounces: within a day after a mailing. */
const afterMailing = (number: number, plan: MemberPlan): Moment => {
  const mailing = plan.mailings[mix(plan.seed, number, 3) % plan.mailings.length] ?? plan.now - 30 * DAY;
  return minuteOf(mailing + 5 * MINUTE + fraction(plan.seed, number, 4) ** 2 * DAY);
};

/** Whether a person unsubscribes or bounces: about 9 in 100 unsubscribe, 4 in 100 bounce. */
export const fateOf = (number: number, plan: MemberPlan): Fate | undefined => {
  const luck = fraction(plan.seed, number, 5);
  if (luck >= 0.13) return undefined;
  return { state: luck < 0.09 ? 'Unsubscribed' : 'Bounced', at: afterMailing(number, plan) };
};

const joinedAt = (number: number, listSeed: number, plan: MemberPlan, latest: Moment): Moment => {
  const luck = fraction(listSeed, number, 6);
  const moment = plan.imports[mix(listSeed, number, 7) % Math.max(plan.imports.length, 1)];
  if (luck < 0.35 && moment !== undefined && moment < latest) return moment;
  return minuteOf(latest - 3 * MINUTE - fraction(listSeed, number, 8) ** 1.7 * 3 * 365 * DAY);
};

/** The state of a member who neither unsubscribed nor bounced, and since when. */
const standing = (
  list: SubscriberList,
  number: number,
  listSeed: number,
  joined: Moment,
  now: Moment,
): { readonly state: MemberState; readonly at: Moment } => {
  const luck = fraction(listSeed, number, 10);
  const later = (salt: number): Moment => minuteOf(joined + fraction(listSeed, number, salt) * (now - joined));
  if (list.settings.isConfirmedOptIn) {
    if (luck < 0.15) return { state: 'Unconfirmed', at: joined };
    return { state: 'Active', at: Math.min(now, minuteOf(joined + fraction(listSeed, number, 11) * DAY)) };
  }
  if (luck < 0.03) return { state: 'Deleted', at: later(12) };
  return { state: 'Active', at: luck < 0.06 ? later(13) : joined };
};

/** Creates the member of a list for a person. */
const makeMember = (list: SubscriberList, number: number, listSeed: number, plan: MemberPlan, people: People): Member => {
  const { email, name } = people.person(number);
  const fate = fateOf(number, plan);
  const hash = mix(listSeed, number, 9);
  const isLatecomer = fate !== undefined && !list.heedsSuppression && hash % 2 === 0;
  const end = fate === undefined || isLatecomer ? undefined : fate;
  const joined = joinedAt(number, listSeed, plan, end?.at ?? plan.now);
  const { state, at: since } = end ?? standing(list, number, listSeed, joined, plan.now);
  const member = new Member(list, email, name, state, since, joined, hash);
  const person = mix(plan.seed, number, 14);
  member.consent = person % 20 === 0 ? 'Unknown' : person % 9 === 0 ? 'No' : 'Yes';
  member.readsWith = state === 'Unconfirmed' ? '' : (READERS[person % READERS.length] ?? '');
  if (person % 10 === 0) {
    member.mobile = `+614${String(person % 100_000_000).padStart(8, '0')}`;
    member.smsConsent = person % 3 === 0 ? 'Yes' : 'No';
  }
  return member;
};

/** Fills a list with people by their numbers. */
export const fillList = (list: SubscriberList, numbers: Iterable<number>, listSeed: number, plan: MemberPlan, people: People): void => {
  const members: Member[] = [];
  for (const number of numbers) members.push(makeMember(list, number, listSeed, plan, people));
  list.load(members);
};
