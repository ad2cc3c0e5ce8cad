import LightningModal from 'lightning/modal';

/** A new subscriber list in a dialog. Closes with its record id and title; with nothing when it was cancelled. */
export default class ListDialog extends LightningModal {
    handleMade(event: CustomEvent<{ listId: string; title: string }>): void {
        this.close(event.detail);
    }

    handleCancelled(): void {
        this.close();
    }
}
