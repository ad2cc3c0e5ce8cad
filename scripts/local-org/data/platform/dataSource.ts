/** What custom adapters of external data describe themselves with. Nothing asks the adapters here. Source: Apex Reference Guide, "DataSource Namespace": "Column Class", "Table Class", "TableResult Class", "UpsertResult Class". */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { raise } from '../../platform/core/error.ts';
import { held, Holder, type Holder as Held } from '../../platform/core/holder.ts';
import { enumMember } from '../../platform/core/members.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';

type Values = Readonly<Record<string, ApexValue>>;
const TYPES = ['BOOLEAN_TYPE', 'CURRENCY_TYPE', 'DATE_TYPE', 'DATETIME_TYPE', 'EMAIL_TYPE', 'EXTERNAL_LOOKUP_TYPE', 'INDIRECT_LOOKUP_TYPE', 'LOOKUP_TYPE', 'NUMBER_TYPE', 'PERCENT_TYPE', 'PHONE_TYPE', 'PICKLIST_MULTISELECT_TYPE', 'PICKLIST_TYPE', 'STRING_LONG_TYPE', 'STRING_SHORT_TYPE', 'TEXT_TYPE', 'URL_TYPE'];
const make = (name: string, values: Values): Held => new Holder(`DataSource.${name}`, values);

function column(type: string, name: string, more: Values = {}): Held {
  return make('Column', { name, label: name, description: name, sortable: true, filterable: true, type: enumMember('DataSource.DataType', TYPES, `${type}_TYPE`), length: 255, decimalPlaces: 0, ...more });
}
const sized = (type: string) => (name: string, length: number, decimalPlaces = 0): Held => column(type, name, { length, decimalPlaces });
const plain = (type: string) => (name: string): Held => column(type, name);
const picklist = (type: string) => (name: string, picklistValues: ApexList, isPicklistRestricted = false, isPicklistAlphabeticallySorted = false): Held => column(type, name, { picklistValues, isPicklistRestricted, isPicklistAlphabeticallySorted });
const isClass = (name: string) => ({ name: `DataSource.${name}`, isInstance: (value: ApexValue) => value instanceof Holder && value.typeName === `DataSource.${name}`, constructors: { '()': () => make(name, {}) } });

definePlatformClass({
  ...isClass('Column'),
  statics: {
    boolean: plain('BOOLEAN'),
    currency: sized('CURRENCY'),
    date: plain('DATE'),
    datetime: plain('DATETIME'),
    email: plain('EMAIL'),
    externalLookup: (name: string, referenceTo: string) => column('EXTERNAL_LOOKUP', name, { referenceTo }),
    get: (name: string, label: string, description: string, sortable: boolean, filterable: boolean, type: ApexValue, length: number, decimalPlaces: number = 0, referenceTo: string | null = null, referenceTargetField: string | null = null, picklistValues: ApexValue = null, isPicklistRestricted: ApexValue = null, isPicklistAlphabeticallySorted: ApexValue = null) =>
      make('Column', { name, label, description, sortable, filterable, type, length, decimalPlaces, referenceTo, referenceTargetField, picklistValues, isPicklistRestricted, isPicklistAlphabeticallySorted }),
    indirectLookup: (name: string, referenceTo: string, referenceTargetField: string) => column('INDIRECT_LOOKUP', name, { referenceTo, referenceTargetField }),
    integer: sized('NUMBER'),
    lookup: (name: string, referenceTo: string) => column('LOOKUP', name, { referenceTo }),
    multipicklist: picklist('PICKLIST_MULTISELECT'),
    number: sized('NUMBER'),
    percent: sized('PERCENT'),
    phone: plain('PHONE'),
    picklist: picklist('PICKLIST'),
    'text(String)': plain('STRING_SHORT'),
    'text(String,Integer)': (name: string, length: number) => column('STRING_SHORT', name, { length }),
    'text(String,String,Integer)': (name: string, label: string, length: number) => column('STRING_SHORT', name, { label, length }),
    textarea: (name: string) => column('STRING_LONG', name, { length: 32_000, sortable: false, filterable: false }),
    url: (name: string, length = 1_000) => column('URL', name, { length }),
  },
});

definePlatformClass({
  ...isClass('Table'),
  statics: {
    'get(String,String,List<DataSource.Column>)': (name: string, nameColumn: string, columns: ApexList) => make('Table', { name, labelSingular: name, labelPlural: name, description: name, nameColumn, columns }),
    'get(String,String,String,String,String,List<DataSource.Column>)': (name: string, labelSingular: string, labelPlural: string, description: string, nameColumn: string, columns: ApexList) => make('Table', { name, labelSingular, labelPlural, description, nameColumn, columns }),
  },
});

const result = (success: boolean, errorMessage: string | null, tableName: ApexValue, rows: ApexList | null, totalSize = rows?.size ?? 0): Held => make('TableResult', { success, errorMessage, tableName, rows, totalSize });
const selected = (selection: Held | null): ApexValue => (selection === null ? null : held(selection, 'tableSelected'));

definePlatformClass({
  ...isClass('TableResult'),
  statics: {
    error: (message: string) => result(false, message, null, null),
    'get(DataSource.QueryContext,List<Map<String,Object>>)': (context: Held, rows: ApexList) => result(true, null, selected(held(context, 'tableSelection') as Held | null), rows),
    'get(DataSource.TableSelection,List<Map<String,Object>>)': (selection: Held, rows: ApexList) => result(true, null, selected(selection), rows),
    'get(Boolean,String,String,List<Map<String,Object>>)': result,
    'get(Boolean,String,String,List<Map<String,Object>>,Integer)': result,
  },
});

definePlatformClass({
  ...isClass('UpsertResult'),
  statics: {
    failure: (externalId: string, errorMessage: string) => make('UpsertResult', { success: false, externalId, errorMessage }),
    success: (externalId: string) => make('UpsertResult', { success: true, externalId, errorMessage: null }),
  },
});

definePlatformClass({ name: 'DataSource.DataSourceUtil', methods: { logWarning: () => null, throwException: (_self: ApexValue, message: string) => raise('DataSource.DataSourceException', message) } });
