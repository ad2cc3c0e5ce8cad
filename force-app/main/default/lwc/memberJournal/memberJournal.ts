import { LightningElement, api } from 'lwc';
import getJournal from '@salesforce/apex/RecordController.getJournal';
import type { JournalRow } from '@salesforce/apex/JournalRow';
import { attempt } from 'c/attempt';
import { fill, formatMoment } from 'c/format';
import { labels } from './labels';

/** What is done by a job of a user's is the job's, what was asked for the user's. */
function whoDid({ source, userName }: JournalRow): string {
    const words: Readonly<Record<string, string>> = { Sync: labels.inService, Import: labels.byImport, 'Opt-out': labels.byOptOut };
    return words[source] ?? (userName === null ? labels.inSalesforce : fill(labels.changedBy, userName));
}

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
    isBusy = false;
    error?: unknown;
    private shownMemberId?: string;

    get hasRows(): boolean {
        return (this.rows?.length ?? 0) > 0;
    }

    get isEmpty(): boolean {
        return this.rows?.length === 0;
    }

    get shownRows(): (JournalRow & { when: string; cause: string })[] {
        return (this.rows ?? []).map((row) => ({
            ...row,
            // what the opt-out rule did on a status changes none
            before: row.before === row.after ? null : row.before,
            when: formatMoment(row.changedAt),
            cause: [whoDid(row), row.causeName, row.reason].filter((part) => part !== null).join(' · '),
        }));
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        const memberId = this.shownMemberId;
        if (memberId !== undefined) {
            await attempt(this, async () => {
                this.rows = await getJournal({ memberId });
            });
        }
    }
}
