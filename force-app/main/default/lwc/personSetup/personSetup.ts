import { LightningElement } from 'lwc';
import getLists from '@salesforce/apex/PersonSetupController.getLists';
import type { PersonSetupList } from '@salesforce/apex/PersonSetupList';
import { fill } from 'c/format';
import { unsavedRules } from 'c/unsavedRules';
import { labels } from './labels';

interface Row extends PersonSetupList {
    summary: string;
    chooseLabel: string;
    isChosen: boolean;
    isUnsaved: boolean;
}
const MOST_SHOWN = 10;

/** What each list does to people: all lists at a glance, and creation rule and field mappings of the one that is chosen. */
export default class PersonSetup extends LightningElement {
    labels = labels;
    lists?: PersonSetupList[];
    chosen?: string;
    error?: unknown;
    private search = '';
    private hasChosen = false;

    connectedCallback(): void {
        void this.load();
    }

    /** The button that was pressed goes: what it chose is where to go on. */
    renderedCallback(): void {
        if (this.hasChosen) {
            this.hasChosen = false;
            this.template?.querySelector<HTMLElement>('[data-id="chosen"]')?.focus();
        }
    }

    get isLoading(): boolean {
        return this.lists === undefined && this.error === undefined;
    }

    get isEmpty(): boolean {
        return this.lists?.length === 0;
    }

    get isLong(): boolean {
        return (this.lists?.length ?? 0) > MOST_SHOWN;
    }

    get found(): PersonSetupList[] {
        const wanted = this.search.trim().toLowerCase();
        return (this.lists ?? []).filter(({ name, accountName }) => `${name} ${accountName}`.toLowerCase().includes(wanted));
    }

    get rows(): Row[] {
        return this.found.slice(0, MOST_SHOWN).map((list) => ({
            ...list,
            summary: this.summaryOf(list),
            chooseLabel: fill(this.labels.setUpList, list.name),
            isChosen: list.listId === this.chosen,
            isUnsaved: unsavedRules.of(list.listId) !== undefined,
        }));
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get more(): string {
        const hidden = this.found.length - MOST_SHOWN;
        return hidden > 0 ? fill(this.labels.moreListsFound, hidden) : '';
    }

    get chosenName(): string {
        return this.lists?.find(({ listId }) => listId === this.chosen)?.name ?? '';
    }

    handleRetry(): void {
        void this.load();
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
    }

    handleChoose(event: Event): void {
        this.chosen = (event.currentTarget as HTMLElement).dataset.list;
        this.hasChosen = true;
    }

    /** What is not saved is marked among the lists. */
    handleEdited(): void {
        this.lists = [...(this.lists ?? [])];
    }

    handleRuleSaved(): void {
        void this.load();
    }

    handleMappingSaved(): void {
        void this.load();
        void this.template?.querySelector<HTMLElement & { refresh(): Promise<void> }>('c-person-rule-editor')?.refresh();
    }

    private summaryOf({ creates, mappings }: PersonSetupList): string {
        const created = creates === 'Nothing' ? this.labels.listCreatesNothing : fill(this.labels.listCreates, this.kindOf(creates));
        return fill(this.labels.listDoes, created, mappings);
    }

    private kindOf(creates: string): string {
        const kinds: Readonly<Record<string, string>> = {
            Contact: this.labels.contacts,
            Lead: this.labels.leads,
            'Person account': this.labels.personAccounts,
        };
        return kinds[creates] ?? creates;
    }

    private async load(): Promise<void> {
        try {
            this.lists = await getLists();
            this.chosen = this.chosen ?? this.lists[0]?.listId;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
