/** Turns a query tree into SQL. Source: SOQL and SOSL Reference, "SOQL SELECT Syntax". */
import type { FieldExpression, SelectItem, SoqlQuery } from '../../compiler/syntax/soqlAst.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { raise } from '../../platform/core/error.ts';
import { isText, isUngroupable, isUnsortable, type FieldSchema, type ObjectSchema } from '../schema/index.ts';
import { Conditions } from './conditions.ts';
import type { Column, Place, Plan, PlanContext, Restriction, Shown, TypeofPlan } from './context.ts';
import { isAggregateCall, isExpression, shownField, withoutAggregates } from './functions.ts';
import { isCount } from '../../compiler/syntax/index.ts';
import { fieldText } from '../../compiler/syntax/queryText.ts';
import { notPolymorphic } from '../../compiler/syntax/queryWords.ts';
import { filterOf, groupingOf, groupingSets, groupOf, withoutGroups } from './grouping.ts';
import { cannotBe, noSuchChildren, noSuchColumn, noSuchObject, noSuchTypeof, notGrouped, refuse } from './messages.ts';
import { hiddenFromTests } from './orgData.ts';
import { Places } from './places.ts';
import { isDateFunction } from './sqlFunctions.ts';
import { scopeCondition } from './scopes.ts';
import { sourceOf } from './sources.ts';
import { Values } from './values.ts';
import { parentField } from '../schema/index.ts';

/** @param restrict limits the rows to children of given parents, or to given Ids. Errors: System.QueryException with the platform's texts. */
export function planQuery(context: PlanContext, query: SoqlQuery, binds: readonly ApexValue[], restrict?: Restriction): Plan {
  return new Planner(context, query, binds, restrict, 't').plan();
}

class Planner {
  private readonly context: PlanContext;
  private readonly query: SoqlQuery;
  private readonly restrict: Restriction | undefined;
  private readonly alias: string;
  private readonly object: ObjectSchema;
  private readonly values: Values;
  private readonly places: Places;
  private readonly conditions: Conditions;
  private readonly columns: Column[] = [];
  private readonly selected: string[] = [];
  private readonly typeofs: TypeofPlan[] = [];

  constructor(context: PlanContext, query: SoqlQuery, binds: readonly ApexValue[], restrict: Restriction | undefined, alias: string) {
    this.context = context;
    this.query = query;
    this.restrict = restrict;
    this.alias = alias;
    this.object = restrict?.object ?? context.schema.find(query.from) ?? noSuchObject(query.from);
    if (this.object.kind === 'event' || this.object.name === 'AggregateResult') noSuchObject(query.from);
    this.values = new Values(query, binds);
    this.places = new Places(context, this.object, query, alias, this.values);
    this.conditions = this.conditionsOn(this.places);
    context.guard?.object(this.object);
  }

  private conditionsOn(places: Pick<Places, 'of' | 'context' | 'object'>): Conditions {
    return new Conditions(places, this.values, (inner, innerBinds) => {
      const plan = new Planner(this.context, inner, innerBinds, undefined, `${this.alias}s`).plan();
      const column = plan.columns.at(-1);
      return { sql: plan.sql, values: plan.values, alias: column?.alias ?? 'c0', field: column?.field, object: plan.object.name };
    });
  }

  plan(): Plan {
    const { query } = this;
    const isAggregate = query.groupBy !== undefined || query.select.some((item) => item.kind === 'field' && isAggregateCall(item.field));
    if (isAggregate) return this.aggregatePlan();
    this.selectFields();
    this.checkFieldsFunction();
    const parents = this.places.parents((sql) => this.select(sql, 'p'));
    this.places.part = 'rest';
    const where = this.where();
    const order = [...this.order(), `${this.alias}."Id"`];
    const sql = `SELECT ${this.selected.join(', ')} FROM ${sourceOf(this.context.schema, this.object, this.context.now)} ${this.alias}${this.places.joinSql}${where} ORDER BY ${order.join(', ')}${this.limits()}`;
    return {
      object: this.object,
      sql,
      values: this.values.sql,
      columns: this.columns,
      isAggregate,
      parents,
      typeofs: this.typeofs,
      subqueries: this.subqueries(),
    };
  }

