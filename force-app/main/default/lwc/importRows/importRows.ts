import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { labels } from './labels';
import type { ImportResultRow } from '@salesforce/apex/ImportResultRow';

interface Shown extends ImportResultRow {
    shownEmail: string;
    key: string;
    openLabel: string;
}

/** Rows with what became of each, why, and what to do. */
export default class ImportRows extends NavigationMixin(LightningElement) {
    @api rows: ImportResultRow[] = [];

    labels = labels;

    get shown(): Shown[] {
        return this.rows.map((row, index) => ({
            ...row,
            shownEmail: row.email ?? labels.noAddress,
            key: `${String(index)} ${row.email ?? ''}`,
            openLabel: `${labels.open}: ${row.email ?? labels.noAddress}`,
        }));
    }

    handleOpen(event: Event): void {
        const { record } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: record, actionName: 'view' } });
    }
}
