/** Data types of columns and the filter operators that they allow. Source: Apex Reference Guide, "ColumnDataType Enum"; Reports and Dashboards REST API Developer Guide, "Filter operators reference". */
import type { FieldSchema } from '../data/schema/index.ts';

/** As the REST API spells it; Apex's enum is `<UPPER CASE>_DATA`. */
export function dataTypeOf(field: FieldSchema): string {
  switch (field.display) {
    case 'CURRENCY':
      return 'currency';
    case 'PERCENT':
      return 'percent';
    case 'COMBOBOX':
      return 'combobox';
    case 'INTEGER':
    case 'LONG':
      return 'int';
    default:
      return NAMES[field.kind] ?? 'string';
  }
}
const NAMES: Readonly<Record<string, string>> = {
  id: 'id',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  time: 'time',
  number: 'double',
  email: 'email',
  phone: 'phone',
  url: 'url',
  picklist: 'picklist',
  multipicklist: 'multipicklist',
  longtext: 'textarea',
  reference: 'string',
};

const LABELS = {
  equals: 'equals',
  notEqual: 'not equal to',
  lessThan: 'less than',
  greaterThan: 'greater than',
  lessOrEqual: 'less or equal',
  greaterOrEqual: 'greater or equal',
  contains: 'contains',
  notContain: 'does not contain',
  startsWith: 'starts with',
  includes: 'includes',
  excludes: 'excludes',
} as const;
type Operator = keyof typeof LABELS;
const ORDER: readonly Operator[] = ['equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const TEXT: readonly Operator[] = [...ORDER, 'contains', 'notContain', 'startsWith'];
const BY_TYPE: Readonly<Record<string, readonly Operator[]>> = {
  boolean: ['equals', 'notEqual'],
  combobox: TEXT,
  currency: ORDER,
  date: ORDER,
  datetime: ORDER,
  double: ORDER,
  email: TEXT,
  id: ['equals', 'notEqual', 'startsWith'],
  int: ORDER,
  multipicklist: ['equals', 'notEqual', 'includes', 'excludes'],
  percent: ORDER,
  phone: TEXT,
  picklist: TEXT,
  reference: ['equals', 'notEqual'],
  string: TEXT,
  textarea: TEXT,
  time: ORDER,
  url: TEXT,
};

export const dataTypes: readonly string[] = Object.keys(BY_TYPE);
export function operatorsOf(dataType: string): readonly { readonly name: string; readonly label: string }[] {
  return (BY_TYPE[dataType] ?? TEXT).map((name) => ({ name, label: LABELS[name] }));
}
