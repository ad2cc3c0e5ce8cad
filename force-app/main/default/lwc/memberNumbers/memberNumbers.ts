/** Members of one list, or of all, in numbers. */
import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
import type { Tile } from 'c/statTiles';
import { fill, formatNumber } from 'c/format';
import { labels } from './labels';

type Totals = Pick<MemberGrowth, 'active' | 'unsubscribed' | 'bounced' | 'deleted' | 'periods'>;
const NOBODY: Totals = { active: 0, unsubscribed: 0, bounced: 0, deleted: 0, periods: [] };

/** How many are in each state, with who came this week and who went this year; zeros until they are read. */
export function tilesOf({ active, unsubscribed, bounced, deleted, periods }: Totals = NOBODY): Tile[] {
    const [year, , week] = periods;
    const thisYear = (count = 0): string => fill(labels.thisYearCount, count);
    return [
        { label: labels.activeMembers, value: formatNumber(active), note: fill(labels.joinedThisWeek, week?.joined ?? 0) },
        { label: labels.unsubscribed, value: formatNumber(unsubscribed), note: thisYear(year?.unsubscribed) },
        { label: labels.bounced, value: formatNumber(bounced), note: thisYear(year?.bounced) },
        { label: labels.deletedMembers, value: formatNumber(deleted), note: thisYear(year?.deleted) },
    ];
}
