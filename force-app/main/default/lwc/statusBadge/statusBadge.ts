import { LightningElement, api } from 'lwc';

const THEMES: Readonly<Record<string, string>> = {
    Active: 'slds-theme_success',
    Unconfirmed: 'slds-theme_warning',
    Bounced: 'slds-theme_error',
};

/** The status of a member, told by word and colour. */
export default class StatusBadge extends LightningElement {
    @api status = '';

    get badgeClass(): string {
        return `slds-badge ${THEMES[this.status] ?? 'slds-badge_lightest'}`;
    }
}
