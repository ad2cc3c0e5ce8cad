import { fill } from 'c/format';
import { labels } from './labels';

const MOST_OPTIONS = 4;

/** The types of custom fields, as people choose them. Source: Campaign Monitor API reference, "Creating a custom field". */
export const fieldTypes = (): { value: string; label: string }[] => [
    { value: 'Text', label: labels.importTypeText },
    { value: 'Number', label: labels.importTypeNumber },
    { value: 'Date', label: labels.importTypeDate },
    { value: 'MultiSelectOne', label: labels.importTypeOne },
    { value: 'MultiSelectMany', label: labels.importTypeMany },
    { value: 'Country', label: labels.fieldCountry },
    { value: 'USState', label: labels.fieldUsState },
];

export const fieldTypeName = (value: string): string => fieldTypes().find((type) => type.value === value)?.label ?? labels.importTypeText;

/** The first options of a field, and how many more there are: some have hundreds. */
export const someOptions = (options: readonly string[]): string =>
    options.length <= MOST_OPTIONS
        ? options.join(', ')
        : fill(labels.andMore, options.slice(0, MOST_OPTIONS).join(', '), options.length - MOST_OPTIONS);

export const hasOptions = (dataType: string): boolean => dataType === 'MultiSelectOne' || dataType === 'MultiSelectMany';
