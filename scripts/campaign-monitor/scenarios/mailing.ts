import { type Campaign, type Recipient, recipientOf, type Tracked, type TrackedBounce, type TrackedClick } from '../state/campaign.ts';
import type { Member } from '../state/member.ts';
import { fraction, mix, pick } from '../state/random.ts';
import type { Moment } from '../state/zone.ts';

const DAY = 86_400;
const MINUTE = 60;
const SOFT = ['Soft Bounce - Mailbox Full', 'Soft Bounce - Dns Failure', 'Soft Bounce - General', 'Bounce - But No Email Address Returned'];

/** The shares of recipients who react in each way. */
export interface MailingLuck {
  readonly seed: number;
  readonly openShare: number;
  readonly clickShare: number;
  readonly softBounceShare: number;
  /** Nothing happens after this moment. */
  readonly now: Moment;
}

/** Whether a member was on the list when a mailing was sent. */
const wasMailed = (member: Member, sentAt: Moment): boolean => {
  if (member.state === 'Unconfirmed' || member.joined >= sentAt) return false;
  return member.state === 'Active' ? member.since < sentAt || member.since === member.joined : member.since > sentAt;
};

const minuteOf = (moment: number): Moment => Math.floor(moment / MINUTE) * MINUTE;

/** The result of a mailing: the rows of its reports. */
class Outcome {
  readonly opens: Tracked[] = [];
  readonly clicks: TrackedClick[] = [];
  readonly bounces: TrackedBounce[] = [];
  readonly unsubscribes: Tracked[] = [];
  readonly complaints: Tracked[] = [];
  private readonly campaign: Campaign;
  private readonly sentAt: Moment;
  private readonly luck: MailingLuck;

  constructor(campaign: Campaign, sentAt: Moment, luck: MailingLuck) {
    this.campaign = campaign;
    this.sentAt = sentAt;
    this.luck = luck;
  }

  add(to: Recipient): void {
    const { member } = to;
    const seed = mix(this.luck.seed, member.seed);
    const endsHere = member.since > this.sentAt && member.since <= this.sentAt + DAY + 5 * MINUTE;
    const isLeaving = endsHere && member.state === 'Unsubscribed';
    if (endsHere && member.state === 'Bounced') this.bounce(to, member.since, 'Hard Bounce', true);
    else if (fraction(seed, 1) < this.luck.softBounceShare)
      this.bounce(to, minuteOf(this.sentAt + fraction(seed, 2) * DAY), pick(SOFT, seed), false);
    else {
      if (isLeaving || fraction(seed, 3) < this.luck.openShare) this.open(to, seed, isLeaving);
      if (isLeaving) this.leave(to, seed);
    }
  }

  private bounce(to: Recipient, at: Moment, reason: string, isHard: boolean): void {
    this.bounces.push({ to, at, serial: this.campaign.nextSerial(), isHard, reason });
  }

  /** Opens the email one to four times, and may click. A person who unsubscribes opens it once, just before. */
  private open(to: Recipient, seed: number, isLeaving: boolean): void {
    const { now, clickShare } = this.luck;
    const first = isLeaving ? to.member.since - MINUTE : minuteOf(this.sentAt + MINUTE + fraction(seed, 4) ** 3 * 10 * DAY);
    const times = isLeaving ? 1 : 1 + Math.floor(fraction(seed, 5) ** 3 * 4);
    for (let i = 0; i < times; i++) {
      const at = minuteOf(first + i * fraction(seed, 6, i) * 2 * DAY);
      if (at <= now) this.opens.push({ to, at, serial: this.campaign.nextSerial() });
    }
    if (fraction(seed, 7) < clickShare && first <= now) this.click(to, seed, first);
  }

  private click(to: Recipient, seed: number, at: Moment): void {
    for (let i = 0; i <= seed % 2; i++)
      this.clicks.push({ to, at, serial: this.campaign.nextSerial(), url: pick(this.campaign.links, mix(seed, i)) });
  }

  private leave(to: Recipient, seed: number): void {
    (seed % 40 === 0 ? this.complaints : this.unsubscribes).push({ to, at: to.member.since, serial: this.campaign.nextSerial() });
  }
}

const recipientsOf = (campaign: Campaign, sentAt: Moment): readonly Recipient[] => {
  const recipients = new Map<string, Recipient>();
  for (const list of campaign.content.lists)
    for (const member of list.members())
      if (wasMailed(member, sentAt) && !recipients.has(member.key)) recipients.set(member.key, recipientOf(member));
  return [...recipients.values()];
};

/** Fills the reports of a sent campaign from the members of its lists, consistent with their states. Each address receives the email once. */
export const fillReports = (campaign: Campaign, sentAt: Moment, luck: MailingLuck): void => {
  const recipients = recipientsOf(campaign, sentAt);
  const outcome = new Outcome(campaign, sentAt, luck);
  for (const to of recipients) outcome.add(to);
  campaign.recipients.load([...recipients]);
  campaign.opens.load(outcome.opens);
  campaign.clicks.load(outcome.clicks);
  campaign.bounces.load(outcome.bounces);
  campaign.unsubscribes.load(outcome.unsubscribes);
  campaign.spam.load(outcome.complaints);
};
