import { LightningElement } from 'lwc';
import getCampaigns from '@salesforce/apex/CampaignController.getCampaigns';
import getHome from '@salesforce/apex/CampaignController.getHome';
import type { CampaignHome } from '@salesforce/apex/CampaignHome';
import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
import { ratesOf, tilesOf } from 'c/campaignNumbers';
import { Pause } from 'c/pause';
import { PagedRows } from 'c/pagedRows';
import type { Column } from 'c/recordTable';
import type { Tile } from 'c/statTiles';
import { fill, formatMoment, formatNumber, formatShare } from 'c/format';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;

/** The tab of email campaigns: a year in numbers, the rates of the latest, and every campaign with its own, the newest first. */
export default class CampaignsHome extends LightningElement {
    labels = labels;
    home?: CampaignHome;
    error?: unknown;
    rows: Record<string, string>[] = [];
    hasMore = false;
    isLoaded = false;
    private search = '';
    private readonly pause = new Pause();
    private readonly pages = new PagedRows<CampaignSummary>((after) => getCampaigns({ search: this.search, after }));

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        this.pause.end();
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
        return this.latest.map(({ name }) => name);
    }

    get series(): { label: string; values: number[] }[] {
        const rates = this.latest.map(ratesOf);
        return [
            { label: labels.openRate, values: rates.map(({ opened = 0 }) => opened * 100) },
            { label: labels.clickRate, values: rates.map(({ clicked = 0 }) => clicked * 100) },
        ];
    }

    get columns(): Column[] {
        return [
            { name: 'name', label: labels.emailCampaign, kind: 'record', noteName: 'subject' },
            { name: 'sent', label: labels.activitySent },
            { name: 'recipients', label: labels.recipients, kind: 'number' },
            { name: 'opened', label: labels.openRate, kind: 'number' },
            { name: 'clicked', label: labels.clickRate, kind: 'number' },
            { name: 'unsubscribed', label: labels.unsubscribed, kind: 'number' },
            { name: 'bounced', label: labels.bounced, kind: 'number' },
        ];
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.isLoaded && !this.hasRows;
    }

    handleRetry(): void {
        void this.load();
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        this.pause.before(SEARCH_PAUSE_MS, () => this.show(this.pages.restart()));
    }

    handleMore(): void {
        void this.show(this.pages.more());
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
            return;
        }
        await this.show(this.pages.restart());
    }

    private async show(answer: Promise<boolean>): Promise<void> {
        try {
            await answer;
            this.rows = this.pages.rows.map(toRow);
            this.hasMore = this.pages.hasMore;
            this.isLoaded = true;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}

function toRow(campaign: CampaignSummary): Record<string, string> {
    const { opened, clicked } = ratesOf(campaign);
    return {
        id: campaign.id ?? '',
        name: campaign.name,
        subject: campaign.subject ?? '',
        sent: formatMoment(campaign.sentAt),
        recipients: formatNumber(campaign.recipients),
        opened: formatShare(opened),
        clicked: formatShare(clicked),
        unsubscribed: formatNumber(campaign.unsubscribes),
        bounced: formatNumber(campaign.bounces),
    };
}
