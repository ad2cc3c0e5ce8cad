import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getHome from '@salesforce/apex/ListController.getHome';
import getLists from '@salesforce/apex/ListController.getLists';
import type { ListHome } from '@salesforce/apex/ListHome';
import type { ListRow } from '@salesforce/apex/ListRow';
import ListDialog from 'c/listDialog';
import type { Column, Row } from 'c/recordTable';
import type { Read } from 'c/searchedRows';
import { fill, formatNumber } from 'c/format';
import { tilesOf } from 'c/memberNumbers';
import type { Tile } from 'c/statTiles';
import { labels } from './labels';

const COLUMNS: Column[] = [
    { name: 'title', label: labels.importList, kind: 'record', noteName: 'note' },
    { name: 'accountName', label: labels.importAccount },
    { name: 'active', label: labels.activeMembers, kind: 'number', noteName: 'joined' },
    { name: 'unsubscribed', label: labels.unsubscribed, kind: 'number' },
    { name: 'bounced', label: labels.bounced, kind: 'number' },
];

/** The tab of subscriber lists: all members in numbers and over time, every list with its own, and new lists. */
export default class ListsHome extends NavigationMixin(LightningElement) {
    labels = labels;
    home?: ListHome;
    error?: unknown;
    columns = COLUMNS;
    read: Read = async (search, after) => {
        const { rows, next } = await getLists({ search, after });
        return { rows: rows.map(toRow), next };
    };

    connectedCallback(): void {
        void this.load();
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

    get tiles(): Tile[] {
        return tilesOf(this.home?.growth);
    }

    handleRetry(): void {
        void this.load();
    }

    async handleNew(): Promise<void> {
        const made = (await ListDialog.open({ label: labels.importNewList, size: 'small' })) as
            { listId: string; title: string } | undefined;
        if (made !== undefined) {
            this.dispatchEvent(new ShowToastEvent({ title: fill(labels.listMade, made.title), variant: 'success' }));
            this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: made.listId, actionName: 'view' } });
        }
    }

    private async load(): Promise<void> {
        try {
            this.home = await getHome();
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}

function toRow({ id, title, accountName, active, joinedThisWeek, unsubscribed, bounced, isSynced }: ListRow): Row {
    return {
        id,
        title,
        accountName,
        note: isSynced ? '' : labels.membersNotCopied,
        active: formatNumber(active),
        joined: joinedThisWeek > 0 ? fill(labels.joinedThisWeek, joinedThisWeek) : '',
        unsubscribed: formatNumber(unsubscribed),
        bounced: formatNumber(bounced),
    };
}
