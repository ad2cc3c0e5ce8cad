/** Turns a query tree into SQL. Source: SOQL and SOSL Reference, "SOQL SELECT Syntax". */
import { bindsOf } from '../../compiler/syntax/binds.ts';
import type { Condition, FieldExpression, LiteralValue, SoqlQuery, Value } from '../../compiler/syntax/soqlAst.ts';
import { ApexList, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../platform/core/error.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../../platform/values/index.ts';
import { coerce, SObjectValue } from '../records/index.ts';
import { parentField, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import { toSql, type SqlValue } from '../store/values.ts';
import { rangeOf, startOfDay } from './dates.ts';

export interface Column {
  readonly alias: string;
  /** Relationship names to the record that holds the field, lower case; empty for the row itself. */
  readonly path: readonly string[];
  readonly field: FieldSchema | undefined;
  /** Name in an aggregate row. */
  readonly name: string;
}
export interface Plan {
  readonly object: ObjectSchema;
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly columns: readonly Column[];
  readonly isAggregate: boolean;
  /** Parents by path, with the alias of their Id column: absent parents read as null. */
  readonly parents: readonly { readonly path: readonly string[]; readonly object: ObjectSchema; readonly idAlias: string }[];
  readonly subqueries: readonly { readonly relation: string; readonly field: string; readonly object: ObjectSchema; readonly query: SoqlQuery }[];
}
export interface PlanContext {
  readonly schema: Schema;
  readonly zone: string;
  readonly now: number;
}
interface Place {
  readonly sql: string;
  readonly field: FieldSchema | undefined;
}
const AGGREGATES = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max']);

/** @param scope restricts a child query to its parents: `"field" IN (...)`. Errors: System.QueryException with the platform's texts. */
export function planQuery(context: PlanContext, query: SoqlQuery, binds: readonly ApexValue[], restrict?: { readonly object: ObjectSchema; readonly field: string; readonly ids: readonly string[] }): Plan {
  return new Planner(context, query, binds, restrict).plan();
}

class Planner {
  private readonly object: ObjectSchema;
  private readonly joins = new Map<string, { readonly alias: string; readonly object: ObjectSchema; readonly sql: string }>();
  private readonly columns: Column[] = [];
  private readonly selected: string[] = [];
  private values: SqlValue[] = [];
  private readonly context: PlanContext;
  private readonly query: SoqlQuery;
  private readonly binds: readonly ApexValue[];
  private readonly order: ReturnType<typeof bindsOf>;
  private readonly restrict: { readonly object: ObjectSchema; readonly field: string; readonly ids: readonly string[] } | undefined;

  constructor(context: PlanContext, query: SoqlQuery, binds: readonly ApexValue[], restrict: { readonly object: ObjectSchema; readonly field: string; readonly ids: readonly string[] } | undefined) {
    this.context = context;
    this.query = query;
    this.binds = binds;
    this.order = bindsOf(query);
    this.restrict = restrict;
    const object = restrict?.object ?? context.schema.find(query.from);
    if (object === undefined) raise('System.QueryException', `sObject type '${query.from}' is not supported.`);
    this.object = object;
  }

  plan(): Plan {
    const { query } = this;
    const isAggregate = query.groupBy !== undefined || query.select.some((item) => item.kind === 'field' && isAggregateField(item.field));
    if (query.groupBy !== undefined && query.groupBy.kind !== 'plain') throw new NotImplemented(`GROUP BY ${query.groupBy.kind.toUpperCase()}`);
    const parents: Plan['parents'][number][] = [];
    if (isAggregate) this.selectAggregates();
    else {
      this.selectFields();
      for (const [path, join] of this.joins) {
        const idAlias = `p${String(parents.length)}`;
        this.selected.push(`${join.alias}."Id" AS ${idAlias}`);
        parents.push({ path: path.split('.'), object: join.object, idAlias });
      }
    }
    const where = this.where();
    const group = query.groupBy === undefined ? '' : ` GROUP BY ${query.groupBy.items.map((item) => this.place(item).sql).join(', ')}`;
    const having = query.having === undefined ? '' : ` HAVING ${this.condition(query.having)}`;
    const order = query.orderBy.length === 0 ? '' : ` ORDER BY ${query.orderBy.map((item) => `${this.place(item.by).sql} ${item.descending ? 'DESC' : 'ASC'} NULLS ${item.nullsLast === true ? 'LAST' : 'FIRST'}`).join(', ')}`;
    const limit = query.limit === undefined && query.offset === undefined ? '' : ` LIMIT ${String(query.limit === undefined ? -1 : this.wholeNumber(query.limit))}${query.offset === undefined ? '' : ` OFFSET ${String(this.wholeNumber(query.offset))}`}`;
    const joins = [...this.joins.values()].map(({ sql }) => sql).join('');
    const sql = `SELECT ${this.selected.join(', ')} FROM "${this.object.name}" t${joins}${where}${group}${having}${order}${limit}`;
    return { object: this.object, sql, values: this.values, columns: this.columns, isAggregate, parents, subqueries: this.subqueries() };
  }

  private selectFields(): void {
    this.add({ kind: 'path', path: ['Id'], range: this.query.range });
    for (const item of this.query.select) {
      if (item.kind === 'field') this.add(item.field);
      if (item.kind === 'typeof') throw new NotImplemented('TYPEOF');
      if (item.kind === 'fields-of') for (const field of this.object.fields.values()) if (item.which === 'ALL' || (item.which === 'CUSTOM') === field.isCustom) this.add({ kind: 'path', path: [field.name], range: item.range });
    }
  }

  private add(field: FieldExpression): void {
    if (field.kind === 'function') {
      const [arg] = field.args;
      if (['tolabel', 'format', 'convertcurrency'].includes(field.name.toLowerCase()) && arg?.kind === 'path') this.add(arg);
      else throw new NotImplemented(`SELECT ${field.name}(...)`);
      return;
    }
    const path = this.withoutAlias(field.path);
    const place = this.place(field);
    const alias = `c${String(this.columns.length)}`;
    this.selected.push(`${place.sql} AS ${alias}`);
    this.columns.push({ alias, path: path.slice(0, -1).map((step) => step.toLowerCase()), field: place.field, name: path.join('.') });
  }

  private selectAggregates(): void {
    let unnamed = 0;
    for (const item of this.query.select) {
      if (item.kind !== 'field') throw new NotImplemented(`${item.kind} in an aggregate query`);
      const place = this.place(item.field);
      const alias = `c${String(this.columns.length)}`;
      const name = item.alias ?? (item.field.kind === 'path' ? (item.field.path.at(-1) ?? '') : `expr${String(unnamed++)}`);
      this.selected.push(`${place.sql} AS ${alias}`);
      this.columns.push({ alias, path: [], field: place.field, name });
    }
  }

  private subqueries(): Plan['subqueries'] {
    return this.query.select.flatMap((item) => {
      if (item.kind !== 'subquery') return [];
      const child = this.object.children.get(item.query.from.toLowerCase());
      if (child === undefined) raise('System.QueryException', `Didn't understand relationship '${item.query.from}' in FROM part of query call.`);
      return [{ relation: child.name, field: child.field, object: this.context.schema.get(child.object), query: item.query }];
    });
  }

  private where(): string {
    const parts: string[] = [];
    if (this.restrict !== undefined) {
      parts.push(`t."${this.restrict.field}" IN (SELECT value FROM json_each(?))`);
      this.values.push(JSON.stringify(this.restrict.ids));
    }
    if (this.object.fields.has('isdeleted') && !this.query.allRows) parts.push('t."IsDeleted" = 0');
    if (this.query.where !== undefined) parts.push(this.condition(this.query.where));
    return parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
  }

  private withoutAlias(path: readonly string[]): readonly string[] {
    const first = path[0]?.toLowerCase();
    const isSelf = path.length > 1 && (first === this.query.alias?.toLowerCase() || (first === this.object.name.toLowerCase() && parentField(this.object, path[0] ?? '') === undefined));
    return isSelf ? path.slice(1) : path;
  }

  /** The SQL of a field or function, joining parents as needed. */
  private place(field: FieldExpression): Place {
    if (field.kind === 'function') return this.functionPlace(field);
    const path = this.withoutAlias(field.path);
    let object = this.object;
    let alias = 't';
    const walked: string[] = [];
    for (const step of path.slice(0, -1)) {
      const lookup = parentField(object, step);
      if (lookup === undefined) raise('System.QueryException', `Didn't understand relationship '${step}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`);
      walked.push(step.toLowerCase());
      const key = walked.join('.');
      const target = this.context.schema.get(lookup.referenceTo[0] ?? '');
      const known = this.joins.get(key) ?? { alias: `j${String(this.joins.size)}`, object: target, sql: ` LEFT JOIN "${target.name}" j${String(this.joins.size)} ON j${String(this.joins.size)}."Id" = ${alias}."${lookup.name}"` };
      this.joins.set(key, known);
      ({ alias, object } = known);
    }
    const name = path.at(-1) ?? '';
    const aliased = path.length === 1 ? this.query.select.find((item) => item.kind === 'field' && item.alias?.toLowerCase() === name.toLowerCase()) : undefined;
    if (aliased?.kind === 'field' && aliased.field.kind === 'function') return this.place(aliased.field);
    const found = object.fields.get(name.toLowerCase());
    if (found === undefined) raise('System.QueryException', `No such column '${name}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`);
    return { sql: `${alias}."${found.name}"`, field: found };
  }

  private functionPlace(call: Extract<FieldExpression, { kind: 'function' }>): Place {
    const name = call.name.toLowerCase();
    const [arg] = call.args;
    const inner = arg?.kind === 'path' || arg?.kind === 'function' ? this.place(arg) : undefined;
    const number = (field: FieldSchema | undefined, kind: 'integer' | 'number'): FieldSchema | undefined => (field === undefined ? undefined : { ...field, kind });
    switch (name) {
      case 'count':
        return { sql: inner === undefined ? 'COUNT(*)' : `COUNT(${inner.sql})`, field: number(anyField(this.object), 'integer') };
      case 'count_distinct':
        return { sql: `COUNT(DISTINCT ${inner?.sql ?? '*'})`, field: number(anyField(this.object), 'integer') };
      case 'sum':
      case 'avg':
        return { sql: `${name.toUpperCase()}(${inner?.sql ?? ''})`, field: number(inner?.field, 'number') };
      case 'min':
      case 'max':
        return { sql: `${name.toUpperCase()}(${inner?.sql ?? ''})`, field: inner?.field };
      case 'calendar_year':
        return { sql: `CAST(strftime('%Y', ${this.asTime(inner)}) AS INTEGER)`, field: number(inner?.field, 'integer') };
      case 'calendar_month':
        return { sql: `CAST(strftime('%m', ${this.asTime(inner)}) AS INTEGER)`, field: number(inner?.field, 'integer') };
      default:
        throw new NotImplemented(`the SOQL function ${call.name}`);
    }
  }

  private asTime(place: Place | undefined): string {
    return place?.field?.kind === 'datetime' ? `${place.sql} / 1000, 'unixepoch'` : (place?.sql ?? 'NULL');
  }

  private condition(condition: Condition): string {
    switch (condition.kind) {
      case 'not':
        return `NOT COALESCE(${this.condition(condition.term)}, 0)`;
      case 'and':
      case 'or':
        return `(${condition.terms.map((term) => this.condition(term)).join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
      case 'compare':
        return this.comparison(condition);
    }
  }

  private comparison({ left, operator, right }: Extract<Condition, { kind: 'compare' }>): string {
    const place = this.place(left);
    if (right.kind === 'subquery') return this.semiJoin(place, operator, right.query);
    if (operator === 'IN' || operator === 'NOT IN') return this.membership(place, operator, this.list(right));
    if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
      const tests = this.list(right).map((value) => {
        this.values.push(`%;${String(value)};%`);
        return `(';' || ${place.sql} || ';') LIKE ?`;
      });
      return operator === 'INCLUDES' ? `(${tests.join(' OR ')})` : `(${place.sql} IS NULL OR NOT (${tests.join(' OR ')}))`;
    }
    if (right.kind === 'list') raise('System.QueryException', 'unexpected token: (');
    if (operator === 'LIKE') {
      const patterns = this.list(right).map((value) => {
        this.values.push(String(value ?? ''));
        return `${place.sql} LIKE ? ESCAPE '\\'`;
      });
      return patterns.length === 0 ? '0' : `(${patterns.join(' OR ')})`;
    }
    if (right.kind === 'date-literal') return this.dateComparison(place, operator, right);
    const value = this.scalar(right, place.field);
    if (value === null) return operator === '=' ? `${place.sql} IS NULL` : operator === '!=' ? `${place.sql} IS NOT NULL` : '0';
    this.values.push(value);
    return operator === '!=' ? `(${place.sql} IS NULL OR ${place.sql} != ?)` : `${place.sql} ${operator} ?`;
  }

  private membership(place: Place, operator: 'IN' | 'NOT IN', values: readonly (SqlValue | ApexValue)[]): string {
    const known = values.filter((value) => value !== null).map((value) => this.sqlValue(value as ApexValue, place.field));
    this.values.push(JSON.stringify(known));
    const test = `${place.sql} ${operator} (SELECT value FROM json_each(?))`;
    const hasNull = known.length < values.length;
    if (operator === 'IN') return hasNull ? `(${place.sql} IS NULL OR ${test})` : test;
    return hasNull ? `(${place.sql} IS NOT NULL AND ${test})` : `(${place.sql} IS NULL OR ${test})`;
  }

  private semiJoin(place: Place, operator: string, query: SoqlQuery): string {
    const all = this.order;
    const inner = bindsOf(query).map((bind) => this.binds[all.findIndex((candidate) => candidate.range.start === bind.range.start)] ?? null);
    const plan = new Planner(this.context, query, inner, undefined).plan();
    const column = plan.columns.at(-1);
    this.values.push(...plan.values);
    const test = `(SELECT ${column?.alias ?? 'c0'} FROM (${plan.sql}) WHERE ${column?.alias ?? 'c0'} IS NOT NULL)`;
    return operator === 'IN' ? `${place.sql} IN ${test}` : `(${place.sql} IS NULL OR ${place.sql} NOT IN ${test})`;
  }

  private dateComparison(place: Place, operator: string, literal: Extract<LiteralValue, { kind: 'date-literal' }>): string {
    const today = new ApexDatetime(this.context.now).dateIn(this.context.zone);
    const range = rangeOf(literal.name, literal.n ?? 0, today);
    const bound = (date: ApexDate): SqlValue => (place.field?.kind === 'datetime' ? startOfDay(date, this.context.zone) : date.toText());
    const from = bound(range.from);
    const until = bound(range.until);
    switch (operator) {
      case '=':
        this.values.push(from, until);
        return `(${place.sql} >= ? AND ${place.sql} < ?)`;
      case '!=':
        this.values.push(from, until);
        return `(${place.sql} IS NULL OR ${place.sql} < ? OR ${place.sql} >= ?)`;
      case '<':
      case '>=':
        this.values.push(from);
        return `${place.sql} ${operator} ?`;
      default:
        this.values.push(until);
        return `${place.sql} ${operator === '>' ? '>=' : '<'} ?`;
    }
  }

  /** The values of a list, a bound collection, or one value. */
  private list(value: Value | { readonly kind: 'list'; readonly values: readonly Value[] }): readonly ApexValue[] {
    if (value.kind === 'list') return value.values.map((one) => (one.kind === 'bind' ? this.bound(one) : literalValue(one)));
    if (value.kind !== 'bind') return [literalValue(value)];
    const bound = this.bound(value);
    return bound instanceof ApexList || bound instanceof ApexSet ? [...bound] : [bound];
  }

  private scalar(value: Value, field: FieldSchema | undefined): SqlValue {
    return this.sqlValue(value.kind === 'bind' ? this.bound(value) : literalValue(value), field);
  }

  private sqlValue(value: ApexValue, field: FieldSchema | undefined): SqlValue {
    if (value === null) return null;
    if (value instanceof SObjectValue) return toSql(value.get('Id'));
    if ((field?.kind === 'id' || field?.kind === 'reference') && typeof value === 'string') return /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value) ? toSql(coerce(field, value)) : value;
    if (field?.kind === 'datetime' || field?.kind === 'date') return toSql(coerce(field, value));
    return toSql(value);
  }

  private bound(value: Extract<Value, { kind: 'bind' }>): ApexValue {
    return this.binds[this.order.indexOf(value)] ?? null;
  }

  private wholeNumber(value: Value): number {
    const found = value.kind === 'bind' ? this.bound(value) : literalValue(value);
    const number = found instanceof ApexDecimal ? found.toNumber() : Number(found);
    if (found === null || !Number.isInteger(number) || number < 0) raise('System.QueryException', `Invalid LIMIT or OFFSET value: ${String(found)}`);
    return number;
  }
}

function isAggregateField(field: FieldExpression): boolean {
  return field.kind === 'function' && AGGREGATES.has(field.name.toLowerCase());
}

function anyField(object: ObjectSchema): FieldSchema | undefined {
  return object.fields.get('id');
}

function literalValue(value: LiteralValue): ApexValue {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return value.value;
    case 'number':
      return ApexDecimal.parse(value.text);
    case 'date':
      return ApexDate.parse(value.text);
    case 'datetime':
      return new ApexDatetime(Date.parse(value.text));
    case 'time':
      return new ApexTime(Date.parse(`1970-01-01T${value.text}`));
    case 'currency':
      return ApexDecimal.parse(value.text);
    case 'time':
      throw new NotImplemented(`the time literal ${value.text}`);
    case 'date-literal':
      throw new NotImplemented(`the date literal ${value.name} in a list`);
  }
}
