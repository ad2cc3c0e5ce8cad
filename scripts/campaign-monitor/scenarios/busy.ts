import type { Clock } from '../state/clock.ts';
import { mix } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import { addCampaigns, mailingTimes, type Mailing } from './campaigns.ts';
import { addClient, newService } from './empty.ts';
import { FIELD_PLANS, giveFields } from './fields.ts';
import { addList } from './lists.ts';
import { fillList, type MemberPlan } from './members.ts';
import { People } from './people.ts';

const DAY = 86_400;
const SMALL_LISTS = 298;
const CAMPAIGNS = 100;

/** A hundred emails to the second list, two a week until yesterday; the last goes to the first list, too. */
const MAILINGS: readonly Mailing[] = Array.from({ length: CAMPAIGNS }, (_, at) => ({
  name: `Mailing ${String(at + 1)}`,
  subject: `News, number ${String(at + 1)}`,
  daysAgo: Math.ceil((CAMPAIGNS - at) * 3.5),
  lists: at === CAMPAIGNS - 1 ? [0, 1] : [1],
  tags: [],
}));

/** A client with 300 lists and 100 sent campaigns: nearly all members on the first list, a tenth of them on the second, to which the campaigns went, and a few on each of the others. */
export const buildBusy = ({ seed, members }: { readonly seed: number; readonly members: number }, clock: Clock): Service => {
  const service = newService(seed, true, clock);
  const client = addClient(service, 'Harbour Books', 'Australia', '(GMT+10:00) Canberra, Melbourne, Sydney');
  const now = clock.now();
  const plan: MemberPlan = { seed, now, mailings: mailingTimes(client, now, MAILINGS), imports: [now - 700 * DAY] };
  const people = new People(seed);
  const few = Math.ceil(members / 2_500);
  const many = Math.floor(members / 10);
  for (let at = 0; at < SMALL_LISTS + 2; at += 1) {
    const list = addList(service, client, { title: `List ${String(at + 1)}`, unsubscribeSetting: 'OnlyThisList' });
    giveFields(list, at < 2 ? FIELD_PLANS : FIELD_PLANS.slice(0, 1));
    const count = at === 0 ? members - many - SMALL_LISTS * few : at === 1 ? many : few;
    fillList(list, Array(Math.max(0, count)).keys(), mix(seed, at, 0x11), plan, people);
  }
  addCampaigns(service, client, plan, MAILINGS);
  return service;
};
