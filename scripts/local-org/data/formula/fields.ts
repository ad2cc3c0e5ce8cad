/** Formula fields: what they read, and their values as records and the database hold them. */
import type { ApexValue } from '../../platform/core/contract.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, multiplyDecimals, divideDecimals } from '../../platform/values/index.ts';
import { chosenParent, parentField, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import { scaled } from '../store/values.ts';
import type { ResultKind } from './infer.ts';
import { asMarkup, makesMarkup } from './markup.ts';
import { textOf } from './values.ts';
import { fieldsOf, type Formula, type FormulaValue } from './tree.ts';

const HUNDRED = ApexDecimal.ofInteger(100);
/** Characters of a text that a formula field shows (seen in an org). */
const MOST_SHOWN = 1300;

/** The field at the end of a path of relationships; `undefined` for global values and unknown names. */
export function fieldAt(schema: Schema, object: ObjectSchema, path: readonly string[]): FieldSchema | undefined {
  if (path[0]?.startsWith('$') === true) return undefined;
  let current: ObjectSchema | undefined = object;
  for (const step of path.slice(0, -1))
    current = current === undefined ? undefined : schema.find(chosenParent(step) ?? parentField(current, step)?.referenceTo[0] ?? '');
  return current?.fields.get((path.at(-1) ?? '').toLowerCase());
}

const RESULTS: Readonly<Record<string, ResultKind>> = {
  boolean: 'Boolean',
  number: 'Number',
  integer: 'Number',
  long: 'Number',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
};
/** The type of a field in formulas; undefined for picklists and places, which only some functions take, and for none. */
export function resultOf(field: FieldSchema | undefined): ResultKind | undefined {
  if (field === undefined || ['picklist', 'multipicklist', 'address', 'location'].includes(field.kind)) return undefined;
  return RESULTS[field.kind] ?? 'Text';
}

/** As `resultOf`, for messages: that a text of the platform is none of its picklists is sure of names only. */
export const surelyOf = (field: FieldSchema | undefined): ResultKind | undefined =>
  field?.kind === 'text' && !field.isCustom && !/name$/i.test(field.name) ? undefined : resultOf(field);

/** What messages call a lookup: `Lookup(User)`. Source: the texts of orgs. */
export function lookupName(schema: Schema, field: FieldSchema | undefined): string | undefined {
  if (field?.kind !== 'reference' || field.leadsAnywhere) return undefined;
  return `Lookup(${field.referenceTo.map((name) => schema.find(name)?.label ?? name).join(',')})`;
}

/** The latitude and longitude fields of the geolocation at a path; undefined for other fields. */
export function halvesAt(
  schema: Schema,
  object: ObjectSchema,
  path: readonly string[],
): readonly [readonly string[], readonly string[]] | undefined {
  const field = fieldAt(schema, object, path);
  if (field?.kind !== 'location' && field?.kind !== 'address') return undefined;
  const [, half = ''] = /^(.*)(?:__c|Address|Location)$/.exec(field.name) ?? [];
  const named = (name: string): readonly string[] => [
    ...path.slice(0, -1),
    field.name.endsWith('__c') ? `${half}__${name}__s` : half + name,
  ];
  return [named('Latitude'), named('Longitude')];
}
export function placeOf(latitude: FormulaValue, longitude: FormulaValue): FormulaValue {
  return latitude instanceof ApexDecimal && longitude instanceof ApexDecimal
    ? { latitude: latitude.toNumber(), longitude: longitude.toNumber() }
    : null;
}

/** Formulas see Ids with 15 characters. Source: Salesforce Help, "CASESAFEID" and "Create an 18-Character Salesforce Record ID Using a Custom Formula Field". */
export function asOnPages(field: FieldSchema | undefined, value: FormulaValue): FormulaValue {
  const isId = field?.kind === 'id' || (field?.kind === 'reference' && field.referenceKey === 'Id');
  return isId && typeof value === 'string' && value.length === 18 ? value.slice(0, 15) : value;
}

/** The fields of records that a formula reads, each once. */
export function recordFieldsOf(formula: Formula): readonly (readonly string[])[] {
  const seen = new Map(
    fieldsOf(formula)
      .filter(([first]) => first?.startsWith('$') === false)
      .map((path) => [path.join('.').toLowerCase(), path]),
  );
  return [...seen.values()];
}

/** A field's value as formulas see it: percents are fractions. */
export function formulaValueOf(field: FieldSchema | undefined, value: ApexValue): FormulaValue {
  if (typeof value === 'number' || typeof value === 'bigint') return ApexDecimal.ofInteger(value);
  if (value instanceof ApexDecimal) return field?.display === 'PERCENT' ? divideDecimals(value, HUNDRED) : value;
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof ApexDate ||
    value instanceof ApexDatetime ||
    value instanceof ApexTime
  )
    return value;
  return typeof value === 'object' && 'latitude' in value ? (value as { latitude: number; longitude: number }) : null;
}

/** A formula's result as the value of its field. */
export function fieldValueOf(field: FieldSchema, value: FormulaValue): ApexValue {
  switch (field.kind) {
    case 'boolean':
      return value === true;
    case 'number':
    case 'integer':
      return value instanceof ApexDecimal ? scaled(field, field.display === 'PERCENT' ? multiplyDecimals(value, HUNDRED) : value) : null;
    case 'date':
      return value instanceof ApexDate ? value : value instanceof ApexDatetime ? value.dateIn('GMT') : null;
    case 'datetime':
      return value instanceof ApexDatetime ? value : null;
    case 'time':
      return value instanceof ApexTime ? value : null;
    default: {
      const text = textOf(value);
      if (text === '' || field.formula === undefined) return text === '' ? null : text;
      return (makesMarkup(field.formula) ? asMarkup(text) : text).slice(0, MOST_SHOWN);
    }
  }
}
