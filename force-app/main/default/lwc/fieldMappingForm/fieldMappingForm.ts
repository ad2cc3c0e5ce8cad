import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import saveMapping from '@salesforce/apex/PersonSetupController.saveMapping';
import type { FieldMappingDraft } from '@salesforce/apex/FieldMappingDraft';
import type { MappingSource } from '@salesforce/apex/MappingSource';
import type { PersonTarget } from '@salesforce/apex/PersonTarget';
import { attempt } from 'c/attempt';
import { fill } from 'c/format';
import { conflictRules, conflictRuleOf } from 'c/conflictRules';
import { labels } from './labels';

interface Option {
    label: string;
    value: string;
}

/** One field mapping in a dialog: saved here, so that a refusal is told beside what was chosen. Closes with all mappings as they are saved; with nothing when it was cancelled. */
export default class FieldMappingForm extends LightningModal {
    @api mapping?: FieldMappingDraft;
    @api sources: MappingSource[] = [];
    @api targets: PersonTarget[] = [];

    labels = labels;
    draft?: FieldMappingDraft;
    error?: unknown;
    isBusy = false;

    connectedCallback(): void {
        this.draft = this.mapping === undefined ? undefined : { ...this.mapping };
    }

    get sourceOptions(): Option[] {
        return this.sources.map(({ value, label }) => ({ value, label }));
    }

    get objectOptions(): Option[] {
        return this.targets.map(({ objectName, label }) => ({ value: objectName, label }));
    }

    /** Only fields that can hold what the custom field has; and the present one, even when it fits no more. */
    get fieldOptions(): Option[] {
        const dataType = this.sources.find(({ value }) => value === this.draft?.source)?.dataType;
        const fields = this.target?.fields ?? [];
        return fields
            .filter(({ name, accepts }) => name === this.draft?.field || dataType === undefined || accepts.includes(dataType))
            .map(({ name, label }) => ({ value: name, label: `${label} (${name})` }));
    }

    get fieldNote(): string {
        return this.fieldOptions.length === 0 ? fill(this.labels.mappingNoField, this.target?.label ?? '') : this.labels.mappingFieldHint;
    }

    get ruleOptions(): Option[] {
        return conflictRules.map(({ value, label }) => ({ value, label }));
    }

    get ruleHelp(): string {
        return conflictRuleOf(this.draft?.conflictRule ?? '')?.help ?? '';
    }

    get isSaveDisabled(): boolean {
        return this.isBusy || !this.draft?.source || !this.draft.field;
    }

    handleSource(event: CustomEvent<{ value: string }>): void {
        this.change({ source: event.detail.value });
        this.dropMisfit();
    }

    handleObject(event: CustomEvent<{ value: string }>): void {
        const { field } = this.draft ?? {};
        this.change({ objectName: event.detail.value, field: '' });
        // the same field of the other object, when it has one
        if (this.fieldOptions.some(({ value }) => value === field)) {
            this.change({ field });
        }
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        this.change({ field: event.detail.value });
    }

    handleRule(event: CustomEvent<{ value: string }>): void {
        this.change({ conflictRule: event.detail.value });
    }

    handleActive(event: CustomEvent<{ checked: boolean }>): void {
        this.change({ isActive: event.detail.checked });
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        await attempt(this, async () => this.close(await saveMapping({ mapping: this.draft ?? null })));
    }

    private get target(): PersonTarget | undefined {
        return this.targets.find(({ objectName }) => objectName === this.draft?.objectName);
    }

    private dropMisfit(): void {
        const { field, source } = this.draft ?? {};
        const dataType = this.sources.find(({ value }) => value === source)?.dataType ?? '';
        const isFitting = this.target?.fields.some(({ name, accepts }) => name === field && accepts.includes(dataType));
        if (isFitting !== true) {
            this.change({ field: '' });
        }
    }

    private change(part: Partial<FieldMappingDraft>): void {
        this.draft = { ...this.draft, ...part } as FieldMappingDraft;
        this.error = undefined;
    }
}
