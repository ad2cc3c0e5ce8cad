import { Campaign } from '../state/campaign.ts';
import type { Client } from '../state/client.ts';
import { mix } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import type { Moment } from '../state/zone.ts';
import { fillReports } from './mailing.ts';
import type { MemberPlan } from './members.ts';

const DAY = 86_400;

/** An email that was sent to some of a client's lists. */
export interface Mailing {
  readonly name: string;
  readonly subject: string;
  readonly daysAgo: number;
  /** Places of lists among the client's. */
  readonly lists: readonly number[];
  readonly tags: readonly string[];
}

const MAILINGS: readonly Mailing[] = [
  { name: 'Spring catalogue', subject: 'The spring catalogue is here', daysAgo: 150, lists: [0], tags: ['catalogue'] },
  {
    name: 'Author evenings',
    subject: 'Four evenings with authors',
    daysAgo: 96,
    lists: [1],
    tags: ['events', 'monthly'],
  },
  { name: 'Monthly news', subject: 'New this month – “three finds”', daysAgo: 40, lists: [0, 1], tags: ['monthly'] },
  { name: 'App update', subject: "What's new in the app", daysAgo: 12, lists: [2], tags: [] },
];

/** The times of mailings, in their order: nine in the morning in the client's time zone. */
export const mailingTimes = ({ zone }: Client, now: Moment, mailings: readonly Mailing[] = MAILINGS): readonly Moment[] =>
  mailings.map(({ daysAgo }) => zone.startOfDay(now - daysAgo * DAY) + 9 * 3_600);

/** Adds sent campaigns of a client with their reports; `plan` has their times. */
export const addCampaigns = (service: Service, client: Client, plan: MemberPlan, mailings: readonly Mailing[] = MAILINGS): void => {
  for (const [at, mailing] of mailings.entries()) addCampaign(service, client, plan, mailing, at);
};

const addCampaign = (service: Service, client: Client, plan: MemberPlan, mailing: Mailing, at: number): void => {
  const sentAt = plan.mailings[at] as Moment;
  const content = {
    name: mailing.name,
    subject: mailing.subject,
    fromName: client.name,
    fromEmail: 'news@example.org',
    replyTo: 'reply@example.org',
    lists: mailing.lists.map((list) => client.lists[list]).filter((list) => list !== undefined),
    segments: [],
    tags: mailing.tags,
  };
  const campaign = service.addCampaign(new Campaign(service.ids.next('campaign'), client, content, sentAt - 2 * DAY));
  campaign.status = 'sent';
  campaign.sendAt = sentAt;
  campaign.links = [
    'https://example.org/shop',
    'https://example.org/events?from=mail&id=7',
    'https://example.org/unsubscribe-feedback',
    `https://example.org/${campaign.id.slice(0, 6)}`,
  ];
  fillReports(campaign, sentAt, {
    seed: mix(plan.seed, at, 0x21),
    openShare: 0.32,
    clickShare: 0.28,
    softBounceShare: 0.012,
    now: plan.now,
  });
  campaign.forwards = mix(plan.seed, at) % 9;
};
