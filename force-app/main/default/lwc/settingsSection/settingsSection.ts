import { LightningElement, api } from 'lwc';

/** One section of Settings: made when it is first shown, and from then on kept with what is typed in it. */
export default class SettingsSection extends LightningElement {
    @api heading = '';

    wasShown = false;
    private isOpen = false;

    @api
    get isShown(): boolean {
        return this.isOpen;
    }
    set isShown(value: boolean) {
        this.isOpen = value;
        this.wasShown ||= value;
    }

    get look(): string {
        return this.isOpen ? '' : 'slds-hide';
    }
}
