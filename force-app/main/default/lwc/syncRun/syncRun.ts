import { LightningElement, api } from 'lwc';
import type { Run } from '@salesforce/apex/SyncHomeController.getOverview';

const COLUMNS = [
    { label: 'Step', fieldName: 'name' },
    { label: 'Callouts', fieldName: 'callouts', type: 'number' },
    { label: 'Read', fieldName: 'rowsRead', type: 'number' },
    { label: 'Created', fieldName: 'created', type: 'number' },
    { label: 'Updated', fieldName: 'updated', type: 'number' },
    { label: 'Unchanged', fieldName: 'unchanged', type: 'number' },
    { label: 'Failed', fieldName: 'failed', type: 'number' },
    { label: 'Error', fieldName: 'error' }
];

/** One run of the sync with its steps. */
export default class SyncRun extends LightningElement {
    @api run?: Run;
    columns = COLUMNS;

    get title(): string {
        return `${this.run?.name ?? ''} (${this.run?.kind ?? ''}): ${this.run?.state ?? ''}`;
    }

    get startedAt(): string {
        return this.run?.startedAt ?? '';
    }
}
