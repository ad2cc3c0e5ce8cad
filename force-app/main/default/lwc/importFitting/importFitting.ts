/** Which kinds of columns fit which kinds of fields. */
interface Column {
    type: string;
}
const DATES = new Set(['DATE', 'DATETIME']);
const NUMBERS = new Set(['DOUBLE', 'CURRENCY', 'PERCENT', 'INTEGER', 'INT', 'LONG']);

/** Whether values of a column can be values of a field. */
export function fits(column: Column, dataType: string): boolean {
    switch (dataType) {
        case 'Date':
            return DATES.has(column.type);
        case 'Number':
            return NUMBERS.has(column.type) || column.type === 'BOOLEAN';
        case 'MultiSelectOne':
        case 'MultiSelectMany':
            return !DATES.has(column.type) && !NUMBERS.has(column.type);
        default:
            return true;
    }
}

/** The type of a new field for a column. */
export const fieldTypeFor = ({ type }: Column): string => (DATES.has(type) ? 'Date' : NUMBERS.has(type) ? 'Number' : 'Text');
