import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/** On the page of a member: why it has its status, and what it says in custom fields. */
export default class MemberPanel extends LightningElement {
    @api recordId?: string;

    labels = labels;
}
