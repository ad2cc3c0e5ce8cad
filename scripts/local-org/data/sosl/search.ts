/** SOSL: finds records by words, then reads them with a query. Source: SOQL and SOSL Reference, "SOSL Syntax"; Apex Developer Guide, "Adding SOSL Queries to Unit Tests". */
import { bindsOf } from '../../compiler/syntax/binds.ts';
import type { FieldExpression, SoqlQuery, SoslQuery, Value } from '../../language/soqlAst.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { NotImplemented, raise, raiseNullPointer } from '../../platform/core/error.ts';
import type { Permissions } from '../access/permissions/permissions.ts';
import { isCalculated, isChildOnly, isText, type FieldSchema, type ObjectSchema, type Schema } from '../schema/index.ts';
import { groupForNothing } from '../soql/plan/dataCategories.ts';
import { noSuchObject, notSearched } from '../soql/messages.ts';
import type { AccessMode, QueryRunner } from '../soql/queryRunner.ts';
import type { Store } from '../store/store.ts';
import { checkGroup, OFFSET_RANGE } from './refusals.ts';
import { wantedOf, wordsOf, type Wanted } from './words.ts';

type Returning = SoslQuery['returning'][number];
const FIXED = Symbol('fixed search results');
const SEPARATOR = '\u001f';

/** Test.setFixedSearchResults: what every search of the test finds. */
export function fixSearchResults(ids: readonly string[]): void {
  transaction().state.set(FIXED, ids);
}

/** Source: seen in an org, where nothing was found; that the first one counts is a guess. */
function onePerObject(returning: readonly Returning[]): readonly Returning[] {
  const names = returning.map(({ object }) => object.toLowerCase());
  return returning.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}

export class SearchRunner {
  private readonly store: Store;
  private readonly schema: Schema;
  private readonly queries: QueryRunner;
  private readonly permissions: Permissions;
  private wanted: Wanted = () => false;
  constructor(store: Store, schema: Schema, queries: QueryRunner, permissions: Permissions) {
    this.store = store;
    this.schema = schema;
    this.queries = queries;
    this.permissions = permissions;
    store.database.function('search_matches', (text: unknown) =>
      typeof text === 'string' && text.split(SEPARATOR).some((one) => this.wanted(wordsOf(one))) ? 1 : 0,
    );
  }

  /** A list of records for each object that is to be returned, in their order; one that is named twice is returned once. */
  search(search: SoslQuery, binds: readonly ApexValue[], mode?: AccessMode): ApexList {
    transaction().count('soslQueries');
    checkGroup(search.scope);
    const text = this.textOf(search, binds);
    checkCategories(search);
    const returning: readonly Returning[] =
      search.returning.length > 0
        ? onePerObject(search.returning)
        : this.searchable(mode).map(({ name }) => ({ object: name, fields: [], orderBy: [] }));
    const lists = returning.map((one) => this.found(search, one, binds, text, mode));
    const shown = search.returning.length > 0 ? lists : lists.filter(({ size }) => size > 0);
    return new ApexList({ kind: 'list', element: { kind: 'sobject', name: 'SObject' } }, [...shown]);
  }

