import { LightningElement, api } from 'lwc';
import checkSource from '@salesforce/apex/ImportWizardController.checkSource';
import getCampaigns from '@salesforce/apex/ImportWizardController.getCampaigns';
import getCampaignStatuses from '@salesforce/apex/ImportWizardController.getCampaignStatuses';
import getListViews from '@salesforce/apex/ImportWizardController.getListViews';
import getObjects from '@salesforce/apex/ImportWizardController.getObjects';
import getReports from '@salesforce/apex/ImportWizardController.getReports';
import { attemptTo } from 'c/attempt';
import { formatNumber } from 'c/format';
import { Pause } from 'c/pause';
import { labels } from './labels';
import type { ImportChoice } from '@salesforce/apex/ImportChoice';
import type { ImportDraft } from '@salesforce/apex/ImportDraft';
import type { Draft, ImportSteps, SourceType } from 'c/importWizard/importSteps';

interface Option {
    label: string;
    value: string;
}
const ALL = '';
/** From so many on there may be others that only a part of their name finds. */
const MANY = 500;
const SEARCH_PAUSE_MS = 300;
const optionOf = ({ value, label, detail }: ImportChoice): Option => ({ value, label: detail ? `${label} (${detail})` : label });

/** The query of a list button, which says nothing to the person who ticked records. */
const TICKED = /\sWHERE Id IN \('\w+'(, '\w+')*\)$/;

/** `SOQL: Contact`, as far as the query is written. */
function queryName(query: string): string {
    const [, object] = /\sFROM\s+(\w+)/i.exec(query) ?? [];
    return object === undefined ? labels.soql : `${labels.soql}: ${object}`;
}

/** Step 1: chooses the source and shows its first rows. Fires `choose` with what was chosen, and `sourceread` with what the source holds. */
export default class ImportSource extends LightningElement {
    @api steps!: ImportSteps;

    labels = labels;
    reports: ImportChoice[] = [];
    objects: ImportChoice[] = [];
    views: ImportChoice[] = [];
    campaigns: ImportChoice[] = [];
    memberStatuses: string[] = [];
    folder = ALL;
    error?: unknown;
    failed?: string;
    isBusy = false;
    hasMany = false;
    private isOpen = false;
    private hasOpened = false;
    private search = '';
    private asked = 0;
    private readonly pause = new Pause();

    connectedCallback(): void {
        void this.loadChoices(this.draft.sourceType);
        if (this.draft.sourceType !== null && this.steps.check === undefined && this.steps.problem('source') === 'sourceUnread') {
            void this.read();
        }
    }

    disconnectedCallback(): void {
        this.pause.end();
    }

    renderedCallback(): void {
        if (this.hasOpened) {
            this.hasOpened = false;
            this.template?.querySelector<HTMLElement>('input:checked')?.focus();
        }
    }

    /** The people are chosen already: there is nothing to ask. */
    get isTicked(): boolean {
        return !this.isOpen && this.isSoql && TICKED.test(this.draft.sourceQuery ?? '');
    }

    get draft(): Draft {
        return this.steps.draft;
    }

    get kinds(): { value: SourceType; label: string; hint: string; id: string; isChecked: boolean; classes: string }[] {
        const kinds: [SourceType, string, string][] = [
            ['Report', labels.report, labels.reportHint],
            ['List View', labels.listView, labels.listViewHint],
            ['Salesforce Campaign', labels.campaign, labels.campaignHint],
            ['SOQL', labels.soql, labels.soqlHint],
        ];
        return kinds.map(([value, label, hint]) => {
            const isChecked = this.draft.sourceType === value;
            return { value, label, hint, id: value.replace(' ', '-'), isChecked, classes: isChecked ? 'kind kind_chosen' : 'kind' };
        });
    }

    get isReport(): boolean {
        return this.draft.sourceType === 'Report';
    }

    get isListView(): boolean {
        return this.draft.sourceType === 'List View';
    }

    get isCampaign(): boolean {
        return this.draft.sourceType === 'Salesforce Campaign';
    }

    get isSoql(): boolean {
        return this.draft.sourceType === 'SOQL';
    }

    get folders(): Option[] {
        const names = [...new Set(this.reports.map(({ detail }) => detail).filter((name) => name))].sort();
        return [{ value: ALL, label: labels.allFolders }, ...names.map((name) => ({ value: name, label: name }))];
    }

    get reportOptions(): Option[] {
        return this.withChosen(
            this.reports
                .filter(({ detail }) => this.folder === ALL || detail === this.folder)
                .map(({ value, label, note }) => ({ value, label: note ? `${label} (${note})` : label })),
        );
    }

    get objectOptions(): Option[] {
        return this.objects.map(optionOf);
    }

    get viewOptions(): Option[] {
        return this.views.map(optionOf);
    }

    get campaignOptions(): Option[] {
        return this.withChosen(this.campaigns.map(optionOf));
    }

    get findLabel(): string {
        return labels.findSource.replace('{0}', formatNumber(MANY));
    }

    get isFinding(): boolean {
        return this.hasMany && (this.isReport || this.isCampaign);
    }

