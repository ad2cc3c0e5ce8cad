import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import confirmOutward from '@salesforce/apex/SettingsController.confirmOutward';
import getScreen from '@salesforce/apex/SettingsController.getScreen';
import save from '@salesforce/apex/SettingsController.save';
import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
import type { SettingsAnswer } from '@salesforce/apex/SettingsAnswer';
import type { SettingsScreen } from '@salesforce/apex/SettingsScreen';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
import ConfirmTyped from 'c/confirmTyped';
import type { SettingItem } from 'c/settingsGroup';
import SettingsPreview from 'c/settingsPreview';
import { holdFocus } from 'c/attempt';
import { messageOf } from 'c/errors';
import { fill } from 'c/format';
import { NarrowPage } from 'c/narrowPage';
import * as catalog from 'c/settingsCatalog';
import { labels } from './labels';
import { problemsOf, type Problem } from './problems';
import { changedNames, choicesNamed, unsaved, type Choices } from './unsaved';

interface SettingsPart extends HTMLElement {
    showProblem(name: string): void;
    forgetProblems(): void;
}
const toRisks = (items: SettingItem[]): { name: string; label: string; help: string }[] =>
    items.map(({ name, label, help }) => ({ name, label, help }));

/** Settings for administrators: every choice with its consequence. What changes people or subscribers is tried first, and saved only after a typed confirmation. */
export default class SettingsHome extends LightningElement {
    labels = labels;
    content = catalog.content;
    retention = catalog.retention;
    writing = catalog.writing;
    optIn = catalog.optIn;
    optOut = catalog.optOut;
    budget = catalog.budget;
    alerts = catalog.alerts;
    screen?: SettingsScreen;
    general?: GeneralSettings;
    schedule?: SyncSchedule;
    error?: unknown;
    isBusy = false;
    /** The answer to a save that somebody else came before, until it is decided. */
    conflict?: SettingsAnswer;
    sections = catalog.sections;
    headings: Readonly<Record<string, string>> = Object.fromEntries(catalog.sections.map(({ value, label }) => [value, label]));
    openSection = 'schedule';
    /** The choice of sections stands beside what they show, on a narrow page above it. */
    isNarrow = false;
    /** What was read before anything was chosen. */
    private seen: Partial<Choices> = {};
    /** A choice that makes no sense, to be led to. */
    private pointedAt?: string;
    private isDiscarded = false;
    private readonly page = new NarrowPage(() => this.layOut());

    connectedCallback(): void {
        this.layOut();
        this.page.watch();
        void this.load();
    }

    disconnectedCallback(): void {
        this.page.end();
    }

    renderedCallback(): void {
        const { pointedAt, isDiscarded } = this;
        this.pointedAt = undefined;
        this.isDiscarded = false;
        if (pointedAt !== undefined) this.leadTo(pointedAt);
        if (isDiscarded) for (const part of this.parts) part.forgetProblems();
    }

    get isShown(): Readonly<Record<string, boolean>> {
        return Object.fromEntries(this.sections.map(({ value }) => [value, value === this.openSection]));
    }

    get navigationSize(): string {
        return `slds-col ${this.isNarrow ? 'slds-size_1-of-1' : 'slds-size_1-of-5'}`;
    }

    get contentSize(): string {
        return `slds-col ${this.isNarrow ? 'slds-size_1-of-1' : 'slds-size_4-of-5'}`;
    }

    get isLoading(): boolean {
        return this.screen === undefined && this.error === undefined;
    }

    /** With the fields that this org has. The field to order by is asked for only where it matters. */
    get matching(): SettingItem[] {
        const { orderFields = [], contactEmailChoices = [], leadEmailChoices = [] } = this.screen ?? {};
        const options: Readonly<Record<string, SettingItem['options']>> = {
            matchOrderField: orderFields,
            contactEmailFields: contactEmailChoices,
            leadEmailFields: leadEmailChoices,
        };
        return catalog.matching
            .filter(({ name }) => name !== 'matchOrderField' || this.general?.matchOrder === 'By field')
            .map((item) => ({ ...item, options: options[item.name] ?? item.options }));
    }

    get isUnchanged(): boolean {
        return this.changed.length === 0;
    }

