import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getFields from '@salesforce/apex/ListController.getFields';
import mayChange from '@salesforce/apex/ListController.mayChange';
import removeField from '@salesforce/apex/ListController.removeField';
import type { ListFieldRow } from '@salesforce/apex/ListFieldRow';
import ConfirmTyped from 'c/confirmTyped';
import ListFieldDialog from 'c/listFieldDialog';
import { messageOf } from 'c/errors';
import { fieldTypeName, someOptions } from 'c/fieldTypes';
import { fill } from 'c/format';
import { labels } from './labels';

interface Row extends ListFieldRow {
    typeName: string;
    optionText: string;
    shown: string;
    changeLabel: string;
    removeLabel: string;
}

/** On a subscriber list: its custom fields with type, options and personalization tag; marketing users make, change and delete them. */
export default class ListFields extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        this.listId = value;
        void this.load();
    }

    labels = labels;
    fields?: ListFieldRow[];
    isEditable = false;
    error?: unknown;
    private listId?: string;

    get isLoading(): boolean {
        return this.fields === undefined && this.error === undefined;
    }

    get isEmpty(): boolean {
        return this.fields?.length === 0;
    }

    get hasRows(): boolean {
        return (this.fields?.length ?? 0) > 0;
    }

    get rows(): Row[] {
        return (this.fields ?? []).map((field) => ({
            ...field,
            typeName: fieldTypeName(field.dataType),
            optionText: someOptions(field.options),
            shown: field.isVisible ? labels.fieldShown : labels.fieldHidden,
            changeLabel: fill(labels.changeFieldNamed, field.name),
            removeLabel: fill(labels.removeFieldNamed, field.name),
        }));
    }

    /** Also when the fields were read anew. */
    handleRetry(): void {
        void this.load();
    }

    async handleNew(): Promise<void> {
        await this.edit(labels.importNewField);
    }

    async handleChange(event: Event): Promise<void> {
        const field = this.fieldOf(event);
        await this.edit(fill(labels.changeFieldNamed, field?.name ?? ''), field);
    }

    async handleRemove(event: Event): Promise<void> {
        const field = this.fieldOf(event);
        const isSure = await ConfirmTyped.open({
            label: fill(labels.removeFieldNamed, field?.name ?? ''),
            size: 'small',
            message: fill(labels.removeFieldWarning, field?.name ?? '', field?.mappings ?? 0),
            word: field?.name ?? '',
            action: labels.importDelete,
        });
        if (isSure === true) {
            try {
                await removeField({ fieldId: field?.id ?? null });
                this.dispatchEvent(new ShowToastEvent({ title: labels.fieldRemoved, variant: 'success' }));
            } catch (error) {
                this.dispatchEvent(
                    new ShowToastEvent({ title: labels.importDelete, message: messageOf(error), variant: 'error', mode: 'sticky' }),
                );
            }
            await this.load();
        }
    }

    private fieldOf(event: Event): ListFieldRow | undefined {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        return this.fields?.find((field) => field.id === id);
    }

    private async edit(label: string, field?: ListFieldRow): Promise<void> {
        const isSaved = await ListFieldDialog.open({ label, size: 'small', listId: this.listId, field });
        if (isSaved === true) {
            this.dispatchEvent(new ShowToastEvent({ title: labels.fieldSaved, variant: 'success' }));
            await this.load();
        }
    }

    private async load(): Promise<void> {
        if (this.listId === undefined) {
            return;
        }
        try {
            [this.fields, this.isEditable] = await Promise.all([getFields({ listId: this.listId }), mayChange()]);
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
