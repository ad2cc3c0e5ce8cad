import { LightningElement, api } from 'lwc';
import checkSource from '@salesforce/apex/ImportWizardController.checkSource';
import discardChanges from '@salesforce/apex/ImportWizardController.discardChanges';
import getDraft from '@salesforce/apex/ImportWizardController.getDraft';
import runNow from '@salesforce/apex/ImportRunController.runNow';
import { attempt, attemptTo } from 'c/attempt';
import { Pause } from 'c/pause';
import { DraftSaver } from './draftSaver';
import { ImportSteps, NEW_DRAFT } from './importSteps';
import { labels } from './labels';
import { announcementOf, headings, indicator } from './stepWords';
import type { Draft, StepName } from './importSteps';
import type { ImportDraft } from '@salesforce/apex/ImportDraft';
import type { ImportSaved } from '@salesforce/apex/ImportSaved';
import type { ImportSourceCheck } from '@salesforce/apex/ImportSourceCheck';
import type { ListFieldChoice } from '@salesforce/apex/ListFieldChoice';

/** So long after the last choice it is kept. */
const KEEP_AFTER_MS = 1000;

/**
 * The import wizard: keeps the state, shows one step at a time. Choices are kept with each step and a moment after each change; those of an import that is in use wait beside it until they are saved.
 * Fires `finished` with the run's id (null when only a schedule was saved), `closed`, and, once a step of a new import was left, `kept` with its id.
 */
export default class ImportWizard extends LightningElement {
    /** An import to go on with; none: a new one. */
    @api importId?: string;
    /** Choices to begin with; those of an import that is there are of its last step, which opens. */
    @api preset?: Partial<Draft>;

    labels = labels;
    indicator = indicator;
    steps = new ImportSteps();
    isBusy = false;
    isLoaded = false;
    error?: unknown;
    failed?: string;
    problem = '';
    /** What another wizard kept before this one could, until it is decided which of the two holds. */
    taken?: ImportSaved;
    private hasMoved = true;
    private isAsked = false;
    private isChanged = false;
    private readonly pause = new Pause();
    private saver = new DraftSaver();

    connectedCallback(): void {
        void this.load();
    }

    /** Who leaves for another page finds the choices as they were left. */
    disconnectedCallback(): void {
        this.pause.end();
        if (this.isWorthKeeping) void this.keep();
    }

    /** Who moves by keyboard or listens to the page starts at the heading of the step, the first one, too. */
    renderedCallback(): void {
        const heading = this.template?.querySelector<HTMLElement>('[data-id="heading"]');
        if (this.hasMoved && !this.isBusy && heading) {
            this.hasMoved = false;
            heading.focus();
        }
        if (this.isAsked) {
            this.isAsked = false;
            this.template?.querySelector<HTMLElement>('[data-id="taken"]')?.focus();
        }
    }

    get current(): StepName {
        return this.steps.current;
    }

    get heading(): string {
        return headings[this.current];
    }

    get announcement(): string {
        return announcementOf(this.current);
    }

    get isSource(): boolean {
        return this.isLoaded && this.current === 'source';
    }

    get isList(): boolean {
        return this.current === 'list';
    }

    get isFields(): boolean {
        return this.current === 'fields';
    }

    get isOptions(): boolean {
        return this.current === 'options';
    }

    get isPreview(): boolean {
        return this.current === 'preview';
    }

    get isRun(): boolean {
        return this.current === 'run';
    }

    get isLast(): boolean {
        return this.steps.isLast;
    }

    get isBackDisabled(): boolean {
        return this.steps.isFirst || this.isBusy;
    }

    /** Runs of the import go on as before, whatever is chosen here. */
    get isInUse(): boolean {
        return !this.steps.draft.isDraft;
    }

    get isNothingToSave(): boolean {
        return this.isBusy || (!this.isChanged && !this.steps.draft.hasUnfinishedChanges);
    }

