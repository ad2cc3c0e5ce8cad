import { LightningElement, api } from 'lwc';
import getTracking from '@salesforce/apex/CampaignController.getTracking';
import type { TrackingRow } from '@salesforce/apex/TrackingRow';
import { nothingYet, PagedRows, type Shown } from 'c/pagedRows';
import type { Column, Row } from 'c/recordTable';
import { formatMoment } from 'c/format';
import { activities, activityName } from 'c/valueNames';
import { labels } from './labels';

/** Of which emails: null is all of them. `address` is how addresses begin; blank for all. */
export interface Wanted {
    campaignId: string | null;
    address: string;
}

/** Who did what with emails, by kind of activity and a page at a time. What happened last comes first. Slot: further filters, as columns beside the activity. */
export default class TrackingTable extends LightningElement {
    @api
    get wanted(): Wanted | undefined {
        return this.emails;
    }
    set wanted(value: Wanted | undefined) {
        this.emails = value;
        if (value !== undefined) {
            void this.pages.restart();
        }
    }

    labels = labels;
    activity = '';
    shown: Shown<TrackingRow> = nothingYet();
    private emails?: Wanted;
    private readonly pages = new PagedRows<TrackingRow>(
        (after) =>
            getTracking({
                filter: { campaignId: this.emails?.campaignId ?? null, activity: this.activity, address: this.emails?.address ?? '' },
                after,
            }),
        (shown) => {
            this.shown = shown;
        },
    );

    get activityOptions(): { label: string; value: string }[] {
        return [{ label: labels.allActivities, value: '' }, ...activities];
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

    get rows(): Row[] {
        return this.shown.rows.map((row) => ({
            ...row,
            activity: activityName(row.activity),
            when: formatMoment(row.occurredAt),
            who: row.personName ?? row.email,
            note: row.personName === null ? '' : row.email,
        }));
    }

    handleRetry(): void {
        void this.pages.restart();
    }

    handleActivity(event: CustomEvent<{ value: string }>): void {
        this.activity = event.detail.value;
        void this.pages.restart();
    }

    handleMore(): void {
        void this.pages.more();
    }
}
