import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getMappings from '@salesforce/apex/PersonSetupController.getMappings';
import removeMapping from '@salesforce/apex/PersonSetupController.removeMapping';
import type { FieldMappingDraft } from '@salesforce/apex/FieldMappingDraft';
import type { FieldMappingScreen } from '@salesforce/apex/FieldMappingScreen';
import FieldMappingForm from 'c/fieldMappingForm';
import { conflictRuleOf } from 'c/conflictRules';
import { messageOf } from 'c/errors';
import { fill } from 'c/format';
import { labels } from './labels';

interface Row extends FieldMappingDraft {
    id: string;
    sourceLabel: string;
    fieldLabel: string;
    ruleLabel: string;
    ruleHelp: string;
    isWorking: boolean;
    editLabel: string;
    removeLabel: string;
}

/**
 * The field mappings of one subscriber list, from Campaign Monitor to Contacts and Leads: shown, added, changed, removed. Who may not change them sees them; who may not see them is told.
 * `record-id`: the id of the SubscriberList__c; on its record page the page gives it. Another id loads that list.
 * Fires `saved` (no detail, does not bubble) after each change that is saved.
 */
export default class FieldMappingEditor extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        this.listId = value;
        this.screen = undefined;
        void this.load();
    }

    labels = labels;
    screen?: FieldMappingScreen;
    error?: unknown;
    private listId?: string;

    get isLoading(): boolean {
        return this.screen === undefined && this.error === undefined;
    }

    get isVisible(): boolean {
        return this.screen?.isVisible === true;
    }

    get isHidden(): boolean {
        return this.screen?.isVisible === false;
    }

    get isEditable(): boolean {
        return this.screen?.isEditable === true;
    }

    get isOff(): boolean {
        return this.isVisible && this.screen?.isUpdatingPeople === false;
    }

    get isEmpty(): boolean {
        return this.rows.length === 0;
    }

    get rows(): Row[] {
        return (this.screen?.mappings ?? []).map((mapping) => {
            const sourceLabel = this.sourceLabel(mapping.source);
            const fieldLabel = this.fieldLabel(mapping);
            const rule = conflictRuleOf(mapping.conflictRule);
            return {
                ...mapping,
                id: mapping.mappingId ?? '',
                sourceLabel,
                fieldLabel,
                ruleLabel: rule?.label ?? mapping.conflictRule,
                ruleHelp: rule?.help ?? '',
                isWorking: mapping.isActive && mapping.problem === null,
                editLabel: fill(this.labels.mappingEditNamed, sourceLabel),
                removeLabel: fill(this.labels.mappingRemoveNamed, sourceLabel),
            };
        });
    }

    /** Also when the fields were read anew. */
    handleRetry(): void {
        void this.load();
    }

    async handleAdd(): Promise<void> {
        const objectName = this.screen?.targets[0]?.objectName ?? 'Contact';
        await this.edit(this.labels.mappingNew, {
            mappingId: null,
            listId: this.listId ?? '',
            source: '',
            objectName,
            field: '',
            conflictRule: 'Fill blanks only',
            isActive: true,
            problem: null,
        });
    }

    async handleEdit(event: Event): Promise<void> {
        const mapping = this.chosen(event);
        if (mapping !== undefined) {
            await this.edit(this.labels.mappingEdit, mapping);
        }
    }

    async handleRemove(event: Event): Promise<void> {
        const mapping = this.chosen(event);
        if (mapping === undefined) {
            return;
        }
        const message = fill(this.labels.mappingRemoveSure, this.sourceLabel(mapping.source), this.fieldLabel(mapping));
        if (!(await LightningConfirm.open({ label: this.labels.mappingRemove, message, theme: 'warning' }))) {
            return;
        }
        try {
            this.keep(await removeMapping({ listId: this.listId ?? null, mappingId: mapping.mappingId }), this.labels.mappingRemoved);
        } catch (error) {
            this.dispatchEvent(
                new ShowToastEvent({ title: this.labels.nothingWasChanged, message: messageOf(error), variant: 'error', mode: 'sticky' }),
            );
        }
    }

    private async edit(label: string, mapping: FieldMappingDraft): Promise<void> {
        const saved = await FieldMappingForm.open({
            label,
            size: 'small',
            mapping,
            sources: this.screen?.sources ?? [],
            targets: this.screen?.targets ?? [],
        });
        if (saved !== undefined && saved !== null) {
            this.keep(saved as FieldMappingScreen, this.labels.mappingSaved);
        }
    }

    private keep(screen: FieldMappingScreen, title: string): void {
        this.screen = screen;
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        this.dispatchEvent(new CustomEvent('saved'));
    }

    private chosen(event: Event): FieldMappingDraft | undefined {
        const { mapping } = (event.currentTarget as HTMLElement).dataset;
        return this.screen?.mappings.find(({ mappingId }) => mappingId === mapping);
    }

    private sourceLabel(source: string): string {
        const plain = (key: string): string => key.replace(/[[\]\s]/g, '').toLowerCase();
        return this.screen?.sources.find(({ value }) => plain(value) === plain(source))?.label ?? source;
    }

    private fieldLabel({ objectName, field }: FieldMappingDraft): string {
        const target = this.screen?.targets.find((one) => one.objectName === objectName);
        return `${target?.label ?? objectName} · ${target?.fields.find(({ name }) => name === field)?.label ?? field}`;
    }

    private async load(): Promise<void> {
        const { listId } = this;
        if (listId === undefined) {
            return;
        }
        try {
            const screen = await getMappings({ listId });
            // an answer for another list is no use
            if (listId === this.listId) {
                this.screen = screen;
                this.error = undefined;
            }
        } catch (error) {
            this.error = error;
        }
    }
}
