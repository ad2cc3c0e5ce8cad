import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getHome from '@salesforce/apex/ListController.getHome';
import getLists from '@salesforce/apex/ListController.getLists';
import type { ListHome } from '@salesforce/apex/ListHome';
import type { ListRow } from '@salesforce/apex/ListRow';
import { Pause } from 'c/pause';
import ListDialog from 'c/listDialog';
import { PagedRows } from 'c/pagedRows';
import type { Column } from 'c/recordTable';
import { fill, formatNumber } from 'c/format';
import { labels } from './labels';

const SEARCH_PAUSE_MS = 300;

/** The tab of subscriber lists: all members in numbers and over time, every list with its own, and new lists. */
export default class ListsHome extends NavigationMixin(LightningElement) {
    labels = labels;
    home?: ListHome;
    error?: unknown;
    rows: Record<string, string>[] = [];
    hasMore = false;
    private search = '';
    private readonly pause = new Pause();
    private readonly pages = new PagedRows<ListRow>((after) => getLists({ search: this.search, after }));

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        this.pause.end();
    }

    get isLoading(): boolean {
        return this.home === undefined && this.error === undefined;
    }

    get note(): string {
        return this.home === undefined ? '' : fill(labels.listsNote, this.home.listCount);
    }

    get mayChange(): boolean {
        return this.home?.mayChange === true;
    }

    get tiles(): { label: string; value: string; note: string }[] {
        const { active = 0, unsubscribed = 0, bounced = 0, deleted = 0, periods = [] } = this.home?.growth ?? {};
        const [year, , week] = periods;
        return [
            { label: labels.activeMembers, value: formatNumber(active), note: fill(labels.joinedThisWeek, week?.joined ?? 0) },
            { label: labels.unsubscribed, value: formatNumber(unsubscribed), note: fill(labels.thisYearCount, year?.unsubscribed ?? 0) },
            { label: labels.bounced, value: formatNumber(bounced), note: fill(labels.thisYearCount, year?.bounced ?? 0) },
            { label: labels.deletedMembers, value: formatNumber(deleted), note: fill(labels.thisYearCount, year?.deleted ?? 0) },
        ];
    }

    get columns(): Column[] {
        return [
            { name: 'title', label: labels.importList, kind: 'record', noteName: 'note' },
            { name: 'accountName', label: labels.importAccount },
            { name: 'active', label: labels.activeMembers, kind: 'number', noteName: 'joined' },
            { name: 'unsubscribed', label: labels.unsubscribed, kind: 'number' },
            { name: 'bounced', label: labels.bounced, kind: 'number' },
        ];
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
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

    async handleNew(): Promise<void> {
        const made = (await ListDialog.open({ label: labels.importNewList, size: 'small' })) as
            { listId: string; title: string } | undefined;
        if (made !== undefined) {
            this.dispatchEvent(new ShowToastEvent({ title: fill(labels.importListMade, made.title), variant: 'success' }));
            this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: made.listId, actionName: 'view' } });
        }
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
            this.rows = this.pages.rows.map(({ id, title, accountName, active, joinedThisWeek, unsubscribed, bounced, isSynced }) => ({
                id,
                title,
                accountName,
                note: isSynced ? '' : labels.membersNotCopied,
                active: formatNumber(active),
                joined: joinedThisWeek > 0 ? fill(labels.joinedThisWeek, joinedThisWeek) : '',
                unsubscribed: formatNumber(unsubscribed),
                bounced: formatNumber(bounced),
            }));
            this.hasMore = this.pages.hasMore;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
