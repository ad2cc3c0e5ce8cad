import { LightningElement, api } from 'lwc';
import getListFields from '@salesforce/apex/ImportWizardController.getListFields';
import { attempt } from 'c/attempt';
import { fieldTypeName, someOptions } from 'c/fieldTypes';
import { fill } from 'c/format';
import { fieldTypeFor, fits } from 'c/importFitting';
import { labels } from './labels';
import type { ImportColumn } from '@salesforce/apex/ImportColumn';
import type { ListFieldChoice } from '@salesforce/apex/ListFieldChoice';
import type { ImportSteps } from 'c/importWizard/importSteps';

interface Option {
    label: string;
    value: string;
}
interface Line {
    id: string;
    target: string;
    index: number;
    label: string;
    column: string;
    note: string;
    isMisfit: boolean;
}
const MOST_WITHOUT_SEARCH = 15;
/** `Email`, and `Full Name (Name)`: the name of a column helps where its label does not say all. */
const shownLabel = (label: string, name: string): string => (label === name ? label : `${label} (${name})`);

/** What is to be known of a value that is sent; nothing while none is. */
const noteOn = (column: ImportColumn | undefined, ofField: string): string =>
    column === undefined ? '' : column.isInManyCurrencies ? labels.currencyNote : ofField;

/** Step 3: sends columns to fields. Fires `choose` (email column), `map` (target, column, index), `fieldsread` and `fieldmade`. */
export default class ImportFields extends LightningElement {
    @api steps!: ImportSteps;

    labels = labels;
    error?: unknown;
    isBusy = false;
    isMaking = false;
    announcement = '';
    newColumn = '';
    search = '';
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

    get columnOptions(): Option[] {
        return (this.steps.check?.columns ?? []).map(({ name, label }) => ({ value: name, label: shownLabel(label, name) }));
    }

    get columnOptionsOrNone(): Option[] {
        return [{ value: '', label: labels.notSent }, ...this.columnOptions];
    }

    get emailOptions(): Option[] {
        const columns = this.steps.check?.columns ?? [];
        const emails = columns.filter(({ isEmail }) => isEmail);
        const others = columns.filter(({ isEmail, type }) => !isEmail && (type === 'STRING' || type === 'TEXTAREA'));
        return [...emails, ...others].map(({ name, label }) => ({ value: name, label: shownLabel(label, name) }));
    }

    get emailColumn(): string | null {
        return this.steps.draft.emailColumn;
    }

    get isSearchable(): boolean {
        return this.steps.fields.length > MOST_WITHOUT_SEARCH;
    }

    /** Lines whose name has what is searched for. */
    get shownLines(): Line[] {
        const part = this.search.toLowerCase();
        return this.lines.filter(({ label }) => label.toLowerCase().includes(part));
    }

    get nothingFound(): string {
        return this.shownLines.length === 0 ? fill(labels.noMatch, this.search) : '';
    }

    private get lines(): Line[] {
        const own: [string, number, string, string][] = [
            ['Name', 0, labels.name, ''],
            ['Name', 1, labels.nameMore, ''],
            ['MobileNumber', 0, labels.mobile, labels.mobileNote],
            ['ConsentToTrack', 0, labels.consent, labels.consentNote],
            ['ConsentToSendSms', 0, labels.sms, labels.consentNote],
        ];
        return [
            ...own.map(([target, index, label, note]) => this.line(target, index, label, note)),
            ...this.steps.fields.map((field) => this.lineOfField(field)),
        ];
    }

    handleEmail(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { emailColumn: event.detail.value } }));
    }

    handleColumn(event: CustomEvent<{ value: string }>): void {
        const { target, index } = (event.target as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('map', { detail: { target, column: event.detail.value, index: Number(index) } }));
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value.trim();
    }

    handleNew(): void {
        this.make(true);
    }

    handleCancelled(): void {
        this.make(false);
    }

    get listId(): string | null {
        return this.steps.draft.listId;
    }

    /** A column brings its name and the type that fits it. */
    handleNewColumn(event: CustomEvent<{ value: string }>): void {
        this.newColumn = event.detail.value;
        const column = this.steps.column(this.newColumn);
        if (column !== undefined) {
            const form = this.template?.querySelector('c-list-field-form') as unknown as { suggest(name: string, dataType: string): void };
            form.suggest(column.label.replace(/^.*: /, ''), fieldTypeFor(column));
        }
    }

    handleSaved(event: CustomEvent<ListFieldChoice>): void {
        const field = event.detail;
        this.dispatchEvent(new CustomEvent('fieldmade', { detail: { field, column: this.newColumn } }));
        this.announcement = labels.made.replace('{0}', field.label);
        this.make(false);
        this.newColumn = '';
        this.search = '';
    }

    /** The button that was pressed goes, and comes again: nobody is left without a place on the page. */
    private make(isMaking: boolean): void {
        this.isMaking = isMaking;
        this.focusOn = isMaking ? '[data-id="making"]' : '[data-id="new"]';
    }

    private lineOfField(field: ListFieldChoice): Line {
        return this.line(field.target, 0, field.label, this.noteOf(field), field.dataType);
    }

    private line(target: string, index: number, label: string, note: string, dataType = 'Text'): Line {
        const column = this.steps.columnOf(target, index);
        const described = this.steps.column(column);
        const isMisfit = described !== undefined && !fits(described, dataType);
        return {
            id: `${target} ${String(index)}`,
            target,
            index,
            label,
            column,
            note: isMisfit ? labels.misfit.replace('{0}', fieldTypeName(dataType)) : noteOn(described, note),
            isMisfit,
        };
    }

    private noteOf({ dataType, options }: ListFieldChoice): string {
        switch (dataType) {
            case 'Date':
                return labels.dateNote;
            case 'Number':
                return labels.numberNote;
            case 'MultiSelectOne':
            case 'MultiSelectMany':
                return labels.optionNote.replace('{0}', someOptions(options));
            case 'Country':
                return labels.countryNote;
            case 'USState':
                return labels.stateNote;
            default:
                return labels.cutNote;
        }
    }

    private async load(): Promise<void> {
        await attempt(this, async () => {
            const fields = await getListFields({ listId: this.steps.draft.listId });
            this.dispatchEvent(new CustomEvent('fieldsread', { detail: fields }));
        });
    }
}
