import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { SyncOverview } from '@salesforce/apex/SyncOverview';
import { connectPage } from 'c/appPages';
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

    handleReconnect(): void {
        this[NavigationMixin.Navigate](connectPage());
    }
}
