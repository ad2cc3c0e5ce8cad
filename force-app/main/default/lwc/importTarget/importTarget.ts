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
    private focusOn?: string;

    connectedCallback(): void {
        void this.load();
    }

    renderedCallback(): void {
        if (this.focusOn !== undefined) {
            this.template?.querySelector<HTMLElement>(this.focusOn)?.focus();
            this.focusOn = undefined;
        }
    }

    get listOptions(): { label: string; value: string }[] {
        const hasSeveral = new Set(this.lists.map(({ detail }) => detail)).size > 1;
        return this.lists.map(({ value, label, detail }) => ({ value, label: hasSeveral ? `${label} (${detail})` : label }));
    }

    get listId(): string | null {
        return this.steps.draft.listId;
    }

    get listNote(): string | null {
        return this.lists.find(({ value }) => value === this.listId)?.note ?? null;
    }

    handleList(event: CustomEvent<{ value: string }>): void {
        this.choose(event.detail.value);
    }

    handleNew(): void {
        this.make(true);
    }

    handleCancelled(): void {
        this.make(false);
    }

    async handleMade(event: CustomEvent<{ listId: string; title: string }>): Promise<void> {
        const { listId, title } = event.detail;
        this.make(false);
        await this.load();
        this.announcement = fill(labels.made, title);
        this.choose(listId);
    }

    /** The button that was pressed goes, and comes again: nobody is left without a place on the page. */
    private make(isMaking: boolean): void {
        this.isMaking = isMaking;
        this.focusOn = isMaking ? '[data-id="making"]' : '[data-id="new"]';
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
