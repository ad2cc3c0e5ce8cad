import { LightningElement, api } from 'lwc';
import stepCallouts from '@salesforce/label/c.StepCallouts';
import stepCreated from '@salesforce/label/c.StepCreated';
import stepError from '@salesforce/label/c.StepError';
import stepFailed from '@salesforce/label/c.StepFailed';
import stepRead from '@salesforce/label/c.StepRead';
import stepStep from '@salesforce/label/c.StepStep';
import stepUnchanged from '@salesforce/label/c.StepUnchanged';
import stepUpdated from '@salesforce/label/c.StepUpdated';
import type { RunRow } from '@salesforce/apex/SyncHomeController';

const COLUMNS = [
    { label: stepStep, fieldName: 'name' },
    { label: stepCallouts, fieldName: 'callouts', type: 'number' },
    { label: stepRead, fieldName: 'rowsRead', type: 'number' },
    { label: stepCreated, fieldName: 'created', type: 'number' },
    { label: stepUpdated, fieldName: 'updated', type: 'number' },
    { label: stepUnchanged, fieldName: 'unchanged', type: 'number' },
    { label: stepFailed, fieldName: 'failed', type: 'number' },
    { label: stepError, fieldName: 'error' }
];

/** One run of the sync with its steps. */
export default class SyncRun extends LightningElement {
    @api run?: RunRow;
    columns = COLUMNS;

    get title(): string {
        return `${this.run?.name ?? ''} (${this.run?.kind ?? ''}): ${this.run?.state ?? ''}`;
    }

    get startedAt(): string {
        return this.run?.startedAt ?? '';
    }
}
