/** The Database class. Source: Apex Reference Guide, "Database Class". */
import type { BindValue, SoqlQuery } from '../../../language/soqlAst.ts';
import { NO_SYSTEM_MODE } from '../../../compiler/ir/accessMode.ts';
import { bindsOf, membershipBinds } from '../../../compiler/syntax/index.ts';
import { ApexList, ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise, raiseNullPointer } from '../../../platform/core/error.ts';
import { QueryScope } from '../../../platform/core/queryScope.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { toText } from '../../../platform/core/text.ts';
import { SObjectValue } from '../../records/index.ts';
import { data } from '../../current.ts';
import { areBig } from '../../dml/bigObjects.ts';
import { throwFirst } from '../../dml/throwFirst.ts';
import { DmlResult } from '../results.ts';
import { Cursor, opened, PaginationCursor, type Opened } from './cursors.ts';
import { QueryLocator } from '../../soql/queryLocator.ts';
import { checkCursor } from '../../soql/readLater.ts';
import { askFor, queryOf } from './queryText.ts';
import { releaseSavepoint, rollback, setSavepoint } from './savepoints.ts';
import { AccessLevel, DmlOptions } from './types.ts';
import { refuseOutOfReach } from '../../dml/rules/outOfReach.ts';
import { refuseTriggerLists } from '../../dml/rules/triggerLists.ts';
import { allowsDuplicates, mayTruncate } from '../../dml/request.ts';
import { callers } from '../../access/callers/callerSharing.ts';
import { callerApiVersion } from '../../access/callers/callerVersion.ts';
import { defaultMode } from '../../access/callers/defaultMode.ts';
import { nullAmong } from '../../dml/rules/nullRecords.ts';
import type { Operation } from '../../dml/saver.ts';
import { raiseNullArgument } from '../../../platform/system/strict.ts';

/** Records of one DML argument: a record or a list. */
function recordsOf(value: ApexValue): { readonly records: readonly SObjectValue[]; readonly isList: boolean } {
  if (value === null) raise('System.NullPointerException', 'Argument cannot be null.');
  if (value instanceof SObjectValue) return { records: [value], isList: false };
  if (typeof value === 'string') return { records: [data().withId(value)], isList: false };
  const items = (value as ApexList).items.map((item, index) => {
    if (item === null) nullAmong(index);
    return item instanceof SObjectValue ? item : data().withId(toText(item));
  });
  return { records: items, isList: true };
}

/** Shares of custom objects have one prefix: their Ids alone do not tell what to delete. Source: seen in an org, of which https://github.com/octoberswimmer/aer-dist/issues/407 tells. */
function refuseIdsOfManyObjects(target: ApexValue): void {
  for (const one of target instanceof ApexList ? target.items : [target])
    if (typeof one === 'string' && one.startsWith('02c')) raise('System.TypeException', `Invalid id: ${one}`);
}

/** With options, partial success is the default; without options, all or none. Source: Apex Developer Guide, "Setting DML Options", `optAllOrNone`. */
const isAllOrNone = (options: DmlOptions | undefined): boolean => options === undefined || options.OptAllOrNone === true;

/** Since this API version results of updates, by upserts, too, name the record that was refused. Source: Apex Reference Guide, "SaveResult Class" and "UpsertResult Class", `getId`, versioned behavior changes. */
const NAMES_REFUSED = 53;
/** Results of deletes and undeletes do in any version. Source: Apex Reference Guide, "DeleteResult Class" and "UndeleteResult Class", `getId`. */
const namesRefusals = (operation: Operation): boolean =>
  operation === 'delete' ||
  operation === 'undelete' ||
  ((operation === 'update' || operation === 'upsert') && callerApiVersion() >= NAMES_REFUSED);