    get isSaveDisabled(): boolean {
        return this.isBusy || this.isUnchanged;
    }

    /** Names what waits to be saved, in the order of the page; undefined for nothing. */
    get notSavedYet(): string | undefined {
        return this.isUnchanged ? undefined : fill(this.labels.notSavedYet, this.changed.map(catalog.labelOf).join(', '));
    }

    /** What is not saved takes its place. */
    get note(): string {
        return this.notSavedYet === undefined ? this.labels.settingsNote : '';
    }

    get isToConfirm(): boolean {
        return this.screen?.isOutwardConfirmed === false;
    }

    get outwardNote(): string {
        return fill(this.isToConfirm ? this.labels.outwardNotYet : this.labels.outwardIsConfirmed, this.screen?.orgName ?? '');
    }

    /** All choices by their names. */
    get chosen(): Record<string, unknown> {
        return { ...this.general, ...this.schedule };
    }

    private get parts(): Iterable<SettingsPart> {
        return this.template?.querySelectorAll<SettingsPart>('c-settings-group, c-settings-schedule') ?? [];
    }

    private get changed(): string[] {
        return [...changedNames(this.seen.schedule, this.schedule), ...changedNames(this.seen.general, this.general)];
    }

    /** Dangerous settings that differ from what is saved, and are not just switched off. */
    private get risks(): SettingItem[] {
        const before = this.seen.general as unknown as Record<string, unknown>;
        const after = this.general as unknown as Record<string, unknown>;
        return catalog.dangerous.filter(({ name }) => before[name] !== after[name] && catalog.isRisky(name, after[name]));
    }

    handleRetry(): void {
        void this.load();
    }

    /** Without a connection there is nothing to set. */
    handleDisconnected(): void {
        void this.template?.querySelector<HTMLElement & { refresh(): Promise<void> }>('c-connection-gate')?.refresh();
    }

    /** The navigation calls it a name, the combobox a value. */
    handleSection(event: CustomEvent<{ name?: string; value?: string }>): void {
        this.openSection = event.detail.name ?? event.detail.value ?? this.openSection;
    }

    /** What somebody else saved meanwhile is known where a save was answered so. */
    handleDiscard(): void {
        this.takeOver((this.conflict?.choices ?? this.seen) as Choices);
        this.conflict = undefined;
        this.isDiscarded = true;
        this.goOn();
    }

    handleGeneral(event: CustomEvent<{ name: string; value: unknown }>): void {
        const { name, value } = event.detail;
        this.general = { ...this.general, [name]: value } as GeneralSettings;
        this.keepChoices();
    }

    handleSchedule(event: CustomEvent<SyncSchedule>): void {
        this.schedule = event.detail;
        this.keepChoices();
    }

    async handleSave(): Promise<void> {
        const problems = problemsOf(this.changed, this.chosen);
        if (problems.length > 0) {
            this.pointAt(problems);
            return;
        }
        const { risks } = this;
        if (risks.length > 0) {
            const isSure = await SettingsPreview.open({
                label: this.labels.confirmSettings,
                size: 'medium',
                risks: toRisks(risks),
                settings: this.general as GeneralSettings,
                word: this.labels.confirmWord,
            });
            if (isSure !== true) {
                return;
            }
        }
        await this.save();
    }

    /** What somebody else saved holds; the rest of what was chosen here is saved. */
    handleKeep(): void {
        const { taken } = this.conflict as SettingsAnswer;
        void this.decide(this.changed.filter((name) => !taken.includes(name)));
    }

    /** What was chosen here holds. */
    handleInsist(): void {
        void this.decide(this.changed);
    }

    /** A look at what one setting would do; one that is off is tried in its mildest form. */
    async handlePreview(event: CustomEvent<{ name: string }>): Promise<void> {
        const items = catalog.dangerous.filter(({ name }) => name === event.detail.name);
        const { optOutFromService, salesforceCampaigns } = this.general as GeneralSettings;
        const settings = {
            ...(this.general as GeneralSettings),
            isBounceOptingOut: event.detail.name === 'isBounceOptingOut' || this.general?.isBounceOptingOut === true,
            optOutFromService: optOutFromService === 'Never' ? 'All lists' : optOutFromService,
            salesforceCampaigns: salesforceCampaigns === 'Off' ? 'Always' : salesforceCampaigns,
        };
        await SettingsPreview.open({ label: this.labels.importStepPreview, size: 'medium', risks: toRisks(items), settings, word: '' });
    }

