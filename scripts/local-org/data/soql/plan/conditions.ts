/** WHERE and HAVING as SQL. Texts compare without case; `!=`, NOT IN and NOT LIKE also match null. Source: SOQL and SOSL Reference, "Comparison Operators". */
import { distanceOperatorProblem, isDistance } from '../../../compiler/syntax/index.ts';
import type { Condition, LiteralValue, SoqlQuery, Value } from '../../../language/soqlAst.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { raise } from '../../../platform/core/error.ts';
import { ApexDatetime, type ApexDate } from '../../../platform/values/index.ts';
import { namesField, wholeLookupName } from '../../access/permissions/lookupNames.ts';
import { isText, isUnfilterable, type FieldSchema } from '../../schema/index.ts';
import { isWide, isWideSql, wideEqualsSql, type SqlValue } from '../../store/values.ts';
import { literalProblem, operatorProblem, unfilterable } from '../../schema/comparable.ts';
import type { Place } from './context.ts';
import { rangeOf, startOfDay } from './dates.ts';
import { isAggregateCall, isCall } from './functions/index.ts';
import { joined } from './joined.ts';
import { besideAmount } from './money.ts';
import { noIdToJoin, refuse, refuseThere, semiJoinMismatch } from '../messages.ts';
import { opposite } from './negation.ts';
import { labelSql } from './picklistSql.ts';
import type { Places } from './places.ts';
import type { Values } from './values.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;
/** The SQL and column of an inner query of IN. */
export type SemiJoin = (
  query: SoqlQuery,
  binds: readonly ApexValue[],
) => {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  readonly alias: string;
  readonly field: FieldSchema | undefined;
  readonly object: string;
};

const isLike = (condition: Condition): boolean => condition.kind === 'compare' && condition.operator === 'LIKE';

/** A comparison with null, which is also the empty text. Every text and Id is greater: `Name > ''`, `Id > :lastId` for the first page. */
function againstNothing(place: Place, operator: Compare['operator']): string {
  if (operator === '=') return `${place.sql} IS NULL`;
  const isOrdered = place.field !== undefined && (isText(place.field) || isId(place.field));
  return operator === '!=' || (isOrdered && operator.startsWith('>')) ? `${place.sql} IS NOT NULL` : '0';
}

/** Whether null matches a comparison with a value: null is less than every text, and has no order with numbers and dates (seen in an org). */
function matchesNothing({ field }: Place, operator: Compare['operator']): boolean {
  return operator === '!=' || (operator.startsWith('<') && field !== undefined && isText(field));
}

/** Both sides of a semi-join must be Ids, and of the same object where both are known. */
function checkJoined(outer: FieldSchema | undefined, outerObject: string, inner: FieldSchema | undefined, innerObject: string): void {
  if (outer === undefined || inner === undefined) return;
  if (!isId(outer)) noIdToJoin(outer.name, 'outer');
  if (!isId(inner)) noIdToJoin(inner.name, 'inner');
  const target = targetOf(outer, outerObject);
  const innerTarget = targetOf(inner, innerObject);
  if (target !== undefined && innerTarget !== undefined && target !== innerTarget) semiJoinMismatch(inner.name, outer.name);
}
const isId = ({ kind }: FieldSchema): boolean => kind === 'id' || kind === 'reference';
/** The object that an Id field leads to; undefined for polymorphic lookups. */
function targetOf(field: FieldSchema, object: string): string | undefined {
  return field.kind === 'id' ? object : field.referenceTo.length === 1 ? field.referenceTo[0] : undefined;
}

/** A checkbox of a missing parent is false. Source: SOQL and SOSL Reference, "Null Values in Lookup Relationships and Outer Joins". */
function falseWhereAbsent(place: Place, left: Compare['left']): Place {
  const isOfParent = left.kind === 'path' && left.path.length > 1;
  return isOfParent && place.field?.kind === 'boolean' ? { ...place, sql: `COALESCE(${place.sql}, 0)` } : place;
}

