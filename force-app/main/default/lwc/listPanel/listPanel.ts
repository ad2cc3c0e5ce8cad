import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import mayAdminister from '@salesforce/customPermission/AdministerCampaignMonitor';
import getListGrowth from '@salesforce/apex/RecordController.getListGrowth';
import fullSyncList from '@salesforce/apex/SyncHomeController.fullSyncList';
import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
import { messageOf } from 'c/errors';
import { fill, formatNumber } from 'c/format';
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

    get tiles(): { label: string; value: string; note: string }[] {
        const { active = 0, unsubscribed = 0, bounced = 0, deleted = 0, periods = [] } = this.growth ?? {};
        const [year, , week] = periods;
        return [
            { label: labels.activeMembers, value: formatNumber(active), note: fill(labels.joinedThisWeek, week?.joined ?? 0) },
            { label: labels.unsubscribed, value: formatNumber(unsubscribed), note: fill(labels.thisYearCount, year?.unsubscribed ?? 0) },
            { label: labels.bounced, value: formatNumber(bounced), note: fill(labels.thisYearCount, year?.bounced ?? 0) },
            { label: labels.deletedMembers, value: formatNumber(deleted), note: fill(labels.thisYearCount, year?.deleted ?? 0) },
        ];
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
                new ShowToastEvent({ title: labels.errorTitle, message: messageOf(error), variant: 'error', mode: 'sticky' }),
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
