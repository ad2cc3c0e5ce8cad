import { LightningElement, api } from 'lwc';

/** One figure at a glance: what it is, the figure, and a line that explains it. */
export default class StatTile extends LightningElement {
    @api label = '';
    @api value = '';
    @api note = '';
    /** An icon that says whether all is well, e.g. utility:success. */
    @api icon?: string;
    /** success, warning or error: the colour of the icon. */
    @api variant?: string;
}