/** `Database.insert(records, allOrNone | options, accessLevel)` in all orders that the overloads allow. */
export function saving(operation: Operation, resultType: string): (target: ApexValue, ...rest: ApexValue[]) => ApexValue {
  return (target, ...rest) => {
    const access = accessOf(rest);
    if (rest.slice(1).includes(null)) raiseNullArgument(rest.indexOf(null, 1) + 2);
    const field = rest.find((one) => typeof one === 'object' && one !== null && 'fieldName' in one) as { fieldName: string } | undefined;
    refuseTriggerLists(target);
    if (operation === 'delete') refuseIdsOfManyObjects(target);
    const { records, isList } = recordsOf(target);
    refuseOutOfReach(operation, records);
    const flag = rest.find((one) => typeof one === 'boolean');
    const options = rest.find((one) => one instanceof DmlOptions);
    const allOrNone = typeof flag === 'boolean' ? flag : isAllOrNone(options);
    const outcomes = data().saveRecords({
      operation,
      records,
      allOrNone,
      mode: access.accessMode,
      externalIdField: field?.fieldName,
      mayTruncate: options !== undefined && mayTruncate(options),
      allowsDuplicates: options !== undefined && allowsDuplicates(options),
      options: options ?? null,
    });
    if (allOrNone) throwFirst(operation, records, outcomes);
    const namesRefused = namesRefusals(operation);
    const results = outcomes.map(
      (outcome) => new DmlResult(resultType, outcome.errors.length === 0 || namesRefused ? outcome : { ...outcome, id: null }),
    );
    return inShape(results, resultType, isList);
  };
}
const inShape = (results: readonly DmlResult[], resultType: string, isList: boolean): ApexValue =>
  isList ? new ApexList({ kind: 'platform', name: resultType, args: [] }, [...results]) : (results[0] ?? null);

/** Big objects are written without exceptions; others as by the method without "Immediate". Source: Big Objects Implementation Guide, "Populate a Custom Big Object with Apex". */
function immediate(operation: 'insert' | 'delete', resultType: string): (target: ApexValue, ...rest: ApexValue[]) => ApexValue {
  const plain = saving(operation, resultType);
  return (target, ...rest) => {
    const { records, isList } = recordsOf(target);
    if (!areBig(records)) return plain(target, ...rest);
    const outcomes = data().saveBig({ operation, records, allOrNone: false, mode: accessOf(rest).accessMode });
    return inShape(
      outcomes.map((outcome) => new DmlResult(resultType, outcome)),
      resultType,
      isList,
    );
  };
}

/** A query text and its binds from the caller's variables or from a map. Errors: System.QueryException for a text that is no query. */
function prepared(
  text: string,
  source: QueryScope | ApexMap | null | undefined,
  rest: readonly ApexValue[],
  isReadLater = false,
): { readonly query: SoqlQuery; readonly binds: readonly ApexValue[] } {
  const tree = queryOf(text, isReadLater);
  if (source === null) raiseNullArgument(2);
  if (rest.includes(null)) raiseNullArgument(source instanceof ApexMap ? 3 : 2);
  checkModes(tree, rest);
  if (source instanceof ApexMap) checkBindKeys(source);
  const binds = bindsOf(tree).map((bind) => boundValue(bind, source));
  if (binds.includes(null)) checkCollections(tree, binds);
  return { query: { ...tree, isDynamic: true }, binds };
}

/** The access mode may be given once: in the query or as an argument. Source: seen in an org. */
function checkModes({ withClause }: SoqlQuery, rest: readonly ApexValue[]): void {
  const beside = levelAmong(rest)?.mode;
  if (beside === undefined || withClause?.kind !== 'access') return;
  if (withClause.mode !== 'SECURITY_ENFORCED')
    raise('System.SecurityException', 'Cannot use the WITH AccessLevel clause in dynamic queries that also specify an access level.');
  if (beside === 'user')
    raise('System.SecurityException', 'Cannot use the WITH SECURITY_ENFORCED clause in queries using USER_MODE access level.');
}

/** What stands behind IN is walked here; queries in brackets take null for no values. Source: seen in an org. */
function checkCollections(query: SoqlQuery, values: readonly ApexValue[]): void {
  const collections = membershipBinds(query);
  if (bindsOf(query).some((bind, index) => values[index] === null && collections.has(bind))) raiseNullPointer();
}

