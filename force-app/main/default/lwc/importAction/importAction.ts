import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import SUBSCRIBER_LIST from '@salesforce/schema/SubscriberList__c';

const LIST = 'SubscriberList__c';

/** Quick action of a Salesforce campaign or a subscriber list: opens the import wizard with it as the source or the target. */
export default class ImportAction extends NavigationMixin(LightningElement) {
    @api recordId?: string;
    @api objectApiName?: string;

    @api
    invoke(): void {
        // in an installed package, tabs and parameters of the address carry its namespace
        const { objectApiName: listName } = SUBSCRIBER_LIST as unknown as { objectApiName: string };
        const namespace = listName.slice(0, -LIST.length);
        const key = this.objectApiName === listName ? 'list' : 'campaign';
        this[NavigationMixin.Navigate]({
            type: 'standard__navItemPage',
            attributes: { apiName: `${namespace}ImportWizard` },
            state: { [`${namespace === '' ? 'c__' : namespace}${key}`]: this.recordId }
        });
    }
}
