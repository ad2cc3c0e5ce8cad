import { LightningElement, api } from 'lwc';
import getOverview from '@salesforce/apex/SyncHomeController.getOverview';
import type { Overview, RunRow } from '@salesforce/apex/SyncHomeController';
import { fill } from 'c/format';
import { labels } from './labels';

const POLL_MS = 1500;
/** The chain has about this many steps; only the bar depends on it. */
const STEPS = 8;

/** The last runs with their steps, read again while one is on. Fires `overview` with each reading, and `finished` when a run came to its end. */
export default class SyncRuns extends LightningElement {
    /** How many are shown. */
    @api maxRuns: number | string = 5;

    labels = labels;
    overview?: Overview;
    error?: unknown;
    private timer?: ReturnType<typeof setTimeout>;

    connectedCallback(): void {
        void this.refresh();
    }

    disconnectedCallback(): void {
        clearTimeout(this.timer);
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

    get progress(): string {
        const steps = this.overview?.runs[0]?.steps ?? [];
        const current = steps[steps.length - 1];
        return this.isRunning && current !== undefined ? fill(this.labels.runIsAtStep, current.name) : '';
    }

    handleRetry(): void {
        void this.refresh();
    }

    /** Reads now, and goes on reading while a run is on. */
    @api
    async refresh(): Promise<void> {
        clearTimeout(this.timer);
        const wasRunning = this.isRunning;
        try {
            this.overview = await getOverview();
            this.error = undefined;
        } catch (error) {
            this.error = error;
            this.overview = undefined;
            return;
        }
        this.dispatchEvent(new CustomEvent('overview', { detail: this.overview }));
        if (wasRunning && !this.isRunning) {
            this.dispatchEvent(new CustomEvent('finished'));
        }
        if (this.isRunning && this.isConnected) {
            // eslint-disable-next-line @lwc/lwc/no-async-operation -- a run is followed while it is on; leaving the page clears the timer
            this.timer = setTimeout(() => {
                void this.refresh();
            }, POLL_MS);
        }
    }
}
