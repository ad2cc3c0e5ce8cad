import { LightningElement, api } from 'lwc';
import getLists from '@salesforce/apex/ImportWizardController.getLists';
import { attempt } from 'c/attempt';
import { fill } from 'c/format';
import { labels } from './labels';
import type { ImportChoice } from '@salesforce/apex/ImportChoice';
import type { ImportSteps } from 'c/importWizard/importSteps';

/** Step 2: chooses a subscriber list, or makes one. Fires `choose` with its id. */
export default class ImportTarget extends LightningElement {
    @api steps!: ImportSteps;

    labels = labels;
    lists: ImportChoice[] = [];
    isMaking = false;
    isBusy = false;
    error?: unknown;
    announcement = '';

    connectedCallback(): void {
        void this.load();
    }

    get listOptions(): { label: string; value: string }[] {
        const hasSeveral = new Set(this.lists.map(({ detail }) => detail)).size > 1;
        return this.lists.map(({ value, label, detail }) => ({ value, label: hasSeveral ? `${label} (${detail})` : label }));
    }

    get listId(): string | null {
        return this.steps.draft.listId;
    }

    handleList(event: CustomEvent<{ value: string }>): void {
        this.choose(event.detail.value);
    }

    handleNew(): void {
        this.isMaking = true;
    }

    handleCancelled(): void {
        this.isMaking = false;
    }

    async handleMade(event: CustomEvent<{ listId: string; title: string }>): Promise<void> {
        const { listId, title } = event.detail;
        this.isMaking = false;
        await this.load();
        this.announcement = fill(labels.made, title);
        this.choose(listId);
    }

    private choose(listId: string): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { listId } }));
    }

    private async load(): Promise<void> {
        await attempt(this, async () => {
            this.lists = await getLists();
        });
    }
}
