/** Totals of email campaigns as people read them. Rates are shares of what was delivered. */
import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
import type { Tile } from 'c/statTiles';
import { fill, formatNumber, formatShare, shareOf } from 'c/format';
import { labels } from './labels';

type Totals = Pick<CampaignSummary, 'recipients' | 'uniqueOpens' | 'clicks' | 'bounces' | 'unsubscribes' | 'spamComplaints'>;

/** Shares between 0 and 1; undefined where nothing was delivered. */
export function ratesOf({ recipients, uniqueOpens, clicks, bounces }: Totals): { opened?: number; clicked?: number } {
    const delivered = recipients - bounces;
    return { opened: shareOf(uniqueOpens, delivered), clicked: shareOf(clicks, delivered) };
}

/** Recipients, with a note below, rates, and who was lost. */
export function tilesOf(totals: Totals, recipientsNote: string): Tile[] {
    const { opened, clicked } = ratesOf(totals);
    return [
        { label: labels.recipients, value: formatNumber(totals.recipients), note: recipientsNote },
        { label: labels.openRate, value: formatShare(opened), note: fill(labels.peopleOpened, totals.uniqueOpens) },
        { label: labels.clickRate, value: formatShare(clicked), note: fill(labels.clicksInAll, totals.clicks) },
        {
            label: labels.bouncesAndLeavers,
            value: formatNumber(totals.bounces),
            note: fill(labels.leftAndSpam, totals.unsubscribes, totals.spamComplaints),
        },
    ];
}
