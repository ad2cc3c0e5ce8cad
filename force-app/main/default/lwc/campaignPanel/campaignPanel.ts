import { LightningElement, api } from 'lwc';
import getCampaign from '@salesforce/apex/RecordController.getCampaign';
import getTracking from '@salesforce/apex/RecordController.getTracking';
import type { CampaignSummary } from '@salesforce/apex/CampaignSummary';
import type { TrackingRow } from '@salesforce/apex/TrackingRow';
import { PagedRows } from 'c/pagedRows';
import type { Column } from 'c/recordTable';
import { fill, formatMoment, formatNumber, formatShare, shareOf } from 'c/format';
import { labels } from './labels';

/** On an email campaign: totals and rates, a chart, and who did what, a page at a time. */
export default class CampaignPanel extends LightningElement {
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
    rows: (TrackingRow & { when: string; who: string })[] = [];
    hasMore = false;
    private campaignId?: string;
    private readonly pages = new PagedRows<TrackingRow>((after) =>
        getTracking({ campaignId: this.campaignId ?? null, activity: this.activity, after }),
    );

    get isLoading(): boolean {
        return this.summary === undefined && this.error === undefined;
    }

    get tiles(): { label: string; value: string; note: string }[] {
        const {
            recipients = 0,
            uniqueOpens = 0,
            clicks = 0,
            bounces = 0,
            unsubscribes = 0,
            spamComplaints = 0,
            sentAt = null,
        } = this.summary ?? {};
        const delivered = recipients - bounces;
        return [
            { label: this.labels.recipients, value: formatNumber(recipients), note: formatMoment(sentAt) },
            {
                label: this.labels.openRate,
                value: formatShare(shareOf(uniqueOpens, delivered)),
                note: fill(this.labels.peopleOpened, uniqueOpens),
            },
            { label: this.labels.clickRate, value: formatShare(shareOf(clicks, delivered)), note: fill(this.labels.clicksInAll, clicks) },
            {
                label: this.labels.bouncesAndLeavers,
                value: formatNumber(bounces),
                note: fill(this.labels.leftAndSpam, unsubscribes, spamComplaints),
            },
        ];
    }

    get categories(): string[] {
        return [
            this.labels.activitySent,
            this.labels.activityOpened,
            this.labels.activityClicked,
            this.labels.unsubscribed,
            this.labels.bounced,
        ];
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
            { label: this.labels.activitySpam, value: 'Marked as Spam' },
        ];
    }

    get columns(): Column[] {
        return [
            { name: 'who', label: this.labels.emailAddress, kind: 'record', idName: 'personId', noteName: 'note' },
            { name: 'activity', label: this.labels.activity },
            { name: 'when', label: this.labels.happenedAt },
            { name: 'detail', label: this.labels.detail },
        ];
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    handleRetry(): void {
        void this.load();
    }

    handleActivity(event: CustomEvent<{ value: string }>): void {
        this.activity = event.detail.value;
        void this.show(this.pages.restart());
    }

    handleMore(): void {
        void this.show(this.pages.more());
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
            return;
        }
        await this.show(this.pages.restart());
    }

    private async show(answer: Promise<boolean>): Promise<void> {
        try {
            await answer;
            this.rows = this.pages.rows.map((row) => ({
                ...row,
                when: formatMoment(row.occurredAt),
                who: row.personName ?? row.email,
                note: row.personName === null ? '' : row.email,
            }));
            this.hasMore = this.pages.hasMore;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