  private aggregatePlan(): Plan {
    const { query } = this;
    this.selectAggregates();
    this.places.part = 'rest';
    const where = this.where();
    const items = (query.groupBy?.items ?? []).map((item) => this.grouped(item));
    this.checkGrouped(items);
    const groups = this.conditionsOn({
      context: this.context,
      object: this.object,
      of: (expression) => this.placeInGroup(expression, items),
    });
    const having = query.having === undefined ? '' : ` HAVING ${groups.of(query.having)}`;
    // the grand total of subtotals is one row, too: of a group that is the same for all
    const body = (selected: readonly string[], group: readonly string[], filter: string): string =>
      `SELECT ${selected.join(', ')} FROM ${sourceOf(this.context.schema, this.object, this.context.now)} ${this.alias}${this.places.joinSql}${where}${group.length === 0 ? '' : ` GROUP BY ${group.join(', ')}`}${filter}`;
    const kind = query.groupBy?.kind ?? 'plain';
    // the rows that are counted, at most
    if (isCount(query))
      return {
        object: this.object,
        columns: this.columns,
        isAggregate: true,
        parents: [],
        typeofs: [],
        subqueries: [],
        sql: `SELECT ${this.selected.join(', ')} FROM (${body(['1'], [], '')}${this.limits()})`,
        values: this.values.sql,
      };
    const plan = { object: this.object, columns: this.columns, isAggregate: true, parents: [], typeofs: [], subqueries: [] };
    const ordered = query.orderBy.map(({ by }) => this.placeAfterGroups(by, items, 'Ordered field'));
    if (kind === 'plain') {
      const order =
        query.orderBy.length > 0
          ? query.orderBy.map((item, index) => sortTerm(item, ordered[index]?.sql ?? '', ordered[index]?.field))
          : items.map((item) => `${item} NULLS LAST`);
      return { ...plan, sql: body(this.selected, items, having) + orderBy(order) + this.limits(), values: this.values.sql };
    }
    const sets = groupingSets(kind, items.length);
    const keys =
      ordered.length > 0
        ? ordered
        : items.flatMap((sql) => [
            { sql: groupingOf(sql), field: undefined },
            { sql, field: undefined },
          ]);
    const order = keys.map(({ field }, index) =>
      query.orderBy[index] === undefined ? `o${String(index)} NULLS LAST` : sortTerm(query.orderBy[index], `o${String(index)}`, field),
    );
    const selected = [...this.selected, ...keys.map(({ sql }, index) => `${sql} AS o${String(index)}`)];
    const parts = sets.map((kept) =>
      body(
        selected.map((text) => withoutGroups(text, items, kept)),
        kept.size === 0 ? ['NULL'] : items.filter((_item, index) => kept.has(index)),
        filterOf(having, items, kept),
      ),
    );
    return {
      ...plan,
      sql: `SELECT * FROM (${parts.join(' UNION ALL ')})${orderBy(order)}${this.limits()}`,
      values: sets.flatMap(() => this.values.sql),
    };
  }

  /** GROUPING stands for what it is of until it is known which groups a subtotal keeps. Source: SOQL and SOSL Reference, "GROUP BY ROLLUP", GROUPING. */
  private groupedPlace(expression: FieldExpression): Place {
    const inner = expression.kind === 'function' && expression.name.toLowerCase() === 'grouping' ? expression.args[0] : undefined;
    if (!isExpression(inner)) return this.places.of(expression);
    if ((this.query.groupBy?.kind ?? 'plain') === 'plain')
      raise('System.QueryException', 'GROUPING can only be used with GROUP BY ROLLUP or GROUP BY CUBE');
    return { sql: groupingOf(this.places.of(inner).sql), field: undefined };
  }

  /** A group in HAVING: one that a subtotal sums over is null there. */
  private placeInGroup(expression: FieldExpression, items: readonly string[]): Place {
    const place = this.placeAfterGroups(expression, items, 'Field');
    return items.includes(place.sql) ? { ...place, sql: groupOf(place.sql) } : place;
  }

