import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import { parameter } from 'c/pageState';
import { labels } from './labels';
import { presetOf } from './preset';
import type { PageReference } from 'lightning/navigation';
import type { Draft } from 'c/importWizard/importSteps';

type View = 'list' | 'wizard' | 'result';

/** The tab Import Wizard: the imports, the wizard, or the result of a run. The address says which: c__import, c__run, or a source and a list to begin with. */
export default class ImportHome extends LightningElement {
    labels = labels;
    view: View = 'list';
    importId?: string;
    runId?: string;
    preset?: Partial<Draft>;
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
        const state = reference?.state ?? {};
        const preset = presetOf(state);
        const runId = parameter(state, 'run');
        const importId = parameter(state, 'import');
        if (runId !== undefined) {
            this.openResult(runId);
        } else if (importId !== undefined || preset !== undefined) {
            this.openWizard(importId, preset);
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
    }

    handleEdit(event: CustomEvent<{ importId: string }>): void {
        this.openWizard(event.detail.importId);
    }

    handleResult(event: CustomEvent<{ runId: string }>): void {
        this.openResult(event.detail.runId);
    }

    handleFinished(event: CustomEvent<{ runId: string | null }>): void {
        if (event.detail.runId === null) {
            this.handleClosed();
        } else {
            this.openResult(event.detail.runId);
        }
    }

    handleClosed(): void {
        this.view = 'list';
        this.hasComeBack = true;
    }

    private openWizard(importId?: string, preset?: Partial<Draft>): void {
        this.importId = importId;
        this.preset = preset;
        this.view = 'wizard';
    }

    private openResult(runId: string): void {
        this.runId = runId;
        this.view = 'result';
    }
}
