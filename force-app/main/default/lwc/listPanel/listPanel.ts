import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import getListGrowth from '@salesforce/apex/RecordController.getListGrowth';
import getMembers from '@salesforce/apex/RecordController.getMembers';
import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
import type { MemberRow } from '@salesforce/apex/MemberRow';
import { fill, formatDay, formatNumber } from 'c/format';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;

/** On a subscriber list: statistics, members over time, and its members by the beginning of their address, a page at a time. */
export default class ListPanel extends NavigationMixin(LightningElement) {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        this.listId = value;
        void this.load();
    }

    labels = labels;
    growth?: MemberGrowth;
    error?: unknown;
    next: string | null = null;
    private listId?: string;
    private search = '';
    private loaded: MemberRow[] = [];
    private timer?: ReturnType<typeof setTimeout>;

    disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    get isLoading(): boolean {
        return this.growth === undefined && this.error === undefined;
    }

    get tiles(): { label: string; value: string; note: string }[] {
        const { active = 0, unsubscribed = 0, bounced = 0, deleted = 0, periods = [] } = this.growth ?? {};
        const [year, , week] = periods;
        return [
            { label: this.labels.activeMembers, value: formatNumber(active), note: fill(this.labels.joinedThisWeek, week?.joined ?? 0) },
            { label: this.labels.unsubscribed, value: formatNumber(unsubscribed), note: fill(this.labels.thisYearCount, year?.unsubscribed ?? 0) },
            { label: this.labels.bounced, value: formatNumber(bounced), note: fill(this.labels.thisYearCount, year?.bounced ?? 0) },
            { label: this.labels.deletedMembers, value: formatNumber(deleted), note: fill(this.labels.thisYearCount, year?.deleted ?? 0) }
        ];
    }

    get rows(): (MemberRow & { since: string; url: string; personUrl: string })[] {
        return this.loaded.map((row) => ({ ...row, since: formatDay(row.statusChangedAt ?? row.joinedAt), url: `/lightning/r/${row.id}/view`, personUrl: `/lightning/r/${row.personId ?? ''}/view` }));
    }

    get hasRows(): boolean {
        return this.loaded.length > 0;
    }

    handleRetry(): void {
        void this.load();
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        clearTimeout(this.timer);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits until somebody stopped typing; leaving the page clears the timer
        this.timer = setTimeout(() => {
            void this.loadRows(true);
        }, SEARCH_PAUSE_MS);
    }

    handleMore(): void {
        void this.loadRows(false);
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { record } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: record, actionName: 'view' } });
    }

    private async load(): Promise<void> {
        if (this.listId === undefined) {
            return;
        }
        try {
            this.growth = await getListGrowth({ listId: this.listId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
            return;
        }
        await this.loadRows(true);
    }

    private async loadRows(isFresh: boolean): Promise<void> {
        const { search } = this;
        try {
            const page = await getMembers({ listId: this.listId ?? null, search, after: isFresh ? null : this.next });
            // an answer for what was typed earlier is no use
            if (search === this.search) {
                this.loaded = isFresh ? page.rows : [...this.loaded, ...page.rows];
                this.next = page.next;
            }
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
