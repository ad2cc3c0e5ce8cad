/** SOQL for clients, in pages, with the caller's access to objects, fields and records. Source: REST API Developer Guide, "Query" and "QueryMore"; what jsforce and the Salesforce CLI expect. */
import { toolingName } from '../../../data/schema/standard/tooling.ts';
import { parseQuery, queryProblem } from '../../../compiler/syntax/index.ts';
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import type { SObjectValue } from '../../../data/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import { ok, type RestAnswer, type RestCall } from '../call.ts';
import { columnMetadata } from './columns.ts';
import { RestError } from '../errors.ts';
import { explainJson } from './explain.ts';
import { withRefusedPart } from './refusedPart.ts';
import { shapeOf } from '../json/shape.ts';
import { recordJson, type Shape } from '../json/write.ts';

const PAGE = 2000;
const SMALLEST_PAGE = 200;
/** How many cursors a server keeps; the oldest is dropped. */
const MOST_CURSORS = 10;
/** The rows of a query that has more than one page. */
interface Cursor {
  readonly rows: readonly SObjectValue[];
  readonly shape: Shape | undefined;
  readonly size: number;
}
const AS_USER = { accessMode: 'user' } as const;
const UNLIMITED = ['queries', 'queryRows', 'aggregateQueries'] as const;

export class Queries {
  private readonly org: LocalOrg;
  private readonly cursors = new Map<string, Cursor>();
  private lastCursor = 0;
  constructor(org: LocalOrg) {
    this.org = org;
  }

  run(call: RestCall, allRows: boolean, api: 'data' | 'tooling' = 'data'): RestAnswer {
    const explained = call.query.get('explain');
    if (explained !== null) return ok(explainJson(this.org.data, parseSoql(explained), (query) => this.count(call, query)));
    const text = call.query.get('q');
    if (text === null || text.trim() === '') throw new RestError(400, 'MALFORMED_QUERY', 'The query is missing');
    const parsed = parseSoql(text);
    const named: SoqlQuery = allRows ? { ...parsed, allRows: true } : parsed;
    const query: SoqlQuery =
      api === 'tooling' && this.org.data.schema.find(toolingName(named.from)) !== undefined
        ? { ...named, from: toolingName(named.from) }
        : named;
    if (call.query.get('columns') === 'true') return ok(columnMetadata(this.org.data.schema, query));
    if (isCount(query)) return ok({ totalSize: withRefusedPart(text, () => this.count(call, query)), done: true, records: [] });
    const rows = withRefusedPart(text, () => this.records(call, query));
    const cursor: Cursor = { rows, shape: shapeOf(query), size: pageSize(call) };
    return ok(page(call, cursor, 0, rows.length <= cursor.size ? undefined : this.keep(cursor)));
  }

  /** @param locator `<cursor>-<offset>`. Errors: INVALID_QUERY_LOCATOR. */
  more(call: RestCall, locator: string): RestAnswer {
    const [, cursor = '', offset = ''] = /^(\w+)-(\d+)$/.exec(locator) ?? [];
    const known = this.cursors.get(cursor);
    if (known === undefined) throw new RestError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    const start = Number(offset);
    return ok(page(call, known, start, start + known.size < known.rows.length ? cursor : undefined));
  }

  /** Rows of one SOQL text, for other resources. */
  rows(call: RestCall, text: string): readonly SObjectValue[] {
    return this.records(call, parseSoql(text));
  }

  private records(call: RestCall, query: SoqlQuery): readonly SObjectValue[] {
    return this.inTransaction(call, () => (this.org.data.query(query, [], AS_USER) as ApexList).items as SObjectValue[]);
  }
  private count(call: RestCall, query: SoqlQuery): number {
    return this.inTransaction(call, () => this.org.data.count(query, [], AS_USER));
  }
  private inTransaction<Result>(call: RestCall, work: () => Result): Result {
    return this.org.transact('REST', (tx) => tx.uncounted(UNLIMITED, work), { user: call.user });
  }
  private keep(rows: Cursor): string {
    this.lastCursor += 1;
    const cursor = `01g${String(this.lastCursor).padStart(15, '0')}`;
    this.cursors.set(cursor, rows);
    const [oldest] = this.cursors.keys();
    if (this.cursors.size > MOST_CURSORS && oldest !== undefined) this.cursors.delete(oldest);
    return cursor;
  }
}

/** Errors: MALFORMED_QUERY. */
export function parseSoql(text: string): SoqlQuery {
  const { tree, diagnostics } = parseQuery(text);
  if (tree === undefined || diagnostics.length > 0)
    throw new RestError(400, 'MALFORMED_QUERY', diagnostics.map(({ message }) => message).join('\n'));
  const refusal = queryProblem(tree);
  if (refusal !== undefined) throw new RestError(400, 'MALFORMED_QUERY', refusal);
  return tree;
}

function isCount({ select }: SoqlQuery): boolean {
  const [only] = select;
  return (
    select.length === 1 &&
    only?.kind === 'field' &&
    only.field.kind === 'function' &&
    only.field.name.toUpperCase() === 'COUNT' &&
    only.field.args.length === 0
  );
}

function pageSize({ headers }: RestCall): number {
  const [, asked] = /batchSize=(\d+)/i.exec(headers['sforce-query-options'] ?? '') ?? [];
  return asked === undefined ? PAGE : Math.min(PAGE, Math.max(SMALLEST_PAGE, Number(asked)));
}

function page(call: RestCall, { rows, shape, size }: Cursor, start: number, cursor: string | undefined): unknown {
  return {
    totalSize: rows.length,
    done: cursor === undefined,
    ...(cursor === undefined ? {} : { nextRecordsUrl: `${call.base}/query/${cursor}-${String(start + size)}` }),
    records: rows.slice(start, start + size).map((row) => recordJson(row, call.base, shape)),
  };
}
