/** Query jobs of the Bulk API. Source: Bulk API 2.0 Developer Guide, "Bulk API 2.0 Query" and "SOQL Considerations". */
import type { SoqlQuery } from '../../../language/soqlAst.ts';
import type { SObjectValue } from '../../../data/index.ts';
import { SObjectValue as Row } from '../../../data/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { ApexList } from '../../../platform/collections/index.ts';
import { RestError } from '../errors.ts';
import { valueJson } from '../json/write.ts';
import { parseSoql } from '../queries/queries.ts';
import { withRefusedPart } from '../queries/refusedPart.ts';
import { csvLine, DELIMITERS, LINE_ENDINGS } from './csv.ts';
import type { BulkJob, BulkStore } from './store.ts';

/** Errors: MALFORMED_QUERY, and for clauses that bulk queries do not support. */
export function bulkQuery(text: string): SoqlQuery {
  const query = parseSoql(text);
  const refused = [
    query.groupBy === undefined ? undefined : 'GROUP BY',
    query.offset === undefined ? undefined : 'OFFSET',
    query.select.some(({ kind }) => kind === 'subquery') ? 'nested queries' : undefined,
    query.select.some(({ kind }) => kind === 'typeof') ? 'TYPEOF' : undefined,
    query.select.some(
      (item) =>
        item.kind === 'field' && item.field.kind === 'function' && /^(count|sum|avg|min|max|count_distinct)$/i.test(item.field.name),
    )
      ? 'aggregate functions'
      : undefined,
  ].filter((one) => one !== undefined);
  if (refused.length > 0) throw new RestError(400, 'API_ERROR', `Bulk API 2.0 doesn't support SOQL queries with ${refused.join(', ')}`);
  return query;
}

export class BulkQueries {
  private readonly org: LocalOrg;
  private readonly jobs: BulkStore;
  constructor(org: LocalOrg, jobs: BulkStore) {
    this.org = org;
    this.jobs = jobs;
  }

  /** Runs the query and stores the rows; a query that the caller may not run fails the job. */
  run(job: BulkJob): void {
    try {
      const parsed = bulkQuery(job.query ?? '');
      const query = job.operation === 'queryAll' ? { ...parsed, allRows: true } : parsed;
      const user = this.org.data.runningUser(job.createdById);
      const rows = withRefusedPart(job.query ?? '', () =>
        this.org.transact(
          'REST',
          (tx) =>
            tx.uncounted(
              ['queries', 'queryRows', 'aggregateQueries'],
              () => (this.org.data.query(query, [], { accessMode: 'user' }) as ApexList).items as SObjectValue[],
            ),
          { user },
        ),
      );
      const paths = query.select.flatMap((item) => (item.kind === 'field' && item.field.kind === 'path' ? [item.field.path] : []));
      const delimiter = DELIMITERS[job.columnDelimiter] ?? ',';
      const lines = [paths.map((path) => path.join('.')), ...rows.map((row) => paths.map((path) => cellOf(row, path)))].map((cells) =>
        csvLine(cells, delimiter),
      );
      this.jobs.keepContent(job, JSON.stringify(lines));
      this.jobs.change(job, { state: 'JobComplete' });
    } catch (error) {
      this.jobs.change(job, { state: 'Failed', errorMessage: (error as Error).message });
    }
  }

  /** @param start the first row. @return CSV with its header, how many rows are in it, and where the next part starts. */
  part(job: BulkJob, start: number, most: number): { readonly text: string; readonly rows: number; readonly next: number | undefined } {
    const [header = '', ...lines] = JSON.parse(this.jobs.content(job) || '[]') as readonly string[];
    const rows = lines.slice(start, start + most);
    const ending = LINE_ENDINGS[job.lineEnding] ?? '\n';
    return { text: [header, ...rows, ''].join(ending), rows: rows.length, next: start + most < lines.length ? start + most : undefined };
  }
  rows(job: BulkJob): number {
    return Math.max(0, (JSON.parse(this.jobs.content(job) || '[]') as readonly string[]).length - 1);
  }
}

function cellOf(row: SObjectValue, path: readonly string[]): string {
  let holder: SObjectValue | null | undefined = row;
  for (const step of path.slice(0, -1)) holder = holder instanceof Row ? holder.parents.get(step.toLowerCase()) : undefined;
  const value = holder instanceof Row ? valueJson(holder.values.get((path.at(-1) ?? '').toLowerCase()) ?? null) : null;
  return value === null ? '' : String(value);
}
