import { LightningElement, api } from 'lwc';
import { formatNumber } from 'c/format';
import { labels } from './labels';
import type { ImportSourceCheck } from '@salesforce/apex/ImportSourceCheck';

/** What a source holds at present, in a sentence, and its first rows; nothing before it was read. */
export default class ImportSample extends LightningElement {
    @api check?: ImportSourceCheck;

    labels = labels;

    get explanation(): string {
        const { check } = this;
        if (check === undefined) return '';
        const count = check.rowCount === null ? '' : labels.rows.replace('{0}', formatNumber(check.rowCount));
        return `${check.explanation} ${count}`.trim();
    }

    get columns(): { id: string; label: string }[] {
        return (this.check?.sampleColumns ?? []).map((label, index) => ({ id: String(index), label }));
    }

    get rows(): { id: string; cells: { id: string; text: string }[] }[] {
        return (this.check?.sampleRows ?? []).map((texts, row) => ({
            id: String(row),
            cells: texts.map((text, index) => ({ id: `${String(row)}-${String(index)}`, text })),
        }));
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    /** Said here, where it can be mended, and not two steps later. */
    get isWithoutAddresses(): boolean {
        return this.check?.columns.every(({ isEmail }) => !isEmail) === true;
    }

    get isEmpty(): boolean {
        return this.check !== undefined && !this.hasRows;
    }
}
