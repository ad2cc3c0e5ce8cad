import { LightningElement, api } from 'lwc';
import approveRemoval from '@salesforce/apex/ImportRunController.approveRemoval';
import declineRemoval from '@salesforce/apex/ImportRunController.declineRemoval';
import getCsv from '@salesforce/apex/ImportRunController.getCsv';
import getResults from '@salesforce/apex/ImportRunController.getResults';
import getRun from '@salesforce/apex/ImportRunController.getRun';
import resume from '@salesforce/apex/ImportRunController.resume';
import retry from '@salesforce/apex/ImportRunController.retry';
import stop from '@salesforce/apex/ImportRunController.stop';
import undo from '@salesforce/apex/ImportRunController.undo';
import { attempt, attemptTo } from 'c/attempt';
import { Pause } from 'c/pause';
import { formatNumber } from 'c/format';
import { download } from './download';
import { labels } from './labels';
import { badgeOf, csvNameOf, headingOf, outcomesOf, percentOf, progressOf, stateOf } from './runWords';
import type { ImportResultRow } from '@salesforce/apex/ImportResultRow';
import type { ImportRunView } from '@salesforce/apex/ImportRunView';

const POLL_MS = 1000;
/** After a look that failed, as when the network was gone for a moment. */
const FAILED_POLL_MS = 10_000;
const PAGE = 50;
const HEADING = '[data-id="heading"]';
const BAD_ENDS: ReadonlySet<string> = new Set(['Failed', 'Incomplete']);

/** A run: its progress while it is on, then what it did, every row that was changed or refused, and what can be done about it. Fires `closed`, `opened` with the id of a run that followed from it, and `changed` when its state is another one. */
export default class ImportResult extends LightningElement {
    @api
    get runId(): string | undefined {
        return this.shownRunId;
    }
    set runId(value: string | undefined) {
        if (value !== this.shownRunId) this.show(value);
    }

    /** Stands among other things on a page: its first run takes no focus. */
    @api isPart = false;

    labels = labels;
    run?: ImportRunView;
    rows: ImportResultRow[] = [];
    hasMore = false;
    outcome = 'Refused';
    isBusy = false;
    isAskingUndo = false;
    error?: unknown;
    failed?: string;
    private shownRunId?: string;
    /** What the focus goes to once it is there. */
    private focusOn?: string;
    private wasShown = false;
    private hasLookFailed = false;
    private readonly pause = new Pause();

    disconnectedCallback(): void {
        this.pause.end();
    }

    /** Who moves by keyboard or listens to the page starts at the heading of another run, and goes on beside a button that goes. */
    renderedCallback(): void {
        if (this.focusOn !== undefined && this.run !== undefined) {
            if (!this.isPart || this.wasShown) this.template?.querySelector<HTMLElement>(this.focusOn)?.focus();
            this.wasShown = true;
            this.focusOn = undefined;
        }
    }

    get isLoading(): boolean {
        return this.run === undefined && this.error === undefined;
    }

    get isRunning(): boolean {
        return this.run?.state === 'Running' && !this.run.isLost;
    }

    get heading(): string {
        return this.run === undefined ? '' : headingOf(this.run);
    }

    get stateText(): string {
        return this.run === undefined ? '' : stateOf(this.run);
    }

    get stateTheme(): string {
        return badgeOf(this.run);
    }

    get progressText(): string {
        return this.run === undefined ? '' : progressOf(this.run);
    }

    get percent(): number {
        return this.run === undefined ? 0 : percentOf(this.run);
    }

    get failure(): string | undefined {
        return this.run?.error ?? undefined;
    }

    get isFailureAnError(): boolean {
        return this.failure !== undefined && BAD_ENDS.has(this.run?.state ?? '');
    }

    /** Why it waits, or what a person decided. */
    get isFailureANote(): boolean {
        return this.failure !== undefined && !this.isFailureAnError;
    }

    get isWaiting(): boolean {
        return this.run?.state === 'Waiting for Approval';
    }

    get approveQuestion(): string {
        return labels.approveAsk.replace('{0}', formatNumber(this.run?.toRemove));
    }

    get hasMoreLeaving(): boolean {
        return (this.run?.toRemove ?? 0) > (this.run?.leaving.length ?? 0);
    }

    get moreLeaving(): string {
        return labels.firstShown.replace('{0}', formatNumber(this.run?.leaving.length));
    }

    get approveLabel(): string {
        return labels.approve.replace('{0}', formatNumber(this.run?.toRemove));
    }

    get canRetry(): boolean {
        return (
            !this.isRunning && !this.isWaiting && (this.run?.refused ?? 0) > 0 && this.run?.kind !== 'Undo' && this.run?.kind !== 'Preview'
        );
    }

