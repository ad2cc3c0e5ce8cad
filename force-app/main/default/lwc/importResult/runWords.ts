/** What a run is called and says of itself, for people. */
import type { ImportRunView } from '@salesforce/apex/ImportRunView';
import { formatClock, formatMoment, formatNumber } from 'c/format';
import { runStateName } from 'c/valueNames';
import { labels } from './labels';

const KINDS: Readonly<Record<string, string>> = { Retry: labels.kindRetry, Undo: labels.kindUndo, Preview: labels.kindPreview };

const THEMES: Readonly<Record<string, string>> = {
    Completed: 'slds-theme_success',
    Failed: 'slds-theme_error',
    Incomplete: 'slds-theme_warning',
    'Waiting for Approval': 'slds-theme_warning',
};

export function headingOf(run: ImportRunView): string {
    const kind = KINDS[run.kind];
    return kind === undefined ? run.importTitle : `${run.importTitle}: ${kind}`;
}

export function stateOf(run: ImportRunView): string {
    if (run.isLost) return labels.lost;
    if (run.waitsUntil !== null) return labels.waits.replace('{0}', formatClock(run.waitsUntil));
    return `${runStateName(run.state)}, ${formatMoment(run.finishedAt ?? run.startedAt)}`;
}

/** The classes of the badge that tells the state. */
export const badgeOf = (run: ImportRunView | undefined): string => `slds-badge ${THEMES[run?.state ?? ''] ?? ''}`;

export function progressOf({ rowsRead, total }: ImportRunView): string {
    return (total === null ? labels.workingUnknown : labels.working)
        .replace('{0}', formatNumber(rowsRead))
        .replace('{1}', formatNumber(total));
}

/** 0 to 100; 0 as long as nobody knows of how many. */
export const percentOf = ({ rowsRead, total }: ImportRunView): number => (total ? Math.min(100, Math.round((100 * rowsRead) / total)) : 0);

/** What became of rows, each with how many. */
export function outcomesOf(run: ImportRunView | undefined): { label: string; value: string }[] {
    const counted = (label: string, count = 0): string => `${label} (${formatNumber(count)})`;
    return [
        { value: 'Refused', label: counted(labels.refused, run?.refused) },
        { value: 'Added', label: counted(labels.added, run?.added) },
        { value: 'Updated', label: counted(labels.updated, run?.updated) },
        { value: 'Resubscribed', label: counted(labels.resubscribed, run?.resubscribed) },
        { value: 'Removed', label: counted(labels.removed, run?.removed) },
        { value: 'Duplicate', label: counted(labels.duplicates, run?.duplicates) },
        { value: '', label: labels.all },
    ];
}

/** Such as `Readers IMR-000012.csv`, without the characters that file systems refuse. */
export function csvNameOf(run: ImportRunView | undefined): string {
    const words = [run?.importTitle, run?.name].filter((word) => word !== undefined && word !== null);
    return `${words.join(' ').replaceAll(/[\\/:*?"<>|]/g, '-')}.csv`;
}
