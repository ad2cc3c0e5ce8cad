import { LightningElement, api } from 'lwc';
import type { Change, Outcome, PeoplePreview as Preview, Sample } from '@salesforce/apex/PeoplePreview';
import { fill, formatNumber } from 'c/format';
import { labels } from './labels';

interface ShownSample {
    key: string;
    who: string;
    address: string;
    changes: { key: string; text: string }[];
    reason: string | null;
    fix: string | null;
}
interface ShownOutcome {
    key: string;
    title: string;
    count: string;
    icon: string;
    variant: string | undefined;
    note: string;
    samples: ShownSample[];
}
const LOOKS: Readonly<Record<string, { icon: string; variant?: string }>> = {
    Create: { icon: 'utility:add' },
    Update: { icon: 'utility:edit' },
    Delete: { icon: 'utility:delete' },
    Unsubscribe: { icon: 'utility:email' },
    Refuse: { icon: 'utility:error', variant: 'error' },
    Leave: { icon: 'utility:warning', variant: 'warning' },
};

/** What a switch would do to people, before it is on: one block for each outcome, with its number and some of those whom it meets. */
export default class PeoplePreview extends LightningElement {
    @api preview?: Preview;

    labels = labels;

    get isNothing(): boolean {
        return this.preview !== undefined && this.preview.outcomes.length === 0;
    }

    get summary(): string {
        const { concerned = 0, tried = 0 } = this.preview ?? {};
        return tried === 0
            ? ''
            : concerned > tried
              ? fill(this.labels.previewFirst, tried, concerned)
              : fill(this.labels.previewAll, tried);
    }

    get outcomes(): ShownOutcome[] {
        return (this.preview?.outcomes ?? []).map((outcome) => this.toShown(outcome));
    }

    private toShown({ kind, title, count, samples }: Outcome): ShownOutcome {
        const look = LOOKS[kind];
        return {
            key: `${kind} ${title}`,
            title,
            count: formatNumber(count),
            icon: look?.icon ?? 'utility:info',
            variant: look?.variant,
            note: count > samples.length ? fill(this.labels.previewSamples, samples.length) : '',
            samples: samples.map((sample, index) => this.toSample(sample, index)),
        };
    }

    private toSample({ email, fullName, changes, reason, fix }: Sample, index: number): ShownSample {
        return {
            key: String(index),
            who: fullName ?? email ?? '',
            address: fullName === null ? '' : (email ?? ''),
            changes: changes.map((change) => ({ key: change.field, text: this.toText(change) })),
            reason,
            fix,
        };
    }

    private toText({ field, before, after }: Change): string {
        return before === null
            ? fill(this.labels.previewSet, field, after ?? '–')
            : fill(this.labels.previewChange, field, before, after ?? '–');
    }
}