/** `toLabel(Status) = 'In progress'` compares labels. Source: SOQL and SOSL Reference, "toLabel()". */
const byLabel = (place: Place, left: Compare['left']): Place =>
  isCall(left, 'tolabel') && place.field !== undefined ? { ...place, sql: labelSql(place.sql, place.field) } : place;

/** Errors: System.QueryException for a list of values. */
function oneValue(right: Exclude<Compare['right'], { kind: 'subquery' }>): Value {
  return right.kind === 'list' ? raise('System.QueryException', 'unexpected token: (') : right;
}

export class Conditions {
  private readonly places: Pick<Places, 'of' | 'context' | 'object'>;
  private readonly values: Values;
  private readonly semiJoin: SemiJoin;
  constructor(places: Pick<Places, 'of' | 'context' | 'object'>, values: Values, semiJoin: SemiJoin) {
    this.places = places;
    this.values = values;
    this.semiJoin = semiJoin;
  }

  of(condition: Condition): string {
    switch (condition.kind) {
      case 'not':
        return this.not(condition.term);
      case 'and':
      case 'or':
        return joined(
          condition.terms.map((term) => this.of(term)),
          condition.kind === 'and' ? 'AND' : 'OR',
        );
      case 'compare':
        return this.comparison(condition);
    }
  }

  private not(term: Condition): string {
    if (isLike(term)) return `NOT COALESCE(${this.of(term)}, 0)`;
    return term.kind === 'compare' && term.operator === 'INCLUDES' ? `NOT ${this.of(term)}` : this.of(opposite(term));
  }

  private comparison({ left, operator, right }: Compare): string {
    const place = byLabel(falseWhereAbsent(this.places.of(left), left), left);
    if (right.kind === 'currency' || right.kind === 'list') this.checkAmounts(left, right);
    if (place.field !== undefined && !isDistance(left) && isUnfilterable(place.field)) refuseThere(unfilterable(place.field), left.range);
    refuse(distanceOperatorProblem(left, operator));
    if (place.field !== undefined) refuse(operatorProblem(place.field, operator));
    if (right.kind === 'subquery') return this.inQuery(place, operator, right.query);
    switch (operator) {
      case 'INCLUDES':
      case 'EXCLUDES':
        return this.includes(place, operator, this.values.each(right, place.field));
      case 'IN':
      case 'NOT IN':
        return this.membership(place, operator, right);
      case 'LIKE':
        return this.like(place, oneValue(right));
      default:
        return this.compared(place, left, operator, oneValue(right));
    }
  }

  private compared(place: Place, left: Compare['left'], operator: Compare['operator'], right: Value): string {
    const isOrder = /[<>]/.test(operator);
    if (right.kind === 'date-literal') {
      if (place.field !== undefined) refuse(literalProblem(place.field, right));
      return this.dateComparison(place, operator, right);
    }
    if (!isOrder && right.kind === 'bind' && this.values.isMany(right))
      return this.membership(place, operator === '=' ? 'IN' : 'NOT IN', right);
    if (right.kind === 'null' && isOrder) refuse('invalid operator');
    const value = this.values.scalar(right, place.field);
    if (right.kind === 'currency') return this.scalar(besideAmount(this.places.context, place, right.code), operator, value);
    // Source: seen in an org
    if (value === null && isAggregateCall(left) && isOrder) return '1';
    return this.scalar(place, operator, value);
  }

  /** Source: SOQL and SOSL Reference, "convertCurrency()"; the words are ours. Errors: System.QueryException for amounts with a currency beside aggregates, or beside amounts without one. */
  private checkAmounts(left: Compare['left'], right: Compare['right']): void {
    const listed = right.kind === 'list' ? right.values.filter(({ kind }) => kind === 'currency').length : 1;
    if (listed === 0 || !this.places.context.schema.hasManyCurrencies) return;
    if (isAggregateCall(left)) raise('System.QueryException', 'Aggregate functions cannot be compared with an amount of a currency');
    if (right.kind === 'list' && listed < right.values.length)
      raise('System.QueryException', 'Amounts with and without a currency cannot be listed together');
  }