  /** What a part after WHERE names: a group, an aggregate, or the alias of one. */
  private placeAfterGroups(expression: FieldExpression, items: readonly string[], part: 'Field' | 'Ordered field'): Place {
    const place = this.groupedPlace(expression);
    if (expression.kind !== 'path' || items.includes(place.sql)) return place;
    const aliased = this.query.select.find(
      (item) => item.kind === 'field' && expression.path.length === 1 && item.alias?.toLowerCase() === expression.path[0]?.toLowerCase(),
    );
    return aliased?.kind === 'field' && aliased.field.kind === 'function'
      ? this.groupedPlace(aliased.field)
      : notGrouped(expression.path.join('.'), part);
  }

  private grouped(item: FieldExpression): string {
    const { sql, field } = this.places.of(item);
    if (item.kind === 'path' && field !== undefined && isUngroupable(field)) cannotBe(field.name, 'grouped');
    return sql;
  }

  /** Source: SOQL and SOSL Reference, "GROUP BY": what is selected is grouped or aggregated. */
  private checkGrouped(items: readonly string[]): void {
    for (const item of this.query.select) {
      if (item.kind !== 'field' || isAggregateCall(item.field)) continue;
      const inner =
        item.field.kind === 'function' && /^(format|tolabel|convertcurrency)$/i.test(item.field.name) && isExpression(item.field.args[0])
          ? item.field.args[0]
          : item.field;
      const isTold = inner.kind === 'path' || isDateFunction(inner.name.toUpperCase());
      if (isTold && !items.includes(this.places.of(inner).sql)) notGrouped(fieldText(inner));
    }
  }

  private select(sql: string, letter: string): string {
    const alias = `${letter}${String(this.selected.length)}`;
    this.selected.push(`${sql} AS ${alias}`);
    return alias;
  }

  private selectFields(): void {
    const isInner = this.alias !== 't';
    const asked = new Set<string>();
    for (const item of this.query.select) {
      if (item.kind === 'field') this.selectField(item, asked);
      if (item.kind === 'typeof') this.selectTypeof(item);
      if (item.kind === 'fields-of')
        for (const field of this.fieldsOf(item.which))
          this.selectField({ kind: 'field', field: { kind: 'path', path: [field.name], range: item.range } }, asked);
    }
    // the Id comes along unasked, after what was asked for
    const hasId = this.columns.some(({ path, name, shown }) => path.length === 0 && shown === 'row' && name.toLowerCase() === 'id');
    if (!isInner && !hasId) this.field({ kind: 'path', path: ['Id'], range: this.query.range }, undefined);
  }

  /** Those that the user may see, when the query asks. Source: SOQL and SOSL Reference, "FIELDS()". */
  private fieldsOf(which: 'ALL' | 'STANDARD' | 'CUSTOM'): readonly FieldSchema[] {
    const wanted = [...this.object.fields.values()].filter(
      (field) =>
        !field.isHidden &&
        !(field.compound === undefined && this.isHiddenCompound(field)) &&
        (which === 'ALL' || (which === 'CUSTOM') === field.isCustom),
    );
    return wanted.filter((field) => this.context.guard?.shows(this.object, field) !== false);
  }

  /** The address of a feature that is off has only hidden parts. */
  private isHiddenCompound(field: FieldSchema): boolean {
    const parts = [...this.object.fields.values()].filter(({ compound }) => compound === field.name);
    return field.kind === 'address' && parts.every(({ isHidden }) => isHidden);
  }

  private selectField(item: Extract<SelectItem, { kind: 'field' }>, asked: Set<string>): void {
    const named = shownField(item.field);
    const name = item.alias === undefined && named !== undefined ? this.places.plainPath(named.path).join('.') : '';
    if (name !== '' && asked.has(name.toLowerCase())) raise('System.QueryException', `duplicate field selected: ${name}`);
    asked.add(name.toLowerCase());
    if (item.alias !== undefined && item.field.kind === 'path')
      raise('System.QueryException', 'only aggregate expressions use field aliasing');
    this.field(item.field, item.alias);
  }

