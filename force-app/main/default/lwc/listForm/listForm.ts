import { LightningElement } from 'lwc';
import createList from '@salesforce/apex/ListController.createList';
import getAccounts from '@salesforce/apex/ListController.getAccounts';
import type { ListDraft } from '@salesforce/apex/ListDraft';
import { attempt, attemptTo } from 'c/attempt';
import { labels } from './labels';

interface Option {
    label: string;
    value: string;
}

/** A new subscriber list: made in Campaign Monitor here, so that a refusal is told beside what was typed. Fires `made` with its record id and title, and `cancelled`. */
export default class ListForm extends LightningElement {
    labels = labels;
    accounts: Option[] = [];
    draft: ListDraft = {
        accountId: '',
        title: '',
        isConfirmed: false,
        unsubscribeScope: 'AllClientLists',
        unsubscribePage: '',
        confirmationPage: '',
    };
    isBusy = false;
    error?: unknown;
    failed?: string;

    connectedCallback(): void {
        void attempt(this, async () => {
            this.accounts = (await getAccounts()).map(({ value, label }) => ({ value, label }));
            this.draft = { ...this.draft, accountId: this.accounts[0]?.value ?? '' };
        });
    }

    get optInOptions(): Option[] {
        return [
            { value: 'Single', label: labels.importOptInSingle },
            { value: 'Confirmed', label: labels.importOptInConfirmed },
        ];
    }

    get optIn(): string {
        return this.draft.isConfirmed ? 'Confirmed' : 'Single';
    }

    get scopeOptions(): Option[] {
        return [
            { value: 'AllClientLists', label: labels.importScopeAll },
            { value: 'OnlyThisList', label: labels.importScopeOnly },
        ];
    }

    get isDisabled(): boolean {
        return this.isBusy || (this.draft.title ?? '').trim() === '' || this.draft.accountId === '';
    }

    /** Texts and choices that go where their name says. */
    handleChange(event: CustomEvent<{ value: string }>): void {
        const { name } = (event.target as HTMLElement).dataset;
        this.draft = { ...this.draft, [name ?? '']: event.detail.value };
    }

    handleOptIn(event: CustomEvent<{ value: string }>): void {
        this.draft = { ...this.draft, isConfirmed: event.detail.value === 'Confirmed' };
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancelled'));
    }

    async handleCreate(): Promise<void> {
        await attemptTo(this, labels.listNotCreated, async () => {
            const listId = await createList({ draft: this.draft });
            this.dispatchEvent(new CustomEvent('made', { detail: { listId, title: (this.draft.title ?? '').trim() } }));
        });
    }
}
