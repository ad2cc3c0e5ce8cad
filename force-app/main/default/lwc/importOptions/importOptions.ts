import { LightningElement, api } from 'lwc';
import { labels } from './labels';
import type { Draft, ImportSteps } from 'c/importWizard/importSteps';

/** Step 4: what the import may do. Fires `choose` with each choice. */
export default class ImportOptions extends LightningElement {
    @api steps!: ImportSteps;

    labels = labels;

    get draft(): Draft {
        return this.steps.draft;
    }

    get warnings(): string[] {
        const { isRemoving, isResubscribing, isRespectingOptOut, removalLimit, removalLimitPercent } = this.draft;
        return [
            isRemoving && !isResubscribing ? labels.warnBack : '',
            isRemoving && removalLimit === null && removalLimitPercent === null ? labels.warnNoGuard : '',
            isRespectingOptOut ? '' : labels.warnOptOut,
        ].filter((warning) => warning !== '');
    }

    get hasWarnings(): boolean {
        return this.warnings.length > 0;
    }

    handleCheckbox(event: Event): void {
        const { name, checked } = event.target as HTMLInputElement;
        this.choose({ [name]: checked });
    }

    handleNumber(event: CustomEvent<{ value: string }>): void {
        const { name } = event.target as HTMLInputElement;
        const text = String(event.detail.value ?? '').trim();
        const most = name === 'removalLimitPercent' ? 100 : Infinity;
        this.choose({ [name]: text === '' ? null : Math.min(most, Math.max(0, Math.round(Number(text)))) });
    }

    private choose(patch: Partial<Draft>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: patch }));
    }
}
