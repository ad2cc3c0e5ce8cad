/** Literals and binds of a query as SQL values, in the order of their placeholders. */
import { bindsOf } from '../../../compiler/syntax/binds.ts';
import { typeName, type ApexType } from '../../../language/types.ts';
import type { BindValue, LiteralValue, SoqlQuery, Value } from '../../../language/soqlAst.ts';
import { BOOLEAN, DATE, DATETIME, DECIMAL, INTEGER, LONG, STRING, TIME } from '../../../compiler/types/common.ts';
import { ApexList, ApexMap, ApexSet } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { NotImplemented, raise } from '../../../platform/core/error.ts';
import { isOfNoObject } from '../../../platform/core/operators.ts';
import { nameOfType } from '../../../platform/core/types.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../../platform/values/index.ts';
import { coerce, SObjectValue } from '../../records/index.ts';
import { durableObjectId } from '../../schema/durableIds.ts';
import type { FieldSchema } from '../../schema/index.ts';
import { toSql, type SqlValue } from '../../store/values.ts';
import { bindProblem, literalProblem } from '../../schema/comparable.ts';
import { refuse, refuseWhenRun } from '../messages.ts';

type ListValue = { readonly kind: 'list'; readonly values: readonly Value[] };
const SECOND = 1000;
const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;
export class Values {
  readonly sql: SqlValue[] = [];
  private readonly binds: readonly ApexValue[];
  private readonly order: ReturnType<typeof bindsOf>;

  constructor(query: SoqlQuery, binds: readonly ApexValue[]) {
    this.binds = binds;
    this.order = bindsOf(query);
  }

  /** Adds a value and returns its placeholder. */
  add(value: SqlValue): string {
    this.sql.push(value);
    return '?';
  }

  /** The binds of a query inside this one. */
  bindsOf(inner: SoqlQuery): readonly ApexValue[] {
    return bindsOf(inner).map(
      (bind) => this.binds[this.order.findIndex((candidate) => candidate.range.start === bind.range.start)] ?? null,
    );
  }

  one(value: Value): ApexValue {
    return value.kind === 'bind' ? (this.binds[this.order.indexOf(value)] ?? null) : literalValue(value);
  }

  /** Whether a bind is a collection: `=` then means any of its values. */
  isMany(value: Value): boolean {
    const found = this.one(value);
    return found instanceof ApexList || found instanceof ApexSet;
  }

  /** The values in brackets, of which none may be a bound collection. Errors: System.QueryException for one. */
  each(value: Value | ListValue, field: FieldSchema | undefined): readonly ApexValue[] {
    if (value.kind === 'list') return value.values.flatMap((one) => this.each(one, field));
    const found = this.one(value);
    if (field !== undefined && value.kind === 'bind') boundValue(found, field);
    return [found];
  }

  /** The values of a list, a bound collection, or one value. */
  list(value: Value | ListValue): readonly ApexValue[] {
    if (value.kind === 'list') return value.values.flatMap((one) => this.list(one));
    const found = this.one(value);
    return found instanceof ApexList || found instanceof ApexSet ? [...found] : [found];
  }

  /** The values of a bound collection, or the bound value, as they compare with a field. Errors: System.QueryException for values of another type. */
  bound(value: BindValue, field: FieldSchema | undefined): readonly SqlValue[] {
    const found = this.one(value);
    if (!(found instanceof ApexList || found instanceof ApexSet)) return [boundValue(found, field)];
    if (field !== undefined && isAnything(found.elementType)) refuse(bindProblem(field, 'IN', found.elementType));
    return [...found].map((item) => boundValue(item, field));
  }

  /** A literal or bind as it compares with a field, alone or in brackets after IN. Errors: System.QueryException for a value of another type and for a bound collection. */
  scalar(value: Value, field: FieldSchema | undefined): SqlValue {
    if (value.kind === 'bind') return boundValue(this.one(value), field);
    if (field !== undefined) refuse(literalProblem(field, value));
    if (value.kind === 'string' && value.value !== '' && isId(field) && !ID.test(value.value))
      refuseWhenRun(`invalid ID field: ${value.value}`);
    return sqlValue(literalValue(value), field);
  }

