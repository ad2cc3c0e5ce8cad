import { LightningElement, api } from 'lwc';
import getMemberFields from '@salesforce/apex/RecordController.getMemberFields';
import type { MemberField } from '@salesforce/apex/MemberField';
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
    error?: unknown;
    private shownMemberId?: string;

    get isShown(): boolean {
        return this.fields.length > 0 || this.error !== undefined;
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        if (this.shownMemberId === undefined) {
            return;
        }
        try {
            this.fields = await getMemberFields({ memberId: this.shownMemberId });
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
