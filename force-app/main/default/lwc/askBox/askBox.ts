import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** A question on the page that waits for an answer: what it is about, and the buttons to answer it, stand in the slot. Who opens it by a button gives it the focus: it takes a `tabindex`. */
export default class AskBox extends LightningElement {
    @api question = '';

    labels = labels;
}