  /** The number of a LIMIT or OFFSET. Errors: System.QueryException for what is no whole number from 0; null is de-referenced. Source: results of orgs. */
  wholeNumber(value: Value, clause: 'Limit' | 'Offset'): number {
    const found = this.one(value);
    if (found === null) raise('System.NullPointerException', 'Attempt to de-reference a null object');
    const number = found instanceof ApexDecimal ? found.toNumber() : found;
    if (typeof number !== 'number' || !Number.isInteger(number))
      raise('System.QueryException', `${clause} expression must be of type Integer`);
    if (number < 0) raise('System.QueryException', `${clause === 'Limit' ? 'Limit' : 'SOQL offset'} must be a non-negative value`);
    return number;
  }
}

function boundValue(value: ApexValue, field: FieldSchema | undefined): SqlValue {
  if (field === undefined) return sqlValue(value, field);
  const strange = strangeName(value);
  if (strange !== undefined) refuse(`Invalid bind expression type of ${strange} for column of type ${typeName(field.apexType)}`);
  const type = typeOf(value);
  if (type !== undefined) refuse(bindProblem(field, '=', type));
  return sqlValue(value, field);
}

/** How errors name a bound value of a type that no field has; undefined for others. */
function strangeName(value: ApexValue): string | undefined {
  if (value instanceof ApexList) return 'List';
  if (value instanceof ApexSet) return 'Set';
  if (value instanceof ApexMap) return 'Map';
  if (value === null || typeof value !== 'object' || HELD.some((type) => value instanceof type)) return undefined;
  return '$type' in value ? 'APEX_OBJECT' : nameOfType(value);
}
const HELD = [SObjectValue, ApexDecimal, ApexDouble, ApexDate, ApexDatetime, ApexTime, ApexBlob];

const isAnything = (type: ApexType): boolean => type.kind === 'primitive' && type.name === 'Object';

/** Undefined for null and for values of other types. */
function typeOf(value: ApexValue): ApexType | undefined {
  if (typeof value === 'string') return STRING;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'number') return INTEGER;
  if (typeof value === 'bigint') return LONG;
  if (value instanceof ApexDecimal) return DECIMAL;
  if (value instanceof ApexDate) return DATE;
  if (value instanceof ApexDatetime) return DATETIME;
  if (value instanceof ApexTime) return TIME;
  return value instanceof SObjectValue ? { kind: 'sobject', name: value.objectName } : undefined;
}

const isId = (field: FieldSchema | undefined): boolean => field?.kind === 'id' || field?.kind === 'reference';

/** A bound text that is no Id equals none. */
function sqlValue(value: ApexValue, field: FieldSchema | undefined): SqlValue {
  if (value === null) return null;
  if (value instanceof SObjectValue) return toSql(value.values.get('id') ?? null);
  if (typeof value === 'string') return value === '' ? null : textValue(value, field);
  if (field?.kind === 'datetime') return wholeSeconds(toSql(coerce(field, value)));
  if (field?.kind === 'date') return toSql(coerce(field, value));
  return toSql(value);
}

function textValue(value: string, field: FieldSchema | undefined): SqlValue {
  if (field === undefined) return value;
  // a definition's object may be named, too
  if (!field.isCustom && field.name === 'EntityDefinitionId') return durableObjectId(value);
  return isId(field) && ID.test(value) && !isOfNoObject(value) ? toSql(coerce(field, value)) : value;
}

/** Times are stored to the second, so comparison values are truncated, too. Source: seen in an org. */
const wholeSeconds = (ms: SqlValue): SqlValue => (typeof ms === 'number' ? Math.floor(ms / SECOND) * SECOND : ms);

function literalValue(value: LiteralValue): ApexValue {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return value.value;
    case 'number':
    case 'currency':
      return ApexDecimal.parse(value.text);
    case 'date':
      return ApexDate.parse(value.text);
    case 'datetime':
      return new ApexDatetime(Date.parse(value.text));
    case 'time':
      return new ApexTime(Date.parse(`1970-01-01T${value.text}`));
    case 'date-literal':
      throw new NotImplemented(`the date literal ${value.name} in a list`);
  }
}
