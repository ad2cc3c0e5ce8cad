import { LightningElement, api } from 'lwc';
import type { StorageForecast as Forecast } from '@salesforce/apex/StorageForecast';
import { fill, formatDecimal } from 'c/format';
import { labels } from './labels';

interface Choice {
    key: number;
    months: string;
    detail: string;
    after: string;
    rowClass: string;
}

/** The org's data storage, and what each choice of how long tracking is kept will take of it. */
export default class StorageForecast extends LightningElement {
    @api forecast?: Forecast;

    labels = labels;

    get percent(): number {
        const { usedMb = 0, limitMb = 0 } = this.forecast ?? {};
        return limitMb === 0 ? 0 : Math.min(100, Math.round((usedMb / limitMb) * 100));
    }

    get variant(): string {
        return this.percent >= 80 ? 'warning' : 'base';
    }

    get used(): string {
        return fill(this.labels.storageUsedOf, this.forecast?.usedMb ?? 0, this.forecast?.limitMb ?? 0, this.percent);
    }

    get growth(): string {
        return fill(this.labels.trackingGrows, this.forecast?.rowsAMonth ?? 0, formatDecimal(this.forecast?.mbAMonth));
    }

    get choices(): Choice[] {
        return (this.forecast?.choices ?? []).map(({ months, detailMb, mbAMonthAfter, isChosen }) => ({
            key: months,
            months: isChosen ? fill(this.labels.monthsChosen, months) : fill(this.labels.months, months),
            detail: fill(this.labels.megabytes, formatDecimal(detailMb)),
            after: fill(this.labels.megabytesAMonth, formatDecimal(mbAMonthAfter)),
            rowClass: isChosen ? 'slds-is-selected' : '',
        }));
    }
}
