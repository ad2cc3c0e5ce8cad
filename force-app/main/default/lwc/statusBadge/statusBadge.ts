import { LightningElement, api } from 'lwc';
import { memberStatusName } from 'c/valueNames';

const THEMES: Readonly<Record<string, string>> = {
    Active: 'slds-theme_success',
    Unconfirmed: 'slds-theme_warning',
    Bounced: 'slds-theme_error',
};

/** The status of a member, told by word and colour. */
export default class StatusBadge extends LightningElement {
    /** As the record has it. */
    @api status = '';

    get statusName(): string {
        return memberStatusName(this.status);
    }

    get badgeClass(): string {
        return `slds-badge ${THEMES[this.status] ?? 'slds-badge_lightest'}`;
    }
}
