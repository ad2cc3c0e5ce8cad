import type { Client } from '../state/client.ts';
import { mix } from '../state/random.ts';
import type { Service } from '../state/service.ts';
import { type ListSettings, SubscriberList } from '../state/subscriberList.ts';
import { FIELD_PLANS, giveFields } from './fields.ts';
import { fillList, type MemberPlan } from './members.ts';
import type { People } from './people.ts';
import { suppressTheGone } from './suppression.ts';

interface ListPlan {
  readonly title: string;
  /** Of all members. */
  readonly share: number;
  /** How many of its members are also on the first list. */
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

/** Adds a list with default settings. */
export const addList = (service: Service, client: Client, settings: Pick<ListSettings, 'title'> & Partial<ListSettings>): SubscriberList =>
  service.addList(
    new SubscriberList(service.ids.next('list'), client, {
      unsubscribePage: '',
      unsubscribeSetting: 'AllClientLists',
      isConfirmedOptIn: false,
      confirmationSuccessPage: '',
      ...settings,
    }),
  );

/** The numbers of a list's people: some who are on the first list, then new ones. */
function* numbersOf(plan: ListPlan, count: number, firstCount: number, next: { free: number }, seed: number): Generator<number> {
  const shared = Math.min(firstCount, Math.floor(count * plan.overlap));
  const offset = firstCount === 0 ? 0 : mix(seed) % firstCount;
  for (let i = 0; i < shared; i++) yield (offset + i) % firstCount;
  for (let i = shared; i < count; i++) yield next.free++;
}

/** Adds the lists of the main client, with the requested number of members in all. */
export const addLists = (service: Service, client: Client, members: number, plan: MemberPlan, people: People): void => {
  const next = { free: 0 };
  let left = members;
  const firstCount = Math.round(members * (LISTS[0] as ListPlan).share);
  for (const [at, listPlan] of LISTS.entries()) {
    const list = addList(service, client, { title: listPlan.title, ...listPlan.settings });
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
