import { LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import changeSyncUser from '@salesforce/apex/ConnectController.changeSyncUser';
import fullSync from '@salesforce/apex/SyncHomeController.fullSync';
import getInsights from '@salesforce/apex/SyncHomeController.getInsights';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';
import pause from '@salesforce/apex/SyncHomeController.pause';
import resolveEntries from '@salesforce/apex/SyncHomeController.resolveEntries';
import resume from '@salesforce/apex/SyncHomeController.resume';
import retryEntry from '@salesforce/apex/SyncHomeController.retryEntry';
import stop from '@salesforce/apex/SyncHomeController.stop';
import syncNow from '@salesforce/apex/SyncHomeController.syncNow';
import type { HomeInsights } from '@salesforce/apex/HomeInsights';
import type { MemberGrowth } from '@salesforce/apex/MemberGrowth';
import type { OpenLogEntry } from '@salesforce/apex/OpenLogEntry';
import type { SyncOverview } from '@salesforce/apex/SyncOverview';
import type { StorageForecast } from '@salesforce/apex/StorageForecast';
import { settingsPage } from 'c/appPages';
import { messageOf } from 'c/errors';
import { fill, formatMoment, formatNumber, formatRelative } from 'c/format';
import { Pause } from 'c/pause';
import type { Tile } from 'c/statTiles';
import { runStateName } from 'c/valueNames';
import { labels } from './labels';

const LOG_DELAY_MS = 5000;

/** Home: the state of the sync at a glance, its runs as they happen, members over time, what waits for somebody, and the storage. */
export default class SyncHome extends NavigationMixin(LightningElement) {
    labels = labels;
    overview?: SyncOverview;
    insights?: HomeInsights;
    error?: unknown;
    isBusy = false;
    private readonly logPause = new Pause();
    /** The run ended under the focus of who could have stopped it. */
    private isStopLeft = false;

    connectedCallback(): void {
        void this.load();
    }

    disconnectedCallback(): void {
        this.logPause.end();
    }

    get isAdmin(): boolean {
        return this.overview?.isAdmin === true;
    }

    get isRunning(): boolean {
        return this.overview?.isRunning === true;
    }

    get isPaused(): boolean {
        return this.overview?.isPaused === true;
    }

    get isSyncUserGone(): boolean {
        return this.overview?.isSyncUserActive === false;
    }

    get syncUserGone(): string {
        return fill(this.labels.syncUserGone, this.overview?.syncUserName ?? '');
    }

    get whoTakesOver(): string {
        return this.isAdmin ? this.labels.alertInactiveSyncUserFix : this.labels.syncUserGoneAsk;
    }

    get isScheduleMissing(): boolean {
        return this.overview?.isScheduleMissing === true && !this.isSyncUserGone;
    }

    get scheduleHelp(): string {
        return this.isAdmin ? this.labels.scheduleMissingHelp : this.labels.scheduleMissingAsk;
    }

    get isRefused(): boolean {
        return this.overview?.isRefused === true;
    }

    /** Nobody has confirmed that this very org may send. */
    get isSilent(): boolean {
        return this.overview?.isOutwardConfirmed === false;
    }

    /** An administrator sees that an org is not confirmed; everybody, when something waits for it. */
    get isHeldBack(): boolean {
        return this.isSilent && (this.isAdmin || this.waitingChanges > 0);
    }

    get heldBackClass(): string {
        return `slds-box slds-m-bottom_medium ${this.waitingChanges > 0 ? 'slds-theme_warning' : 'slds-theme_default'}`;
    }

    get heldBack(): string {
        const waiting = this.waitingChanges > 0 ? fill(this.labels.changesThatWait, this.waitingChanges) : '';
        return `${this.labels.outwardNotConfirmed} ${waiting}`.trim();
    }

    private get waitingChanges(): number {
        return this.overview?.waitingChanges ?? 0;
    }

    get isSyncDisabled(): boolean {
        return this.isBusy || this.isRunning;
    }

    get note(): string {
        if (this.isRunning) {
            return this.labels.syncRunning;
        }
        if (this.isPaused) {
            return this.labels.paused;
        }
        return this.nextStartAt === null ? this.labels.nothingScheduled : fill(this.labels.nextRunAt, formatRelative(this.nextStartAt));
    }

    get isScheduled(): boolean {
        return !this.isPaused && this.nextStartAt !== null;
    }

    /** Salesforce starts no job of a user who is not active, whatever the schedule says. */
    private get nextStartAt(): string | null {
        return this.isSyncUserGone ? null : (this.overview?.nextStartAt ?? null);
    }

    /** One line an account: its name, lists and active members. */
    get accounts(): { id: string; summary: string }[] {
        return (this.overview?.accounts ?? []).map(({ id, name, lists, members }) => ({
            id,
            summary: fill(this.labels.accountSummary, name, lists, members),
        }));
    }

    get tiles(): Tile[] {
        const { accounts = [], syncUserName = null } = this.overview ?? {};
        const isUnscheduled = syncUserName === null || this.isSyncUserGone;
        const lists = accounts.reduce((sum, account) => sum + account.lists, 0);
        return [
            {
                label: this.labels.connectedAs,
                value: this.accountNames,
                ...(this.isRefused
                    ? { note: this.labels.connectionRefused, icon: 'utility:error', variant: 'error' }
                    : {
                          note: fill(this.labels.listsAndAccounts, lists, accounts.length),
                          icon: 'utility:success',
                          variant: 'success',
                      }),
            },
            ...(this.isAdmin ? [this.lastRunTile] : []),
            {
                label: this.labels.importColNext,
                value: this.isPaused ? this.labels.paused : formatRelative(this.nextStartAt),
                note: isUnscheduled ? this.labels.nothingScheduled : fill(this.labels.runsAs, syncUserName),
            },
            {
                label: this.labels.activeMembers,
                value: formatNumber(this.insights?.growth.active),
                note: fill(this.labels.joinedThisWeek, this.insights?.growth.periods[2]?.joined ?? 0),
            },
        ];
    }

    private get accountNames(): string {
        const [first, ...others] = this.overview?.accounts ?? [];
        if (first === undefined) {
            return '–';
        }
        return others.length === 0 ? first.name : fill(this.labels.andMore, first.name, others.length);
    }

    private get lastRunTile(): Tile {
        const run = this.overview?.runs[0];
        if (run === undefined) {
            return { label: this.labels.importColLast, value: '–', note: '' };
        }
        const looks: Readonly<Record<string, { icon: string; variant?: string }>> = {
            Completed: { icon: 'utility:success', variant: 'success' },
            Running: { icon: 'utility:sync' },
            Failed: { icon: 'utility:error', variant: 'error' },
        };
        return {
            label: this.labels.importColLast,
            value: runStateName(run.state),
            note: formatMoment(run.startedAt),
            ...(looks[run.state] ?? { icon: 'utility:warning', variant: 'warning' }),
        };
    }

    get growth(): MemberGrowth | undefined {
        return this.insights?.growth;
    }

    get storage(): StorageForecast | null {
        return this.insights?.storage ?? null;
    }

    get entries(): OpenLogEntry[] {
        return this.insights?.entries ?? [];
    }

    get openTitle(): string {
        return fill(this.labels.openEntries, this.insights?.openEntries ?? 0);
    }

    /** What was read before was of an org without a connection. */
    handleConnected(): void {
        void this.load();
    }

    handleOverview(event: CustomEvent<SyncOverview>): void {
        this.isStopLeft = (this.template?.activeElement as HTMLElement | null)?.dataset.id === 'stop';
        this.overview = event.detail;
    }

    /** What a run noted in the log is saved by an event, a moment later. What made it fail may be what the health check looked for before. */
    handleFinished(): void {
        void this.load().then(() => this.keepPlace(this.isStopLeft ? 'sync' : ''));
        if (this.overview?.runs[0]?.state === 'Failed') {
            this.checkHealth();
        }
        this.logPause.before(LOG_DELAY_MS, () => this.load());
    }

    handleSyncNow(): void {
        void this.run(syncNow, this.labels.syncStarted, 'stop');
    }

    handleFullSync(): void {
        void this.run(fullSync, this.labels.fullSyncStarted, 'stop');
    }

    handlePause(): void {
        void this.run(pause, this.labels.syncWasPaused, 'resume');
    }

    handleResume(): void {
        const told = (isSyncUserNow: unknown): string => (isSyncUserNow === true ? this.labels.youAreSyncUser : this.labels.syncWasResumed);
        void this.run(resume, told, 'pause');
    }

    handleConfirm(): void {
        this[NavigationMixin.Navigate](settingsPage('optout'));
    }

    /** Jobs belong to whoever makes them. */
    handleSchedule(): void {
        void this.run(changeSyncUser, this.labels.youAreSyncUser, 'pause').then(() => this.checkHealth());
    }

    handleStop(): void {
        void this.run(stop, this.labels.syncWasStopped, 'sync');
    }

    handleResolve(event: CustomEvent<{ id: string }>): void {
        void this.run(() => resolveEntries({ entryIds: [event.detail.id] }), this.labels.entryWasResolved);
    }

    handleRetryEntry(event: CustomEvent<{ id: string }>): void {
        void this.run(() => retryEntry({ entryId: event.detail.id }), this.labels.retryStarted);
    }

    /**
     * A command: done, told, and the page read again; until then the buttons rest, because what they show is of before.
     * @param next the button to go on with, where the one that was pressed goes.
     */
    private async run(command: () => Promise<unknown>, told: string | ((answer: unknown) => string), next = ''): Promise<void> {
        this.isBusy = true;
        try {
            const answer = await command();
            this.error = undefined;
            this.dispatchEvent(new ShowToastEvent({ title: typeof told === 'string' ? told : told(answer), variant: 'success' }));
        } catch (error) {
            this.dispatchEvent(
                new ShowToastEvent({ title: this.labels.nothingWasChanged, message: messageOf(error), variant: 'error', mode: 'sticky' }),
            );
        }
        await this.load();
        await this.template?.querySelector<HTMLElement & { refresh(): Promise<void> }>('c-sync-runs')?.refresh();
        this.isBusy = false;
        await Promise.resolve(); // the buttons take the focus only when they are drawn as usable
        this.keepPlace(next);
    }

    private checkHealth(): void {
        void this.template?.querySelector<HTMLElement & { check(): Promise<void> }>('c-health-check')?.check();
    }

    /** Only where nothing has the focus any more: whoever went on meanwhile stays there. */
    private keepPlace(next: string): void {
        if (next === '' || document.activeElement !== document.body) return;
        for (const id of [next, 'pause', 'resume']) {
            const button = this.template?.querySelector<HTMLElement>(`[data-id="${id}"]`);
            if (button) {
                button.focus();
                return;
            }
        }
    }

    private async load(): Promise<void> {
        try {
            [this.overview, this.insights] = await Promise.all([getOverview(), getInsights()]);
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }
}
