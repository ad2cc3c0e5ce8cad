/** Default values of a creation rule, each with the control that suits its field. */
import type { PersonField } from '@salesforce/apex/PersonField';
import type { DefaultValue } from '@salesforce/apex/PersonRuleDraft';
import { fill } from 'c/format';
import { labels } from './labels';

export interface Option {
    label: string;
    value: string;
}
export interface DefaultRow extends DefaultValue {
    id: string;
    fieldOptions: Option[];
    options: Option[];
    isChoice: boolean;
    type: string;
    step: string | undefined;
    help: string;
    removeLabel: string;
}
type Defaults = readonly DefaultValue[];
type Fields = readonly PersonField[];

const INPUTS: Readonly<Record<string, string>> = { Date: 'date', Number: 'number' };
const YES_NO: Option[] = [
    { value: 'true', label: labels.yes },
    { value: 'false', label: labels.no },
];
const HELPS: Readonly<Record<string, string>> = {
    MultiPicklist: labels.ruleDefaultSeveral,
    DateTime: labels.ruleDefaultMoment,
};

/** Fields that can still get a default value. References are left to the other choices. */
export function fieldsWithoutDefault(defaults: Defaults, fields: Fields): PersonField[] {
    const taken = new Set(defaults.map(({ field }) => field));
    return fields.filter(({ name, kind }) => kind !== 'Reference' && !taken.has(name));
}

export const defaultRows = (defaults: Defaults, fields: Fields): DefaultRow[] =>
    defaults.map((row, index) => toRow(row, String(index), fields, new Set(fieldsWithoutDefault(defaults, fields))));

function toRow(row: DefaultValue, id: string, fields: Fields, free: ReadonlySet<PersonField>): DefaultRow {
    const field = fields.find(({ name }) => name === row.field);
    const kind = field?.kind ?? '';
    return {
        ...row,
        id,
        fieldOptions: fields.filter((one) => one === field || free.has(one)).map(({ name, label }) => ({ value: name, label })),
        options: kind === 'Checkbox' ? YES_NO : (field?.options ?? []).map(({ value, label }) => ({ value, label })),
        isChoice: kind === 'Picklist' || kind === 'Checkbox',
        type: INPUTS[kind] ?? 'text',
        step: kind === 'Number' ? 'any' : undefined,
        help: HELPS[kind] ?? '',
        removeLabel: fill(labels.ruleDefaultRemove, field?.label ?? row.field),
    };
}
