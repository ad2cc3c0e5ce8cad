import { LightningElement, api } from 'lwc';
import { formatNumber } from 'c/format';
import { labels } from './labels';
import type { ImportRunView } from '@salesforce/apex/ImportRunView';

interface Count {
    label: string;
    value: string;
    id: string;
    classes: string;
}

/** What a run did or would do, a number an outcome. */
export default class ImportCounts extends LightningElement {
    @api run!: ImportRunView;

    labels = labels;

    /** Only noughts would leave open whether nobody is to be sent, or nobody was found. */
    get isEmpty(): boolean {
        const { kind, state, rowsRead } = this.run;
        return state === 'Completed' && rowsRead === 0 && (kind === 'Import' || kind === 'Preview');
    }

    get counts(): Count[] {
        const { added, updated, unchanged, resubscribed, removed, refused, duplicates, warnings } = this.run;
        const all: [string, string, number, boolean][] = [
            ['added', labels.added, added, true],
            ['updated', labels.updated, updated, true],
            ['unchanged', labels.unchanged, unchanged, true],
            ['resubscribed', labels.resubscribed, resubscribed, resubscribed > 0],
            ['removed', labels.removed, removed, removed > 0],
            ['refused', labels.refused, refused, true],
            ['duplicates', labels.duplicates, duplicates, duplicates > 0],
            ['warnings', labels.warnings, warnings, warnings > 0],
        ];
        return all
            .filter(([, , , isShown]) => isShown)
            .map(([id, label, value]) => ({
                id,
                label,
                value: formatNumber(value),
                classes: id === 'refused' && value > 0 ? 'count count_bad' : 'count',
            }));
    }
}