/** Source: Apex Reference Guide, "Database Class", queryWithBinds: keys that differ only in case are refused. */
function checkBindKeys(map: ApexMap): void {
  const seen = new Map<string, string>();
  for (const [key] of map.pairs()) {
    const name = String(key);
    const before = seen.get(name.toLowerCase());
    if (before !== undefined)
      raise('System.QueryException', `The bindMap consists of duplicate case-insensitive keys: [${[before, name].sort().join(', ')}]`);
    seen.set(name.toLowerCase(), name);
  }
}

/**
 * The value of a bind in a dynamic query: simple variables only. Errors: System.QueryException for other expressions, and for a name that the caller does not have. Source: Apex Developer Guide, "Dynamic SOQL"; seen in orgs (its words).
 */
export function boundValue({ expression }: BindValue, source: QueryScope | ApexMap | undefined): ApexValue {
  if (expression.kind === 'name') {
    if (source instanceof ApexMap) return valueInMap(source, expression.name);
    return source === undefined ? refuseName(expression.name) : source.value(expression.name);
  }
  if (expression.kind === 'member') {
    const path = `${expression.target.kind === 'name' ? `${expression.target.name}.` : ''}${expression.name}`;
    return source instanceof ApexMap && hasKey(source, path) ? valueInMap(source, path) : refuseName(path);
  }
  if (expression.kind === 'new') raise('System.QueryException', `unexpected token: 'new'`);
  raise('System.QueryException', 'Only variable references are allowed in dynamic SOQL/SOSL.');
}

const hasKey = (map: ApexMap, name: string): boolean => [...map.pairs()].some(([key]) => String(key).toLowerCase() === name.toLowerCase());

function valueInMap(map: ApexMap, name: string): ApexValue {
  for (const [key, value] of map.pairs()) if (String(key).toLowerCase() === name.toLowerCase()) return value;
  raise('System.QueryException', `Key '${name}' does not exist in the bindMap`);
}

const refuseName = (name: string): never => raise('System.QueryException', `Variable does not exist: ${name}`);

const levelAmong = (values: readonly ApexValue[]): AccessLevel | undefined => values.find((one) => one instanceof AccessLevel);
/** The access mode of an operation with these arguments. */
export const accessOf = (rest: readonly ApexValue[]): { readonly accessMode: 'user' | 'system' } => ({
  accessMode: levelAmong(rest)?.mode ?? defaultMode(),
});
/** Runs a method of Database with the permission set of its access level. */
function lending<Member extends (...args: never[]) => ApexValue | void>(member: Member): Member {
  return ((...args: never[]) => {
    const level = levelAmong(args);
    if (level?.mode === 'system' && transaction().quiddity === 'ANONYMOUS' && callers()[0] === 'AnonymousBlock')
      raise('System.SecurityException', NO_SYSTEM_MODE);
    return level?.permissionSetId === undefined
      ? member(...args)
      : data().permissions.lending(level.permissionSetId, () => member(...args));
  }) as Member;
}
/** A query that is read later keeps its access mode. */
function inMode(query: SoqlQuery, rest: readonly ApexValue[]): SoqlQuery {
  return accessOf(rest).accessMode === 'user' && query.withClause === undefined
    ? { ...query, withClause: { kind: 'access', mode: 'USER_MODE' } }
    : query;
}
export const scopeOf = (rest: readonly ApexValue[]): QueryScope | undefined => rest.find((one) => one instanceof QueryScope);
type Prepared = ReturnType<typeof prepared>;
/** The rows of a cursor's query, as they are now. */
function found({ query, binds }: Prepared, rest: readonly ApexValue[]): Opened {
  checkCursor(query);
  return { query: inMode(query, rest), binds, ids: data().idsOf(query, binds, accessOf(rest)) };
}
/** Source: seen in an org, which tells the type in the message too. */
const refuseNoQuery = (text: string): string =>
  text === ''
    ? raise('System.InvalidParameterValueException', 'System.InvalidParameterValueException: Query must not be empty or null')
    : text;
