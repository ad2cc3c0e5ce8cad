/** Maps the fields of a query to SQL, joining parents as needed. */
import { MOST_PARENTS, TOO_MANY_PARENTS } from '../../../compiler/syntax/queryWords.ts';
import type { FieldExpression, SoqlQuery } from '../../../language/soqlAst.ts';
import { NotImplemented } from '../../../platform/core/error.ts';
import {
  addressPart,
  chosenParent,
  halfOf,
  isCalculated,
  isText,
  parentField,
  soleParent,
  type FieldSchema,
  type ObjectSchema,
} from '../../schema/index.ts';
import { makeField } from '../../schema/field.ts';
import { accessOf } from './accessRelation.ts';
import type { ParentPlan, Place, PlanContext } from './context.ts';
import { functionPlace } from './functions/index.ts';
import { currencySql, inCurrency } from './money.ts';
import { inPlace, noSuchColumn, noSuchRelation, refuse } from '../messages.ts';
import { securedProblem } from './secured.ts';
import { sourceOf } from './sources.ts';
import type { Values } from './values.ts';

interface Join {
  readonly alias: string;
  readonly object: ObjectSchema;
  readonly sql: string;
  readonly lookup: FieldSchema;
  readonly lookupSql: string;
}

export class Places {
  readonly object: ObjectSchema;
  readonly context: PlanContext;
  readonly values: Values;
  /** The part of the query that is being planned. */
  part: 'select' | 'rest' = 'select';
  private readonly query: SoqlQuery;
  private readonly joins = new Map<string, Join>();
  private readonly shared = new Map<string, { readonly path: readonly string[]; readonly sql: string; readonly lookup: FieldSchema }>();
  private readonly alias: string;

  constructor(context: PlanContext, object: ObjectSchema, query: SoqlQuery, alias: string, values: Values) {
    this.context = context;
    this.object = object;
    this.query = query;
    this.alias = alias;
    this.values = values;
  }

  get joinSql(): string {
    return [...this.joins.values()].map(({ sql }) => sql).join('');
  }

  /** Parents of selected fields, which are null where absent. `select` adds an Id column and returns its alias. */
  parents(select: (sql: string) => string): readonly ParentPlan[] {
    const joined = [...this.joins]
      .filter(([path]) => !path.startsWith('~'))
      .map(([path, join]) => ({
        path: path.split('.'),
        object: join.object,
        idAlias: select(`${join.alias}."Id"`),
        lookup: join.lookup.name,
        lookupAlias: select(join.lookupSql),
      }));
    const shared = [...this.shared.values()].map(({ path, sql, lookup }) => {
      const idAlias = select(sql);
      return { path, object: undefined, idAlias, lookup: lookup.name, lookupAlias: idAlias };
    });
    return [...joined, ...shared].sort((a, b) => a.path.length - b.path.length);
  }

  of(expression: FieldExpression): Place {
    const [only = '', ...more] = expression.kind === 'path' ? this.plainPath(expression.path) : [];
    return (more.length === 0 ? this.aliased(only) : undefined) ?? this.ofField(expression);
  }

  /** In a condition, which knows no aliases of SELECT. Source: seen in an org. */
  ofField(expression: FieldExpression): Place {
    if (expression.kind === 'function') return functionPlace(this, expression);
    const path = this.plainPath(expression.path);
    if (path.length > MOST_PARENTS + 1) refuse(TOO_MANY_PARENTS);
    return inPlace(expression.range, () => this.at(this.object, this.alias, path, []));
  }

  /** A path without the names and aliases of FROM. */
  plainPath(path: readonly string[]): readonly string[] {
    const first = path[0]?.toLowerCase();
    if (path.length < 2) return path;
    const more = this.query.moreFrom.find(({ alias }) => alias?.toLowerCase() === first);
    if (more !== undefined) return [...this.plainPath([...more.path, '']).slice(0, -1), ...path.slice(1)];
    const isSelf =
      first === this.query.alias?.toLowerCase() ||
      (first === this.object.name.toLowerCase() && parentField(this.object, path[0] ?? '') === undefined);
    return isSelf ? path.slice(1) : path;
  }