    get canResume(): boolean {
        return this.run?.canResume === true;
    }

    get canUndo(): boolean {
        return this.run?.canUndo === true && !this.isAskingUndo;
    }

    get takenBackLabel(): string {
        return labels.takenBack.replace('{0}', this.run?.takenBackByName ?? '');
    }

    get outcomeOptions(): { label: string; value: string }[] {
        return outcomesOf(this.run);
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isDone(): boolean {
        return this.run !== undefined && !this.isRunning;
    }

    /** What was refused is not asked again by looking at the run. */
    get canLookAgain(): boolean {
        return this.failed === undefined;
    }

    handleRefresh(): void {
        this.error = undefined;
        void this.load();
    }

    handleOutcome(event: CustomEvent<{ value: string }>): void {
        this.outcome = event.detail.value;
        void attempt(this, () => this.loadRows());
    }

    handleMore(): void {
        void attempt(this, () => this.loadMore());
    }

    handleStop(): void {
        void this.command(() => stop({ runId: this.askedId }));
    }

    handleResume(): void {
        void this.command(() => resume({ runId: this.askedId }));
    }

    handleApprove(): void {
        void this.command(() => approveRemoval({ runId: this.askedId }));
    }

    handleDecline(): void {
        void this.command(() => declineRemoval({ runId: this.askedId }));
    }

    handleRetry(): void {
        void attemptTo(this, labels.notDone, async () => this.open(await retry({ runId: this.askedId })));
    }

    handleUndo(): void {
        this.isAskingUndo = true;
        this.focusOn = '[data-id="undo"]';
    }

    handleUndoCancel(): void {
        this.isAskingUndo = false;
        this.focusOn = '[data-id="ask-undo"]';
    }

    handleUndoYes(): void {
        this.isAskingUndo = false;
        void attemptTo(this, labels.notDone, async () => this.open(await undo({ runId: this.askedId })));
    }

    /** To the run that took this one back. */
    handleTakenBack(): void {
        const { takenBackById = null } = this.run ?? {};
        if (takenBackById !== null) this.open(takenBackById);
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('closed'));
    }

    async handleCsv(): Promise<void> {
        await attemptTo(this, labels.notExported, async () => {
            const parts: string[] = [];
            let after: string | null = null;
            do {
                // eslint-disable-next-line no-await-in-loop -- each part begins where the one before ends
                const page: { text: string; next: string | null } = await getCsv({ runId: this.askedId, outcome: this.outcome, after });
                parts.push(page.text);
                after = page.next;
            } while (after !== null);
            download(csvNameOf(this.run), parts);
        });
    }

    private get askedId(): string | null {
        return this.shownRunId ?? null;
    }

    private open(runId: string): void {
        this.show(runId);
        this.dispatchEvent(new CustomEvent('opened', { detail: { runId } }));
    }

    private show(runId: string | undefined): void {
        this.shownRunId = runId;
        this.focusOn = HEADING;
        this.run = undefined;
        this.rows = [];
        if (runId !== undefined) void this.load();
    }

    private async command(work: () => Promise<unknown>): Promise<void> {
        await attemptTo(this, labels.notDone, async () => {
            await work();
        });
        await this.load();
        // only where nothing has the focus any more: whoever went on meanwhile stays there
        if (document.activeElement === document.body) this.template?.querySelector<HTMLElement>(HEADING)?.focus();
    }

    private async load(): Promise<void> {
        this.pause.end();
        try {
            const before = this.run?.state;
            this.run = await getRun({ runId: this.askedId });
            if (before !== undefined && before !== this.run.state) this.dispatchEvent(new CustomEvent('changed'));
            if (!this.isRunning) {
                this.outcome = this.run.refused > 0 ? 'Refused' : '';
                await this.loadRows();
            }
            if (this.hasLookFailed) this.error = undefined;
            this.hasLookFailed = false;
        } catch (error) {
            this.error = error;
            this.failed = undefined;
            this.hasLookFailed = true;
        }
        if (this.isRunning && this.isConnected) this.pause.before(this.hasLookFailed ? FAILED_POLL_MS : POLL_MS, () => this.load());
    }

    private async loadRows(): Promise<void> {
        this.rows = await getResults({ runId: this.askedId, outcome: this.outcome, after: null });
        this.hasMore = this.rows.length === PAGE;
    }

    private async loadMore(): Promise<void> {
        const more = await getResults({ runId: this.askedId, outcome: this.outcome, after: this.rows[this.rows.length - 1]?.id ?? null });
        this.rows = [...this.rows, ...more];
        this.hasMore = more.length === PAGE;
    }
}
