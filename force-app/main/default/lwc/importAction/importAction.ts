import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { importPage, listObjectName } from 'c/appPages';

/** Quick action of a Salesforce campaign or a subscriber list: opens the import wizard with it as the source or the target. */
export default class ImportAction extends NavigationMixin(LightningElement) {
    @api recordId?: string;
    @api objectApiName?: string;

    @api
    invoke(): void {
        const key = this.objectApiName === listObjectName ? 'list' : 'campaign';
        this[NavigationMixin.Navigate](importPage({ [key]: this.recordId }));
    }
}
