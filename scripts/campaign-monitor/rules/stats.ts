import type { Infer } from '../contract/schema.ts';
import type { listStats } from '../contract/lists.ts';
import type { MemberState } from '../state/member.ts';
import type { SubscriberList } from '../state/subscriberList.ts';
import type { Moment } from '../state/zone.ts';

type Stats = Infer<typeof listStats>;

/** The statistics of a list. Days are calendar days of the client's time zone; weeks start on Sunday. Source: API reference, section 6. */
export const statsOf = (list: SubscriberList, now: Moment): Stats => {
  const { zone } = list.client;
  const end = Number.MAX_SAFE_INTEGER;
  const stretches: readonly (readonly [string, Moment, Moment])[] = [
    ['Today', zone.startOfDay(now), end],
    ['Yesterday', zone.startOfDay(now, -1), zone.startOfDay(now)],
    ['ThisWeek', zone.startOf('week', now), end],
    ['ThisMonth', zone.startOf('month', now), end],
    ['ThisYear', zone.startOf('year', now), end],
  ];
  const groups: readonly (readonly [string, string, MemberState])[] = [
    ['TotalActiveSubscribers', 'NewActiveSubscribers', 'Active'],
    ['TotalUnsubscribes', 'Unsubscribes', 'Unsubscribed'],
    ['TotalDeleted', 'Deleted', 'Deleted'],
    ['TotalBounces', 'Bounces', 'Bounced'],
  ];
  const counts: Record<string, number> = {};
  for (const [total, prefix, state] of groups) {
    const table = list.inState(state);
    counts[total] = table.size;
    for (const [suffix, from, until] of stretches) counts[prefix + suffix] = table.countBetween(from, until);
  }
  return counts as Stats;
};
