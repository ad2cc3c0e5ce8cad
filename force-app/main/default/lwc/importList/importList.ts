import { LightningElement, api } from 'lwc';
import getHistory from '@salesforce/apex/ImportRunController.getHistory';
import getImports from '@salesforce/apex/ImportRunController.getImports';
import remove from '@salesforce/apex/ImportRunController.remove';
import runNow from '@salesforce/apex/ImportRunController.runNow';
import setActive from '@salesforce/apex/ImportRunController.setActive';
import takeOver from '@salesforce/apex/ImportRunController.takeOver';
import { attemptTo } from 'c/attempt';
import { fill, formatClock, formatMoment, formatNumber, timeZone } from 'c/format';
import { runStateName } from 'c/valueNames';
import { labels } from './labels';
import type { Row } from '@salesforce/apex/ImportOverview';
import type { ImportRunView } from '@salesforce/apex/ImportRunView';

interface Action {
    value: string;
    label: string;
}
interface ShownRow extends Row {
    source: string;
    last: string;
    lastSummary: string;
    next: string;
    owner: string;
    actionsLabel: string;
    actions: Action[];
}

/** As many as are read: those that were changed last. */
const MOST = 100;

const stateName = ({ state, waitsUntil }: ImportRunView): string =>
    waitsUntil === null ? runStateName(state) : fill(labels.waits, formatClock(waitsUntil));

/** What a run did is no longer so once it was taken back. */
const endOf = (run: ImportRunView): string =>
    run.takenBackByName === null ? stateName(run) : `${stateName(run)}, ${fill(labels.takenBack, run.takenBackByName)}`;

const menuOf = (id: string): string => `lightning-button-menu[data-id="${id}"]`;

const kindName = (kind: string): string => ({ Retry: labels.kindRetry, Undo: labels.kindUndo })[kind] ?? kind;

/** `Taking back: Completed, Dec 1, 2026, 4:36 AM`: an import itself needs no word for it. */
function lastOf(run: ImportRunView): string {
    const outcome = `${stateName(run)}, ${formatMoment(run.startedAt)}`;
    return run.kind === 'Import' ? outcome : `${kindName(run.kind)}: ${outcome}`;
}

/** `Report: Readers`; the name of a query begins with its type. */
const sourceOf = ({ sourceType, sourceName }: Row): string =>
    `${sourceName}: `.startsWith(`${sourceType}: `) ? sourceName : [sourceType, sourceName].filter((part) => part).join(': ');

/** What is rare is told only where it happened. */
const summary = ({ added, updated, refused, removed, resubscribed }: ImportRunView): string =>
    [
        labels.summary.replace('{0}', formatNumber(added)).replace('{1}', formatNumber(updated)).replace('{2}', formatNumber(refused)),
        removed > 0 ? labels.removed.replace('{0}', formatNumber(removed)) : '',
        resubscribed > 0 ? labels.returned.replace('{0}', formatNumber(resubscribed)) : '',
    ]
        .filter((part) => part !== '')
        .join(', ');

/** A schedule of a user who left starts nothing: the platform starts no job of theirs. Nor does one whose job somebody deleted in Setup. */
function nextRunOf({ isDraft, isActive, isOwnerActive, isScheduleMissing, nextRunAt }: Row): string {
    if (isDraft) return labels.draft;
    if (!isActive) return labels.off;
    if (!isOwnerActive) return labels.nextNever;
    return isScheduleMissing ? labels.nextMissing : formatMoment(nextRunAt);
}

/** All imports, or those of one list, with where they stand. Fires `edit` and `schedule` (import id) and `result` (run id). */
export default class ImportList extends LightningElement {
    /** Only imports to this subscriber list. */
    @api listId?: string;

    labels = labels;
    imports?: Row[];
    error?: unknown;
    failed?: string;
    isBusy = false;
    /** What waits for an answer: the deletion of an import, or that it is taken over. */
    asked?: { row: Row; action: 'delete' | 'take' };
    historyTitle = '';
    history: ImportRunView[] = [];

    private focusOn?: string;

    connectedCallback(): void {
        void this.load();
    }

    /** Reads the imports again. */
    @api
    async refresh(): Promise<void> {
        await this.load();
    }

    renderedCallback(): void {
        if (this.focusOn !== undefined) {
            this.template?.querySelector<HTMLElement>(this.focusOn)?.focus();
            this.focusOn = undefined;
        }
    }

    get isLoading(): boolean {
        return this.imports === undefined && this.error === undefined;
    }

    get isEmpty(): boolean {
        return this.imports?.length === 0;
    }

    get hasImports(): boolean {
        return (this.imports?.length ?? 0) > 0;
    }