  private field(expression: FieldExpression, alias: string | undefined, shown: Shown = 'row'): void {
    if (expression.kind === 'function') {
      const [arg] = expression.args;
      const name = expression.name.toLowerCase();
      if (isExpression(arg) && (name === 'tolabel' || name === 'format' || name === 'convertcurrency')) {
        this.field(arg, alias, name === 'tolabel' ? 'label' : name === 'format' ? 'format' : shown);
        return;
      }
      const place = this.places.of(expression);
      this.columns.push({
        alias: this.select(place.sql, 'c'),
        path: [],
        field: place.field,
        name: alias ?? `expr${String(this.columns.length)}`,
        shown: shown === 'row' ? 'row' : shown,
      });
      return;
    }
    const path = this.places.plainPath(expression.path);
    const place = this.places.of(expression);
    const column = { path: path.slice(0, -1).map((step) => step.toLowerCase()), field: place.field, name: alias ?? path.join('.'), shown };
    const parts = this.parts(place.field, path);
    this.columns.push({ alias: this.select(place.sql, 'c'), ...column, ...(parts === undefined ? {} : { parts }) });
  }

  /** A compound field brings its parts along. */
  private parts(field: Column['field'], path: readonly string[]): Readonly<Record<string, string>> | undefined {
    if (field?.kind !== 'address' && field?.kind !== 'location') return undefined;
    let holder: ObjectSchema | undefined = this.object;
    for (const step of path.slice(0, -1)) holder = this.context.schema.find(parentField(holder ?? this.object, step)?.referenceTo[0] ?? '');
    const own = [...(holder?.fields.values() ?? [])].filter((candidate) => candidate.compound === field.name);
    return Object.fromEntries(
      own.map((part) => [
        part.name.toLowerCase(),
        this.select(this.places.of({ kind: 'path', path: [...path.slice(0, -1), part.name], range: this.query.range }).sql, 'd'),
      ]),
    );
  }

  /** Source: SOQL and SOSL Reference, "TYPEOF". */
  private selectTypeof(item: Extract<SelectItem, { kind: 'typeof' }>): void {
    const relation = item.path.at(-1) ?? '';
    const lookup = parentField(this.object, relation) ?? noSuchTypeof(relation, this.object.name);
    if (lookup.referenceTo.length === 1) refuse(notPolymorphic(item.path.join('.')));
    const names = (fields: readonly FieldExpression[]): readonly string[] =>
      fields.map((field) => (field.kind === 'path' ? field.path.join('.') : ''));
    const idAlias = this.select(`${this.alias}."${lookup.name}"`, 'y');
    const whens = item.whens.map(({ type, fields }) => ({
      object: this.context.schema.find(type) ?? noSuchObject(type),
      fields: names(fields),
    }));
    const otherwise = names(item.otherwise);
    checkFields(this.context.schema.get('Name'), otherwise);
    for (const { object, fields } of whens) {
      checkFields(object, fields);
      this.guardBranch(object, fields);
    }
    this.typeofs.push({ relation: lookup.relationshipName ?? relation, idAlias, whens, otherwise });
  }

  private guardBranch(object: ObjectSchema, fields: readonly string[]): void {
    this.context.guard?.object(object);
    for (const name of fields) {
      const field = object.fields.get(name.toLowerCase());
      if (field !== undefined) this.context.guard?.field(object, field, 'select');
    }
  }

  /** All fields at once only with few rows. Source: SOQL and SOSL Reference, "FIELDS()". */
  private checkFieldsFunction(): void {
    const isOpen = this.query.select.some((item) => item.kind === 'fields-of' && item.which !== 'STANDARD');
    if (isOpen && (this.query.limit === undefined || this.values.wholeNumber(this.query.limit, 'Limit') > 200))
      raise('System.QueryException', 'The SOQL FIELDS function must have a LIMIT of at most 200');
  }

  private selectAggregates(): void {
    let unnamed = 0;
    for (const item of this.query.select) {
      if (item.kind !== 'field')
        raise(
          'System.QueryException',
          item.kind === 'fields-of'
            ? 'The SOQL FIELDS function is not supported in an aggregate query'
            : 'Only fields and aggregate functions can be selected in an aggregate query',
        );
      const { field } = item;
      const isGrouping = field.kind === 'function' && field.name.toLowerCase() === 'grouping';
      const place = this.groupedPlace(field);
      const name = item.alias ?? (field.kind === 'path' ? (field.path.at(-1) ?? '') : `expr${String(unnamed++)}`);
      const shown: Shown =
        field.kind === 'function' && field.name.toLowerCase() === 'format'
          ? 'format'
          : field.kind === 'function' && field.name.toLowerCase() === 'tolabel'
            ? 'label'
            : 'row';
      this.columns.push({
        alias: this.select(place.sql, 'c'),
        path: [],
        field: isGrouping ? this.context.schema.get('Account').fields.get('numberofemployees') : place.field,
        name,
        shown,
      });
    }
  }

