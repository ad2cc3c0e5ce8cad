import { LightningElement, api } from 'lwc';
import confirmOutward from '@salesforce/apex/SettingsController.confirmOutward';
import ConfirmTyped from 'c/confirmTyped';
import { attempt } from 'c/attempt';
import { fill } from 'c/format';
import { labels } from './labels';

/** Whether this very org may change subscribers in Campaign Monitor, and the typed confirmation that lets it. Fires `confirmed`. */
export default class SettingsOutward extends LightningElement {
    @api isConfirmed = false;
    @api orgName = '';
    /** Changes that are sent as soon as it is confirmed. */
    @api waitingChanges = 0;

    labels = labels;
    isBusy = false;
    error?: unknown;

    get isToConfirm(): boolean {
        return !this.isConfirmed;
    }

    get note(): string {
        return fill(this.isConfirmed ? this.labels.outwardIsConfirmed : this.labels.outwardNotYet, this.orgName);
    }

    async handleConfirm(): Promise<void> {
        const waiting = this.waitingChanges > 0 ? fill(this.labels.confirmOrgWaiting, this.waitingChanges) : '';
        const isSure = await ConfirmTyped.open({
            label: this.labels.confirmOrg,
            size: 'small',
            message: `${this.labels.confirmOrgMessage} ${waiting}`.trim(),
            word: this.orgName,
            action: this.labels.confirmOrg,
        });
        if (isSure === true && (await attempt(this, () => confirmOutward()))) {
            this.dispatchEvent(new CustomEvent('confirmed'));
            // the button goes: what it asked for is said here
            this.template?.querySelector<HTMLElement>('[data-id="outward"]')?.focus();
        }
    }
}
