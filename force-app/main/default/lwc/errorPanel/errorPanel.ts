import { LightningElement, api } from 'lwc';
import { messagesOf } from 'c/errors';
import { labels } from './labels';

/** What went wrong, in plain words; nothing without an error. Fires `retry` when asked to try again. */
export default class ErrorPanel extends LightningElement {
    /** Any error of the platform, or a text. */
    @api error?: unknown;
    /** What could not be done; "Something went wrong" by default. */
    @api heading?: string;
    /** Offers to try again. */
    @api canRetry = false;

    labels = labels;

    get messages(): string[] {
        return messagesOf(this.error);
    }

    get hasError(): boolean {
        return this.messages.length > 0;
    }

    get shownHeading(): string {
        return this.heading ?? this.labels.errorTitle;
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
