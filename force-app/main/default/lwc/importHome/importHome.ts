import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { importPage } from 'c/appPages';
import { parameter } from 'c/pageState';
import { labels } from './labels';
import { presetOf, SCHEDULED } from './preset';
import type { PageReference } from 'lightning/navigation';
import type { Draft } from 'c/importWizard/importSteps';

type View = 'list' | 'wizard' | 'result';

/** What the address says of an import that has no id yet. */
const NEW = 'new';

/**
 * The tab Import Wizard: the imports, the wizard, or the result of a run. The address says which, so that a reload stays there and the browser's Back leads to the imports:
 * c__import (with c__schedule: where it gets a schedule), c__run, or a source and a list to begin with.
 * Source: Lightning Web Components Developer Guide, "Add Query Parameters" (the view isn't rendered again when only they change).
 */
export default class ImportHome extends NavigationMixin(LightningElement) {
    labels = labels;
    view: View = 'list';
    importId?: string;
    runId?: string;
    preset?: Partial<Draft>;
    /** The wizard, made anew for each import. */
    wizards: { key: number }[] = [];
    private hasComeBack = false;

    /** Who comes back to the list by keyboard goes on from its first button. */
    renderedCallback(): void {
        if (this.hasComeBack) {
            this.hasComeBack = false;
            this.template?.querySelector<HTMLElement>('[data-id="new"]')?.focus();
        }
    }

    @wire(CurrentPageReference)
    follow(reference: PageReference | undefined): void {
        if (reference === undefined) return;
        const state = reference.state ?? {};
        const preset = presetOf(state);
        const runId = parameter(state, 'run');
        const importId = parameter(state, 'import');
        if (runId !== undefined) {
            this.openResult(runId);
        } else if (importId !== undefined || preset !== undefined) {
            this.openWizard(importId === NEW ? undefined : importId, preset);
        } else {
            this.view = 'list';
        }
    }

    get isList(): boolean {
        return this.view === 'list';
    }

    get isWizard(): boolean {
        return this.view === 'wizard';
    }

    get isResult(): boolean {
        return this.view === 'result';
    }

    get title(): string {
        return this.isWizard ? labels.wizardTitle : labels.title;
    }

    handleNew(): void {
        this.openWizard();
        this.say({ import: NEW });
    }

    handleEdit(event: CustomEvent<{ importId: string }>): void {
        this.openWizard(event.detail.importId);
        this.say({ import: event.detail.importId });
    }

    handleSchedule(event: CustomEvent<{ importId: string }>): void {
        const { importId } = event.detail;
        this.openWizard(importId, SCHEDULED);
        this.say({ import: importId, schedule: '1' });
    }

    /** A new import has its id. */
    handleKept(event: CustomEvent<{ importId: string }>): void {
        this.importId = event.detail.importId;
        this.preset = undefined;
        this.say({ import: this.importId }, true);
    }

    handleResult(event: CustomEvent<{ runId: string }>): void {
        this.openResult(event.detail.runId);
        this.say({ run: event.detail.runId });
    }

    /** Back leads to the imports, not into a wizard that is done. */
    handleFinished(event: CustomEvent<{ runId: string | null }>): void {
        const { runId } = event.detail;
        if (runId === null) {
            this.handleClosed();
        } else {
            this.openResult(runId);
            this.say({ run: runId }, true);
        }
    }

    handleClosed(): void {
        this.view = 'list';
        this.hasComeBack = true;
        this.say({});
    }

    private openWizard(importId?: string, preset?: Partial<Draft>): void {
        const isOpen = this.isWizard && this.importId === importId && JSON.stringify(this.preset) === JSON.stringify(preset);
        if (isOpen) return;
        this.importId = importId;
        this.preset = preset;
        this.wizards = [{ key: (this.wizards[0]?.key ?? 0) + 1 }];
        this.view = 'wizard';
    }

    private openResult(runId: string): void {
        this.runId = runId;
        this.view = 'result';
    }

    /** Says in the address what is open. */
    private say(state: Readonly<Record<string, string>>, isInstead = false): void {
        this[NavigationMixin.Navigate](importPage(state), isInstead);
    }
}
