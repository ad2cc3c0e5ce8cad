import { LightningElement, api } from 'lwc';
import { FieldProblem, type Field } from 'c/fieldProblem';
import { fill } from 'c/format';
import { labels } from './labels';

export interface SettingItem {
    name: string;
    kind: 'toggle' | 'choice' | 'checks' | 'fields' | 'number' | 'text';
    label: string;
    /** The consequence, in plain words. */
    help: string;
    options?: { label: string; value: string }[];
    /** What stands in place of a choice among nothing. */
    noOptions?: string;
    min?: number;
    max?: number;
    /** What it changes, once it is on; such a setting is saved only after a typed confirmation. */
    changes?: 'people' | 'campaigns' | 'subscribers';
    /** What it would do can be tried before it is on. */
    hasPreview?: boolean;
}
interface Shown extends SettingItem {
    value: unknown;
    isToggle: boolean;
    isChoice: boolean;
    isChecks: boolean;
    isNumber: boolean;
    isText: boolean;
    isFields: boolean;
    isNothingToChoose: boolean;
    /** Said of a number that is none of them. */
    range: string;
    previewLabel: string;
    shownHelp: string;
    warning: string;
}

/** API names that are kept in one text, with semicolons or commas. */
const namesOf = (text: unknown): string[] =>
    String(text ?? '')
        .split(/[;,]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');

/** Some settings that belong together, each with its consequence. Fires `settingchange` (`change` is the base components' own, and comes up through here) with name and value, and `preview` with the name of one that somebody wants to try; nothing is saved here. */
export default class SettingsGroup extends LightningElement {
    @api heading = '';
    @api catalog: SettingItem[] = [];
    @api values: Record<string, unknown> = {};

    labels = labels;
    private readonly problem = new FieldProblem();

    /** Shows what is wrong with a choice of this group, and goes there; of others nothing. */
    @api
    showProblem(name: string, words: string): void {
        this.problem.show(this.template?.querySelector<Field>(`[data-name="${name}"]`), words);
    }

    /** What was discarded is wrong no more, but a field says so until it is asked again. */
    @api
    forgetProblems(): void {
        this.problem.forget();
        for (const input of this.template?.querySelectorAll<Field>('[data-kind="number"]') ?? []) input.reportValidity();
    }

    get items(): Shown[] {
        const warnings = {
            people: this.labels.changesPeople,
            campaigns: this.labels.changesCampaigns,
            subscribers: this.labels.changesSubscribers,
        };
        return this.catalog.map((item) => ({
            ...item,
            value: item.kind === 'fields' ? namesOf(this.values[item.name]) : this.values[item.name],
            isToggle: item.kind === 'toggle',
            isChoice: item.kind === 'choice',
            isChecks: item.kind === 'checks',
            isNumber: item.kind === 'number',
            isText: item.kind === 'text',
            isFields: item.kind === 'fields' && item.options?.length !== 0,
            isNothingToChoose: item.kind === 'fields' && item.options?.length === 0,
            shownHelp: item.kind === 'fields' && item.options?.length === 0 ? '' : item.help,
            range: fill(this.labels.outOfRange, item.min ?? 0, item.max ?? 0),
            warning: item.changes === undefined ? '' : warnings[item.changes],
            previewLabel: fill(this.labels.previewSwitchOf, item.label),
        }));
    }

    handleToggle(event: CustomEvent<{ checked: boolean }>): void {
        this.tell(event, event.detail.checked);
    }

    handleValue(event: CustomEvent<{ value: string | string[] }>): void {
        this.tell(event, event.detail.value);
    }

    handleFields(event: CustomEvent<{ value: string[] }>): void {
        this.tell(event, event.detail.value.join(';'));
    }

    handlePreview(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('preview', { detail: { name } }));
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        this.tell(event, event.detail.value === '' ? null : Number(event.detail.value));
    }

    private tell(event: CustomEvent, value: unknown): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.problem.forget();
        this.dispatchEvent(new CustomEvent('settingchange', { detail: { name, value } }));
    }
}
