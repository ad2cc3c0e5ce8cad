import { LightningElement, api } from 'lwc';
import lookAtFields from '@salesforce/apex/ListController.lookAtFields';
import type { ListFieldAge } from '@salesforce/apex/ListFieldAge';
import { fill, formatMoment } from 'c/format';
import { labels } from './labels';

/**
 * Says how old the custom fields of a list are that stand beside it. Has them read anew for whoever may change them; others see what the last full sync found.
 * `record-id`: the id of the SubscriberList__c. Fires `read` (no detail, does not bubble) when what is known here is as new as Campaign Monitor, so that it is shown.
 */
export default class FieldAge extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        if (value !== this.listId) {
            this.listId = value;
            this.age = undefined;
            void this.look();
        }
    }

    private age?: ListFieldAge;
    private listId?: string;

    /** Empty until it is known, and when it can't be. */
    get words(): string {
        if (this.age === undefined) {
            return '';
        }
        if (this.age.isNow) {
            return labels.fieldsAreNow;
        }
        return this.age.asOf === null ? labels.fieldsAsOfSync : fill(labels.fieldsAsOf, formatMoment(this.age.asOf));
    }

    private async look(): Promise<void> {
        const { listId } = this;
        if (listId === undefined) {
            return;
        }
        try {
            const age = await lookAtFields({ listId });
            // an answer about another list is no use
            if (listId === this.listId) {
                this.age = age;
                if (age.isNow) {
                    this.dispatchEvent(new CustomEvent('read'));
                }
            }
        } catch {
            // what stands beside it shows its own error
            this.age = undefined;
        }
    }
}
