import { LightningElement } from 'lwc';
import getCampaigns from '@salesforce/apex/CampaignController.getCampaigns';
import getHome from '@salesforce/apex/CampaignController.getHome';
import type { CampaignHome } from '@salesforce/apex/CampaignHome';
import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
import { ratesOf, tilesOf } from 'c/campaignNumbers';
import type { Column, Row } from 'c/recordTable';
import type { Read } from 'c/searchedRows';
import type { Tile } from 'c/statTiles';
import { fill, formatMoment, formatNumber, formatShare } from 'c/format';
import { labels } from './labels';

const COLUMNS: Column[] = [
    { name: 'name', label: labels.emailCampaign, kind: 'record', noteName: 'subject' },
    { name: 'sent', label: labels.activitySent },
    { name: 'recipients', label: labels.recipients, kind: 'number' },
    { name: 'opened', label: labels.openRate, kind: 'number' },
    { name: 'clicked', label: labels.clickRate, kind: 'number' },
    { name: 'unsubscribed', label: labels.unsubscribed, kind: 'number' },
    { name: 'bounced', label: labels.bounced, kind: 'number' },
];

/** The tab of email campaigns: a year in numbers, the rates of the latest, and every campaign with its own, the newest first. */
export default class CampaignsHome extends LightningElement {
    labels = labels;
    columns = COLUMNS;
    home?: CampaignHome;
    error?: unknown;
    read: Read = async (search, after) => {
        const { rows, next } = await getCampaigns({ search, after });
        return { rows: rows.map(toRow), next };
    };

    connectedCallback(): void {
        void this.load();
    }

    get isLoading(): boolean {
        return this.home === undefined && this.error === undefined;
    }

    get tiles(): Tile[] {
        return this.home === undefined ? [] : tilesOf(this.home.lastYear, fill(labels.campaignsInAll, this.home.lastYear.campaigns));
    }

    get hasCampaigns(): boolean {
        return this.latest.length > 0;
    }

    get categories(): string[] {
        return this.latest.map(({ name }) => name ?? '');
    }

    get series(): { label: string; values: number[] }[] {
        const rates = this.latest.map(ratesOf);
        return [
            { label: labels.openRate, values: rates.map(({ opened = 0 }) => opened * 100) },
            { label: labels.clickRate, values: rates.map(({ clicked = 0 }) => clicked * 100) },
        ];
    }

    handleRetry(): void {
        void this.load();
    }

    /** From old to new, as time goes in charts. */
    private get latest(): CampaignSummary[] {
        return [...(this.home?.latest ?? [])].reverse();
    }

    private async load(): Promise<void> {
        try {
            this.home = await getHome();
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}

function toRow(campaign: CampaignSummary): Row {
    const { opened, clicked } = ratesOf(campaign);
    return {
        id: campaign.id,
        name: campaign.name,
        subject: campaign.subject,
        sent: formatMoment(campaign.sentAt),
        recipients: formatNumber(campaign.recipients),
        opened: formatShare(opened),
        clicked: formatShare(clicked),
        unsubscribed: formatNumber(campaign.unsubscribes),
        bounced: formatNumber(campaign.bounces),
    };
}
