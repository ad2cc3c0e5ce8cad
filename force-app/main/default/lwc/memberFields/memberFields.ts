import { LightningElement, api } from 'lwc';
import getMemberFields from '@salesforce/apex/RecordController.getMemberFields';
import type { MemberField } from '@salesforce/apex/MemberField';
import { attempt } from 'c/attempt';
import { formatDate, formatExact } from 'c/format';
import { labels } from './labels';

/** A date or a number as the user's locale has it; what is none, because the service takes any text, as it is. */
function shownValue({ dataType, value }: MemberField): string {
    if (dataType === 'Date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    return dataType === 'Number' && value.trim() !== '' && Number.isFinite(Number(value)) ? formatExact(Number(value)) : value;
}

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

    get shownFields(): MemberField[] {
        return this.fields.map((field) => ({ ...field, value: shownValue(field) }));
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