    /** In the last step a schedule is saved by finishing. */
    get isSavingOffered(): boolean {
        const { isActive, isStartingAtOnce } = this.steps.draft;
        return !this.isLast || !isActive || isStartingAtOnce;
    }

    get closeLabel(): string {
        return this.isInUse ? labels.closeOnly : labels.close;
    }

    get finishLabel(): string {
        const { isActive, isStartingAtOnce } = this.steps.draft;
        return !isActive ? labels.finishRun : isStartingAtOnce ? labels.finishBoth : labels.finishSchedule;
    }

    handleChoose(event: CustomEvent<Partial<Draft>>): void {
        this.problem = '';
        this.change(this.steps.choose(event.detail));
    }

    handleSourceRead(event: CustomEvent<ImportSourceCheck>): void {
        this.problem = '';
        this.steps = this.steps.readSource(event.detail);
    }

    handleFieldsRead(event: CustomEvent<ListFieldChoice[]>): void {
        this.steps = this.steps.readFields(event.detail);
    }

    handleFieldMade(event: CustomEvent<{ field: ListFieldChoice; column: string }>): void {
        this.change(this.steps.addField(event.detail.field, event.detail.column));
    }

    handleMap(event: CustomEvent<{ target: string; column: string; index: number }>): void {
        const { target, column, index } = event.detail;
        this.change(this.steps.map(target, column, index));
    }

    async handleBack(): Promise<void> {
        await this.save(this.steps.back());
    }

    async handleNext(): Promise<void> {
        if (this.showsProblem()) return;
        await this.save(this.steps.next());
    }

    async handleStep(event: CustomEvent<StepName>): Promise<void> {
        const { detail: step } = event;
        if (step !== this.current && this.steps.canOpen(step)) await this.save(this.steps.open(step));
    }

    async handleClose(): Promise<void> {
        await attemptTo(this, labels.notSaved, async () => {
            const { draft } = this.steps;
            const isToKeep = draft.sourceType !== null && (this.isChanged || draft.id === null);
            if (isToKeep && (await this.store(this.titled(this.steps))) === undefined) return;
            this.dispatchEvent(new CustomEvent('closed'));
        });
    }

    /** From now on runs know the changes; none starts by itself but by its schedule. */
    async handleSaveChanges(): Promise<void> {
        const incomplete = this.steps.incompleteStep;
        if (incomplete !== undefined) {
            this.move(this.steps.open(incomplete));
            this.showsProblem();
            return;
        }
        await attemptTo(this, labels.notSaved, async () => {
            if (await this.end()) this.dispatchEvent(new CustomEvent('closed'));
        });
    }

    /** Back to what runs know. */
    async handleDiscard(): Promise<void> {
        await attempt(this, async () => {
            this.pause.end();
            await this.saver.settled();
            await discardChanges({ importId: this.steps.draft.id });
            this.isChanged = false;
        });
        if (this.error === undefined) await this.load();
    }

    async handleFinish(): Promise<void> {
        if (this.showsProblem()) return;
        let isSaved = false;
        const isDone = await attemptTo(this, labels.notSaved, async () => {
            isSaved = await this.end();
            if (!isSaved) return;
            const { id, isActive, isStartingAtOnce } = this.steps.draft;
            const runId = !isActive || isStartingAtOnce ? await runNow({ importId: id }) : null;
            this.dispatchEvent(new CustomEvent('finished', { detail: { runId } }));
        });
        if (isSaved && !isDone) this.failed = labels.notStarted;
    }

    /** What another wizard kept holds. */
    async handleLoad(): Promise<void> {
        this.pause.end();
        this.isChanged = false;
        this.hasMoved = true;
        await this.load(this.taken?.id);
    }

    /** What is chosen here holds. */
    async handleKeep(): Promise<void> {
        if (this.taken !== undefined) this.saver.goOver(this.taken);
        this.hasMoved = true;
        await this.keep();
    }

    /** @return whether the import is what was chosen. */
    private async end(): Promise<boolean> {
        this.pause.end();
        this.steps = this.titled(this.steps);
        const answer = this.heed(await this.saver.finish(this.steps));
        this.isChanged = answer === undefined;
        return answer !== undefined;
    }