  private subqueries(): Plan['subqueries'] {
    return this.query.select.flatMap((item) => {
      if (item.kind !== 'subquery') return [];
      const name = item.query.from.split('.').at(-1) ?? '';
      const child = this.object.children.get(name.toLowerCase()) ?? noSuchChildren(name);
      return [{ relation: child.name, field: child.field, object: this.context.schema.get(child.object), query: item.query }];
    });
  }

  private where(): string {
    const parts: string[] = [];
    if (this.restrict !== undefined)
      parts.push(
        `${this.alias}."${this.restrict.field}" IN (SELECT value FROM json_each(${this.values.add(JSON.stringify(this.restrict.ids))}))`,
      );
    if (this.object.fields.has('isdeleted') && !this.query.allRows) parts.push(`${this.alias}."IsDeleted" = 0`);
    const scope = this.query.usingScope;
    const scoped =
      scope === undefined ? undefined : scopeCondition(scope, this.object, this.alias, () => this.values.add(this.context.userId));
    if (scoped !== undefined) parts.push(scoped);
    const seen = [
      this.context.guard?.rows(this.object, this.alias),
      this.context.isSiloed ? hiddenFromTests(this.object, this.alias) : undefined,
    ];
    parts.push(...seen.filter((condition) => condition !== undefined));
    if (this.query.where !== undefined) parts.push(this.conditions.of(withoutAggregates(this.query.where)));
    return parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
  }

  private order(): readonly string[] {
    return this.query.orderBy.map((item) => {
      if (isAggregateCall(item.by)) notGrouped(this.columns[0]?.name ?? 'Id');
      const { sql, field } = this.groupedPlace(item.by);
      return sortTerm(item, sql, field);
    });
  }

  /** A child query's limit holds for each parent: it is cut afterwards. */
  private limits(): string {
    const { limit, offset } = this.query;
    if ((limit === undefined && offset === undefined) || (this.restrict !== undefined && this.restrict.field !== 'Id')) return '';
    const from = offset === undefined ? 0 : this.values.wholeNumber(offset, 'Offset');
    if (from > 2000) raise('System.QueryException', `Maximum SOQL offset allowed for apiName ${this.query.from} is 2000`);
    return ` LIMIT ${String(limit === undefined ? -1 : this.values.wholeNumber(limit, 'Limit'))}${from === 0 ? '' : ` OFFSET ${String(from)}`}`;
  }
}

/** Of a branch of TYPEOF. */
function checkFields(object: ObjectSchema, names: readonly string[]): void {
  for (const name of names) if (!name.includes('.') && !object.fields.has(name.toLowerCase())) noSuchColumn(name, object.name);
}

const orderBy = (terms: readonly string[]): string => (terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`);

/** Nulls come first unless said otherwise; picklists by the order of their values. Source: SOQL and SOSL Reference, "ORDER BY". */
function sortTerm(item: SoqlQuery['orderBy'][number], sql: string, field: FieldSchema | undefined): string {
  if (field !== undefined && isUnsortable(field)) cannotBe(field.name, 'sorted');
  const tail = `${item.descending ? 'DESC' : 'ASC'} NULLS ${item.nullsLast === true ? 'LAST' : 'FIRST'}`;
  if (field === undefined || !isText(field)) return `${sql} ${tail}`;
  const values = field.kind === 'picklist' ? field.picklist : [];
  if (values.length === 0) return `sort_key(${sql}) ${tail}`;
  const rank = `CASE ${sql} ${values.map(({ value }, index) => `WHEN '${value.replaceAll("'", "''")}' THEN ${String(index)}`).join(' ')} ELSE ${sql} END`;
  return `${rank} ${tail}`;
}
