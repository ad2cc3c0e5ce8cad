import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { ListFieldRow } from '@salesforce/apex/ListFieldRow';

/** A custom field in a dialog. Closes with true when it was saved; with nothing when it was cancelled. */
export default class ListFieldDialog extends LightningModal {
    @api listId?: string;
    @api field?: ListFieldRow;

    handleSaved(): void {
        this.close(true);
    }

    handleCancelled(): void {
        this.close();
    }
}
