import { LightningElement, api } from 'lwc';
import type { RunRow, StepRow } from '@salesforce/apex/SyncOverview';
import { fill, formatDuration, formatMoment, formatNumber } from 'c/format';
import { areaName, runKindName, runStateName } from 'c/valueNames';
import { labels } from './labels';

interface ShownStep {
    id: string;
    name: string;
    note: string;
    error: string | null;
    icon: string;
    variant?: string;
    spoken: string;
    rowsRead: string;
    created: string;
    updated: string;
    unchanged: string;
    failed: string;
    callouts: string;
}
const THEMES: Readonly<Record<string, string>> = {
    Completed: 'slds-theme_success',
    Failed: 'slds-theme_error',
    Incomplete: 'slds-theme_warning',
    Running: 'slds-theme_info',
};

/** Ends of a run that are no failure of the step that was on. */
const CUT_SHORT = new Set(['Stopped', 'Incomplete']);

/** What did nothing has no numbers. */
const counted = (step: StepRow, value: number | null): string => (step.isSkipped ? '' : formatNumber(value));

/** One run of the sync: its state, what it did in one line, and its steps when opened. */
export default class SyncRun extends LightningElement {
    @api run?: RunRow;
    /** Starts open. */
    @api
    get isExpanded(): boolean {
        return this.isOpen;
    }
    set isExpanded(value: boolean) {
        this.isOpen = value;
    }

    labels = labels;
    isOpen = false;

    get title(): string {
        return `${this.run?.name ?? ''} (${runKindName(this.run?.kind ?? '')})`;
    }

    private get state(): string {
        return this.run?.state ?? '';
    }

    get stateLabel(): string {
        return runStateName(this.state);
    }

    get badgeClass(): string {
        return `slds-badge ${this.isWarned ? THEMES.Incomplete : (THEMES[this.state] ?? '')}`;
    }

    /** It went through, but for what its note says. */
    private get isWarned(): boolean {
        return this.state === 'Completed' && this.run?.error !== null;
    }

    get noteClass(): string {
        return `${this.state === 'Failed' ? 'slds-text-color_error ' : ''}slds-m-top_x-small slds-m-left_x-large`;
    }

    get startedAt(): string {
        return formatMoment(this.run?.startedAt);
    }

    get totals(): string {
        const steps = this.run?.steps ?? [];
        const sum = (value: (step: StepRow) => number | null): number => steps.reduce((total, step) => total + (value(step) ?? 0), 0);
        return fill(
            this.labels.runTotals,
            sum(({ created }) => created) + sum(({ updated }) => updated),
            sum(({ callouts }) => callouts),
            formatDuration(this.run?.startedAt, this.run?.finishedAt),
        );
    }

    get toggleIcon(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    get toggleLabel(): string {
        return fill(this.isOpen ? this.labels.hideSteps : this.labels.showSteps, this.run?.name ?? '');
    }

    get steps(): ShownStep[] {
        return (this.run?.steps ?? []).map((step) => ({
            id: step.id,
            name: areaName(step.name),
            // what ended the run stands above its steps
            error: step.error === this.run?.error ? null : step.error,
            ...this.stateOf(step),
            note: this.noteOf(step),
            rowsRead: counted(step, step.rowsRead),
            created: counted(step, step.created),
            updated: counted(step, step.updated),
            unchanged: counted(step, step.unchanged),
            failed: counted(step, step.failed),
            callouts: counted(step, step.callouts),
        }));
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    /** What has no column, because it is rare. */
    private noteOf({ isSkipped, isSwitchedOff, removed, deferred, error }: StepRow): string {
        if (isSkipped) {
            return isSwitchedOff ? this.labels.stepIsSwitchedOff : this.labels.stepIsSkipped;
        }
        const rare: readonly [string, number][] = [
            [this.labels.importRunSummaryRemoved, removed ?? 0],
            [this.labels.stepDeferred, error === null ? (deferred ?? 0) : 0],
        ];
        return rare
            .filter(([, count]) => count > 0)
            .map(([label, count]) => fill(label, count))
            .join(', ');
    }

    /** A step that the end of its run cut short ended as the run did: stopped by hand, or left to the next one. */
    private isCutShort({ error }: StepRow): boolean {
        return error !== null && error === this.run?.error && CUT_SHORT.has(this.state);
    }

    private stateOf(step: StepRow): { icon: string; variant?: string; spoken: string } {
        if (this.isCutShort(step)) {
            return { icon: 'utility:stop', spoken: this.stateLabel };
        }
        if (step.error !== null) {
            return { icon: 'utility:error', variant: 'error', spoken: this.labels.stepFailed };
        }
        if (step.isSkipped) {
            return { icon: 'utility:dash', spoken: '' };
        }
        if (step.isFinished) {
            return { icon: 'utility:success', variant: 'success', spoken: this.labels.stepIsDone };
        }
        return { icon: 'utility:sync', spoken: this.labels.importStateRunning };
    }
}
