import { labels } from './labels';

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

export const hasOptions = (dataType: string): boolean => dataType === 'MultiSelectOne' || dataType === 'MultiSelectMany';