  /** An alias of SELECT, unless a field has the name: `SUM(Amount) Amount`. */
  private aliased(name: string): Place | undefined {
    if (name === '' || this.object.fields.has(name.toLowerCase())) return undefined;
    const item = this.query.select.find((candidate) => candidate.kind === 'field' && candidate.alias?.toLowerCase() === name.toLowerCase());
    return item?.kind === 'field' ? this.of(item.field) : undefined;
  }

  /** @param quiet the path so far; a leading `~` marks joins for formulas, which are left out of the record. */
  private at(object: ObjectSchema, alias: string, path: readonly string[], walked: readonly string[]): Place {
    const [step = '', next] = path;
    if (next === undefined) return this.fieldIn(object, alias, step, walked);
    const lookup = parentField(object, step) ?? (walked.length === 0 ? accessOf(object, step) : undefined);
    if (lookup === undefined) noSuchRelation(step);
    this.note(object, lookup, walked);
    const way = [...walked, step.toLowerCase()];
    const chosen = chosenParent(step);
    if (chosen === undefined) refuse(securedProblem(this.query, lookup));
    if (chosen === undefined && soleParent(lookup) === undefined) return this.beyondMany(alias, lookup, path.slice(1), way);
    return this.beyond(way, lookup, `${alias}."${lookup.name}"`, chosen ?? lookup.referenceTo[0] ?? '', path.slice(1));
  }

  /** A path beyond a polymorphic lookup: fields of the object Name, and its parents. */
  private beyondMany(alias: string, lookup: FieldSchema, path: readonly string[], way: readonly string[]): Place {
    const [step = '', ...more] = path;
    if (more.length === 0) return this.sharedField(alias, lookup, step, way);
    const relation = parentField(this.context.schema.get('Name'), step) ?? noSuchRelation(step);
    const { sql } = this.sharedField(alias, lookup, relation.name, way);
    return this.beyond([...way, step.toLowerCase()], relation, sql, relation.referenceTo[0] ?? '', more);
  }

  /** @param sql the lookup's value. */
  private beyond(way: readonly string[], lookup: FieldSchema, sql: string, target: string, path: readonly string[]): Place {
    const key = way.join('.');
    const joined = this.joins.get(key) ?? this.join(key, sql, lookup, this.context.schema.get(target));
    return this.at(joined.object, joined.alias, path, way);
  }

  private join(key: string, lookupSql: string, lookup: FieldSchema, target: ObjectSchema): Join {
    const alias = `${this.alias}j${String(this.joins.size)}`;
    const made: Join = {
      alias,
      object: target,
      lookup,
      lookupSql,
      sql: ` LEFT JOIN ${this.context.schema.isStored(target) ? `"${target.name}"` : sourceOf(this.context.schema, target, this.context.now)} ${alias} ON ${alias}."${lookup.referenceKey}" = ${lookupSql}`,
    };
    this.joins.set(key, made);
    return made;
  }

  private fieldIn(object: ObjectSchema, alias: string, name: string, walked: readonly string[]): Place {
    const field = object.fields.get(name.toLowerCase());
    if (field === undefined) noSuchColumn(name, object.name);
    this.note(object, field, walked);
    if (field.formula !== undefined) return this.formula(object, alias, field, walked);
    if (field.kind === 'location') return { sql: `${alias}."${halfOf(field, 'Latitude')}"`, field };
    const latitude = field.kind === 'address' ? object.fields.get(addressPart(field, 'Latitude').toLowerCase()) : undefined;
    if (latitude !== undefined) return { sql: `${alias}."${latitude.name}"`, field };
    if (isCalculated(field)) return { sql: 'NULL', field };
    return { sql: `${alias}."${field.name}"`, field, currency: currencySql(this.context, object, alias, field) };
  }

