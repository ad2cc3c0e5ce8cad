import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getPerson from '@salesforce/apex/RecordController.getPerson';
import type { MemberRow } from '@salesforce/apex/MemberRow';
import type { PersonSummary } from '@salesforce/apex/PersonSummary';
import type { TrackingRow } from '@salesforce/apex/TrackingRow';
import { fill, formatDay, formatMoment } from 'c/format';
import { labels } from './labels';

const ICONS: Readonly<Record<string, string>> = { Sent: 'utility:send', Opened: 'utility:email_open', Clicked: 'utility:touch_action', Bounced: 'utility:undelete', Unsubscribed: 'utility:ban', 'Marked as Spam': 'utility:warning' };

/** On contacts and leads: the lists a person is on, why the status is what it is, and what happened to the emails. */
export default class PersonPanel extends NavigationMixin(LightningElement) {
    @api
    get recordId(): string | undefined {
        return this.personId;
    }
    set recordId(value: string | undefined) {
        this.personId = value;
        void this.load();
    }

    labels = labels;
    summary?: PersonSummary;
    error?: unknown;
    openId?: string;
    private personId?: string;

    get isLoading(): boolean {
        return this.summary === undefined && this.error === undefined;
    }

    get isEmpty(): boolean {
        return this.summary !== undefined && !this.hasSummary;
    }

    get hasSummary(): boolean {
        return (this.summary?.memberships.length ?? 0) > 0 || this.hasHistory;
    }

    get hasHistory(): boolean {
        return (this.summary?.activities.length ?? 0) > 0;
    }

    get memberships(): (MemberRow & { url: string; since: string; isOpen: boolean; whyTitle: string })[] {
        return (this.summary?.memberships ?? []).map((member) => ({
            ...member,
            url: `/lightning/r/${member.listId}/view`,
            since: fill(this.labels.since, formatDay(member.statusChangedAt ?? member.joinedAt)),
            isOpen: this.openId === member.id,
            whyTitle: fill(this.labels.whyOnList, member.status, member.listName)
        }));
    }

    get activities(): string[] {
        return (this.summary?.activities ?? []).map(({ activity }) => activity);
    }

    get activitySeries(): { label: string; values: number[] }[] {
        return [{ label: this.labels.events, values: (this.summary?.activities ?? []).map(({ count }) => count) }];
    }

    get history(): (TrackingRow & { icon: string; note: string })[] {
        return (this.summary?.history ?? []).map((event) => ({ ...event, icon: ICONS[event.activity] ?? 'utility:email', note: [formatMoment(event.occurredAt), event.detail].filter((part) => part !== null).join(' · ') }));
    }

    handleRetry(): void {
        void this.load();
    }

    handleWhy(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.openId = this.openId === id ? undefined : id;
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { record } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: record, actionName: 'view' } });
    }

    private async load(): Promise<void> {
        if (this.personId === undefined) {
            return;
        }
        try {
            this.summary = await getPerson({ personId: this.personId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
