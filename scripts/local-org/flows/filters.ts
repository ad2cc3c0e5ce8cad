/** Filters of Get, Update and Delete Records as conditions of a query. Source: Metadata API Developer Guide, "Flow", FlowRecordFilter and filterLogic. */
import { parseQuery } from '../compiler/syntax/index.ts';
import { bindsOf } from '../compiler/syntax/binds.ts';
import type { SoqlQuery } from '../language/soqlAst.ts';
import { data } from '../data/current.ts';
import { many, text, type Xml } from '../data/project/xml.ts';
import { isCalculated, type ObjectSchema } from '../data/schema/index.ts';
import type { SObjectValue } from '../data/records/index.ts';
import type { ApexList } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { shownText } from './shownText.ts';
import { fitted, valueUnder } from './values.ts';
import type { Resources } from './resources.ts';

export interface Wanted {
  readonly object: string;
  readonly fields?: readonly string[];
  readonly sortField?: string | undefined;
  readonly sortOrder?: string | undefined;
  readonly limit?: number | undefined;
  /** Only children of this record, by a lookup. */
  readonly parent?: { readonly field: string; readonly id: ApexValue } | undefined;
}
const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '!=',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqualTo: '>=',
  LessThanOrEqualTo: '<=',
  In: 'IN',
  NotIn: 'NOT IN',
};
/** LIKE patterns of text operators. */
const LIKE: Readonly<Record<string, (text: string) => string>> = {
  StartsWith: (value) => `${value}%`,
  EndsWith: (value) => `%${value}`,
  Contains: (value) => `%${value}%`,
};

/** The records that match an element's filters; all fields are read if none are named. */
export function recordsFor(xml: Xml, wanted: Wanted, resources: Resources): readonly SObjectValue[] {
  const object = data().objectNamed(wanted.object);
  const values: ApexValue[] = [];
  const where = belowParent(wanted, conditionOf(xml, object, values, resources), values);
  const fields = wanted.fields ?? queryable(object);
  const names = new Set(['Id', ...fields].map((name) => object.fields.get(name.toLowerCase())?.name ?? name));
  const order =
    wanted.sortField === undefined
      ? ''
      : ` ORDER BY ${wanted.sortField} ${wanted.sortOrder === 'Desc' ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`;
  const source = `SELECT ${[...names].join(', ')} FROM ${object.name}${where === '' ? '' : ` WHERE ${where}`}${order}${wanted.limit === undefined ? '' : ` LIMIT ${String(wanted.limit)}`}`;
  const tree = treeOf(source);
  const binds = bindsOf(tree).map(({ expression }) => values[expression.kind === 'name' ? Number(expression.name.slice(1)) : -1] ?? null);
  return (data().query(tree, binds, { accessMode: resources.flow.runInMode === 'UserMode' ? 'user' : 'system' }) as ApexList)
    .items as SObjectValue[];
}

function belowParent({ parent }: Wanted, where: string, values: ApexValue[]): string {
  if (parent === undefined) return where;
  const isChild = `${parent.field} = :v${String(values.push(parent.id) - 1)}`;
  return where === '' ? isChild : `${isChild} AND (${where})`;
}

/** Parsed conditions, cached: interviews of one batch use the same with other values. */
const trees = new Map<string, SoqlQuery>();
const MOST_TREES = 500;

function treeOf(source: string): SoqlQuery {
  const known = trees.get(source);
  if (known !== undefined) return known;
  const { tree, diagnostics } = parseQuery(source);
  if (tree === undefined || diagnostics.length > 0) throw new Error(`The flow's filter makes no query: ${source}`);
  if (trees.size >= MOST_TREES) trees.clear();
  trees.set(source, tree);
  return tree;
}

function queryable(object: ObjectSchema): readonly string[] {
  return [...object.fields.values()]
    .filter(
      (field) =>
        !field.isHidden &&
        field.kind !== 'address' &&
        field.kind !== 'location' &&
        field.kind !== 'blob' &&
        !(isCalculated(field) && field.formula === undefined && field.summary === undefined),
    )
    .map(({ name }) => name);
}

function conditionOf(xml: Xml, object: ObjectSchema, values: ApexValue[], resources: Resources): string {
  const parts = many(xml, 'filters').map((filter) => partOf(filter, object, values, resources));
  const logic = (text(xml, 'filterLogic') ?? 'and').toLowerCase();
  if (parts.length === 0) return '';
  if (logic === 'and' || logic === 'or') return parts.join(` ${logic.toUpperCase()} `);
  return logic
    .replaceAll(/\d+/g, (number) => parts[Number(number) - 1] ?? '')
    .toUpperCase()
    .replaceAll(/:V(\d+)/g, ':v$1');
}

function partOf(filter: Xml, object: ObjectSchema, values: ApexValue[], resources: Resources): string {
  const name = text(filter, 'field') ?? '';
  const operator = text(filter, 'operator') ?? 'EqualTo';
  const value = valueUnder(filter, 'value', resources);
  if (operator === 'IsNull') return `${name} ${value === false ? '!=' : '='} NULL`;
  const like = LIKE[operator];
  const field = object.fields.get(name.toLowerCase());
  const bind = (one: ApexValue): string => `:v${String(values.push(one) - 1)}`;
  if (like !== undefined) return `${name} LIKE ${bind(like(shownText(value).replaceAll(/[%_\\]/g, '\\$&')))}`;
  const sign = SIGNS[operator];
  if (sign === undefined) throw new NotImplemented(`the flow filter operator ${operator}`);
  return `${name} ${sign} ${bind(field === undefined || sign.endsWith('IN') ? value : fitted(value, field.apexType))}`;
}
