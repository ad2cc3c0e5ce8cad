import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import mayChange from '@salesforce/apex/ListController.mayChange';
import { importPage } from 'c/appPages';
import { labels } from './labels';

/** On a subscriber list: the imports that fill it, with schedule and last result, and the way to a new one. For those who may import. */
export default class ListImports extends NavigationMixin(LightningElement) {
    @api recordId?: string;

    labels = labels;
    isAllowed = false;
    error?: unknown;

    connectedCallback(): void {
        void this.load();
    }

    handleNew(): void {
        this.open({ list: this.recordId });
    }

    handleEdit(event: CustomEvent<{ importId: string }>): void {
        this.open({ import: event.detail.importId });
    }

    handleSchedule(event: CustomEvent<{ importId: string }>): void {
        this.open({ import: event.detail.importId, schedule: '1' });
    }

    handleResult(event: CustomEvent<{ runId: string }>): void {
        this.open({ run: event.detail.runId });
    }

    private open(state: Record<string, string | undefined>): void {
        this[NavigationMixin.Navigate](importPage(state));
    }

    private async load(): Promise<void> {
        try {
            this.isAllowed = await mayChange();
        } catch (error) {
            this.error = error;
        }
    }
}
