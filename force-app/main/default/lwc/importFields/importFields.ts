import { LightningElement, api } from 'lwc';
import createField from '@salesforce/apex/ImportWizardController.createField';
import getListFields from '@salesforce/apex/ImportWizardController.getListFields';
import { fieldTypeFor, fits } from 'c/importFitting';
import { labels } from './labels';
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
const MOST_OPTIONS_SHOWN = 4;
/** `Email`, and `Full Name (Name)`: the name of a column helps where its label does not say all. */
const shownLabel = (label: string, name: string): string => (label === name ? label : `${label} (${name})`);

/** Step 3: sends columns to fields. Fires `choose` (email column), `map` (target, column, index), `fieldsread` and `fieldmade`. */
export default class ImportFields extends LightningElement {
    @api steps!: ImportSteps;

    labels = labels;
    error?: unknown;
    isBusy = false;
    isMaking = false;
    announcement = '';
    newName = '';
    newType = 'Text';
    newOptions = '';
    newColumn = '';

    connectedCallback(): void {
        void this.load();
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

    get lines(): Line[] {
        const own: [string, number, string, string][] = [
            ['Name', 0, labels.name, ''],
            ['Name', 1, labels.nameMore, ''],
            ['MobileNumber', 0, labels.mobile, labels.mobileNote],
            ['ConsentToTrack', 0, labels.consent, labels.consentNote],
            ['ConsentToSendSms', 0, labels.sms, labels.consentNote]
        ];
        return [...own.map(([target, index, label, note]) => this.line(target, index, label, note)), ...this.steps.fields.map((field) => this.lineOfField(field))];
    }

    get typeOptions(): Option[] {
        return [
            { value: 'Text', label: labels.text },
            { value: 'Number', label: labels.number },
            { value: 'Date', label: labels.date },
            { value: 'MultiSelectOne', label: labels.one },
            { value: 'MultiSelectMany', label: labels.many }
        ];
    }

    get hasOptions(): boolean {
        return this.newType.startsWith('MultiSelect');
    }

    get isCreateDisabled(): boolean {
        return this.isBusy || this.newName.trim() === '' || (this.hasOptions && this.newOptions.trim() === '');
    }

    handleEmail(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { emailColumn: event.detail.value } }));
    }

    handleColumn(event: CustomEvent<{ value: string }>): void {
        const { target, index } = (event.target as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('map', { detail: { target, column: event.detail.value, index: Number(index) } }));
    }

    handleNew(): void {
        this.isMaking = true;
    }

    handleCancel(): void {
        this.isMaking = false;
        this.error = undefined;
    }

    handleNewName(event: CustomEvent<{ value: string }>): void {
        this.newName = event.detail.value;
    }

    handleNewType(event: CustomEvent<{ value: string }>): void {
        this.newType = event.detail.value;
    }

    handleNewOptions(event: CustomEvent<{ value: string }>): void {
        this.newOptions = event.detail.value;
    }

    /** A column brings its name and the type that fits it. */
    handleNewColumn(event: CustomEvent<{ value: string }>): void {
        this.newColumn = event.detail.value;
        const column = this.steps.column(this.newColumn);
        if (column !== undefined) {
            this.newType = fieldTypeFor(column);
            this.newName = this.newName === '' ? column.label.replace(/^.*: /, '') : this.newName;
        }
    }

    async handleCreate(): Promise<void> {
        await this.attempt(async () => {
            const options = this.newOptions.split('\n').map((option) => option.trim()).filter((option) => option !== '');
            const field = await createField({ listId: this.steps.draft.listId, name: this.newName, dataType: this.newType, options });
            this.dispatchEvent(new CustomEvent('fieldmade', { detail: { field, column: this.newColumn } }));
            this.announcement = labels.made.replace('{0}', field.label);
            this.isMaking = false;
            this.newName = '';
            this.newColumn = '';
            this.newOptions = '';
        });
    }

    private lineOfField(field: ListFieldChoice): Line {
        return this.line(field.target, 0, field.label, this.noteOf(field), field.dataType);
    }

    private line(target: string, index: number, label: string, note: string, dataType = 'Text'): Line {
        const column = this.steps.columnOf(target, index);
        const described = this.steps.column(column);
        const isMisfit = described !== undefined && !fits(described, dataType);
        return { id: `${target} ${String(index)}`, target, index, label, column, note: isMisfit ? labels.misfit.replace('{0}', this.typeName(dataType)) : column === '' ? '' : note, isMisfit };
    }

    private noteOf({ dataType, options }: ListFieldChoice): string {
        switch (dataType) {
            case 'Date':
                return labels.dateNote;
            case 'Number':
                return labels.numberNote;
            case 'MultiSelectOne':
            case 'MultiSelectMany':
                return labels.optionNote.replace('{0}', options.slice(0, MOST_OPTIONS_SHOWN).join(', ') + (options.length > MOST_OPTIONS_SHOWN ? ', …' : ''));
            default:
                return labels.cutNote;
        }
    }

    private typeName(dataType: string): string {
        return this.typeOptions.find(({ value }) => value === dataType)?.label ?? labels.text;
    }

    private async load(): Promise<void> {
        await this.attempt(async () => {
            const fields = await getListFields({ listId: this.steps.draft.listId });
            this.dispatchEvent(new CustomEvent('fieldsread', { detail: fields }));
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
