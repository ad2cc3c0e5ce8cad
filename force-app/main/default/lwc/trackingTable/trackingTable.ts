import { LightningElement, api } from 'lwc';
import getTracking from '@salesforce/apex/CampaignController.getTracking';
import type { TrackingRow } from '@salesforce/apex/TrackingRow';
import { PagedRows } from 'c/pagedRows';
import type { Column } from 'c/recordTable';
import { formatMoment } from 'c/format';
import { labels } from './labels';

/** Of which emails: null is all of them. `address` is how addresses begin; blank for all. */
export interface Wanted {
    campaignId: string | null;
    address: string;
}

/** Who did what with emails, by kind of activity and a page at a time, what was copied last first. */
export default class TrackingTable extends LightningElement {
    @api
    get wanted(): Wanted | undefined {
        return this.emails;
    }
    set wanted(value: Wanted | undefined) {
        this.emails = value;
        if (value !== undefined) {
            void this.show(this.pages.restart());
        }
    }

    labels = labels;
    activity = '';
    rows: (TrackingRow & { when: string; who: string; note: string })[] = [];
    hasMore = false;
    isLoaded = false;
    error?: unknown;
    private emails?: Wanted;
    private readonly pages = new PagedRows<TrackingRow>((after) =>
        getTracking({
            filter: { campaignId: this.emails?.campaignId ?? null, activity: this.activity, address: this.emails?.address ?? '' },
            after,
        }),
    );

    get isLoading(): boolean {
        return !this.isLoaded && this.error === undefined;
    }

    get activityOptions(): { label: string; value: string }[] {
        return [
            { label: labels.allActivities, value: '' },
            { label: labels.activitySent, value: 'Sent' },
            { label: labels.activityOpened, value: 'Opened' },
            { label: labels.activityClicked, value: 'Clicked' },
            { label: labels.bounced, value: 'Bounced' },
            { label: labels.unsubscribed, value: 'Unsubscribed' },
            { label: labels.activitySpam, value: 'Marked as Spam' },
        ];
    }

    /** One email needs no name in every row. */
    get columns(): Column[] {
        const email: Column[] = this.emails?.campaignId === null ? [{ name: 'emailName', label: labels.emailCampaign }] : [];
        return [
            { name: 'who', label: labels.emailAddress, kind: 'record', idName: 'personId', noteName: 'note' },
            { name: 'activity', label: labels.activity },
            ...email,
            { name: 'when', label: labels.happenedAt },
            { name: 'detail', label: labels.detail },
        ];
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.isLoaded && !this.hasRows;
    }

    handleRetry(): void {
        void this.show(this.pages.restart());
    }

    handleActivity(event: CustomEvent<{ value: string }>): void {
        this.activity = event.detail.value;
        void this.show(this.pages.restart());
    }

    handleMore(): void {
        void this.show(this.pages.more());
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
            this.isLoaded = true;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
