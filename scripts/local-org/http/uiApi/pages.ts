/** Pages of records for lists: sorted, filtered, by tokens. Source: User Interface API Developer Guide, "List View Records": at most 2,000 records can be reached. */
import { isCalculated, type ObjectSchema } from '../../data/schema/index.ts';
import { addLookupNames, selectList, treeOf } from './fieldTree.ts';
import { uiRecord } from './recordJson.ts';
import { likeText, quoted, type UserView } from './view.ts';

const MOST = 2000;
const DEFAULT_SIZE = 50;

export interface PageRequest {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
  /** `Name` or `-Name`, `Account.Name`. */
  readonly sortBy: string | undefined;
  readonly pageSize: number;
  readonly pageToken: string | undefined;
  /** Words that the name, or an email or phone field of the columns, holds. */
  readonly search: string | undefined;
}

export function pageRequest(query: URLSearchParams): PageRequest {
  const list = (name: string): readonly string[] =>
    (query.get(name) ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    fields: list('fields'),
    optionalFields: list('optionalFields'),
    sortBy: list('sortBy')[0],
    pageSize: Math.min(MOST, Math.max(1, Number(query.get('pageSize') ?? DEFAULT_SIZE) || DEFAULT_SIZE)),
    pageToken: query.get('pageToken') ?? undefined,
    search: query.get('searchTerm') ?? undefined,
  };
}

/** @param where a condition, or empty. */
export function recordPage(view: UserView, object: ObjectSchema, where: string, request: PageRequest): Readonly<Record<string, unknown>> {
  const tree = treeOf(view, object, request.fields, [...request.optionalFields, object.nameField]);
  addLookupNames(view, tree);
  const start = Math.max(0, Number(request.pageToken ?? 0) || 0);
  const conditions = [where, searched(view, object, request.search)]
    .filter((part) => part !== '')
    .map((part) => `(${part})`)
    .join(' AND ');
  const from = `FROM ${object.name}${conditions === '' ? '' : ` WHERE ${conditions}`}`;
  const rows = view.rows(
    `SELECT ${selectList(tree)} ${from} ORDER BY ${order(view, object, request.sortBy)} LIMIT ${String(Math.min(request.pageSize + 1, MOST - start + 1))}${start === 0 ? '' : ` OFFSET ${String(start)}`}`,
  );
  const shown = rows.slice(0, request.pageSize);
  const next = start + request.pageSize;
  return {
    records: shown.map((row) => uiRecord(view, row, tree)),
    count: shown.length,
    totalCount: view.count(`SELECT COUNT() ${from} LIMIT ${String(MOST + 1)}`),
    pageSize: request.pageSize,
    currentPageToken: String(start),
    nextPageToken: rows.length > request.pageSize && next < MOST ? String(next) : null,
    previousPageToken: start === 0 ? null : String(Math.max(0, start - request.pageSize)),
    sortBy: request.sortBy === undefined ? [] : [request.sortBy],
  };
}

/** A stable order: the Id decides between equals. */
function order(view: UserView, object: ObjectSchema, sortBy: string | undefined): string {
  const path = (sortBy ?? object.nameField).replace(/^-/, '');
  const isKnown = treeOf(view, object, [], [path]);
  if (isKnown.fields.size + isKnown.parents.size === 0) return 'Id';
  const own = path.split('.')[0]?.toLowerCase() === object.name.toLowerCase() ? path.slice(path.indexOf('.') + 1) : path;
  return `${own} ${sortBy?.startsWith('-') === true ? 'DESC' : 'ASC'} NULLS LAST, Id`;
}

export function searched(view: UserView, object: ObjectSchema, term: string | undefined): string {
  const words = (term ?? '').trim();
  if (words === '') return '';
  const fields = view
    .fields(object)
    .filter(
      (field) =>
        field.name === object.nameField ||
        field.kind === 'email' ||
        field.kind === 'phone' ||
        (field.kind === 'text' && !isCalculated(field) && /name|email|title|company/i.test(field.name)),
    );
  return fields.map(({ name }) => `${name} LIKE ${quoted(`%${likeText(words)}%`)}`).join(' OR ');
}