  /** Errors: System.SearchException for less than two characters. */
  private textOf(search: SoslQuery, binds: readonly ApexValue[]): string {
    const { find } = search;
    const value = find.kind === 'bind' ? (binds[bindsOf(search).indexOf(find)] ?? null) : find.kind === 'string' ? find.value : null;
    if (value === null) raiseNullPointer();
    const text = typeof value === 'string' ? value : '';
    if (text.replaceAll(/[\s*?"()]/g, '').length < 2)
      raise('System.SearchException', `search term must be longer than one character: ${text.trim()}`);
    return text;
  }

  /** The objects of a search without RETURNING; in user mode, only those that the user may read. */
  private searchable(mode: AccessMode | undefined): readonly ObjectSchema[] {
    const access = this.permissions.of(transaction().user.id);
    return this.schema
      .stored()
      .filter(
        (object) =>
          object.kind === 'object' &&
          (mode !== 'user' || access.object(object).read) &&
          !object.isSetup &&
          !object.isReadOnly &&
          object.fields.has('name'),
      );
  }

  private found(
    search: SoslQuery,
    returning: Returning,
    binds: readonly ApexValue[],
    text: string,
    mode: AccessMode | undefined,
  ): ApexList {
    if (returning.listView !== undefined) throw new NotImplemented('USING ListView in SOSL');
    const object = this.schema.find(returning.object) ?? noSuchObject(returning.object.toLowerCase());
    if (object.kind === 'event' || isChildOnly(object)) notSearched(object.name);
    checkCounts(search, returning);
    const query: SoqlQuery = {
      select: returning.fields.length > 0 ? returning.fields : [{ kind: 'field', field: idOf(search) }],
      from: object.name,
      moreFrom: [],
      orderBy: returning.orderBy,
      allRows: false,
      forClauses: [],
      range: search.range,
      ...(returning.where === undefined ? {} : { where: returning.where }),
      ...(search.withClause === undefined ? {} : { withClause: search.withClause }),
      limit: returning.limit ?? search.limit ?? { kind: 'number', text: '2000' },
      ...(returning.offset === undefined ? {} : { offset: returning.offset }),
    };
    const order = bindsOf(search);
    const own = bindsOf(query).map((bind) => binds[order.indexOf(bind)] ?? null);
    return this.queries.found(query, own, this.idsOf(object, search, text), mode);
  }

  /** Fixed results that are versions find their documents. Source: Apex Developer Guide, "Adding SOSL Queries to Unit Tests". */
  private fixedOf(object: ObjectSchema, fixed: readonly string[]): readonly string[] {
    const own = (prefix: string): readonly string[] => fixed.filter((id) => id.startsWith(prefix));
    if (object.name !== 'ContentDocument') return own(object.keyPrefix);
    const versions = own(this.schema.get('ContentVersion').keyPrefix);
    return this.store
      .all(`SELECT "ContentDocumentId" AS id FROM "ContentVersion" WHERE "Id" IN (${versions.map(() => '?').join()})`, [...versions])
      .map(({ id }) => String(id));
  }

  private idsOf(object: ObjectSchema, search: SoslQuery, text: string): readonly string[] {
    const { state, isTest } = transaction();
    const fixed = state.get(FIXED) as readonly string[] | undefined;
    if (fixed !== undefined || isTest) return this.fixedOf(object, fixed ?? []);
    const columns = [...object.fields.values()]
      .filter((field) => isSearched(object, field, search.scope))
      .map(({ name }) => `COALESCE("${name}", '')`);
    if (columns.length === 0) return [];
    this.wanted = wantedOf(text);
    const alive = object.fields.has('isdeleted') ? '"IsDeleted" = 0 AND ' : '';
    return this.store
      .all(`SELECT "Id" AS id FROM "${object.name}" WHERE ${alive}search_matches(${columns.join(` || '${SEPARATOR}' || `)}) = 1`)
      .map(({ id }) => String(id));
  }
}

/** Source: SOQL and SOSL Reference, "LIMIT n" and "OFFSET n" of SOSL; the texts of orgs, that of OFFSET beside other objects is ours. */
const MOST_ROWS = 2000;
function checkCounts(search: SoslQuery, { limit, offset }: Returning): void {
  if (offset !== undefined && search.returning.length > 1)
    raise('System.QueryException', 'OFFSET is only allowed where one object is searched');
  const isOver = (value: Value | undefined): boolean => value?.kind === 'number' && Number(value.text) > MOST_ROWS;
  if (isOver(limit)) raise('System.QueryException', `Maximum entity limit is ${String(MOST_ROWS)}`);
  if (isOver(search.limit)) raise('System.QueryException', `maximum limit of search results is ${String(MOST_ROWS)}`);
  if (isOver(offset)) raise('System.SearchException', OFFSET_RANGE);
}

/** Source: seen in an org. */
function checkCategories(search: SoslQuery): void {
  const group = groupForNothing(search);
  if (group !== undefined)
    raise('System.SearchException', `The category group name is not valid for the entities you are searching: ${group}`);
}

function idOf({ range }: SoslQuery): FieldExpression {
  return { kind: 'path', path: ['Id'], range };
}

function isSearched(object: ObjectSchema, field: FieldSchema, scope: string): boolean {
  if (isCalculated(field) || !isText(field)) return false;
  switch (scope.toUpperCase()) {
    case 'NAME':
      return field.name === object.nameField || field.compound === 'Name';
    case 'EMAIL':
      return field.kind === 'email';
    case 'PHONE':
      return field.kind === 'phone';
    default:
      return field.kind !== 'picklist' && field.kind !== 'multipicklist' && field.kind !== 'encrypted';
  }
}
