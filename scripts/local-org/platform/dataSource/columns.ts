/** Columns and tables that a custom adapter of external data describes. Source: Apex Reference Guide, "Column Class", "Table Class", "DataType Enum". */
import type { ApexValue } from '../core/contract.ts';
import { Holder } from '../core/holder.ts';
import { constantNamed } from '../core/derived.ts';
import { definePlatformClass } from '../core/registry.ts';

const COLUMN = 'DataSource.Column';
const TABLE = 'DataSource.Table';
const SHORT_TEXT = 255;
const LONG_TEXT = 32_000;
const URL_TEXT = 1_000;

type Facts = Readonly<Record<string, ApexValue>>;

/** Columns can be sorted and filtered unless they say otherwise, and are called by their name. */
function column(name: ApexValue, type: string, facts: Facts = {}): Holder {
  return new Holder(COLUMN, {
    name,
    label: name,
    description: name,
    sortable: true,
    filterable: true,
    type: constantNamed('DataSource.DataType', `${type}_TYPE`) as ApexValue,
    ...facts,
  });
}

const plain =
  (type: string, length?: number) =>
  (name: ApexValue): Holder =>
    column(name, type, length === undefined ? {} : { length });
const numeric =
  (type: string) =>
  (name: ApexValue, length: ApexValue, decimalPlaces: ApexValue): Holder =>
    column(name, type, { length, decimalPlaces });
const picklist =
  (type: string) =>
  (
    name: ApexValue,
    picklistValues: ApexValue,
    isPicklistAlphabeticallySorted: ApexValue = false,
    isPicklistRestricted: ApexValue = false,
  ): Holder =>
    column(name, type, { picklistValues, isPicklistAlphabeticallySorted, isPicklistRestricted });

/** `text(name)`, `text(name, length)`, `text(name, label, length)`: long texts are another type. */
function text(name: ApexValue, ...rest: ApexValue[]): Holder {
  const length = Number(rest.at(-1) ?? SHORT_TEXT);
  const label = rest.length > 1 ? (rest[0] ?? name) : name;
  return column(name, length > SHORT_TEXT ? 'STRING_LONG' : 'STRING_SHORT', { label, length });
}

const COLUMN_PARTS = [
  'name',
  'label',
  'description',
  'sortable',
  'filterable',
  'type',
  'length',
  'decimalPlaces',
  'referenceTo',
  'referenceTargetField',
  'picklistValues',
  'isPicklistAlphabeticallySorted',
  'isPicklistRestricted',
];
const named = (type: string, parts: readonly string[], values: readonly ApexValue[]): Holder =>
  new Holder(type, Object.fromEntries(parts.map((part, index) => [part, values[index] ?? null])));

definePlatformClass({
  name: COLUMN,
  isInstance: (value) => value instanceof Holder && value.typeName === COLUMN,
  constructors: { '()': () => new Holder(COLUMN) },
  statics: {
    text,
    boolean: plain('BOOLEAN'),
    currency: numeric('CURRENCY'),
    date: plain('DATE'),
    datetime: plain('DATETIME'),
    email: plain('EMAIL'),
    externalLookup: (name: ApexValue, referenceTo: ApexValue) => column(name, 'EXTERNAL_LOOKUP', { length: SHORT_TEXT, referenceTo }),
    get: (...values: ApexValue[]) => named(COLUMN, COLUMN_PARTS, values),
    indirectLookup: (name: ApexValue, referenceTo: ApexValue, referenceTargetField: ApexValue) =>
      column(name, 'INDIRECT_LOOKUP', { length: SHORT_TEXT, referenceTo, referenceTargetField }),
    integer: (name: ApexValue, length: ApexValue) => column(name, 'NUMBER', { length, decimalPlaces: 0 }),
    lookup: (name: ApexValue, referenceTo: ApexValue) => column(name, 'LOOKUP', { referenceTo }),
    multipicklist: picklist('PICKLIST_MULTISELECT'),
    number: numeric('NUMBER'),
    percent: numeric('PERCENT'),
    phone: plain('PHONE'),
    picklist: picklist('PICKLIST'),
    textarea: plain('STRING_LONG', LONG_TEXT),
    url: (name: ApexValue, length: ApexValue = URL_TEXT) => column(name, 'URL', { length }),
  },
});

function table(...values: ApexValue[]): Holder {
  const [name = null] = values;
  if (values.length > 3) return named(TABLE, ['name', 'labelSingular', 'labelPlural', 'description', 'nameColumn', 'columns'], values);
  return new Holder(TABLE, {
    name,
    labelSingular: name,
    labelPlural: name,
    description: name,
    nameColumn: values[1] ?? null,
    columns: values[2] ?? null,
  });
}

definePlatformClass({
  name: TABLE,
  isInstance: (value) => value instanceof Holder && value.typeName === TABLE,
  constructors: { '()': () => new Holder(TABLE) },
  statics: { get: table },
});
