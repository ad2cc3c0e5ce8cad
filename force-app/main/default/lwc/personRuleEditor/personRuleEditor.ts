import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getRule from '@salesforce/apex/PersonSetupController.getRule';
import saveRule from '@salesforce/apex/PersonSetupController.saveRule';
import type { DefaultValue, PersonRuleDraft } from '@salesforce/apex/PersonRuleDraft';
import type { PersonField } from '@salesforce/apex/PersonField';
import type { PersonRuleScreen } from '@salesforce/apex/PersonRuleScreen';
import type { PersonTarget } from '@salesforce/apex/PersonTarget';
import { holdFocus } from 'c/attempt';
import { messageOf } from 'c/errors';
import { fill } from 'c/format';
import { unsavedRules } from 'c/unsavedRules';
import { labels } from './labels';

interface Option {
    label: string;
    value: string;
}
const NOTHING = 'Nothing';

/**
 * The creation rule of one subscriber list: nothing, a Contact, a Lead or a person account for subscribers whom nobody in Salesforce has the address of. Only administrators change it, others who may see it read it.
 * `record-id`: the id of the SubscriberList__c; on its record page the page gives it. Another id loads that list.
 * What is changed and not saved is there again on coming back to the list, until the page is loaded anew.
 * Fires `saved` when the rule is saved, and `edited` when it differs from what is saved, or no longer does (no detail, neither bubbles).
 */
export default class PersonRuleEditor extends LightningElement {
    @api
    get recordId(): string | undefined {
        return this.listId;
    }
    set recordId(value: string | undefined) {
        this.listId = value;
        this.screen = undefined;
        this.refusal = undefined;
        void this.load();
    }

    labels = labels;
    screen?: PersonRuleScreen;
    draft?: PersonRuleDraft;
    error?: unknown;
    refusal?: unknown;
    isBusy = false;
    private listId?: string;

    /** Reads again what may have changed elsewhere, such as which fields mappings fill. What is not saved here stays. */
    @api
    async refresh(): Promise<void> {
        await this.load();
    }

    get isLoading(): boolean {
        return this.screen === undefined && this.error === undefined;
    }

    get isHidden(): boolean {
        return this.screen?.isVisible === false;
    }

    get isShown(): boolean {
        return this.screen?.isVisible === true && this.draft !== undefined;
    }

    get isReadOnly(): boolean {
        return this.screen?.isEditable !== true;
    }

    get isEditable(): boolean {
        return !this.isReadOnly;
    }

    get isOff(): boolean {
        return this.screen?.isUpdatingPeople === false;
    }

    get isUnchanged(): boolean {
        return JSON.stringify(this.draft) === JSON.stringify(this.screen?.rule);
    }

    get isSaveDisabled(): boolean {
        return this.isBusy || this.isUnchanged;
    }

    get kinds(): Option[] {
        const kinds = (this.screen?.targets ?? []).map(({ value, label }) => ({ value, label: fill(this.labels.ruleCreatesOne, label) }));
        return [{ value: NOTHING, label: this.labels.ruleCreatesNothing }, ...kinds];
    }

    get kindHelp(): string {
        return this.isCreating
            ? this.target?.isCreatable === false
                ? this.labels.ruleNotAllowed
                : ''
            : this.labels.ruleCreatesNothingHelp;
    }

    get isCreating(): boolean {
        return (this.draft?.creates ?? NOTHING) !== NOTHING;
    }

    get recordTypes(): Option[] {
        const isPersonAccount = this.draft?.creates === 'Person account';
        const known = (this.target?.recordTypes ?? []).map(({ value, label }) => ({ value, label }));
        return isPersonAccount ? known : [{ value: '', label: this.labels.ruleRecordTypeDefault }, ...known];
    }

    get hasRecordTypes(): boolean {
        return (this.target?.recordTypes ?? []).length > 0;
    }

    get recordType(): string {
        return this.draft?.recordTypeId ?? this.recordTypes[0]?.value ?? '';
    }

    get hasAccount(): boolean {
        return this.draft?.creates === 'Contact';
    }

    get strategies(): Option[] {
        return [
            { value: 'None', label: this.labels.ruleAccountNone },
            { value: 'One account', label: this.labels.ruleAccountOne },
            { value: 'By email domain', label: this.labels.ruleAccountDomain },
            { value: 'By pattern', label: this.labels.ruleAccountPattern },
        ];
    }

    get strategyHelp(): string {
        const helps: Readonly<Record<string, string>> = {
            'One account': this.labels.ruleAccountOneHelp,
            'By email domain': this.labels.ruleAccountDomainHelp,
            'By pattern': this.labels.ruleAccountPatternHelp,
        };
        return helps[this.draft?.accountStrategy ?? ''] ?? this.labels.ruleAccountNoneHelp;
    }

