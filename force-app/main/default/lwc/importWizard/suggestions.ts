/** Which column probably goes to which field: by what they are called and by the kind of their values. */
import { fits } from 'c/importFitting';
import type { ImportColumn } from '@salesforce/apex/ImportColumn';
import type { ListFieldChoice } from '@salesforce/apex/ListFieldChoice';

interface Line {
    column: string;
    target: string;
}
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** `Account.Industry` is called Industry; `Region__c` is called Region. */
const ownName = ({ name }: ImportColumn): string => plain((name.split('.').pop() ?? name).replace(/__p?c$/, ''));
const depth = ({ name }: ImportColumn): number => name.replace(/^Person\./, '').split('.').length;
const nearestFirst = (columns: readonly ImportColumn[]): readonly ImportColumn[] =>
    [...columns].sort((one, other) => depth(one) - depth(other));

/** The nearest column with addresses; else one that is called so. */
export function suggestEmail(columns: readonly ImportColumn[]): string | null {
    const found =
        nearestFirst(columns).find(({ isEmail }) => isEmail) ??
        nearestFirst(columns).find((column) => ['email', 'emailaddress'].includes(ownName(column)));
    return found?.name ?? null;
}

export function suggestMapping(columns: readonly ImportColumn[], fields: readonly ListFieldChoice[]): Line[] {
    const called = (...names: string[]): ImportColumn | undefined =>
        nearestFirst(columns).find(
            (column) => depth(column) === 1 && (names.includes(ownName(column)) || names.includes(plain(column.label))),
        );
    const lines: Line[] = [];
    const add = (column: ImportColumn | undefined, target: string): void => {
        if (column !== undefined) lines.push({ column: column.name, target });
    };
    const whole = called('name', 'fullname');
    if (whole === undefined) {
        add(called('firstname'), 'Name');
        add(called('lastname'), 'Name');
    } else {
        add(whole, 'Name');
    }
    add(called('mobilephone', 'mobile', 'mobilenumber'), 'MobileNumber');
    for (const field of fields) {
        const name = plain(field.label);
        add(
            nearestFirst(columns).find(
                (column) => (ownName(column) === name || plain(column.label) === name) && fits(column, field.dataType),
            ),
            field.target,
        );
    }
    return lines;
}