  private formula(object: ObjectSchema, alias: string, field: FieldSchema, walked: readonly string[]): Place {
    const { number, reads } = this.context.formulas.of(object, field);
    const hidden = walked[0]?.startsWith('~') === true ? walked : ['~', ...walked];
    const currency = object.fields.has('currencyisocode') ? `${alias}."CurrencyIsoCode"` : undefined;
    const args = reads.map((path) => {
      const place = this.at(object, alias, path, path.length === 1 ? walked : hidden);
      // amounts of other records are converted to the currency of the formula's record
      return path.length === 1 || currency === undefined ? place.sql : inCurrency(place, currency).sql;
    });
    const call = `formula_value(${[String(number), ...args].join(', ')})`;
    return { sql: isText(field) ? `(${call} COLLATE NOCASE)` : call, field, currency: currencySql(this.context, object, alias, field) };
  }

  /** A field of several possible objects: the Id's prefix tells the table. Source: SOQL and SOSL Reference, "Understanding Polymorphic Keys and Relationships". */
  private sharedField(alias: string, lookup: FieldSchema, name: string, way: readonly string[]): Place {
    const id = `${alias}."${lookup.name}"`;
    if (way[0]?.startsWith('~') !== true) this.shared.set(way.join('.'), { path: way, sql: id, lookup });
    const lower = name.toLowerCase();
    const targets = lookup.referenceTo
      .flatMap((target) => this.context.schema.find(target) ?? [])
      .filter((target) => this.context.schema.isStored(target));
    const text = makeField({ name, kind: 'text' });
    if (lower === 'id') return { sql: id, field: lookup };
    // the type of an owner that is a queue is `Queue`
    const typeOf = (target: ObjectSchema): string => {
      if (target.name === 'Group') return `COALESCE((SELECT "Type" FROM "Group" WHERE "Id" = ${id} AND "Type" = 'Queue'), 'Group')`;
      // whose a custom setting is: all but users go by their prefix (seen in an org)
      const isByPrefix = lookup.name === 'SetupOwnerId' && target.name !== 'User';
      return `'${isByPrefix ? target.keyPrefix : target.name}'`;
    };
    if (lower === 'type') return { sql: `(${prefixCase(id, targets, typeOf)} COLLATE NOCASE)`, field: { ...text, name: 'Type' } };
    // only fields of the object Name are common to all
    if (!this.context.schema.get('Name').fields.has(lower)) noSuchColumn(name, 'Name');
    const found = targets.flatMap((target) => {
      const field = target.fields.get(lower === 'name' ? target.nameField.toLowerCase() : lower);
      return field === undefined || isCalculated(field) ? [] : [{ target, field }];
    });
    const [first] = found;
    if (first === undefined) return { sql: 'NULL', field: text };
    const columns = new Map(found.map(({ target, field }) => [target.name, field.name]));
    const sql = prefixCase(
      id,
      found.map(({ target }) => target),
      (target) => `(SELECT "${columns.get(target.name) ?? ''}" FROM "${target.name}" WHERE "Id" = ${id})`,
    );
    return {
      sql: isText(first.field) ? `(${sql} COLLATE NOCASE)` : sql,
      field: lower === 'name' ? { ...text, name: 'Name' } : first.field,
    };
  }

  private note(object: ObjectSchema, field: FieldSchema, walked: readonly string[]): void {
    if (walked[0]?.startsWith('~') !== true) this.context.guard?.field(object, field, this.part);
  }
}

function prefixCase(id: string, targets: readonly ObjectSchema[], then: (target: ObjectSchema) => string): string {
  if (targets.length === 0) throw new NotImplemented('a lookup to no object');
  return `CASE substr(${id}, 1, 3) ${targets.map((target) => `WHEN '${target.keyPrefix}' THEN ${then(target)}`).join(' ')} END`;
}