    get rows(): ShownRow[] {
        return (this.imports ?? []).map((row) => ({
            ...row,
            source: sourceOf(row),
            last: row.lastRun === null ? labels.never : lastOf(row.lastRun),
            lastSummary: row.lastRun === null ? '' : summary(row.lastRun),
            next: nextRunOf(row),
            owner: row.isOwnerActive ? row.ownerName : labels.inactive.replace('{0}', row.ownerName),
            actionsLabel: `${labels.actions}: ${row.title}`,
            actions: this.actionsOf(row),
        }));
    }

    get hasMore(): boolean {
        return (this.imports?.length ?? 0) >= MOST;
    }

    get moreNote(): string {
        return labels.more.replace('{0}', formatNumber(MOST));
    }

    get isDeletionAsked(): boolean {
        return this.asked?.action === 'delete';
    }

    get question(): string {
        if (this.asked === undefined) return '';
        const { action, row } = this.asked;
        if (action === 'delete') return labels.deleteAsk.replace('{0}', row.title);
        const hours = row.isActive ? fill(labels.takeHours, timeZone) : '';
        return `${fill(labels.takeAsk, row.title, row.ownerName)} ${hours}`.trim();
    }

    get hasHistory(): boolean {
        return this.historyTitle !== '';
    }

    get runs(): { id: string; name: string; state: string; startedAt: string; summary: string }[] {
        return this.history.map((run) => ({
            id: run.id,
            name: run.kind === 'Import' ? run.name : `${run.name}: ${kindName(run.kind)}`,
            state: endOf(run),
            startedAt: formatMoment(run.startedAt),
            summary: summary(run),
        }));
    }

    handleEdit(event: Event): void {
        this.tell('edit', { importId: (event.currentTarget as HTMLElement).dataset.id });
    }

    handleRun(event: Event): void {
        this.tell('result', { runId: (event.currentTarget as HTMLElement).dataset.id });
    }

    async handleAction(event: CustomEvent<{ value: string }>): Promise<void> {
        const row = this.imports?.find(({ id }) => id === (event.target as HTMLElement).dataset.id);
        if (row !== undefined) await this.act(event.detail.value, row);
    }

    async handleYes(): Promise<void> {
        const importId = this.asked?.row.id ?? null;
        const command = this.isDeletionAsked ? remove : takeOver;
        this.close();
        await this.command(() => command({ importId }));
    }

    handleCancel(): void {
        this.close();
    }

    handleHide(): void {
        this.historyTitle = '';
    }

    private actionsOf(row: Row): Action[] {
        const all: [string, string, boolean][] = [
            ['edit', labels.edit, row.isMine],
            ['run', labels.run, row.isMine && !row.isDraft],
            ['result', labels.result, row.lastRun !== null],
            ['history', labels.history, row.lastRun !== null],
            ['activate', labels.scheduleAgain, row.isMine && row.isScheduleMissing],
            ['pause', labels.pause, row.isMine && row.isActive && !row.isDraft],
            ['activate', labels.activate, row.isMine && !row.isActive && !row.isDraft && row.hasSchedule],
            ['schedule', labels.scheduleSet, row.isMine && !row.isActive && !row.isDraft && !row.hasSchedule],
            ['take', labels.take, !row.isMine],
            ['delete', labels.remove, true],
        ];
        return all.filter(([, , isPossible]) => isPossible).map(([value, label]) => ({ value, label }));
    }

    private async act(action: string, row: Row): Promise<void> {
        switch (action) {
            case 'edit':
            case 'schedule':
                this.tell(action, { importId: row.id });
                break;
            case 'run':
                await attemptTo(this, labels.notStarted, async () => this.tell('result', { runId: await runNow({ importId: row.id }) }));
                break;
            case 'result':
                this.tell('result', { runId: row.lastRun?.id });
                break;
            case 'history':
                await attemptTo(this, labels.notRead, async () => {
                    this.history = await getHistory({ importId: row.id });
                    this.historyTitle = labels.historyOf.replace('{0}', row.title);
                });
                break;
            case 'delete':
            case 'take':
                this.asked = { row, action };
                this.focusOn = '[data-id="ask"]';
                break;
            default:
                await this.command(() => setActive({ importId: row.id, isActive: action === 'activate' }));
                await Promise.resolve(); // behind the rendering
                this.keepPlace(row);
        }
    }

    /** What was changed last comes first: its line moves, and drops the focus. Only where nothing has it any more: whoever went on meanwhile stays there. */
    private keepPlace(row: Row): void {
        if (document.activeElement === document.body) this.template?.querySelector<HTMLElement>(menuOf(row.id))?.focus();
    }

    /** Back to where the question came from. */
    private close(): void {
        this.focusOn = menuOf(this.asked?.row.id ?? '');
        this.asked = undefined;
    }

    private tell(name: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    private async command(work: () => Promise<unknown>): Promise<void> {
        const isDone = await attemptTo(this, labels.notDone, async () => {
            await work();
        });
        if (isDone) await this.load();
    }

    private async load(): Promise<void> {
        await attemptTo(this, labels.notRead, async () => {
            this.imports = await getImports({ listId: this.listId ?? null });
        });
    }
}
