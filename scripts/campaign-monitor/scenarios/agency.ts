import type { Client } from '../state/client.ts';
import type { Clock } from '../state/clock.ts';
import { STATES } from '../state/member.ts';
import { mix } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import type { Moment } from '../state/zone.ts';
import { addCampaigns, mailingTimes } from './campaigns.ts';
import { addClient, newService } from './empty.ts';
import { addExtras } from './extras.ts';
import { FIELD_PLANS, giveFields } from './fields.ts';
import { addList, addLists } from './lists.ts';
import { fillList, type MemberPlan } from './members.ts';
import { People } from './people.ts';
import { suppressTheGone } from './suppression.ts';

const DAY = 86_400;
const LARGE = 20_000;
const MOST_RIDERS = 40;

/** The options of an agency's account. */
export interface AgencyOptions {
  readonly seed: number;
  readonly members: number;
  readonly isAgency: boolean;
}

/** Two times that look the same on the client's clocks: half an hour before the clocks were last turned back, and an hour later. */
const twiceTheSame = ({ zone }: Client, now: number): readonly number[] => {
  const repeat = zone.lastRepeat(now - DAY);
  return repeat === undefined ? [] : [repeat - 1_800, repeat + 1_800];
};

/** How the joining dates of a client's members are spread over the years. */
export const planMembers = (seed: number, now: Moment, client: Client): MemberPlan => {
  const imports = [now - 700 * DAY, now - 410 * DAY, now - 95 * DAY, ...twiceTheSame(client, now)];
  return { seed, now, mailings: mailingTimes(client, now), imports: imports.map((moment) => Math.floor(moment / 60) * 60) };
};

/** Builds the orders of big lists and reports in advance, so that no caller waits for them. */
const warm = (client: Client): void => {
  for (const list of client.lists) for (const state of STATES) for (const order of ['email', 'name']) list.inState(state).warm(order);
};

/** The other clients of an agency: one with a small list in another time zone, one with nothing yet. */
const addOtherClients = (service: Service, members: number, plan: MemberPlan, people: People): void => {
  const zone = '(GMT-08:00) Pacific Time (US & Canada)';
  const client = addClient(service, 'Lakeside Cycling', 'United States of America', zone);
  const ownPlan: MemberPlan = {
    ...plan,
    seed: mix(plan.seed, 0x31),
    mailings: [plan.now - 20 * DAY],
    imports: twiceTheSame(client, plan.now),
  };
  const list = addList(service, client, { title: 'Riders' });
  giveFields(list, FIELD_PLANS.slice(0, 1));
  const count = Math.min(MOST_RIDERS, Math.ceil(members / 20));
  fillList(list, Array(count).keys(), ownPlan.seed, ownPlan, people);
  suppressTheGone(client, count, ownPlan, people);
  addClient(service, 'Café Zürich', 'Switzerland', '(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna');
};

/** An agency with three clients, of which the first has everything; or a direct customer with only that first client. */
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
  if (isAgency) addOtherClients(service, members, plan, people);
  return service;
};
