import { LightningElement, api } from 'lwc';
import getMemberFields from '@salesforce/apex/RecordController.getMemberFields';
import type { MemberField } from '@salesforce/apex/MemberField';
import { attempt } from 'c/attempt';
import { labels } from './labels';

/** What a member says in the custom fields of its list; nothing where it says nothing. */
export default class MemberFields extends LightningElement {
    @api
    get memberId(): string | undefined {
        return this.shownMemberId;
    }
    set memberId(value: string | undefined) {
        this.shownMemberId = value;
        void this.load();
    }

    labels = labels;
    fields: MemberField[] = [];
    isBusy = false;
    error?: unknown;
    private shownMemberId?: string;

    get isShown(): boolean {
        return this.fields.length > 0 || this.error !== undefined;
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        const memberId = this.shownMemberId;
        if (memberId !== undefined) {
            await attempt(this, async () => {
                this.fields = await getMemberFields({ memberId });
            });
        }
    }
}
