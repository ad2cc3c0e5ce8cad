import { LightningElement, api } from 'lwc';
import createList from '@salesforce/apex/ImportWizardController.createList';
import getAccounts from '@salesforce/apex/ImportWizardController.getAccounts';
import getLists from '@salesforce/apex/ImportWizardController.getLists';
import { labels } from './labels';
import type { ImportChoice } from '@salesforce/apex/ImportChoice';
import type { ImportSteps } from 'c/importWizard/importSteps';

interface Option {
    label: string;
    value: string;
}

/** Step 2: chooses a subscriber list, or makes one. Fires `choose` with its id. */
export default class ImportTarget extends LightningElement {
    @api steps!: ImportSteps;

    labels = labels;
    lists: ImportChoice[] = [];
    accounts: ImportChoice[] = [];
    isMaking = false;
    isBusy = false;
    error?: unknown;
    announcement = '';
    accountId = '';
    title = '';
    optIn = 'Single';
    scope = 'AllClientLists';

    connectedCallback(): void {
        void this.load();
    }

    get listOptions(): Option[] {
        const hasSeveral = new Set(this.lists.map(({ detail }) => detail)).size > 1;
        return this.lists.map(({ value, label, detail }) => ({ value, label: hasSeveral ? `${label} (${detail})` : label }));
    }

    get accountOptions(): Option[] {
        return this.accounts.map(({ value, label }) => ({ value, label }));
    }

    get optInOptions(): Option[] {
        return [
            { value: 'Single', label: labels.single },
            { value: 'Confirmed', label: labels.confirmed }
        ];
    }

    get scopeOptions(): Option[] {
        return [
            { value: 'AllClientLists', label: labels.all },
            { value: 'OnlyThisList', label: labels.only }
        ];
    }

    get listId(): string | null {
        return this.steps.draft.listId;
    }

    get isCreateDisabled(): boolean {
        return this.isBusy || this.title.trim() === '' || this.accountId === '';
    }

    handleList(event: CustomEvent<{ value: string }>): void {
        this.choose(event.detail.value);
    }

    handleNew(): void {
        this.isMaking = true;
        void this.loadAccounts();
    }

    handleCancel(): void {
        this.isMaking = false;
        this.error = undefined;
    }

    handleAccount(event: CustomEvent<{ value: string }>): void {
        this.accountId = event.detail.value;
    }

    handleTitle(event: CustomEvent<{ value: string }>): void {
        this.title = event.detail.value;
    }

    handleOptIn(event: CustomEvent<{ value: string }>): void {
        this.optIn = event.detail.value;
    }

    handleScope(event: CustomEvent<{ value: string }>): void {
        this.scope = event.detail.value;
    }

    async handleCreate(): Promise<void> {
        await this.attempt(async () => {
            const listId = await createList({ accountId: this.accountId, title: this.title, isConfirmed: this.optIn === 'Confirmed', unsubscribeScope: this.scope });
            this.lists = await getLists();
            this.announcement = labels.made.replace('{0}', this.title.trim());
            this.isMaking = false;
            this.title = '';
            this.choose(listId);
        });
    }

    private choose(listId: string): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { listId } }));
    }

    private async load(): Promise<void> {
        await this.attempt(async () => {
            this.lists = await getLists();
        });
    }

    private async loadAccounts(): Promise<void> {
        await this.attempt(async () => {
            this.accounts = await getAccounts();
            this.accountId = this.accounts[0]?.value ?? '';
        });
    }

    private async attempt(work: () => Promise<void>): Promise<void> {
        this.isBusy = true;
        this.error = undefined;
        try {
            await work();
        } catch (error) {
            this.error = error;
        } finally {
            this.isBusy = false;
        }
    }
}