  private scalar(place: Place, operator: Compare['operator'], given: SqlValue): string {
    const value = given === null && place.field?.kind === 'boolean' ? 0 : this.asStored(place, given);
    if (value === null) return againstNothing(place, operator);
    const [sql, mark] = this.folded(place, value);
    if (operator === '=' && sql.startsWith('fold(')) return wideEqualsSql(place.sql, mark);
    return matchesNothing(place, operator) ? `(${place.sql} IS NULL OR ${sql} ${operator} ${mark})` : `${sql} ${operator} ${mark}`;
  }

  private asStored<Value>(place: Place, value: Value): Value | string {
    const { schema } = this.places.context;
    return typeof value === 'string' && namesField(schema, place.field) ? wholeLookupName(schema, value) : value;
  }

  /** The SQL of column and value for a comparison without case. */
  private folded(place: Place, value: SqlValue): readonly [string, string] {
    if (place.field?.isCaseSensitive === true) return [`${place.sql} COLLATE BINARY`, this.values.add(value)];
    // lower case, because some non-ASCII letters have an ASCII letter as their lower case
    const wanted = typeof value === 'string' && isWide(value) ? value.toLowerCase() : value;
    return [isWide(wanted) ? `fold(${place.sql})` : place.sql, this.values.add(wanted)];
  }

  private includes(place: Place, operator: 'INCLUDES' | 'EXCLUDES', values: readonly ApexValue[]): string {
    const tests = values.map((value) => this.selected(place, value));
    if (operator === 'INCLUDES') return joined(tests, 'OR');
    return values.some(isNothing) ? `NOT ${joined(tests, 'OR')}` : `(${place.sql} IS NULL OR NOT ${joined(tests, 'OR')})`;
  }

  /** `'A;B'` asks for both; no value, for records that have none. Source: results of an org. */
  private selected(place: Place, value: ApexValue): string {
    if (isNothing(value)) return `${place.sql} IS NULL`;
    const tests = String(value)
      .split(';')
      .map((one) => `(';' || ${place.sql} || ';') LIKE ${this.values.add(`%;${one.replaceAll(/[\\%_]/g, '\\$&')};%`)} ESCAPE '\\'`);
    return `(${tests.join(' AND ')})`;
  }

  private like(place: Place, right: Value): string {
    if (right.kind === 'string' && right.value === '') raise('System.QueryException', 'invalid LIKE value: ');
    if (place.field !== undefined && right.kind !== 'bind') refuse(literalProblem(place.field, right));
    const values: readonly (ApexValue | SqlValue)[] =
      right.kind === 'bind' ? this.values.bound(right, place.field) : this.values.list(right);
    const tests = values.map((value) => {
      // an empty pattern finds what is empty. Source: results of an org
      if (isNothing(value)) return `${place.sql} IS NULL`;
      const [sql, mark] = isWide(value)
        ? [`fold(${place.sql})`, this.values.add(String(value).toLowerCase())]
        : [place.sql, this.values.add(String(value ?? ''))];
      return `${sql} LIKE ${mark} ESCAPE '\\'`;
    });
    return tests.length === 0 ? '0' : joined(tests, 'OR');
  }

