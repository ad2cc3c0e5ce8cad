/** The plan of a query for rows. Source: SOQL and SOSL Reference, "SOQL SELECT Syntax". */
import { fieldText } from '../../../compiler/syntax/queryText.ts';
import type { FieldExpression, SelectItem } from '../../../language/soqlAst.ts';
import { notPolymorphic } from '../../../compiler/syntax/queryWords.ts';
import { raise } from '../../../platform/core/error.ts';
import { parentField, type FieldSchema, type ObjectSchema } from '../../schema/index.ts';
import type { Column, Plan, Shown, TypeofPlan } from './context.ts';
import { isAggregateCall, isExpression, shownField } from './functions/index.ts';
import { typeNameSql } from './picklistSql.ts';
import { noSuchChildren, noSuchColumn, noSuchObject, noSuchTypeof, notGrouped, refuse } from '../messages.ts';
import { inOrgsCurrency, inUsersCurrency } from './money.ts';
import { QueryPlan } from './queryPlan.ts';
import { securedTypeofProblem } from './secured.ts';
import { sortTerm } from './sortTerm.ts';
import { isDateFunction } from './sqlFunctions.ts';

/** Functions that cannot be used in ORDER BY. Source: SOQL and SOSL Reference, "convertCurrency()" and "toLabel()"; the words are ours. */
const UNORDERED: Readonly<Record<string, string>> = { convertcurrency: 'convertCurrency', tolabel: 'toLabel' };

export class RowsPlan extends QueryPlan {
  private readonly typeofs: TypeofPlan[] = [];

  plan(): Plan {
    this.selectFields();
    this.checkFieldsFunction();
    const parents = this.places.parents((sql) => this.select(sql, 'p'));
    this.places.part = 'rest';
    const where = this.where();
    const order = [...this.order(), `${this.alias}."Id"`];
    return {
      object: this.object,
      sql: `SELECT ${this.selected.join(', ')} FROM ${this.source()}${where} ORDER BY ${order.join(', ')}${this.limits()}`,
      values: this.values.sql,
      columns: this.columns,
      isAggregate: false,
      parents,
      typeofs: this.typeofs,
      subqueries: this.subqueries(),
    };
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
    // the Id is added behind the selected fields
    const hasId = this.columns.some(({ path, name, shown }) => path.length === 0 && shown === 'row' && name.toLowerCase() === 'id');
    if (!isInner && !hasId) this.field({ kind: 'path', path: ['Id'], range: this.query.range }, undefined);
  }

  /** The fields of FIELDS() that the user may see. Source: SOQL and SOSL Reference, "FIELDS()". */
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
    if (item.field.kind === 'function' && isDateFunction(item.field.name.toUpperCase())) notGrouped(fieldText(item.field));
    this.field(item.field, item.alias);
  }

  private field(expression: FieldExpression, alias: string | undefined, shown: Shown = 'row', isConverted = false): void {
    if (expression.kind === 'function') {
      this.functionField(expression, alias, shown, isConverted);
      return;
    }
    const path = this.places.plainPath(expression.path);
    const stored = this.places.of(expression);
    const place = isConverted ? inUsersCurrency(this.context, stored) : stored;
    const column = { path: path.slice(0, -1).map((step) => step.toLowerCase()), field: place.field, name: alias ?? path.join('.'), shown };
    const parts = this.parts(place.field, path);
    const isTypeName = shown === 'label' && path.join('.').toLowerCase() === 'recordtype.name';
    this.columns.push({
      alias: this.select(isTypeName ? typeNameSql(place.sql, this.object) : place.sql, 'c'),
      ...column,
      ...this.moneyColumn(place, shown),
      ...(parts === undefined ? {} : { parts }),
    });
  }

  /** Functions that only show a field otherwise are ones of the field. */
  private functionField(
    expression: Extract<FieldExpression, { kind: 'function' }>,
    alias: string | undefined,
    shown: Shown,
    isConverted: boolean,
  ): void {
    const [arg] = expression.args;
    const name = expression.name.toLowerCase();
    if (isExpression(arg) && name === 'convertcurrency') this.field(arg, alias, shown, true);
    else if (isExpression(arg) && (name === 'tolabel' || name === 'format'))
      this.field(arg, alias, name === 'tolabel' ? 'label' : 'format', isConverted);
    else {
      const { sql, field } = this.places.of(expression);
      this.columns.push({ alias: this.select(sql, 'c'), path: [], field, name: alias ?? `expr${String(this.columns.length)}`, shown });
    }
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
    refuse(securedTypeofProblem(this.query, item));
    const relation = item.path.at(-1) ?? '';
    const lookup = parentField(this.object, relation) ?? noSuchTypeof(relation, this.object.name);
    if (lookup.referenceTo.length === 1) refuse(notPolymorphic(item.path.join('.')));
    const names = (fields: readonly FieldExpression[]): readonly string[] =>
      fields.map((field) => (field.kind === 'path' ? field.path.join('.') : ''));
    const idAlias = this.select(`${this.alias}."${lookup.name}"`, 'y');
    const whens = item.whens.map(({ type, range, fields }) => ({
      object: this.context.schema.find(type) ?? noSuchObject(type, range),
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

  /** FIELDS(ALL) needs a LIMIT of at most 200. Source: SOQL and SOSL Reference, "FIELDS()". */
  private checkFieldsFunction(): void {
    const isOpen = this.query.select.some((item) => item.kind === 'fields-of' && item.which !== 'STANDARD');
    if (isOpen && (this.query.limit === undefined || this.values.wholeNumber(this.query.limit, 'Limit') > 200))
      raise('System.QueryException', 'The SOQL FIELDS function must have a LIMIT of at most 200');
  }

  private subqueries(): Plan['subqueries'] {
    return this.query.select.flatMap((item) => {
      if (item.kind !== 'subquery') return [];
      const name = item.query.from.split('.').at(-1) ?? '';
      const child = this.object.children.get(name.toLowerCase()) ?? noSuchChildren(name, item.query.fromRange);
      return [{ relation: child.name, field: child.field, object: this.context.schema.get(child.object), query: item.query }];
    });
  }

  private order(): readonly string[] {
    return this.query.orderBy.map((item) => {
      if (isAggregateCall(item.by)) notGrouped(this.columns[0]?.name ?? 'Id');
      const unordered = item.by.kind === 'function' ? UNORDERED[item.by.name.toLowerCase()] : undefined;
      if (unordered !== undefined) raise('System.QueryException', `${unordered} cannot be used in ORDER BY`);
      const { sql, field } = inOrgsCurrency(this.context, this.groupedPlace(item.by));
      return sortTerm(item, sql, field);
    });
  }
}

/** Of a branch of TYPEOF. */
function checkFields(object: ObjectSchema, names: readonly string[]): void {
  for (const name of names) if (!name.includes('.') && !object.fields.has(name.toLowerCase())) noSuchColumn(name, object.name);
}
