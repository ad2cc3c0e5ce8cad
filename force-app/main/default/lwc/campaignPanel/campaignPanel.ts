import { LightningElement, api } from 'lwc';
import getCampaign from '@salesforce/apex/CampaignController.getCampaign';
import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
import { tilesOf } from 'c/campaignNumbers';
import type { Tile } from 'c/statTiles';
import type { Wanted } from 'c/trackingTable';
import { formatMoment } from 'c/format';
import { labels } from './labels';

/** On an email campaign: totals and rates, a chart, and who did what. */
export default class CampaignPanel extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.campaignId;
    }
    set recordId(value: string | undefined) {
        this.campaignId = value;
        this.wanted = value === undefined ? undefined : { campaignId: value, address: '' };
        void this.load();
    }

    labels = labels;
    summary?: CampaignSummary;
    wanted?: Wanted;
    error?: unknown;
    private campaignId?: string;

    get isLoading(): boolean {
        return this.summary === undefined && this.error === undefined;
    }

    get tiles(): Tile[] {
        return this.summary === undefined ? [] : tilesOf(this.summary, formatMoment(this.summary.sentAt));
    }

    get categories(): string[] {
        return [labels.activitySent, labels.activityOpened, labels.activityClicked, labels.unsubscribed, labels.bounced];
    }

    get series(): { label: string; values: number[] }[] {
        const { recipients = 0, uniqueOpens = 0, clicks = 0, unsubscribes = 0, bounces = 0 } = this.summary ?? {};
        return [{ label: labels.howMany, values: [recipients, uniqueOpens, clicks, unsubscribes, bounces] }];
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        if (this.campaignId === undefined) {
            return;
        }
        try {
            this.summary = await getCampaign({ campaignId: this.campaignId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
