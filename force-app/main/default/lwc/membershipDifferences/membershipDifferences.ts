import { LightningElement, api } from 'lwc';
import type { MembershipDifference } from '@salesforce/apex/MembershipDifference';
import { labels } from './labels';

interface Shown extends MembershipDifference {
    key: number;
    hasBadge: boolean;
    was: string;
}

/** Before and after of a change of a person's memberships, a line each: statuses on lists, and values of fields. */
export default class MembershipDifferences extends LightningElement {
    @api differences: MembershipDifference[] = [];

    labels = labels;

    get hasDifferences(): boolean {
        return this.differences.length > 0;
    }

    get shown(): Shown[] {
        return this.differences.map((difference, key) => ({
            ...difference,
            key,
            hasBadge: difference.isStatus && difference.before !== null,
            was: difference.before ?? (difference.isStatus ? labels.notOnList : labels.noValue),
        }));
    }
}
