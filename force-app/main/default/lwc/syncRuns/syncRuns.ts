import { LightningElement, api } from 'lwc';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';
import type { RunRow, SyncOverview } from '@salesforce/apex/SyncOverview';
import { Pause } from 'c/pause';
import { fill, formatClock } from 'c/format';
import { areaName } from 'c/valueNames';
import { labels } from './labels';

const POLL_MS = 1500;
/** How often to look whether the schedule has started a run. */
const IDLE_POLL_MS = 30_000;
/** After a look that failed, as when the network was gone for a moment. */
const FAILED_POLL_MS = 10_000;
/** The chain has about this many steps; only the bar depends on it. */
const STEPS = 11;

/** The last runs with their steps, read again every moment while one is on and now and then while none is; not while nobody looks at the page. Fires `overview` with each reading, and `finished` when a run came to its end. */
export default class SyncRuns extends LightningElement {
    /** How many are shown. */
    @api maxRuns: number | string = 5;

    labels = labels;
    overview?: SyncOverview;
    error?: unknown;
    private readonly pause = new Pause();

    private isReading = false;
    private readonly handleVisibility = (): void => {
        if (document.hidden) {
            this.pause.end();
        } else {
            void this.refresh();
        }
    };

    connectedCallback(): void {
        document.addEventListener('visibilitychange', this.handleVisibility);
        void this.refresh();
    }

    disconnectedCallback(): void {
        document.removeEventListener('visibilitychange', this.handleVisibility);
        this.pause.end();
    }

    get isLoading(): boolean {
        return this.overview === undefined && this.error === undefined;
    }

    get isRunning(): boolean {
        return this.overview?.isRunning === true;
    }

    get runs(): { row: RunRow; isExpanded: boolean }[] {
        return (this.overview?.runs ?? []).slice(0, Number(this.maxRuns)).map((row, index) => ({ row, isExpanded: index === 0 }));
    }

    get hasRuns(): boolean {
        return this.runs.length > 0;
    }

    get isEmpty(): boolean {
        return this.overview !== undefined && !this.hasRuns;
    }

    get percent(): number {
        const done = (this.overview?.runs[0]?.steps ?? []).filter(({ isFinished }) => isFinished).length;
        return Math.min(95, Math.round((done / STEPS) * 100));
    }

    get waiting(): string {
        const until = this.overview?.waitsUntil ?? null;
        return until === null ? '' : fill(this.labels.runWaits, formatClock(until));
    }

    get progress(): string {
        const steps = this.overview?.runs[0]?.steps ?? [];
        const current = steps[steps.length - 1];
        return this.isRunning && current !== undefined ? fill(this.labels.runIsAtStep, areaName(current.name)) : '';
    }

    handleRetry(): void {
        void this.refresh();
    }

    /** Reads now, and goes on reading. */
    @api
    async refresh(): Promise<void> {
        this.pause.end();
        if (this.isReading) {
            return;
        }
        this.isReading = true;
        const { isRunning: wasRunning, overview: before } = this;
        try {
            this.overview = await getOverview();
            this.error = undefined;
        } catch (error) {
            // what was read before stays to be seen
            this.error = error;
            this.goOn();
            return;
        } finally {
            this.isReading = false;
        }
        this.dispatchEvent(new CustomEvent('overview', { detail: this.overview }));
        // one that fails at once may never have been seen running
        const isOther = before !== undefined && before.runs[0]?.id !== this.overview.runs[0]?.id;
        if ((wasRunning || isOther) && !this.isRunning) {
            this.dispatchEvent(new CustomEvent('finished'));
        }
        this.goOn();
    }

    private goOn(): void {
        if (!this.isConnected || document.hidden) {
            return;
        }
        const ms = this.error !== undefined ? FAILED_POLL_MS : this.isRunning ? POLL_MS : IDLE_POLL_MS;
        this.pause.before(ms, () => this.refresh());
    }
}
