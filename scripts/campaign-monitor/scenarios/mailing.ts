import { type Campaign, type Recipient, recipientOf, type Tracked, type TrackedBounce, type TrackedClick } from '../state/campaign.ts';
import type { Member } from '../state/member.ts';
import { fraction, mix, pick } from '../state/random.ts';
import type { Moment } from '../state/zone.ts';

const DAY = 86_400;
const MINUTE = 60;
const SOFT = ['Soft Bounce - Mailbox Full', 'Soft Bounce - Dns Failure', 'Soft Bounce - General', 'Bounce - But No Email Address Returned'];

/** How a mailing went: shares of its recipients. */
export interface MailingLuck {
  readonly seed: number;
  readonly openShare: number;
  readonly clickShare: number;
  readonly softBounceShare: number;
  /** Nothing happens after this moment. */
  readonly now: Moment;
}

/** Whether somebody got a mailing: on the list by then, and not gone yet. */
const wasMailed = (member: Member, sentAt: Moment): boolean => {
  if (member.state === 'Unconfirmed' || member.joined >= sentAt) return false;
  return member.state === 'Active' ? member.since < sentAt || member.since === member.joined : member.since > sentAt;
};

const minuteOf = (moment: number): Moment => Math.floor(moment / MINUTE) * MINUTE;

/** Fills the reports of a sent campaign from the members of its lists, in keeping with what became of them. An address gets it once. */
export const fillReports = (campaign: Campaign, sentAt: Moment, luck: MailingLuck): void => {
  const recipients = new Map<string, Recipient>();
  for (const list of campaign.content.lists) {
    for (const member of list.members())
      if (wasMailed(member, sentAt) && !recipients.has(member.key)) recipients.set(member.key, recipientOf(member));
  }
  const opens: Tracked[] = [];
  const clicks: TrackedClick[] = [];
  const bounces: TrackedBounce[] = [];
  const leaves: Tracked[] = [];
  const complaints: Tracked[] = [];
  for (const to of recipients.values()) {
    const { member } = to;
    const seed = mix(luck.seed, member.seed);
    const endsHere = member.since > sentAt && member.since <= sentAt + DAY + 5 * MINUTE;
    if (endsHere && member.state === 'Bounced') {
      bounces.push({ to, at: member.since, serial: campaign.nextSerial(), isHard: true, reason: 'Hard Bounce' });
      continue;
    }
    if (fraction(seed, 1) < luck.softBounceShare) {
      bounces.push({
        to,
        at: minuteOf(sentAt + fraction(seed, 2) * DAY),
        serial: campaign.nextSerial(),
        isHard: false,
        reason: pick(SOFT, seed),
      });
      continue;
    }
    const isLeaving = endsHere && member.state === 'Unsubscribed';
    if (isLeaving || fraction(seed, 3) < luck.openShare) {
      const first = isLeaving ? member.since - MINUTE : minuteOf(sentAt + MINUTE + fraction(seed, 4) ** 3 * 10 * DAY);
      const times = 1 + Math.floor(fraction(seed, 5) ** 3 * 4);
      for (let i = 0; i < times; i++) {
        const at = minuteOf(first + i * fraction(seed, 6, i) * 2 * DAY);
        if (at <= luck.now && (i === 0 || !isLeaving)) opens.push({ to, at, serial: campaign.nextSerial() });
      }
      if (fraction(seed, 7) < luck.clickShare && first <= luck.now) {
        for (let i = 0; i <= seed % 2; i++)
          clicks.push({ to, at: first, serial: campaign.nextSerial(), url: pick(campaign.links, mix(seed, i)) });
      }
    }
    if (isLeaving) (seed % 40 === 0 ? complaints : leaves).push({ to, at: member.since, serial: campaign.nextSerial() });
  }
  campaign.recipients.load([...recipients.values()]);
  campaign.opens.load(opens);
  campaign.clicks.load(clicks);
  campaign.bounces.load(bounces);
  campaign.unsubscribes.load(leaves);
  campaign.spam.load(complaints);
};
