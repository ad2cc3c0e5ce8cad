/** Calls of the service as data: their paths, parameters, bodies, answers and errors, with the types that follow from them. */
import type { Fields, Infer, Schema } from './schema.ts';

/** The permissions an OAuth token can carry. Source: API reference, 2.4. */
export const PERMISSIONS = [
  'ViewReports',
  'ManageLists',
  'CreateCampaigns',
  'ImportSubscribers',
  'SendCampaigns',
  'ViewSubscribersInReports',
  'ManageTemplates',
  'AdministerPersons',
  'AdministerAccount',
  'ViewTransactional',
  'SendTransactional',
  'Automation',
] as const;
/** What a token may do. */
export type Permission = (typeof PERMISSIONS)[number];

/** The supported versions of the API, oldest first. */
export const VERSIONS = ['v3', 'v3.1', 'v3.2', 'v3.3'] as const;
/** A version of the API. */
export type Version = (typeof VERSIONS)[number];

/** The parameters of a query string: optional texts with case-insensitive names. */
export type QueryNames = readonly string[];

/** An API call as the contract describes it: the single source for the route, its types, its checks and the generated transfer types. */
export interface Endpoint {
  readonly name: string;
  readonly doc: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the version prefix, without extension. `:list`, `:client` and so on name the kind of object that the id must belong to. */
  readonly path: string;
  readonly query: QueryNames;
  readonly body?: Schema;
  /** The service's name for the body in `Fields in error`. */
  readonly bodyName?: string;
  /** Missing for an empty answer. */
  readonly answer?: Schema;
  readonly status: 200 | 201 | 202;
  readonly permissions: readonly Permission[];
  readonly agencyOnly?: boolean;
  /** The first version that has the call. */
  readonly since?: Version;
}

/** The names of the ids in a path: `'/lists/:list/webhooks/:webhook'` has `'list' | 'webhook'`. */
export type ParamNames<P extends string> = P extends `${string}:${infer N}/${infer Rest}`
  ? N | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer N}`
    ? N
    : never;

/** The checked query of a call. */
export type QueryOf<E extends Endpoint> = { readonly [N in E['query'][number]]?: string };

/** The checked body of a call. */
export type BodyOf<E extends Endpoint> = E extends { readonly body: infer S } ? Infer<S> : undefined;

/** The answer of a successful call; `undefined` is an empty body. */
export type AnswerOf<E extends Endpoint> = E extends { readonly answer: infer S } ? Infer<S> : undefined;

/** Describes a call and keeps the exact types. */
export const endpoint = <const E extends Endpoint>(description: E): E => description;

/** What most calls that read, or write, have in common: no parameters, and 200 when they succeed. */
export const read = { method: 'GET', query: [], status: 200 } as const;
export const write = { method: 'PUT', query: [], status: 200 } as const;

/** The parameters every paged call takes. */
export const PAGING = ['page', 'pagesize', 'orderfield', 'orderdirection'] as const;

/** The envelope of a page of rows. Source: API reference, 1.7. */
export const pageOf = <const F extends Fields>(row: {
  readonly kind: 'object';
  readonly name: string;
  readonly doc: string;
  readonly fields: F;
}) =>
  ({
    kind: 'object',
    name: `${row.name}Page`,
    doc: `A page of rows: ${row.doc}`,
    fields: {
      Results: { kind: 'list', of: row },
      ResultsOrderedBy: { kind: 'text' },
      OrderDirection: { kind: 'text' },
      PageNumber: { kind: 'integer' },
      PageSize: { kind: 'integer' },
      RecordsOnThisPage: { kind: 'integer' },
      TotalNumberOfRecords: { kind: 'integer' },
      NumberOfPages: { kind: 'integer' },
    },
  }) as const;

/** The envelope around any row. */
export interface Page<Row> {
  readonly Results: readonly Row[];
  readonly ResultsOrderedBy: string;
  readonly OrderDirection: string;
  readonly PageNumber: number;
  readonly PageSize: number;
  readonly RecordsOnThisPage: number;
  readonly TotalNumberOfRecords: number;
  readonly NumberOfPages: number;
}
