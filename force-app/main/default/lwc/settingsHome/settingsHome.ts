import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getScreen from '@salesforce/apex/SettingsController.getScreen';
import save from '@salesforce/apex/SettingsController.save';
import type { GeneralSettings } from '@salesforce/apex/GeneralSettings';
import type { SettingsAnswer } from '@salesforce/apex/SettingsAnswer';
import type { SettingsScreen } from '@salesforce/apex/SettingsScreen';
import type { SyncSchedule } from '@salesforce/apex/SyncSchedule';
import type { SettingItem } from 'c/settingsGroup';
import type { PageReference } from 'lightning/navigation';
import SettingsPreview from 'c/settingsPreview';
import { holdFocus } from 'c/attempt';
import { fill } from 'c/format';
import { NarrowPage } from 'c/narrowPage';
import { parameter } from 'c/pageState';
import * as catalog from 'c/settingsCatalog';
import { labels } from './labels';
import { SettingsDraft } from './draft';
import { problemsOf, sentenceOf, type Problem } from './problems';
import type { Choices } from './unsaved';

interface SettingsPart extends HTMLElement {
    showProblem(name: string, words: string): void;
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
    draft?: SettingsDraft;
    error?: unknown;
    /** Why nothing was saved, until it is tried again. */
    refusal?: unknown;
    isBusy = false;
    /** The answer to a save that somebody else came before, until it is decided. */
    conflict?: SettingsAnswer;
    sections = catalog.sections;
    headings: Readonly<Record<string, string>> = Object.fromEntries(catalog.sections.map(({ value, label }) => [value, label]));
    openSection = 'schedule';
    /** The choice of sections stands beside what they show, on a narrow page above it. */
    isNarrow = false;
    /** A choice that makes no sense, to be led to. */
    private pointedAt?: Problem;
    private isDiscarded = false;
    private readonly page = new NarrowPage(() => this.layOut());

    /** A link leads to the section that it is about (`c__section`). */
    @wire(CurrentPageReference)
    follow(reference: PageReference | undefined): void {
        const asked = parameter(reference?.state ?? {}, 'section');
        if (this.sections.some(({ value }) => value === asked)) this.openSection = asked as string;
    }

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

    get general(): GeneralSettings | undefined {
        return this.draft?.wanted.general;
    }

    get schedule(): SyncSchedule | undefined {
        return this.draft?.wanted.schedule;
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

    /** All choices by their names. */
    get chosen(): Record<string, unknown> {
        return this.draft?.chosen ?? {};
    }

    private get parts(): Iterable<SettingsPart> {
        return this.template?.querySelectorAll<SettingsPart>('c-settings-group, c-settings-schedule') ?? [];
    }

    private get changed(): string[] {
        return this.draft?.changed ?? [];
    }

    /** Dangerous settings that differ from what is saved, and are not just switched off. */
    private get risks(): SettingItem[] {
        const before = this.draft?.seen.general as unknown as Record<string, unknown>;
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
        this.draft = SettingsDraft.saved((this.conflict?.choices ?? this.draft?.seen) as Choices);
        this.conflict = undefined;
        this.refusal = undefined;
        this.isDiscarded = true;
        this.goOn();
    }

    handleGeneral(event: CustomEvent<{ name: string; value: unknown }>): void {
        const { name, value } = event.detail;
        this.draft = this.draft?.with(name, value);
    }

    handleSchedule(event: CustomEvent<SyncSchedule>): void {
        this.draft = this.draft?.withSchedule(event.detail);
    }

    async handleSave(): Promise<void> {
        this.refusal = undefined;
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

    handleConfirmed(): void {
        this.screen = { ...this.screen, isOutwardConfirmed: true } as SettingsScreen;
    }

    /** All of them are told above the settings; the page opens at the first. */
    private pointAt(problems: Problem[]): void {
        const [first] = problems;
        this.refusal = problems.map(sentenceOf);
        this.openSection = first?.section ?? this.openSection;
        this.pointedAt = first;
    }

    private leadTo({ name, words }: Problem): void {
        for (const part of this.parts) part.showProblem(name, words);
    }

    /** What is saved now was seen: the named choices go over it. */
    private async decide(names: readonly string[]): Promise<void> {
        this.draft = this.draft?.over(this.conflict?.choices as Choices, names);
        this.conflict = undefined;
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
            const { wanted, seen, changed } = this.draft as SettingsDraft;
            const answer = await save({ wanted, seen, changed });
            if (answer.taken.length > 0) {
                this.conflict = answer;
                return;
            }
            this.conflict = undefined;
            this.screen = { ...this.screen, storage: answer.storage } as SettingsScreen;
            this.draft = SettingsDraft.saved(answer.choices as Choices);
            this.dispatchEvent(new ShowToastEvent({ title: this.labels.settingsSaved, variant: 'success' }));
            if (document.activeElement === document.body) this.goOn();
        } catch (error) {
            this.refusal = error;
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
            this.draft = SettingsDraft.of(this.screen as Choices);
            this.conflict = undefined;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
