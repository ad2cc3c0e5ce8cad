import { LightningElement, api } from 'lwc';
import { labels } from './labels';

export interface SettingItem {
    name: string;
    kind: 'toggle' | 'choice' | 'checks' | 'number' | 'text';
    label: string;
    /** The consequence, in plain words. */
    help: string;
    options?: { label: string; value: string }[];
    min?: number;
    max?: number;
    /** Changes people in Salesforce or subscribers in Campaign Monitor. */
    isDangerous?: boolean;
}
interface Shown extends SettingItem {
    value: unknown;
    isToggle: boolean;
    isChoice: boolean;
    isChecks: boolean;
    isNumber: boolean;
    isText: boolean;
}

/** Some settings that belong together, each with its consequence. Fires `change` with name and value; nothing is saved here. */
export default class SettingsGroup extends LightningElement {
    @api heading = '';
    @api catalog: SettingItem[] = [];
    @api values: Record<string, unknown> = {};

    labels = labels;

    get items(): Shown[] {
        return this.catalog.map((item) => ({
            ...item,
            value: this.values[item.name],
            isToggle: item.kind === 'toggle',
            isChoice: item.kind === 'choice',
            isChecks: item.kind === 'checks',
            isNumber: item.kind === 'number',
            isText: item.kind === 'text'
        }));
    }

    handleToggle(event: CustomEvent<{ checked: boolean }>): void {
        this.tell(event, event.detail.checked);
    }

    handleValue(event: CustomEvent<{ value: string | string[] }>): void {
        this.tell(event, event.detail.value);
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        this.tell(event, event.detail.value === '' ? null : Number(event.detail.value));
    }

    private tell(event: CustomEvent, value: unknown): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('change', { detail: { name, value } }));
    }
}
