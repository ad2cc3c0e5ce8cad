import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { labels } from './labels';

/** `record`: a link to the record whose id the row has under `idName`; `status`: a badge; `number`: to the right; `text`: as it is. */
export interface Column {
    name: string;
    label: string;
    kind?: 'text' | 'record' | 'status' | 'number';
    idName?: string;
    /** What stands below, smaller. */
    noteName?: string;
}
export type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;
interface Cell {
    key: string;
    /** What a narrow page puts above the cell. */
    label: string;
    text: string;
    note: string;
    recordId: string;
    url: string;
    isLink: boolean;
    isStatus: boolean;
    isHead: boolean;
    classes: string;
}

/** Rows of a page, with links to records and a button for the next page. Each row has an `id`. Fires `more` when the next page is wanted. */
export default class RecordTable extends NavigationMixin(LightningElement) {
    /** What the table holds, for who listens to the page. */
    @api label = '';
    @api columns: Column[] = [];
    @api rows: Row[] = [];
    /** Whether there are more rows. */
    @api hasMore = false;

    labels = labels;

    get heads(): { name: string; label: string; classes: string }[] {
        return this.columns.map(({ name, label, kind }) => ({ name, label, classes: kind === 'number' ? 'slds-text-align_right' : '' }));
    }

    get lines(): { id: string; cells: Cell[] }[] {
        return this.rows.map((row) => ({
            id: String(row.id),
            cells: this.columns.map((column, index) => cellOf(row, column, index === 0)),
        }));
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { record } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId: record, actionName: 'view' } });
    }

    handleMore(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }
}

function cellOf(row: Row, { name, label, kind, idName, noteName }: Column, isHead: boolean): Cell {
    const recordId = String(row[idName ?? 'id'] ?? '');
    const text = String(row[name] ?? '');
    const note = noteName === undefined ? '' : String(row[noteName] ?? '');
    return {
        key: name,
        label,
        text,
        note,
        recordId,
        url: `/lightning/r/${recordId}/view`,
        isLink: kind === 'record' && recordId !== '' && text !== '',
        isStatus: kind === 'status' && text !== '',
        isHead,
        classes: kind === 'number' ? 'slds-text-align_right' : 'slds-cell-wrap',
    };
}
