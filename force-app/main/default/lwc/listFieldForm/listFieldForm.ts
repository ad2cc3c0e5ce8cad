import { LightningElement, api } from 'lwc';
import changeField from '@salesforce/apex/ListController.changeField';
import createField from '@salesforce/apex/ListController.createField';
import type { ListFieldDraft } from '@salesforce/apex/ListFieldDraft';
import type { ListFieldRow } from '@salesforce/apex/ListFieldRow';
import { attempt } from 'c/attempt';
import { fieldTypes, hasOptions } from 'c/fieldTypes';
import { labels } from './labels';

/**
 * A custom field of a list, new or to be changed: saved in Campaign Monitor here, so that a refusal is told beside what was typed.
 * Fires `saved` with the field as imports choose it (null for a change), and `cancelled`.
 */
export default class ListFieldForm extends LightningElement {
    @api listId?: string;

    /** The field to change; none: a new one. */
    @api
    get field(): ListFieldRow | undefined {
        return this.changed;
    }
    set field(value: ListFieldRow | undefined) {
        this.changed = value;
        if (value !== undefined) {
            this.name = value.name;
            this.dataType = value.dataType;
            this.options = value.options.join('\n');
            this.isVisible = value.isVisible;
        }
    }

    labels = labels;
    isBusy = false;
    error?: unknown;
    name = '';
    dataType = 'Text';
    options = '';
    isVisible = false;
    private changed?: ListFieldRow;

    /** What a column suggests; what was typed already stays. */
    @api
    suggest(name: string, dataType: string): void {
        this.name = this.name === '' ? name : this.name;
        this.dataType = dataType;
    }

    get isNew(): boolean {
        return this.changed === undefined;
    }

    get types(): { value: string; label: string }[] {
        return fieldTypes();
    }

    get hasOptions(): boolean {
        return hasOptions(this.dataType);
    }

    get isRenamed(): boolean {
        return this.changed !== undefined && this.changed.name !== this.name.trim();
    }

    get isDisabled(): boolean {
        return this.isBusy || this.name.trim() === '' || (this.hasOptions && this.options.trim() === '');
    }

    get action(): string {
        return this.isNew ? labels.importCreateField : labels.saveSettings;
    }

    get refusalHeading(): string {
        return this.isNew ? labels.fieldNotCreated : labels.fieldNotSaved;
    }

    handleName(event: CustomEvent<{ value: string }>): void {
        this.name = event.detail.value;
    }

    handleType(event: CustomEvent<{ value: string }>): void {
        this.dataType = event.detail.value;
    }

    handleOptions(event: CustomEvent<{ value: string }>): void {
        this.options = event.detail.value;
    }

    handleVisible(event: CustomEvent<{ checked: boolean }>): void {
        this.isVisible = event.detail.checked;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancelled'));
    }

    async handleSave(): Promise<void> {
        const options = this.options
            .split('\n')
            .map((option) => option.trim())
            .filter((option) => option !== '');
        const draft: ListFieldDraft = {
            listId: this.listId ?? null,
            fieldId: this.changed?.id ?? null,
            name: this.name,
            dataType: this.dataType,
            options: this.hasOptions ? options : null,
            isVisible: this.isVisible,
        } as ListFieldDraft;
        await attempt(this, async () => {
            const field = this.isNew ? await createField({ draft }) : await changeField({ draft });
            this.dispatchEvent(new CustomEvent('saved', { detail: field ?? null }));
        });
    }
}
