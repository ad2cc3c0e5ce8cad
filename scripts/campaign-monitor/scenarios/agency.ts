import { Campaign } from '../state/campaign.ts';
import type { Client } from '../state/client.ts';
import type { Clock } from '../state/clock.ts';
import { STATES } from '../state/member.ts';
import { mix } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import { type ListSettings, SubscriberList } from '../state/subscriberList.ts';
import type { Moment } from '../state/zone.ts';
import { addClient, newService } from './empty.ts';
import { FIELD_PLANS, giveFields } from './fields.ts';
import { fillReports } from './mailing.ts';
import { fateOf, fillList, type MemberPlan } from './members.ts';
import { People } from './people.ts';
import { addExtras } from './extras.ts';

const DAY = 86_400;
const LARGE = 20_000;

/** What an agency's account is made from. */
export interface AgencyOptions {
  readonly seed: number;
  readonly members: number;
  readonly isAgency: boolean;
}

interface ListPlan {
  readonly title: string;
  /** Of all members. */
  readonly share: number;
  /** Of its members that are on the first list, too. */
  readonly overlap: number;
  readonly settings?: Partial<ListSettings>;
  readonly fields: readonly number[];
}

const LISTS: readonly ListPlan[] = [
  { title: 'Newsletter', share: 0.6, overlap: 0, fields: [0, 1, 2, 3, 4, 5, 6] },
  { title: 'Events & offers', share: 0.22, overlap: 0.6, fields: [0, 4] },
  { title: 'Product updates', share: 0.12, overlap: 0.3, fields: [1, 3], settings: { isConfirmedOptIn: true } },
  {
    title: 'Members only',
    share: 0.06,
    overlap: 0.5,
    fields: [2, 5],
    settings: { unsubscribeSetting: 'OnlyThisList' },
  },
];

const MAILINGS: readonly {
  readonly name: string;
  readonly subject: string;
  readonly daysAgo: number;
  readonly lists: readonly number[];
  readonly tags: readonly string[];
}[] = [
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

const planMembers = (seed: number, now: Moment, client: Client): MemberPlan => {
  const { zone } = client;
  const year = Number(zone.text(now).slice(0, 4));
  // Clocks in Sydney go back on the first Sunday of April at 3:00: 2:30 happens twice.
  const firstOfApril = new Date(Date.UTC(year, 3, 1)).getUTCDay();
  const changeOfClocks = zone.moment(year, 4, 1 + ((7 - firstOfApril) % 7), 2, 30);
  const imports = [now - 700 * DAY, now - 410 * DAY, now - 95 * DAY, changeOfClocks, changeOfClocks + 3_600].map(
    (moment) => Math.floor(moment / 60) * 60,
  );
  const mailings = MAILINGS.map(({ daysAgo }) => zone.startOfDay(now - daysAgo * DAY) + 9 * 3_600);
  return { seed, now, mailings, imports: imports.filter((moment) => moment < now - DAY) };
};

function* numbersOf(
  plan: ListPlan,
  count: number,
  firstCount: number,
  next: { free: number },
  seed: number,
): Generator<number> {
  const shared = Math.min(firstCount, Math.floor(count * plan.overlap));
  const offset = firstCount === 0 ? 0 : mix(seed) % firstCount;
  for (let i = 0; i < shared; i++) yield (offset + i) % firstCount;
  for (let i = shared; i < count; i++) yield next.free++;
}

const addLists = (service: Service, client: Client, members: number, plan: MemberPlan, people: People): void => {
  const next = { free: 0 };
  let left = members;
  const firstCount = Math.round(members * (LISTS[0] as ListPlan).share);
  for (const [at, listPlan] of LISTS.entries()) {
    const settings: ListSettings = {
      title: listPlan.title,
      unsubscribePage: '',
      unsubscribeSetting: 'AllClientLists',
      isConfirmedOptIn: false,
      confirmationSuccessPage: '',
      ...listPlan.settings,
    };
    const list = service.addList(new SubscriberList(service.ids.next('list'), client, settings));
    giveFields(
      list,
      listPlan.fields.map((field) => FIELD_PLANS[field]).filter((field) => field !== undefined),
    );
    const count = at === LISTS.length - 1 ? left : Math.min(left, Math.round(members * listPlan.share));
    left -= count;
    const listSeed = mix(plan.seed, at, 0x11);
    fillList(list, numbersOf(listPlan, count, at === 0 ? 0 : firstCount, next, listSeed), listSeed, plan, people);
  }
  suppressTheGone(client, next.free, plan, people);
};

/** Who left or bounced on a list that heeds the suppression list is on it. */
const suppressTheGone = (client: Client, peopleCount: number, plan: MemberPlan, people: People): void => {
  const lists = client.lists.filter((list) => list.heedsSuppression);
  const rows: { email: string; reason: 'Unsubscribed' | 'Bounced'; at: Moment }[] = [];
  for (let number = 0; number < peopleCount; number++) {
    const fate = fateOf(number, plan);
    if (fate === undefined) continue;
    const { email } = people.person(number);
    if (lists.some((list) => list.find(email) !== undefined))
      rows.push({ email, reason: fate.state, at: fate.at + (number % 60) });
  }
  client.loadSuppression(rows);
};

const addCampaigns = (service: Service, client: Client, plan: MemberPlan): void => {
  for (const [at, mailing] of MAILINGS.entries()) {
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
  }
};

/** Builds the orders of big lists and reports beforehand, so that no caller waits for them. */
const warm = (client: Client): void => {
  for (const list of client.lists)
    for (const state of STATES) for (const order of ['email', 'name']) list.inState(state).warm(order);
};

/** An agency with three clients, the first of which has everything; or a direct customer, who is that first client alone. */
export const buildAgency = ({ seed, members, isAgency }: AgencyOptions, clock: Clock): Service => {
  const service = newService(seed, isAgency, clock);
  const client = addClient(service, 'Harbour Books', 'Australia', '(GMT+10:00) Canberra, Melbourne, Sydney');
  client.people.push({ email: 'ines@harbour-books.example.org', name: 'Inês Prado', accessLevel: 23, isActive: true });
  const people = new People(seed);
  const plan = planMembers(seed, clock.now(), client);
  addLists(service, client, members, plan, people);
  addCampaigns(service, client, plan);
  addExtras(service, client, plan);
  if (members > LARGE) warm(client);
  if (isAgency) {
    const second = addClient(
      service,
      'Lakeside Cycling',
      'United States of America',
      '(GMT-08:00) Pacific Time (US & Canada)',
    );
    const secondPlan: MemberPlan = { ...plan, seed: mix(seed, 0x31), mailings: [plan.now - 20 * DAY], imports: [] };
    const list = service.addList(
      new SubscriberList(service.ids.next('list'), second, {
        title: 'Riders',
        unsubscribePage: '',
        unsubscribeSetting: 'AllClientLists',
        isConfirmedOptIn: false,
        confirmationSuccessPage: '',
      }),
    );
    giveFields(list, FIELD_PLANS.slice(0, 1));
    fillList(
      list,
      Array.from({ length: Math.min(40, Math.ceil(members / 20)) }, (_item, at) => at),
      secondPlan.seed,
      secondPlan,
      people,
    );
    addClient(service, 'Café Zürich', 'Switzerland', '(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna');
  }
  return service;
};
