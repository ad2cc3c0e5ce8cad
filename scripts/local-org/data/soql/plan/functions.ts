/** Functions over fields. Source: SOQL and SOSL Reference, "Aggregate Functions", "Date Functions", "toLabel", "FORMAT". */
import { distanceProblem } from '../../../compiler/syntax/index.ts';
import type { Condition, FieldArgument, FieldExpression, Value } from '../../../compiler/syntax/soqlAst.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../../platform/core/error.ts';
import { ApexDecimal, ApexDouble } from '../../../platform/values/index.ts';
import { ApexLocation, isWhole } from '../../records/compounds.ts';
import { isLongText, isNumber, isOfAnyType, type FieldSchema } from '../../schema/index.ts';
import { makeField } from '../../schema/field.ts';
import type { Place, PlanContext } from './context.ts';
import { noAggregate, refuse } from '../messages.ts';
import { inOrgsCurrency, inUsersCurrency } from './money.ts';
import { outermost } from './sortTerm.ts';
import { isDateFunction } from './sqlFunctions.ts';
import type { Values } from './values.ts';

/** Resolves the fields in the arguments of functions. */
interface Finder {
  readonly context: PlanContext;
  readonly values: Values;
  of(expression: FieldExpression): Place;
}
type Call = Extract<FieldExpression, { kind: 'function' }>;
const AGGREGATES = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max', 'grouping']);
const WHOLE = makeField({ name: 'Count', kind: 'integer' });
const REAL = makeField({ name: 'Average', kind: 'number', scale: -1 });

export function isAggregateCall(expression: FieldExpression): boolean {
  return (
    expression.kind === 'function' &&
    (AGGREGATES.has(expression.name.toLowerCase()) || expression.args.some((arg) => isExpression(arg) && isAggregateCall(arg)))
  );
}
/** Source: Apex Developer Guide, "Working with SOQL Aggregate Functions": aggregates but COUNT() and COUNT(field) use the rows that they read. */
export function isTotal(expression: FieldExpression): boolean {
  if (expression.kind !== 'function') return false;
  const name = expression.name.toLowerCase();
  return (
    (AGGREGATES.has(name) && name !== 'count' && name !== 'grouping') || expression.args.some((arg) => isExpression(arg) && isTotal(arg))
  );
}
export const isCall = (expression: FieldExpression, name: string): boolean =>
  expression.kind === 'function' && expression.name.toLowerCase() === name;
export const isExpression = (arg: FieldArgument | undefined): arg is FieldExpression => arg?.kind === 'path' || arg?.kind === 'function';

/** Errors: System.QueryException for conditions in WHERE on groups, and on converted amounts ("convertCurrency()"); the words are ours. */
export function withoutAggregates(condition: Condition): Condition {
  if (condition.kind === 'compare') {
    if (isAggregateCall(condition.left)) raise('System.QueryException', 'Aggregate functions belong in HAVING, not in WHERE');
    if (isCall(condition.left, 'convertcurrency')) raise('System.QueryException', 'convertCurrency cannot be used in WHERE');
  } else for (const term of condition.kind === 'not' ? [condition.term] : condition.terms) withoutAggregates(term);
  return condition;
}

/** The field that names a column: `Status` for `toLabel(Status)`. */
export function shownField(field: FieldExpression): Extract<FieldExpression, { kind: 'path' }> | undefined {
  if (field.kind === 'path') return field;
  const [inner] = field.args;
  return /^(format|tolabel|convertcurrency)$/i.test(field.name) && isExpression(inner) ? shownField(inner) : undefined;
}

export function functionPlace(places: Finder, call: Call): Place {
  const name = call.name.toUpperCase();
  const [arg] = call.args;
  if (name === 'DISTANCE') return distance(places, call);
  if (isDateFunction(name)) return datePart(places, name, arg);
  const inner = isExpression(arg) ? places.of(arg) : undefined;
  if (AGGREGATES.has(call.name.toLowerCase()) && inner?.field !== undefined && !isAggregatable(inner.field))
    noAggregate(inner.field.name, name);
  switch (name) {
    case 'COUNT':
      return { sql: inner === undefined ? 'COUNT(*)' : `COUNT(${inner.sql})`, field: WHOLE };
    case 'COUNT_DISTINCT':
      return { sql: `COUNT(DISTINCT ${needed(call, inner).sql})`, field: WHOLE };
    case 'SUM':
      if (inner?.field !== undefined && !isNumber(inner.field)) noAggregate(inner.field.name, name);
      return { ...aggregated(places, call, inner), field: inner?.field === undefined ? undefined : total(inner.field) };
    case 'AVG':
      if (inner?.field !== undefined && !isNumber(inner.field)) noAggregate(inner.field.name, name);
      return { ...aggregated(places, call, inner), field: REAL };
    case 'MIN':
    case 'MAX': {
      const place = inOrgsCurrency(places.context, needed(call, inner));
      return { ...place, sql: outermost(name, place) };
    }
    case 'FORMAT':
      return { ...needed(call, inner), field: summed(places, arg) ?? inner?.field };
    case 'TOLABEL':
      return needed(call, inner);
    case 'CONVERTCURRENCY':
      return converted(places, call, inner);
    default:
      throw new NotImplemented(`the SOQL function ${call.name}`);
  }
}

