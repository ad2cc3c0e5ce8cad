import { LightningElement, api } from 'lwc';

/** What stands where nothing is yet: a picture, what would be here, and in the slot what to do about it. */
export default class EmptyState extends LightningElement {
    /** What is missing, in a few words. */
    @api heading = '';
    /** How it gets here. */
    @api message?: string;
}
