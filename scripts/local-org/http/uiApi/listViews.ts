/** List views and their rows. Source: User Interface API Developer Guide, "List Views"; Metadata API Developer Guide, "ListView". */
import { many, text, texts, type Xml } from '../../data/project/xml.ts';
import { isNumber, type FieldSchema, type ObjectSchema } from '../../data/schema/index.ts';
import { RestError } from '../rest/errors.ts';
import { columnField, columnJson, usualColumns, type ColumnJson } from './columns.ts';
import { likeText, quoted, type UserView } from './view.ts';

export interface ListView {
  readonly apiName: string;
  readonly label: string;
  readonly columns: readonly FieldSchema[];
  /** A condition of SOQL; empty for all records. */
  readonly where: string;
  readonly xml: Xml;
}

/** The project's views of an object; every object has All, and My for records with an owner. */
export function listViewsOf(view: UserView, object: ObjectSchema): readonly ListView[] {
  const source = view.org.project.objects.find(({ name }) => name === object.name);
  const own = (source?.listViews ?? []).map((xml) => fromXml(view, object, xml));
  const all: ListView = { apiName: `All${object.isCustom ? '' : object.labelPlural.replaceAll(' ', '')}`, label: `All ${object.labelPlural}`, columns: usualColumns(view, object), where: '', xml: {} };
  const mine: ListView = { apiName: `My${object.isCustom ? '' : object.labelPlural.replaceAll(' ', '')}`, label: `My ${object.labelPlural}`, columns: usualColumns(view, object), where: `OwnerId = ${quoted(view.user.id)}`, xml: {} };
  const known = own.length > 0 ? own : object.fields.has('ownerid') ? [all, mine] : [all];
  return [...known].sort((a, b) => a.label.localeCompare(b.label));
}

/** Errors: 404 for a view that the object does not have. */
export function listViewNamed(view: UserView, object: ObjectSchema, apiName: string): ListView {
  const found = listViewsOf(view, object).find((one) => one.apiName === apiName);
  if (found === undefined) throw new RestError(404, 'NOT_FOUND', `There is no list view ${apiName} of ${object.label}.`);
  return found;
}

export function listInfoJson(view: UserView, object: ObjectSchema, list: ListView): { readonly displayColumns: readonly ColumnJson[] } & Readonly<Record<string, unknown>> {
  return {
    apiName: list.apiName, label: list.label, objectApiNames: [object.name], listReference: { listViewApiName: list.apiName, objectApiName: object.name, type: 'listView' },
    displayColumns: list.columns.map((field) => columnJson(view, object, field)), filterLogicString: text(list.xml, 'booleanFilter') ?? null,
    filteredByInfo: many(list.xml, 'filters').map((filter) => ({ fieldApiName: text(filter, 'field'), operator: text(filter, 'operation'), operandLabels: [text(filter, 'value') ?? ''] })), orderedByInfo: [],
  };
}

function fromXml(view: UserView, object: ObjectSchema, xml: Xml): ListView {
  const columns = texts(xml, 'columns').flatMap((name) => columnField(view, object, name) ?? []);
  const conditions = many(xml, 'filters').map((filter) => condition(view, object, filter));
  const logic = text(xml, 'booleanFilter');
  const joined = logic === undefined ? conditions.join(' AND ') : logic.replaceAll(/\d+/g, (number) => conditions[Number(number) - 1] ?? 'Id = null');
  const scope = text(xml, 'filterScope') === 'Mine' ? `OwnerId = ${quoted(view.user.id)}` : '';
  return { apiName: text(xml, 'fullName') ?? '', label: text(xml, 'label') ?? '', columns: columns.length === 0 ? usualColumns(view, object) : columns, where: [scope, joined === '' || scope === '' ? joined : `(${joined})`].filter((part) => part !== '').join(' AND '), xml };
}

const COMPARE: Readonly<Record<string, string>> = { equals: '=', notEqual: '!=', lessThan: '<', greaterThan: '>', lessOrEqual: '<=', greaterOrEqual: '>=' };

/** Several values between commas: any of them. Errors: a filter that is not built is refused by its name. */
function condition(view: UserView, object: ObjectSchema, filter: Xml): string {
  const name = text(filter, 'field') ?? '';
  const operation = text(filter, 'operation') ?? '';
  // a filter is the administrator's: it counts even where the user may not read its field
  const field = columnField(view, object, name) ?? object.fields.get(name.toLowerCase());
  if (field === undefined) throw new RestError(400, 'INVALID_FIELD', `The list view filters by ${name}, which ${object.label} does not have.`);
  const values = (text(filter, 'value') ?? '').split(',').map((value) => value.trim());
  const any = (make: (value: string) => string): string => (values.length === 1 ? make(values[0] ?? '') : `(${values.map(make).join(' OR ')})`);
  const compare = COMPARE[operation];
  if (compare === '!=') return `(${values.map((value) => `${field.name} != ${literal(field, value)}`).join(' AND ')})`;
  if (compare !== undefined) return any((value) => `${field.name} ${compare} ${literal(field, value)}`);
  if (operation === 'contains') return any((value) => `${field.name} LIKE ${quoted(`%${likeText(value)}%`)}`);
  if (operation === 'notContain') return `(NOT ${any((value) => `${field.name} LIKE ${quoted(`%${likeText(value)}%`)}`)})`;
  if (operation === 'startsWith') return any((value) => `${field.name} LIKE ${quoted(`${likeText(value)}%`)}`);
  if (operation === 'includes' || operation === 'excludes') return `${field.name} ${operation.toUpperCase()} (${values.map(quoted).join(', ')})`;
  throw new RestError(501, 'NOT_IMPLEMENTED', `not implemented: list view filters with ${operation}`);
}

function literal(field: FieldSchema, value: string): string {
  if (value === '') return 'null';
  if (field.kind === 'boolean') return /^(1|true)$/i.test(value) ? 'true' : 'false';
  if (field.kind === 'date' || field.kind === 'datetime') return dateLiteral(field, value);
  return isNumber(field) ? value.replaceAll(/[^\d.-]/g, '') : quoted(value);
}

/** `LAST_N_DAYS:7`, `TODAY`, `1/31/2026`, `2026-01-31`. */
function dateLiteral(field: FieldSchema, value: string): string {
  if (/^[A-Z_]+(:\d+)?$/i.test(value)) return value.toUpperCase();
  const [, month, day, year] = /^(\d+)\/(\d+)\/(\d{4})/.exec(value) ?? [];
  const date = year === undefined ? value.slice(0, 10) : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return field.kind === 'date' ? date : `${date}T00:00:00Z`;
}
