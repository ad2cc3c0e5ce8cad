import { LightningElement, api } from 'lwc';
import mayImport from '@salesforce/customPermission/ImportToCampaignMonitor';
import { NavigationMixin } from 'lightning/navigation';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { importPage } from 'c/appPages';

/** On the page of an import's run, where notifications and the log lead: what it did, whom it refused, and what can be done about it. For those who may import. */
export default class ImportRunPanel extends NavigationMixin(LightningElement) {
    @api recordId?: string;

    isAllowed = mayImport === true;

    /** A run that followed from this one, in the tab: there it is followed to its end. */
    handleOpened(event: CustomEvent<{ runId: string }>): void {
        this[NavigationMixin.Navigate](importPage({ run: event.detail.runId }));
    }

    /** The rest of the page shows the record. */
    handleChanged(): void {
        if (this.recordId !== undefined) void notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    }

    handleClosed(): void {
        this[NavigationMixin.Navigate](importPage({}));
    }
}
