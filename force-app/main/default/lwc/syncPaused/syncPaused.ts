import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import SUBSCRIBER_LIST from '@salesforce/schema/SubscriberList__c';
import type { SyncOverview } from '@salesforce/apex/SyncOverview';
import { labels } from './labels';

/** Why no run starts by itself. Where Campaign Monitor refuses the connection, an administrator gets to the page that mends it. */
export default class SyncPaused extends NavigationMixin(LightningElement) {
    @api overview!: SyncOverview;

    labels = labels;

    get look(): string {
        return `slds-box slds-m-bottom_medium ${this.overview.isRefused ? 'slds-theme_error' : 'slds-theme_warning'}`;
    }

    get isToReconnect(): boolean {
        return this.overview.isRefused && this.overview.isAdmin;
    }

    /** In an installed package the tab carries its namespace. */
    handleReconnect(): void {
        const { objectApiName } = SUBSCRIBER_LIST as unknown as { objectApiName: string };
        const apiName = objectApiName.replace(/SubscriberList__c$/, 'Connect');
        this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName } });
    }
}