    async handleConfirmOrg(): Promise<void> {
        const word = this.screen?.orgName ?? '';
        const waiting = this.screen?.waitingChanges ?? 0;
        const isSure = await ConfirmTyped.open({
            label: this.labels.confirmOrg,
            size: 'small',
            message: [this.labels.confirmOrgMessage, waiting > 0 ? fill(this.labels.confirmOrgWaiting, waiting) : ''].join(' ').trim(),
            word,
            action: this.labels.confirmOrg,
        });
        if (isSure !== true) {
            return;
        }
        try {
            await confirmOutward();
            this.screen = { ...this.screen, isOutwardConfirmed: true } as SettingsScreen;
            // the button goes: what it asked for is said here
            this.template?.querySelector<HTMLElement>('[data-id="outward"]')?.focus();
        } catch (error) {
            this.tellRefusal(messageOf(error));
        }
    }

    /** All of them are told; the page opens at the first. */
    private pointAt(problems: Problem[]): void {
        const [first] = problems;
        this.tellRefusal(problems.map(({ words }) => words).join(' '));
        if (first === undefined) return;
        if (first.section === this.openSection) {
            // nothing is drawn anew
            this.leadTo(first.name);
            return;
        }
        this.openSection = first.section;
        this.pointedAt = first.name;
    }

    private leadTo(name: string): void {
        for (const part of this.parts) part.showProblem(name);
    }

    private tellRefusal(message: string): void {
        this.dispatchEvent(new ShowToastEvent({ title: this.labels.settingsNotSaved, message, variant: 'error', mode: 'sticky' }));
    }

    private keepChoices(): void {
        unsaved.keep(this.seen, { general: this.general, schedule: this.schedule });
    }

    /** Nothing is chosen that is not saved. */
    private takeOver(choices: Choices): void {
        this.seen = choices;
        this.general = choices.general;
        this.schedule = choices.schedule;
        this.keepChoices();
    }

    /** What is saved now was seen: the named choices go over it. */
    private async decide(names: readonly string[]): Promise<void> {
        const choices = this.conflict?.choices as Choices;
        this.conflict = undefined;
        this.seen = choices;
        this.general = { ...choices.general, ...choicesNamed(names, this.general) };
        this.schedule = { ...choices.schedule, ...choicesNamed(names, this.schedule) };
        this.keepChoices();
        if (names.length > 0) await this.save();
        this.goOn();
    }

    /** The button that was pressed rests now, or is gone: who used it goes on at the head of the page. */
    private goOn(): void {
        this.template?.querySelector<HTMLElement>('[data-id="not-saved"]')?.focus();
    }

    /** All of it, or nothing where somebody else saved the same meanwhile. */
    private async save(): Promise<void> {
        const giveFocusBack = holdFocus(this);
        this.isBusy = true;
        try {
            const wanted = { general: this.general, schedule: this.schedule } as Choices;
            const answer = await save({ wanted, seen: this.seen as Choices, changed: this.changed });
            if (answer.taken.length > 0) {
                this.conflict = answer;
                return;
            }
            this.conflict = undefined;
            this.screen = { ...this.screen, storage: answer.storage } as SettingsScreen;
            this.takeOver(answer.choices as Choices);
            this.dispatchEvent(new ShowToastEvent({ title: this.labels.settingsSaved, variant: 'success' }));
            if (document.activeElement === document.body) this.goOn();
        } catch (error) {
            this.tellRefusal(messageOf(error));
            giveFocusBack();
        } finally {
            this.isBusy = false;
        }
    }

    private layOut(): void {
        this.isNarrow = this.page.isNarrow;
    }

    private async load(): Promise<void> {
        try {
            this.screen = await getScreen();
            const { wanted, seen } = unsaved.over(this.screen as Choices);
            this.seen = seen;
            this.general = wanted.general;
            this.schedule = wanted.schedule;
            this.keepChoices();
            this.conflict = undefined;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
