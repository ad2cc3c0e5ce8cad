import { LightningElement, api } from 'lwc';
import getMembers from '@salesforce/apex/RecordController.getMembers';
import type { MemberRow } from '@salesforce/apex/MemberRow';
import { Pause } from 'c/pause';
import { PagedRows } from 'c/pagedRows';
import type { Column } from 'c/recordTable';
import { formatDay } from 'c/format';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;

/** On a subscriber list: its members by the beginning of their address, a page at a time. */
export default class ListMembers extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        this.listId = value;
        if (value !== undefined) {
            void this.show(this.pages.restart());
        }
    }

    labels = labels;
    error?: unknown;
    isLoaded = false;
    hasMore = false;
    rows: (MemberRow & { since: string })[] = [];
    private listId?: string;
    private search = '';
    private readonly pause = new Pause();
    private readonly pages = new PagedRows<MemberRow>((after) => getMembers({ listId: this.listId ?? null, search: this.search, after }));

    disconnectedCallback(): void {
        this.pause.end();
    }

    get isLoading(): boolean {
        return !this.isLoaded && this.error === undefined;
    }

    get columns(): Column[] {
        return [
            { name: 'email', label: labels.emailAddress, kind: 'record' },
            { name: 'fullName', label: labels.importTargetName },
            { name: 'status', label: labels.memberStatus, kind: 'status' },
            { name: 'since', label: labels.statusSince },
            { name: 'personName', label: labels.contactOrLead, kind: 'record', idName: 'personId' },
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

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        this.pause.before(SEARCH_PAUSE_MS, () => this.show(this.pages.restart()));
    }

    handleMore(): void {
        void this.show(this.pages.more());
    }

    private async show(answer: Promise<boolean>): Promise<void> {
        try {
            await answer;
            this.rows = this.pages.rows.map((row) => ({ ...row, since: formatDay(row.statusChangedAt ?? row.joinedAt) }));
            this.hasMore = this.pages.hasMore;
            this.isLoaded = true;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
