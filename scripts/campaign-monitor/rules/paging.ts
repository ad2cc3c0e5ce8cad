import type { Page } from '../contract/endpoint.ts';
import { Problem, problem } from '../contract/errors.ts';
import type { Table } from '../state/table.ts';
import type { Moment } from '../state/zone.ts';

/** The paging parameters of a call; their names are already in lower case. */
export interface PagingQuery {
  readonly page?: string;
  readonly pagesize?: string;
  readonly orderfield?: string;
  readonly orderdirection?: string;
}

/** How a report pages: its orders, the default one first. */
export interface PagingRules {
  readonly orders: readonly string[];
  readonly defaultDirection?: 'asc' | 'desc';
  /** The order and direction that the answer names, if they differ from the request. */
  readonly echo?: { readonly order: string; readonly isUpperCase: boolean };
}

/** A checked request for a page. */
export interface PageRequest {
  readonly page: number;
  readonly size: number;
  readonly order: string;
  readonly isDescending: boolean;
}

const whole = (value: string | undefined, fallback: number): number =>
  value === undefined ? fallback : /^\d{1,9}$/.test(value) ? Number(value) : -1;

/** Checks the paging parameters of a call. Errors: 800 page, 801 size, 802 order field, 803 direction. */
export const readPaging = (query: PagingQuery, rules: PagingRules): PageRequest | Problem => {
  const page = whole(query.page, 1);
  if (page < 1) return problem(800);
  const size = whole(query.pagesize, 1000);
  if (size < 10 || size > 1000) return problem(801);
  const order = (query.orderfield ?? rules.orders[0] ?? '').toLowerCase();
  if (!rules.orders.includes(order)) return problem(802);
  const direction = (query.orderdirection ?? rules.defaultDirection ?? 'asc').toLowerCase();
  if (direction !== 'asc' && direction !== 'desc') return problem(803);
  return { page, size, order, isDescending: direction === 'desc' };
};

/** Wraps rows in the envelope of a page. */
export const envelope = <Row>(request: PageRequest, rows: readonly Row[], total: number, echo?: PagingRules['echo']): Page<Row> => {
  const direction = request.isDescending ? 'desc' : 'asc';
  return {
    Results: rows,
    ResultsOrderedBy: echo?.order ?? request.order,
    OrderDirection: echo?.isUpperCase === true ? direction.toUpperCase() : direction,
    PageNumber: request.page,
    PageSize: request.size,
    RecordsOnThisPage: rows.length,
    TotalNumberOfRecords: total,
    NumberOfPages: Math.ceil(total / request.size),
  };
};

/** A page of a table. */
export const pageOfTable = <T, Row>(
  table: Table<T>,
  query: PagingQuery,
  rules: PagingRules,
  since: Moment | undefined | Problem,
  toRow: (row: T) => Row,
): Page<Row> | Problem => {
  if (since instanceof Problem) return since;
  const request = readPaging(query, rules);
  if (request instanceof Problem) return request;
  const { rows, total } = table.cut({
    orderField: request.order,
    isDescending: request.isDescending,
    from: (request.page - 1) * request.size,
    count: request.size,
    since,
  });
  return envelope(request, rows.map(toRow), total, rules.echo);
};
