import { LightningElement, api } from 'lwc';
import getJournal from '@salesforce/apex/RecordController.getJournal';
import type { JournalRow } from '@salesforce/apex/JournalRow';
import { fill, formatMoment } from 'c/format';
import { labels } from './labels';

/** Why a member has its status: every change, who or what made it, and when. */
export default class MemberJournal extends LightningElement {
    @api
    get memberId(): string | undefined {
        return this.shownMemberId;
    }
    set memberId(value: string | undefined) {
        this.shownMemberId = value;
        void this.load();
    }

    labels = labels;
    rows?: JournalRow[];
    error?: unknown;
    private shownMemberId?: string;

    get isLoading(): boolean {
        return this.rows === undefined && this.error === undefined;
    }

    get hasRows(): boolean {
        return (this.rows?.length ?? 0) > 0;
    }

    get isEmpty(): boolean {
        return this.rows?.length === 0;
    }

    get shownRows(): (JournalRow & { when: string; cause: string })[] {
        return (this.rows ?? []).map((row) => ({
            ...row,
            when: formatMoment(row.changedAt),
            cause: [fill(this.labels.changedBy, row.source), row.causeName, row.reason].filter((part) => part !== null).join(' · ')
        }));
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        if (this.shownMemberId === undefined) {
            return;
        }
        try {
            this.rows = await getJournal({ memberId: this.shownMemberId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