const cursor = (query: Prepared, rest: readonly ApexValue[]): Cursor => opened(new Cursor(found(query, rest)), 'cursors', 'cursorRows');
/** Errors: System.LimitException for more rows than a pagination cursor may have. */
const paginationCursor = (query: Prepared, rest: readonly ApexValue[]): PaginationCursor =>
  opened(new PaginationCursor(found(query, rest)), 'paginationCursors', 'paginationCursorRows');

const STATICS = {
  query: (text: string, ...rest: ApexValue[]) => {
    const { query, binds } = prepared(text, scopeOf(rest), rest);
    return data().query(askFor('rows', query), binds, accessOf(rest));
  },
  queryWithBinds: (text: string, map: ApexMap, ...rest: ApexValue[]) => {
    const { query, binds } = prepared(text, map, rest);
    return data().query(askFor('rows', query), binds, accessOf(rest));
  },
  countQuery: (text: string, ...rest: ApexValue[]) => {
    const { query, binds } = prepared(text, scopeOf(rest), rest);
    return data().count(askFor('count', query), binds, accessOf(rest));
  },
  countQueryWithBinds: (text: string, map: ApexMap, ...rest: ApexValue[]) => {
    const { query, binds } = prepared(text, map, rest);
    return data().count(askFor('count', query), binds, accessOf(rest));
  },
  'getQueryLocator(String)': (text: string, ...rest: ApexValue[]) => {
    const { query, binds } = prepared(text, scopeOf(rest), rest, true);
    return data().queryLocator(inMode(query, rest), binds, text);
  },
  getQueryLocator: (source: ApexValue, ...rest: ApexValue[]) => {
    if (typeof source === 'string') {
      const { query, binds } = prepared(source, scopeOf(rest), rest, true);
      return data().queryLocator(inMode(query, rest), binds, source);
    }
    if (!(source instanceof QueryLocator)) return source;
    const query = inMode(source.query, rest);
    return query === source.query ? source : data().queryLocator(query, source.binds, source.text);
  },
  getCursor: (text: string, ...rest: ApexValue[]) => cursor(prepared(refuseNoQuery(text), scopeOf(rest), rest, true), rest),
  getCursorWithBinds: (text: string, map: ApexMap, ...rest: ApexValue[]) => cursor(prepared(refuseNoQuery(text), map, rest, true), rest),
  getPaginationCursor: (text: string, ...rest: ApexValue[]) => paginationCursor(prepared(text, scopeOf(rest), rest, true), rest),
  getPaginationCursorWithBinds: (text: string, map: ApexMap, ...rest: ApexValue[]) =>
    paginationCursor(prepared(text, map, rest, true), rest),
  getQueryLocatorWithBinds: (text: string, map: ApexMap, ...rest: ApexValue[]) => {
    const { query, binds } = prepared(text, map, rest, true);
    return data().queryLocator(inMode(query, rest), binds, text);
  },
  insert: saving('insert', 'Database.SaveResult'),
  insertImmediate: immediate('insert', 'Database.SaveResult'),
  update: saving('update', 'Database.SaveResult'),
  updateImmediate: saving('update', 'Database.SaveResult'),
  upsert: saving('upsert', 'Database.UpsertResult'),
  delete: saving('delete', 'Database.DeleteResult'),
  deleteImmediate: immediate('delete', 'Database.DeleteResult'),
  undelete: saving('undelete', 'Database.UndeleteResult'),
  emptyRecycleBin: (target: ApexValue) => {
    const { records, isList } = recordsOf(target);
    const results = data()
      .purge(records)
      .map((outcome) => new DmlResult('Database.EmptyRecycleBinResult', outcome));
    return isList ? new ApexList({ kind: 'platform', name: 'Database.EmptyRecycleBinResult', args: [] }, results) : (results[0] ?? null);
  },
  setSavepoint,
  rollback,
  releaseSavepoint,
};

definePlatformClass({
  name: 'System.Database',
  statics: Object.fromEntries(
    Object.entries(STATICS).map(([name, member]) => [name, lending(member as (...args: never[]) => ApexValue | void)]),
  ),
});
