import { LightningElement, api } from 'lwc';
import type { MemberGrowth as Growth } from '@salesforce/apex/MemberGrowth';
import { labels } from './labels';

interface Series {
    label: string;
    values: number[];
    color?: string;
}

/** Members over time, and who came and went in each period, from the statistics of the lists. */
export default class MemberGrowth extends LightningElement {
    @api growth?: Growth;
    @api isShort = false;

    labels = labels;

    private get names(): Readonly<Record<string, string>> {
        return {
            Year: this.labels.sinceYear,
            Month: this.labels.sinceMonth,
            Week: this.labels.sinceWeek,
            Yesterday: this.labels.sinceYesterday,
            Today: this.labels.sinceToday,
        };
    }

    get moments(): string[] {
        return [...(this.growth?.periods ?? []).map(({ name }) => this.names[name] ?? name), this.labels.now];
    }

    get activeSeries(): Series[] {
        const before = (this.growth?.periods ?? []).map(({ activeBefore }) => activeBefore);
        return [{ label: this.labels.activeMembers, values: [...before, this.growth?.active ?? 0] }];
    }

    get periods(): string[] {
        const words: Readonly<Record<string, string>> = {
            Year: this.labels.thisYear,
            Month: this.labels.thisMonth,
            Week: this.labels.thisWeek,
            Yesterday: this.labels.yesterday,
            Today: this.labels.today,
        };
        return (this.growth?.periods ?? []).map(({ name }) => words[name] ?? name);
    }

    get changeSeries(): Series[] {
        const periods = this.growth?.periods ?? [];
        return [
            { label: this.labels.joined, values: periods.map(({ joined }) => joined), color: '#0176d3' },
            { label: this.labels.unsubscribed, values: periods.map(({ unsubscribed }) => unsubscribed), color: '#dd7a01' },
            { label: this.labels.bounced, values: periods.map(({ bounced }) => bounced), color: '#ba0517' },
        ];
    }
}