function needed(call: Call, inner: Place | undefined): Place {
  return inner ?? raise('System.QueryException', `unexpected token: ${call.name}`);
}

/** Amounts of money are summed up in the currency of the org. */
function aggregated({ context }: Finder, call: Call, inner: Place | undefined): Place {
  const place = inOrgsCurrency(context, needed(call, inner));
  return { ...place, sql: `${call.name.toUpperCase()}(${place.sql})` };
}

/** Errors: System.QueryException for aggregates, which are in the currency of the org; the words are ours. */
function converted({ context }: Finder, call: Call, inner: Place | undefined): Place {
  const [arg] = call.args;
  if (isExpression(arg) && isAggregateCall(arg)) raise('System.QueryException', 'convertCurrency cannot be used with aggregate functions');
  return inUsersCurrency(context, needed(call, inner));
}

/** The field that an aggregate is formatted as. */
function summed(places: Finder, arg: FieldArgument | undefined): FieldSchema | undefined {
  const [of] = arg?.kind === 'function' && isCall(arg, 'sum') ? arg.args : [];
  return isExpression(of) ? places.of(of).field : undefined;
}

/** Aggregates are Doubles with at least one decimal, even those of integers. Source: seen in an org ("650.0", "105.0"). */
function total(field: FieldSchema): FieldSchema {
  return { ...field, kind: 'number', scale: 1, formula: undefined };
}

/** Source: SOQL and SOSL Reference, "Support for Field Types in Aggregate Functions". */
function isAggregatable(field: FieldSchema): boolean {
  if (isLongText(field) || isOfAnyType(field)) return false;
  return !['boolean', 'time', 'blob', 'address', 'location', 'multipicklist', 'encrypted'].includes(field.kind);
}

/** For fields with a time only. Source: SOQL and SOSL Reference, "Date Functions"; the words are ours. */
const OF_MOMENTS = new Set(['DAY_ONLY', 'HOUR_IN_DAY']);

/** Dates in UTC; `convertTimezone` moves moments to the user's zone and leaves dates as they are. Source of the latter: seen in an org. */
function datePart(places: Finder, name: string, arg: FieldArgument | undefined): Place {
  const isLocal = arg?.kind === 'function' && arg.name.toLowerCase() === 'converttimezone';
  const field = isLocal ? arg.args[0] : arg;
  if (!isExpression(field)) throw new NotImplemented(`${name} of this`);
  const { sql, field: dated } = places.of(field);
  const hasTime = dated?.kind === 'datetime';
  if (dated !== undefined && !hasTime && (dated.kind !== 'date' || OF_MOMENTS.has(name)))
    raise('System.QueryException', `field ${dated.name} does not support the date function ${name}`);
  return {
    sql: `date_part('${name}', ${sql}, '${isLocal ? places.context.zone : 'GMT'}')`,
    field: name === 'DAY_ONLY' ? makeField({ name, kind: 'date' }) : { ...WHOLE, name: dated?.name ?? name },
  };
}

function distance(places: Finder, call: Call): Place {
  refuse(distanceProblem(call));
  const [from, to, unit] = call.args;
  const pair = (arg: FieldArgument | undefined): string => {
    if (arg?.kind === 'path') {
      const { sql, field } = places.of(arg);
      if (field !== undefined && field.kind !== 'address' && field.kind !== 'location')
        raise('System.QueryException', `field ${field.name} is no location: it has no DISTANCE`);
      return `${sql}, ${sql.replace('__Latitude__s"', '__Longitude__s"').replace('Latitude"', 'Longitude"')}`;
    }
    if (arg?.kind === 'function')
      return arg.args.map((part) => (isExpression(part) ? places.of(part).sql : coordinate(places, part))).join(', ');
    return arg === undefined ? 'NULL, NULL' : boundPlace(places.values.one(arg));
  };
  return { sql: `geo_distance(${pair(from)}, ${pair(to)}, '${unit?.kind === 'string' ? unit.value : 'mi'}')`, field: REAL };
}

/** `DISTANCE(Place__c, :location, 'km')`: a null location has no distance. */
function boundPlace(value: ApexValue): string {
  if (value !== null && !(value instanceof ApexLocation)) raise('System.QueryException', 'Only a Location can be bound in DISTANCE');
  return value === null || !isWhole(value) ? 'NULL, NULL' : `${String(value.latitude)}, ${String(value.longitude)}`;
}

function coordinate(places: Finder, part: Value): string {
  const value = numberOf(places.values.one(part));
  return Number.isNaN(value) ? 'NULL' : String(value);
}

function numberOf(value: ApexValue): number {
  if (value === null) return Number.NaN;
  if (value instanceof ApexDecimal) return value.toNumber();
  return value instanceof ApexDouble ? value.value : Number(value);
}
