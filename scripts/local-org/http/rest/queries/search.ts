/** SOSL for clients, and search by parameters. Source: REST API Developer Guide, "Search" and "Parameterized Search" (answers since version 37.0: `searchRecords`). */
import { parseSearch } from '../../../compiler/syntax/index.ts';
import type { SoslQuery } from '../../../language/soqlAst.ts';
import type { SObjectValue } from '../../../data/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import { ok, type RestAnswer, type RestCall } from '../call.ts';
import { RestError } from '../errors.ts';
import { bodyOf } from '../json/body.ts';
import { recordJson } from '../json/write.ts';
import type { Router } from '../router.ts';

interface SearchedObject {
  readonly name: string;
  readonly fields?: readonly string[];
  readonly where?: string;
  readonly orderBy?: string;
  readonly limit?: number;
}
interface SearchParameters {
  readonly q?: string;
  readonly fields?: readonly string[];
  readonly sobjects?: readonly SearchedObject[];
  readonly in?: string;
  readonly overallLimit?: number;
  readonly defaultLimit?: number;
}
const GROUPS = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR'];
const MOST_ROWS = 2000;

export function addSearch(router: Router, org: LocalOrg): void {
  const searched = (call: RestCall, text: string): RestAnswer => {
    const search = parsed(text);
    const lists = org.transact('REST', () => org.data.search(search, [], { accessMode: 'user' }), { user: call.user });
    const rows = lists.items.flatMap((list) => (list as ApexList).items as SObjectValue[]);
    return ok({ searchRecords: rows.map((row) => recordJson(row, call.base)) });
  };
  router.add('GET', '/search', (call) => searched(call, call.query.get('q') ?? missing('q')));
  router.add('GET', '/parameterizedSearch', (call) => searched(call, soslOf(ofQuery(call.query))));
  router.add('POST', '/parameterizedSearch', (call) => searched(call, soslOf(bodyOf<SearchParameters>(call))));
}

function parsed(text: string): SoslQuery {
  const { tree, diagnostics } = parseSearch(text);
  if (tree === undefined || diagnostics.length > 0)
    throw new RestError(400, 'MALFORMED_SEARCH', diagnostics.map(({ message }) => message).join('\n'));
  return tree;
}

/** `q=Acme&sobject=Account&Account.fields=id,name&Account.limit=10`. */
function ofQuery(query: URLSearchParams): SearchParameters {
  const list = (name: string): readonly string[] | undefined =>
    query
      .get(name)
      ?.split(',')
      .map((one) => one.trim());
  const number = (name: string): number | undefined => (query.get(name) === null ? undefined : Number(query.get(name)));
  const given = <Value>(name: string, value: Value | null | undefined): Readonly<Record<string, Value>> =>
    value === undefined || value === null ? {} : { [name]: value };
  const sobjects = query.getAll('sobject').map((name): SearchedObject => ({
    name,
    ...given('fields', list(`${name}.fields`)),
    ...given('where', query.get(`${name}.where`)),
    ...given('orderBy', query.get(`${name}.orderBy`)),
    ...given('limit', number(`${name}.limit`)),
  }));
  return {
    sobjects,
    ...given('q', query.get('q')),
    ...given('fields', list('fields')),
    ...given('in', query.get('in')),
    ...given('overallLimit', number('overallLimit')),
    ...given('defaultLimit', number('defaultLimit')),
  };
}

/** Builds a SOSL query from the parameters; reserved characters are escaped. */
function soslOf({ q = missing('q'), fields = [], sobjects = [], in: group = 'ALL', overallLimit, defaultLimit }: SearchParameters): string {
  if (!GROUPS.includes(group.toUpperCase()))
    throw new RestError(400, 'INVALID_SEARCH', `in must be one of ${GROUPS.join(', ')}, not ${group}`);
  if (fields.length > 0 && sobjects.length === 0) throw new RestError(400, 'INVALID_SEARCH', 'fields need at least one sobject');
  const returning = sobjects.map(
    (one) =>
      `${one.name}(${(one.fields ?? (fields.length > 0 ? fields : ['Id'])).join(', ')}${clause('WHERE', one.where)}${clause('ORDER BY', one.orderBy)}${clause('LIMIT', bounded(one.limit ?? defaultLimit))})`,
  );
  return `FIND {${q.replaceAll(/[?&|!{}[\]()^~*:\\"'+-]/g, String.raw`\$&`)}} IN ${group.toUpperCase()} FIELDS${returning.length === 0 ? '' : ` RETURNING ${returning.join(', ')}`}${clause('LIMIT', bounded(overallLimit))}`;
}

const clause = (word: string, value: string | number | undefined): string => (value === undefined ? '' : ` ${word} ${String(value)}`);

function bounded(limit: number | undefined): number | undefined {
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0 && limit <= MOST_ROWS))
    throw new RestError(400, 'INVALID_SEARCH', `A limit is a whole number from 1 to ${String(MOST_ROWS)}`);
  return limit;
}

function missing(name: string): never {
  throw new RestError(400, 'MALFORMED_SEARCH', `The parameter ${name} is missing`);
}
