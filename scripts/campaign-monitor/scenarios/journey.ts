import { recipientOf, type Tracked, type TrackedBounce, type TrackedClick } from '../state/campaign.ts';
import { type Journey, JourneyEmail } from '../state/journey.ts';
import type { Member } from '../state/member.ts';
import { fraction, mix } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { MemberPlan } from './members.ts';

const DAY = 86_400;
const RUNNING_DAYS = 120;

/** A journey to make up. */
interface JourneyPlan {
  readonly name: string;
  readonly status: Journey['status'];
  readonly mails: readonly string[];
}

const minuteOf = (moment: number): number => Math.floor(moment / 60) * 60;

/** When a mail of a day goes to a member; undefined for who never gets it. */
const sentAt = (member: Member, day: number, now: number): number | undefined => {
  const at = member.joined + day * DAY + 600;
  if (member.state === 'Unconfirmed' || member.joined < now - RUNNING_DAYS * DAY || at > now) return undefined;
  return member.state === 'Active' || member.since >= at ? at : undefined;
};

const fillMail = (email: JourneyEmail, list: SubscriberList, day: number, plan: MemberPlan): void => {
  const sent: Tracked[] = [];
  const opens: Tracked[] = [];
  const clicks: TrackedClick[] = [];
  const bounces: TrackedBounce[] = [];
  const leaves: Tracked[] = [];
  let serial = 0;
  for (const member of list.members()) {
    const at = sentAt(member, day, plan.now);
    if (at === undefined) continue;
    const to = recipientOf(member);
    const seed = mix(plan.seed, member.seed, day);
    sent.push({ to, at, serial: ++serial });
    const luck = fraction(seed, 1);
    const next = minuteOf(at + fraction(seed, 2) ** 2 * 3 * DAY);
    if (luck < 0.02) bounces.push({ to, at: at + 60, serial: ++serial, isHard: false, reason: 'Soft Bounce - Mailbox Full' });
    else if (luck < 0.5 && next <= plan.now) opens.push({ to, at: next, serial: ++serial });
    if (luck >= 0.02 && luck < 0.15 && next <= plan.now)
      clicks.push({ to, at: next, serial: ++serial, url: 'https://example.org/welcome' });
    if (member.state === 'Unsubscribed' && member.since < at + DAY) leaves.push({ to, at: member.since, serial: ++serial });
  }
  email.sent.load(sent);
  email.opens.load(opens);
  email.clicks.load(clicks);
  email.bounces.load(bounces);
  email.unsubscribes.load(leaves);
};

/** Adds a journey that has been running for a while: its first mail goes out on the day of joining, the next ones three days apart. */
export const fillJourney = (service: Service, list: SubscriberList, plan: MemberPlan, { name, status, mails }: JourneyPlan): void => {
  const emails = mails.map((mail, at) => {
    const email = new JourneyEmail(service.ids.next('journeyEmail'), mail);
    fillMail(email, list, at * 3, plan);
    return email;
  });
  service.addJourney({ id: service.ids.next('journey'), list, name, triggerType: 'On Subscription', status, emails });
};