    /** Why there is nothing to choose from: a list that opens empty says nothing. */
    get nothingToChoose(): string {
        const choices = this.isReport
            ? this.reports
            : this.isCampaign
              ? this.campaigns
              : this.isListView
                ? this.listViewChoices
                : undefined;
        if (this.isBusy || this.error !== undefined || choices === undefined || choices.length > 0) return '';
        return this.search === '' ? labels.noChoice : labels.noMatch.replace('{0}', this.search);
    }

    /** The views once their object is chosen, before that the objects. */
    private get listViewChoices(): ImportChoice[] {
        return this.draft.sourceObject ? this.views : this.objects;
    }

    get statusOptions(): Option[] {
        return this.memberStatuses.map((status) => ({ value: status, label: status }));
    }

    get hasStatuses(): boolean {
        return this.memberStatuses.length > 0;
    }

    get isQueryBlank(): boolean {
        return (this.draft.sourceQuery ?? '').trim() === '';
    }

    handleOther(): void {
        this.isOpen = true;
        this.hasOpened = true;
    }

    handleKind(event: Event): void {
        const sourceType = (event.target as HTMLInputElement).value as SourceType;
        this.error = undefined;
        this.search = '';
        this.hasMany = false;
        this.choose({ sourceType, sourceId: null, sourceName: null, sourceObject: null, sourceStatuses: [] });
        void this.loadChoices(sourceType);
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        this.folder = ALL;
        this.pause.before(SEARCH_PAUSE_MS, () => this.loadFound(this.draft.sourceType));
    }

    handleFolder(event: CustomEvent<{ value: string }>): void {
        this.folder = event.detail.value;
    }

    handleReport(event: CustomEvent<{ value: string }>): void {
        this.chooseOne(event.detail.value, this.reports);
    }

    handleObject(event: CustomEvent<{ value: string }>): void {
        this.choose({ sourceObject: event.detail.value, sourceId: null, sourceName: null });
        void this.loadViews(event.detail.value);
    }

    handleView(event: CustomEvent<{ value: string }>): void {
        this.chooseOne(event.detail.value, this.views);
    }

    handleCampaign(event: CustomEvent<{ value: string }>): void {
        this.choose({ sourceStatuses: [] });
        void this.loadStatuses(event.detail.value);
        this.chooseOne(event.detail.value, this.campaigns);
    }

    handleStatuses(event: CustomEvent<{ value: string[] }>): void {
        this.choose({ sourceStatuses: [...event.detail.value] });
        void this.read();
    }

    handleQuery(event: CustomEvent<{ value: string }>): void {
        this.choose({ sourceQuery: event.detail.value, sourceName: queryName(event.detail.value) });
    }

    handleValidate(): void {
        void this.read();
    }

    private chooseOne(value: string, choices: ImportChoice[]): void {
        this.choose({ sourceId: value, sourceName: choices.find((choice) => choice.value === value)?.label ?? null });
        void this.read();
    }

    private choose(patch: Partial<Draft>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: patch }));
    }

    private async loadChoices(sourceType: SourceType | null): Promise<void> {
        await this.loadFound(sourceType);
        await attemptTo(this, labels.choicesNotRead, async () => {
            if (sourceType === 'List View') this.objects = await getObjects();
        });
        if (sourceType === 'List View' && this.draft.sourceObject) await this.loadViews(this.draft.sourceObject);
        if (sourceType === 'Salesforce Campaign' && this.draft.sourceId) await this.loadStatuses(this.draft.sourceId);
    }

    private async loadFound(sourceType: SourceType | null): Promise<void> {
        await attemptTo(this, labels.choicesNotRead, async () => {
            const { search } = this;
            if (sourceType === 'Report') this.reports = await getReports({ search });
            if (sourceType === 'Salesforce Campaign') this.campaigns = await getCampaigns({ search });
            this.hasMany ||= this.reports.length >= MANY || this.campaigns.length >= MANY;
        });
    }

    /** What is chosen stays, also when a search does not find it. */
    private withChosen(options: Option[]): Option[] {
        const { sourceId, sourceName } = this.draft;
        const isThere = sourceId === null || options.some(({ value }) => value === sourceId);
        return isThere ? options : [{ value: sourceId, label: sourceName ?? '' }, ...options];
    }

    private async loadViews(objectName: string): Promise<void> {
        await attemptTo(this, labels.choicesNotRead, async () => {
            this.views = await getListViews({ objectName });
        });
    }

    private async loadStatuses(campaignId: string): Promise<void> {
        await attemptTo(this, labels.choicesNotRead, async () => {
            this.memberStatuses = await getCampaignStatuses({ campaignId });
        });
    }

    /** Reads the source as it is chosen; an answer that another choice has overtaken is dropped. */
    private async read(): Promise<void> {
        const turn = ++this.asked;
        // the parent hands the choice down before the source is asked
        await Promise.resolve();
        await attemptTo(this, labels.notUsable, async () => {
            const check = await checkSource({ draft: this.draft as unknown as ImportDraft });
            if (turn === this.asked) this.dispatchEvent(new CustomEvent('sourceread', { detail: check }));
        });
    }
}