    get isOneAccount(): boolean {
        return this.hasAccount && this.draft?.accountStrategy === 'One account';
    }

    get isByPattern(): boolean {
        return this.hasAccount && this.draft?.accountStrategy === 'By pattern';
    }

    get places(): string {
        return fill(
            this.labels.rulePatternPlaces,
            ['Domain', ...(this.screen?.sources ?? []).map(({ value }) => value.replace(/[[\]]/g, ''))]
                .map((name) => `{${name}}`)
                .join(', '),
        );
    }

    get targetFields(): PersonField[] {
        return this.target?.fields ?? [];
    }

    /** Fields without which the org lets nobody in, and that nothing fills. */
    get missing(): string {
        const filled = new Set([
            ...(this.target?.mappedFields ?? []),
            ...(this.draft?.defaults ?? []).filter(({ value }) => value !== null && value !== '').map(({ field }) => field),
        ]);
        const names = this.targetFields.filter(({ name, isRequired }) => isRequired && !filled.has(name)).map(({ label }) => label);
        return names.length === 0 ? '' : fill(this.labels.ruleMissing, names.join(', '));
    }

    handleRetry(): void {
        void this.load();
    }

    handleKind(event: CustomEvent<{ value: string }>): void {
        const creates = event.detail.value;
        // what a contact gets by default, a lead may have no field for
        const fields = new Set(this.screen?.targets.find(({ value }) => value === creates)?.fields.map(({ name }) => name));
        this.change({
            creates,
            recordTypeId: null,
            defaults: (this.draft?.defaults ?? []).filter(({ field }) => creates === NOTHING || fields.has(field)),
        });
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const { name = '' } = (event.currentTarget as HTMLElement).dataset;
        this.change({ [name]: event.detail.value === '' ? null : event.detail.value });
    }

    handleRecord(event: CustomEvent<{ recordId: string | null }>): void {
        const { name = '' } = (event.currentTarget as HTMLElement).dataset;
        this.change({ [name]: event.detail.recordId });
    }

    handleCreateOnly(event: CustomEvent<{ checked: boolean }>): void {
        this.change({ isCreateOnly: event.detail.checked });
    }

    handleDefaults(event: CustomEvent<{ defaults: DefaultValue[] }>): void {
        this.change(event.detail);
    }

    handleDiscard(): void {
        this.draft = this.screen?.rule;
        this.refusal = undefined;
        this.keep();
        this.goOn();
    }

    /** The button that was pressed rests now: who used it goes on at the first choice. */
    private goOn(): void {
        this.template?.querySelector<HTMLElement>('[data-id="creates"]')?.focus();
    }

    async handleSave(): Promise<void> {
        const giveFocusBack = holdFocus(this);
        const { listId } = this;
        this.isBusy = true;
        try {
            const screen = await saveRule({ rule: this.draft ?? null });
            unsavedRules.keep(listId ?? '', undefined);
            if (listId === this.listId) this.take(screen);
            this.refusal = undefined;
            this.dispatchEvent(new ShowToastEvent({ title: this.labels.ruleSaved, variant: 'success' }));
            this.dispatchEvent(new CustomEvent('saved'));
            if (document.activeElement === document.body) this.goOn();
        } catch (error) {
            this.refuse(listId, error);
            giveFocusBack();
        } finally {
            this.isBusy = false;
        }
    }

    /** Another list that is shown meanwhile has no part in it. */
    private refuse(listId: string | undefined, error: unknown): void {
        if (listId === this.listId) this.refusal = error;
        else
            this.dispatchEvent(
                new ShowToastEvent({ title: this.labels.ruleNotSaved, message: messageOf(error), variant: 'error', mode: 'sticky' }),
            );
    }

    private get target(): PersonTarget | undefined {
        return this.screen?.targets.find(({ value }) => value === this.draft?.creates);
    }

    private change(part: Partial<PersonRuleDraft>): void {
        this.draft = { ...this.draft, ...part } as PersonRuleDraft;
        this.refusal = undefined;
        this.keep();
    }

    private keep(): void {
        unsavedRules.keep(this.listId ?? '', this.isUnchanged ? undefined : this.draft);
        this.dispatchEvent(new CustomEvent('edited'));
    }

    private take(screen: PersonRuleScreen): void {
        this.screen = screen;
        this.draft = screen.rule;
        this.error = undefined;
    }

    private async load(): Promise<void> {
        const { listId } = this;
        if (listId === undefined) {
            return;
        }
        try {
            const screen = await getRule({ listId });
            // an answer for another list is no use
            if (listId === this.listId) {
                this.take(screen);
                this.draft = unsavedRules.of(listId) ?? screen.rule;
            }
        } catch (error) {
            this.error = error;
        }
    }
}