    /** A new import becomes a draft with the choice of its source: to look at the wizard makes none. */
    private get isWorthKeeping(): boolean {
        return this.isChanged && (this.steps.draft.id !== null || this.steps.problem('source') !== 'noSource');
    }

    /** A closed tab loses nothing either: what changed is kept a moment later. */
    private change(steps: ImportSteps): void {
        this.isChanged = true;
        this.steps = steps;
        if (this.isWorthKeeping) this.pause.before(KEEP_AFTER_MS, () => this.keep());
    }

    /** Keeps the choices of the step that is open. */
    private async keep(): Promise<void> {
        if (this.isBusy || !this.isChanged) return;
        try {
            const kept = await this.store(this.titled(this.steps));
            if (kept !== undefined) this.steps = this.steps.choose({ id: kept.id, hasUnfinishedChanges: this.isInUse });
            this.error = undefined;
        } catch (error) {
            this.error = error;
            this.failed = labels.notSaved;
        }
    }

    /** @return what was kept; undefined where another wizard came before. Errors: what is not saved counts as changed. */
    private async store(steps: ImportSteps): Promise<ImportSaved | undefined> {
        this.pause.end();
        this.isChanged = false;
        try {
            const kept = this.heed(await this.saver.save(steps));
            this.isChanged ||= kept === undefined;
            return kept;
        } catch (error) {
            this.isChanged = true;
            throw error;
        }
    }

    /** Asks where another wizard came before. @return undefined then. */
    private heed(answer: ImportSaved): ImportSaved | undefined {
        this.isAsked = answer.isTaken && this.taken === undefined;
        this.taken = answer.isTaken ? answer : undefined;
        return answer.isTaken ? undefined : answer;
    }

    private showsProblem(): boolean {
        const problem = this.steps.problem(this.current);
        this.problem = problem === undefined ? '' : labels[problem];
        return problem !== undefined;
    }

    /** Opens a step once the draft is saved: a closed page loses nothing. */
    private async save(steps: ImportSteps): Promise<void> {
        const next = this.titled(steps);
        await attemptTo(this, labels.notSaved, async () => {
            const kept = await this.store(next);
            if (kept === undefined) return;
            const { id } = kept;
            this.move(next.choose({ id, hasUnfinishedChanges: this.isInUse }));
            if (this.importId !== id) this.dispatchEvent(new CustomEvent('kept', { detail: { importId: id } }));
        });
    }

    private move(next: ImportSteps): void {
        this.hasMoved = next.current !== this.current;
        this.problem = '';
        this.steps = next;
    }

    /** An import without a name is called after its source. */
    private titled(steps: ImportSteps): ImportSteps {
        const { title, sourceName } = steps.draft;
        return (title ?? '').trim() === '' ? steps.choose({ title: sourceName }) : steps;
    }

    private async load(importId = this.importId): Promise<void> {
        this.taken = undefined;
        this.saver = new DraftSaver();
        let isRead = false;
        const isDone = await attemptTo(this, labels.notOpened, async () => {
            if (importId) {
                const draft = (await getDraft({ importId })) as unknown as Draft;
                isRead = true;
                this.steps = new ImportSteps(draft);
                await this.reopen(draft);
                if (this.preset !== undefined) this.steps = this.steps.choose(this.preset).open('run');
            } else {
                this.steps = new ImportSteps({ ...NEW_DRAFT, ...this.preset });
            }
        });
        if (isRead && !isDone) this.failed = labels.sourceNotUsable;
        this.isLoaded = true;
    }

    /** Where the draft was left, once its source is read anew: that may have changed since. */
    private async reopen(draft: Draft): Promise<void> {
        if (this.steps.problem('source') === 'sourceUnread') {
            this.steps = this.steps.readSource(await checkSource({ draft: draft as unknown as ImportDraft })).open(draft.step ?? 'source');
        }
    }
}
