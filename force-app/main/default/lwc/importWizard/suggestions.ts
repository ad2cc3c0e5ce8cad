/** Which column probably goes to which field: by what they are called and by the kind of their values. */
import { fits } from 'c/importFitting';
import type { ImportColumn } from '@salesforce/apex/ImportColumn';
import type { ListFieldChoice } from '@salesforce/apex/ListFieldChoice';

interface Line {
    column: string;
    target: string;
}
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
/** `Account.Industry` is called Industry, `Region__c` Region, and `Lists__c.Members__r$City__c` of a report City. */
const ownName = ({ name }: ImportColumn): string => plain((name.split(/[.$]/).pop() ?? name).replace(/__p?c$/, ''));
const EMAIL: readonly string[] = ['email', 'emailaddress'];
const depth = ({ name }: ImportColumn): number => name.replace(/^Person\./, '').split('.').length;
const nearestFirst = (columns: readonly ImportColumn[]): readonly ImportColumn[] =>
    [...columns].sort((one, other) => depth(one) - depth(other));

/** What one and the same is called in Salesforce and on lists; the first of each is what a Contact or a Lead calls it. */
const SAME: readonly (readonly string[])[] = [
    ['birthdate', 'birthday', 'dateofbirth', 'dob'],
    ['title', 'jobtitle', 'position'],
    ['company', 'companyname', 'accountname', 'organization', 'organisation'],
    ['phone', 'phonenumber', 'telephone'],
    ['mailingcity', 'city', 'town'],
    ['mailingstate', 'mailingstateprovince', 'state', 'stateprovince', 'usstate'],
    ['mailingpostalcode', 'mailingzippostalcode', 'postalcode', 'zippostalcode', 'postcode', 'zip', 'zipcode'],
    ['mailingcountry', 'country'],
    ['mailingstreet', 'street'],
];
const otherNames = (name: string): readonly string[] => SAME.find((names) => names.includes(name)) ?? [];

/** The nearest column with addresses; else one that is called so. */
export function suggestEmail(columns: readonly ImportColumn[]): string | null {
    const found =
        nearestFirst(columns).find(({ isEmail }) => isEmail) ??
        nearestFirst(columns).find((column) => EMAIL.includes(ownName(column)) || EMAIL.includes(plain(column.label)));
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
        const fitting = nearestFirst(columns).filter((column) => fits(column, field.dataType));
        const find = (names: readonly string[]): ImportColumn | undefined =>
            fitting.find((column) => names.includes(ownName(column)) || names.includes(plain(column.label)));
        const name = plain(field.label);
        add(find([name]) ?? find(otherNames(name)), field.target);
    }
    return lines;
}
