import { LightningElement, api } from 'lwc';
import type { SettingsAnswer } from '@salesforce/apex/SettingsAnswer';
import { fill, formatMoment } from 'c/format';
import { labelOf, wordsOf } from 'c/settingsCatalog';
import { labels } from './labels';

type Choices = Record<string, unknown>;
interface Row {
    name: string;
    label: string;
    saved: string;
    chosen: string;
}

/**
 * Asks which of two choices of the same settings shall hold: what somebody else saved meanwhile, or what was chosen here. Takes the focus, because saving brought it up.
 * Fires `keep` for what is saved, and `insist` for what was chosen.
 */
export default class SettingsConflict extends LightningElement {
    /** What the save answered. */
    @api answer?: SettingsAnswer;
    /** What was chosen here, by names. */
    @api chosen: Choices = {};

    labels = labels;
    private hasFocus = false;

    renderedCallback(): void {
        if (this.hasFocus) return;
        this.hasFocus = true;
        this.template?.querySelector<HTMLElement>('c-ask-box')?.focus();
    }

    get question(): string {
        return fill(labels.settingsConflict, this.answer?.savedBy ?? '', formatMoment(this.answer?.savedAt));
    }

    get rows(): Row[] {
        const saved = { ...this.answer?.choices?.general, ...this.answer?.choices?.schedule } as Choices;
        return (this.answer?.taken ?? []).map((name) => ({
            name,
            label: labelOf(name),
            saved: wordsOf(name, saved[name]),
            chosen: wordsOf(name, this.chosen[name]),
        }));
    }

    handleKeep(): void {
        this.dispatchEvent(new CustomEvent('keep'));
    }

    handleInsist(): void {
        this.dispatchEvent(new CustomEvent('insist'));
    }
}
