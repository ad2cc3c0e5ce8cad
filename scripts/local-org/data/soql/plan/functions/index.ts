/** Functions over fields. Source: SOQL and SOSL Reference, "Aggregate Functions", "Date Functions", "toLabel", "FORMAT". */
import type { Range } from '../../../../language/ast.ts';
import type { Condition } from '../../../../language/soqlAst.ts';
import { NotImplemented, raise } from '../../../../platform/core/error.ts';
import { isLongText, isNumber, isOfAnyType, type FieldSchema } from '../../../schema/index.ts';
import { noAggregate } from '../../messages.ts';
import type { Place } from '../context.ts';
import { inOrgsCurrency, inUsersCurrency } from '../money.ts';
import { outermost } from '../picklistSql.ts';
import { isDateFunction } from '../sqlFunctions.ts';
import { isAggregate, isAggregateCall, isCall, isExpression, type Call } from './calls.ts';
import { datePart } from './datePart.ts';
import { distance } from './distance.ts';
import { REAL, WHOLE, type Finder } from './finder.ts';

export { isAggregateCall, isCall, isExpression, isTotal, shownField } from './calls.ts';

/** Errors: System.QueryException for conditions in WHERE on groups, and on converted amounts ("convertCurrency()"); the words are ours. */
export function withoutAggregates(condition: Condition): Condition {
  if (condition.kind === 'compare') {
    if (isAggregateCall(condition.left)) raise('System.QueryException', 'Aggregate functions belong in HAVING, not in WHERE');
    if (isCall(condition.left, 'convertcurrency')) raise('System.QueryException', 'convertCurrency cannot be used in WHERE');
  } else for (const term of condition.kind === 'not' ? [condition.term] : condition.terms) withoutAggregates(term);
  return condition;
}

/** A call, and what its first argument is, if it is a field or a call. */
interface Applied {
  readonly places: Finder;
  readonly call: Call;
  readonly inner: Place | undefined;
}

/** Errors: System.QueryException for fields that a function does not take. */
export function functionPlace(places: Finder, call: Call): Place {
  const name = call.name.toUpperCase();
  const [arg] = call.args;
  if (name === 'DISTANCE') return distance(places, call);
  if (isDateFunction(name)) return datePart(places, name, arg);
  const inner = isExpression(arg) ? places.of(arg) : undefined;
  if (isAggregate(name) && inner?.field !== undefined && !isAggregatable(inner.field))
    noAggregate(inner.field.name, name, argumentRange(call));
  const place = FUNCTIONS[name];
  if (place === undefined) throw new NotImplemented(`the SOQL function ${call.name}`);
  return place({ places, call, inner });
}

const FUNCTIONS: Readonly<Record<string, (applied: Applied) => Place>> = {
  COUNT: ({ inner }) => ({ sql: inner === undefined ? 'COUNT(*)' : `COUNT(${inner.sql})`, field: WHOLE }),
  COUNT_DISTINCT: (applied) => ({ sql: `COUNT(DISTINCT ${needed(applied).sql})`, field: WHOLE }),
  SUM: (applied) => ({ ...ofNumbers(applied), field: total(applied.inner?.field) }),
  AVG: (applied) => ({ ...ofNumbers(applied), field: REAL }),
  MIN: (applied) => extreme('MIN', applied),
  MAX: (applied) => extreme('MAX', applied),
  FORMAT: (applied) => ({ ...needed(applied), field: summed(applied) ?? applied.inner?.field }),
  TOLABEL: needed,
  CONVERTCURRENCY: converted,
};

function needed({ call, inner }: Applied): Place {
  return inner ?? raise('System.QueryException', `unexpected token: ${call.name}`);
}

function argumentRange({ args: [arg], range }: Call): Range {
  return isExpression(arg) ? arg.range : range;
}

/** Amounts of money are summed up in the currency of the org. */
function ofNumbers(applied: Applied): Place {
  const { places, call, inner } = applied;
  const name = call.name.toUpperCase();
  if (inner?.field !== undefined && !isNumber(inner.field)) noAggregate(inner.field.name, name, argumentRange(call));
  const place = inOrgsCurrency(places.context, needed(applied));
  return { ...place, sql: `${name}(${place.sql})` };
}

function extreme(name: 'MIN' | 'MAX', applied: Applied): Place {
  const place = inOrgsCurrency(applied.places.context, needed(applied));
  return { ...place, sql: outermost(name, place) };
}

/** Errors: System.QueryException for aggregates, which are in the currency of the org; the words are ours. */
function converted(applied: Applied): Place {
  const [arg] = applied.call.args;
  if (isExpression(arg) && isAggregateCall(arg)) raise('System.QueryException', 'convertCurrency cannot be used with aggregate functions');
  return inUsersCurrency(applied.places.context, needed(applied));
}

/** The field that an aggregate is formatted as. */
function summed({ places, call: { args } }: Applied): FieldSchema | undefined {
  const [arg] = args;
  const [of] = arg?.kind === 'function' && isCall(arg, 'sum') ? arg.args : [];
  return isExpression(of) ? places.of(of).field : undefined;
}

/** Aggregates are Doubles with at least one decimal, even those of integers. Source: seen in an org ("650.0", "105.0"). */
function total(field: FieldSchema | undefined): FieldSchema | undefined {
  return field && { ...field, kind: 'number', scale: 1, formula: undefined };
}

/** Source: SOQL and SOSL Reference, "Support for Field Types in Aggregate Functions". */
function isAggregatable(field: FieldSchema): boolean {
  if (isLongText(field) || isOfAnyType(field)) return false;
  return !['boolean', 'time', 'blob', 'address', 'location', 'multipicklist', 'encrypted'].includes(field.kind);
}
