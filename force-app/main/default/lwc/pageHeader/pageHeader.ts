import { LightningElement, api } from 'lwc';

/** The head of a page: what it is, one line about its state (`note`, and the slot of that name), and what can be done (slot `actions`). */
export default class PageHeader extends LightningElement {
    @api heading = '';
    @api note = '';
    @api icon = 'standard:email';
}
