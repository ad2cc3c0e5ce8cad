import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { fill, isSameWord } from 'c/format';
import { labels } from './labels';

/** Asks to type a word before something is done that can't be undone. Closes with true when confirmed. */
export default class ConfirmTyped extends LightningModal {
    /** What will happen, in plain words. */
    @api message = '';
    /** What to type. */
    @api word = '';
    /** What the button says. */
    @api action = '';

    labels = labels;
    private typed = '';

    get question(): string {
        return fill(this.labels.typeToConfirm, this.word);
    }

    get isDisabled(): boolean {
        return !isSameWord(this.typed, this.word);
    }

    handleWord(event: CustomEvent<{ value: string }>): void {
        this.typed = event.detail.value;
    }

    handleCancel(): void {
        this.close(false);
    }

    handleConfirm(): void {
        this.close(true);
    }
}
