import { LightningElement, api } from 'lwc';
import type { DefaultValue } from '@salesforce/apex/PersonRuleDraft';
import type { PersonField } from '@salesforce/apex/PersonField';
import { defaultRows, fieldsWithoutDefault, type DefaultRow } from './defaultRows';
import { labels } from './labels';

/** The row whose field or button was used. */
const indexOf = ({ currentTarget }: Event): number => Number((currentTarget as HTMLElement).dataset.index);

/** What people whom a creation rule makes get in fields that no mapping fills. Fires `defaultschange` (`change` is the base components' own) with all of them; nothing is saved here. */
export default class RuleDefaults extends LightningElement {
    @api defaults: DefaultValue[] = [];
    /** Of the object that the rule creates. */
    @api fields: PersonField[] = [];
    @api isReadOnly = false;

    labels = labels;
    private isRowGone = false;

    /** The button of a row goes with it: who used it goes on at the one that is left. */
    renderedCallback(): void {
        if (!this.isRowGone) return;
        this.isRowGone = false;
        this.template?.querySelector<HTMLElement>('[data-id="add-default"]')?.focus();
    }

    get rows(): DefaultRow[] {
        return defaultRows(this.defaults, this.fields);
    }

    get isEditable(): boolean {
        return !this.isReadOnly;
    }

    get isAddDisabled(): boolean {
        return fieldsWithoutDefault(this.defaults, this.fields).length === 0;
    }

    handleAdd(): void {
        this.tell([...this.defaults, { field: '', value: '' }]);
    }

    handleField(event: CustomEvent<{ value: string }>): void {
        this.replace(event, { field: event.detail.value, value: '' });
    }

    handleValue(event: CustomEvent<{ value: string }>): void {
        this.replace(event, { value: event.detail.value });
    }

    handleRemove(event: Event): void {
        const index = indexOf(event);
        this.isRowGone = true;
        this.tell(this.defaults.filter((_row, position) => position !== index));
    }

    private replace(event: Event, part: Partial<DefaultValue>): void {
        const index = indexOf(event);
        this.tell(this.defaults.map((row, position) => (position === index ? { ...row, ...part } : row)));
    }

    private tell(defaults: DefaultValue[]): void {
        this.dispatchEvent(new CustomEvent('defaultschange', { detail: { defaults } }));
    }
}