  private membership(place: Place, operator: 'IN' | 'NOT IN', right: Exclude<Compare['right'], { kind: 'subquery' }>): string {
    if (right.kind === 'list' && right.values.some(({ kind }) => kind === 'date-literal' || kind === 'currency'))
      return this.literalMembership(place, operator, right.values);
    const values =
      right.kind === 'list'
        ? right.values.map((one) => this.values.scalar(one, place.field))
        : right.kind === 'bind'
          ? this.values.bound(right, place.field)
          : [this.values.scalar(right, place.field)];
    const known = values.filter((value) => value !== null).map((value) => this.asStored(place, value));
    const mark = this.values.add(JSON.stringify(known.map((value) => (typeof value === 'bigint' ? Number(value) : value))));
    const wide = place.field !== undefined && isText(place.field) ? known.filter(isWide).map((value) => String(value).toLowerCase()) : [];
    const plain = `${place.sql} IN (SELECT value FROM json_each(${mark}))`;
    const among = wide.length === 0 ? plain : `(${plain} OR ${this.amongWide(place.sql, wide)})`;
    const test = operator === 'IN' ? among : `NOT ${among}`;
    const hasNull = known.length < values.length;
    if (operator === 'IN') return hasNull ? `(${place.sql} IS NULL OR ${test})` : test;
    return hasNull ? `(${place.sql} IS NOT NULL AND ${test})` : `(${place.sql} IS NULL OR ${test})`;
  }

  /** `IN (TODAY, 2020-01-02)`, `IN (USD100, EUR90)`. Source: SOQL and SOSL Reference, "Date Formats and Date Literals in WHERE", "convertCurrency()". */
  private literalMembership(place: Place, operator: 'IN' | 'NOT IN', values: readonly Value[]): string {
    const tests = values.map((value) => {
      if (value.kind === 'date-literal') return this.dateComparison(place, '=', value);
      const compared = value.kind === 'currency' ? besideAmount(this.places.context, place, value.code) : place;
      return this.scalar(compared, '=', this.values.scalar(value, place.field));
    });
    return operator === 'IN' ? joined(tests, 'OR') : `(${place.sql} IS NULL OR NOT ${joined(tests, 'OR')})`;
  }

  /** Whether a text equals one of several, some of which have non-ASCII letters. */
  private amongWide(column: string, texts: readonly string[]): string {
    const among = (sql: string): string => `${sql} IN (SELECT value FROM json_each(${this.values.add(JSON.stringify(texts))}))`;
    const wide = `(${isWideSql(column)} AND ${among(`fold(${column})`)})`;
    return texts.every(isWide) ? wide : `${wide} OR ${among(column)}`;
  }

  private inQuery(place: Place, operator: string, query: SoqlQuery): string {
    const inner = this.semiJoin(query, this.values.bindsOf(query));
    checkJoined(place.field, this.places.object.name, inner.field, inner.object);
    this.values.sql.push(...inner.values);
    const test = `(SELECT ${inner.alias} FROM (${inner.sql}) WHERE ${inner.alias} IS NOT NULL)`;
    return operator === 'IN' ? `${place.sql} IN ${test}` : `(${place.sql} IS NULL OR ${place.sql} NOT IN ${test})`;
  }

  private dateComparison(place: Place, operator: string, literal: Extract<LiteralValue, { kind: 'date-literal' }>): string {
    const { zone, now, schema } = this.places.context;
    const range = rangeOf(literal.name, literal.n ?? 0, new ApexDatetime(now).dateIn(zone), schema.fiscalYear);
    const bound = (date: ApexDate): string => this.values.add(place.field?.kind === 'datetime' ? startOfDay(date, zone) : date.toText());
    switch (operator) {
      case '=':
        return `(${place.sql} >= ${bound(range.from)} AND ${place.sql} < ${bound(range.until)})`;
      case '!=':
        return `(${place.sql} IS NULL OR ${place.sql} < ${bound(range.from)} OR ${place.sql} >= ${bound(range.until)})`;
      case '<':
      case '>=':
        return `${place.sql} ${operator} ${bound(range.from)}`;
      default:
        return `${place.sql} ${operator === '>' ? '>=' : '<'} ${bound(range.until)}`;
    }
  }
}

const isNothing = (value: ApexValue | SqlValue): boolean => value === null || value === '';
