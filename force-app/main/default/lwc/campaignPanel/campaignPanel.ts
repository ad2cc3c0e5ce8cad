import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getCampaign from '@salesforce/apex/RecordController.getCampaign';
import getTracking from '@salesforce/apex/RecordController.getTracking';
import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
import type { TrackingRow } from '@salesforce/apex/TrackingRow';
import { fill, formatMoment, formatNumber, formatShare, shareOf } from 'c/format';
import { labels } from './labels';

/** On an email campaign: totals and rates, a chart, and who did what, a page at a time. */
export default class CampaignPanel extends NavigationMixin(LightningElement) {
    @api
    get recordId(): string | undefined {
        return this.campaignId;
    }
    set recordId(value: string | undefined) {
        this.campaignId = value;
        void this.load();
    }

    labels = labels;
    summary?: CampaignSummary;
    error?: unknown;
    activity = '';
    next: string | null = null;
    private campaignId?: string;
    private loaded: TrackingRow[] = [];

    get isLoading(): boolean {
        return this.summary === undefined && this.error === undefined;
    }

    get tiles(): { label: string; value: string; note: string }[] {
        const { recipients = 0, uniqueOpens = 0, clicks = 0, bounces = 0, unsubscribes = 0, spamComplaints = 0, sentAt = null } = this.summary ?? {};
        const delivered = recipients - bounces;
        return [
            { label: this.labels.recipients, value: formatNumber(recipients), note: formatMoment(sentAt) },
            { label: this.labels.openRate, value: formatShare(shareOf(uniqueOpens, delivered)), note: fill(this.labels.peopleOpened, uniqueOpens) },
            { label: this.labels.clickRate, value: formatShare(shareOf(clicks, delivered)), note: fill(this.labels.clicksInAll, clicks) },
            { label: this.labels.bouncesAndLeavers, value: formatNumber(bounces), note: fill(this.labels.leftAndSpam, unsubscribes, spamComplaints) }
        ];
    }

    get categories(): string[] {
        return [this.labels.activitySent, this.labels.activityOpened, this.labels.activityClicked, this.labels.unsubscribed, this.labels.bounced];
    }

    get series(): { label: string; values: number[] }[] {
        const { recipients = 0, uniqueOpens = 0, clicks = 0, unsubscribes = 0, bounces = 0 } = this.summary ?? {};
        return [{ label: this.labels.people, values: [recipients, uniqueOpens, clicks, unsubscribes, bounces] }];
    }

    get activityOptions(): { label: string; value: string }[] {
        return [
            { label: this.labels.allActivities, value: '' },
            { label: this.labels.activitySent, value: 'Sent' },
            { label: this.labels.activityOpened, value: 'Opened' },
            { label: this.labels.activityClicked, value: 'Clicked' },
            { label: this.labels.bounced, value: 'Bounced' },
            { label: this.labels.unsubscribed, value: 'Unsubscribed' },
            { label: this.labels.activitySpam, value: 'Marked as Spam' }
        ];
    }

    get rows(): (TrackingRow & { when: string; url: string })[] {
        return this.loaded.map((row) => ({ ...row, when: formatMoment(row.occurredAt), url: `/lightning/r/${row.personId ?? ''}/view` }));
    }

    get hasRows(): boolean {
        return this.loaded.length > 0;
    }

    handleRetry(): void {
        void this.load();
    }

    handleActivity(event: CustomEvent<{ value: string }>): void {
        this.activity = event.detail.value;
        this.loaded = [];
        this.next = null;
        void this.loadRows();
    }

    handleMore(): void {
        void this.loadRows();
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { record } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: record, actionName: 'view' } });
    }

    private async load(): Promise<void> {
        if (this.campaignId === undefined) {
            return;
        }
        this.loaded = [];
        this.next = null;
        try {
            this.summary = await getCampaign({ campaignId: this.campaignId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
            return;
        }
        await this.loadRows();
    }

    private async loadRows(): Promise<void> {
        const { activity } = this;
        try {
            const page = await getTracking({ campaignId: this.campaignId ?? null, activity, after: this.next });
            // an answer for a choice that was changed meanwhile is no use
            if (activity === this.activity) {
                this.loaded = [...this.loaded, ...page.rows];
                this.next = page.next;
            }
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
