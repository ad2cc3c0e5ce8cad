import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import mayAdminister from '@salesforce/customPermission/AdministerCampaignMonitor';
import getListGrowth from '@salesforce/apex/RecordController.getListGrowth';
import fullSyncList from '@salesforce/apex/SyncHomeController.fullSyncList';
import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
import { messageOf } from 'c/errors';
import { tilesOf } from 'c/memberNumbers';
import type { Tile } from 'c/statTiles';
import { labels } from './labels';

const NOTES: Readonly<Record<string, string>> = { Deleted: labels.listDeleted, Archived: labels.listArchived };

/** On a subscriber list: statistics, and members over time; administrators can have it read again. */
export default class ListPanel extends LightningElement {
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
    isStarting = false;
    private listId?: string;

    get isLoading(): boolean {
        return this.growth === undefined && this.error === undefined;
    }

    /** Nobody can read a list again that is gone. */
    get mayRead(): boolean {
        return mayAdminister === true && this.growth !== undefined && this.stateNote === undefined;
    }

    get stateNote(): string | undefined {
        return NOTES[this.growth?.listState ?? ''];
    }

    get tiles(): Tile[] {
        return tilesOf(this.growth);
    }

    handleRetry(): void {
        void this.load();
    }

    /** The button is not disabled meanwhile: that would take the keyboard's place on the page. */
    async handleFullSync(): Promise<void> {
        if (this.isStarting) return;
        this.isStarting = true;
        try {
            await fullSyncList({ listId: this.listId ?? null });
            this.dispatchEvent(new ShowToastEvent({ title: labels.fullSyncStarted, variant: 'success' }));
        } catch (error) {
            this.dispatchEvent(
                new ShowToastEvent({ title: labels.nothingWasChanged, message: messageOf(error), variant: 'error', mode: 'sticky' }),
            );
        } finally {
            this.isStarting = false;
        }
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
        }
    }
}
