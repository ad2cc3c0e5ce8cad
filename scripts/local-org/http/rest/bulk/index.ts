/** The Bulk API 2.0: ingest and query jobs with CSV, processed between requests. Source: Bulk API 2.0 Developer Guide, "Bulk API 2.0 Reference". */
import type { LocalOrg } from '../../../org.ts';
import { noContent, ok, type RestAnswer, type RestCall, wholeNumber } from '../call.ts';
import { notFound, RestError } from '../errors.ts';
import { bodyOf } from '../json/body.ts';
import type { Router } from '../router.ts';
import { csvLine, DELIMITERS, LINE_ENDINGS } from './csv.ts';
import { Ingest } from './ingest.ts';
import { BulkQueries, bulkQuery } from './query.ts';
import { BulkStore, type BulkJob, type RowResult } from './store.ts';

const OPERATIONS = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];
const USUAL_PART = 50_000;
type Body = Readonly<Record<string, unknown>>;

export class BulkApi {
  private readonly org: LocalOrg;
  private readonly jobs: BulkStore;
  private readonly ingest: Ingest;
  private readonly queries: BulkQueries;
  private timer: NodeJS.Immediate | undefined;
  private isClosed = false;
  constructor(org: LocalOrg) {
    this.org = org;
    this.jobs = new BulkStore(org);
    this.ingest = new Ingest(org, this.jobs);
    this.queries = new BulkQueries(org, this.jobs);
    this.wake();
  }

  addRoutes(router: Router): void {
    router.add('POST', '/jobs/ingest', (call) => ok(this.json(call, this.createIngest(call))));
    router.add('POST', '/jobs/query', (call) => ok(this.json(call, this.createQuery(call))));
    for (const kind of ['ingest', 'query'] as const) {
      router.add('GET', `/jobs/${kind}`, (call) =>
        ok({ done: true, records: this.jobs.all(kind).map((job) => this.json(call, job)), nextRecordsUrl: null }),
      );
      router.add('GET', `/jobs/${kind}/:id`, (call, [id = '']) => ok(this.json(call, this.job(kind, id))));
      router.add('PATCH', `/jobs/${kind}/:id`, (call, [id = '']) =>
        ok(this.json(call, this.close(this.job(kind, id), String((call.body as Body | undefined)?.['state'] ?? '')))),
      );
      router.add('DELETE', `/jobs/${kind}/:id`, (_call, [id = '']) => {
        this.jobs.remove(this.job(kind, id));
        return noContent;
      });
    }
    router.add('PUT', '/jobs/ingest/:id/batches', (call, [id = '']) => this.upload(this.job('ingest', id), call));
    router.add('GET', '/jobs/ingest/:id/successfulResults', (_call, [id = '']) =>
      this.resultFile(
        this.job('ingest', id),
        ({ error }) => error === null,
        ['sf__Id', 'sf__Created'],
        (one) => [one.id ?? '', String(one.isCreated)],
      ),
    );
    router.add('GET', '/jobs/ingest/:id/failedResults', (_call, [id = '']) =>
      this.resultFile(
        this.job('ingest', id),
        ({ error }) => error !== null,
        ['sf__Id', 'sf__Error'],
        (one) => [one.id ?? '', one.error ?? ''],
      ),
    );
    router.add('GET', '/jobs/ingest/:id/unprocessedrecords', (_call, [id = '']) => this.unprocessed(this.job('ingest', id)));
    router.add('GET', '/jobs/query/:id/results', (call, [id = '']) => this.queryResults(this.job('query', id), call));
  }

  /** Stops processing. */
  stop(): void {
    this.isClosed = true;
    if (this.timer !== undefined) clearImmediate(this.timer);
  }

  private wake(): void {
    if (this.isClosed || this.timer !== undefined) return;
    this.timer = setImmediate(() => {
      this.timer = undefined;
      const [job] = this.jobs.due();
      if (job === undefined) return;
      if (job.kind === 'ingest') this.ingest.step(job);
      else this.queries.run(job);
      this.wake();
    });
  }

  private createIngest(call: RestCall): BulkJob {
    const body = bodyOf<Body>(call);
    const operation = String(body['operation'] ?? '');
    const object = this.org.data.schema.find(String(body['object'] ?? ''));
    if (object === undefined) throw new RestError(400, 'INVALIDENTITY', `Unable to find object: ${String(body['object'] ?? '')}`);
    if (!OPERATIONS.includes(operation)) throw new RestError(400, 'INVALIDJOB', `Invalid operation: ${operation}`);
    const key = body['externalIdFieldName'];
    if (operation === 'upsert' && typeof key !== 'string')
      throw new RestError(400, 'INVALIDJOB', 'InvalidJob : External ID was blank for upsert operation');
    if (body['contentType'] !== undefined && body['contentType'] !== 'CSV')
      throw new RestError(400, 'INVALIDJOB', `Unsupported content type: ${String(body['contentType'])}`);
    return this.jobs.create({
      kind: 'ingest',
      operation,
      object: object.name,
      ...(typeof key === 'string' ? { externalIdFieldName: key } : {}),
      ...formats(body),
      createdById: call.user.id,
      state: 'Open',
    });
  }
  private createQuery(call: RestCall): BulkJob {
    const body = bodyOf<Body>(call);
    const text = String(body['query'] ?? '');
    const { from } = bulkQuery(text);
    const job = this.jobs.create({
      kind: 'query',
      operation: String(body['operation'] ?? 'query'),
      object: this.org.data.schema.find(from)?.name ?? from,
      query: text,
      ...formats(body),
      createdById: call.user.id,
      state: 'UploadComplete',
    });
    this.wake();
    return job;
  }

  private job(kind: BulkJob['kind'], id: string): BulkJob {
    const job = this.jobs.find(id);
    if (job?.kind !== kind) throw notFound();
    return job;
  }
  private upload(job: BulkJob, { body }: RestCall): RestAnswer {
    if (job.state !== 'Open' || this.jobs.content(job) !== '')
      throw new RestError(400, 'INVALIDJOBSTATE', 'Uploading data is allowed once, while the job is Open');
    this.jobs.keepContent(job, String(body ?? ''));
    return { status: 201 };
  }
  private close(job: BulkJob, state: string): BulkJob {
    if (state === 'Aborted' && job.state !== 'JobComplete' && job.state !== 'Failed') return this.jobs.change(job, { state });
    if (state !== 'UploadComplete' || job.kind !== 'ingest' || job.state !== 'Open')
      throw new RestError(400, 'INVALIDJOBSTATE', `Changing the state of a job from ${job.state} to ${state} is not allowed`);
    const changed = this.jobs.change(job, { state });
    this.wake();
    return changed;
  }

  private resultFile(
    job: BulkJob,
    isWanted: (result: RowResult) => boolean,
    names: readonly string[],
    cells: (result: RowResult) => readonly string[],
  ): RestAnswer {
    const { header, rows } = this.ingest.fileOf(job);
    return csv(job, [
      [...names, ...header],
      ...this.jobs
        .results(job)
        .filter(isWanted)
        .map((one) => [...cells(one), ...(rows[one.row] ?? [])]),
    ]);
  }
  private unprocessed(job: BulkJob): RestAnswer {
    if (job.state === 'Failed') return { status: 200, type: 'text/csv', body: this.jobs.content(job) };
    const { header, rows } = this.ingest.fileOf(job);
    return csv(job, [header, ...(job.state === 'Aborted' ? rows.slice(this.jobs.counts(job).processed) : [])]);
  }
  private queryResults(job: BulkJob, call: RestCall): RestAnswer {
    if (job.state !== 'JobComplete') throw new RestError(400, 'INVALIDJOBSTATE', `The job has no results: its state is ${job.state}`);
    const start = Number(Buffer.from(call.query.get('locator') ?? '', 'base64url').toString('utf8') || '0');
    if (Number.isNaN(start)) throw new RestError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    const { text, rows, next } = this.queries.part(job, start, wholeNumber(call, 'maxRecords', USUAL_PART, 1));
    return {
      status: 200,
      type: 'text/csv',
      body: text,
      headers: {
        'Sforce-NumberOfRecords': String(rows),
        'Sforce-Locator': next === undefined ? 'null' : Buffer.from(String(next)).toString('base64url'),
      },
    };
  }

  private json({ base }: RestCall, job: BulkJob): unknown {
    const { processed, failed } = this.jobs.counts(job);
    const {
      id,
      operation,
      object,
      createdById,
      createdAt,
      changedAt,
      state,
      externalIdFieldName,
      errorMessage,
      lineEnding,
      columnDelimiter,
      kind,
    } = job;
    const moment = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');
    return {
      id,
      operation,
      object,
      createdById,
      createdDate: moment(createdAt),
      systemModstamp: moment(changedAt),
      state,
      concurrencyMode: 'Parallel',
      contentType: 'CSV',
      apiVersion: Number(base.split('/v')[1]),
      jobType: kind === 'ingest' ? 'V2Ingest' : 'V2Query',
      lineEnding,
      columnDelimiter,
      retries: 0,
      totalProcessingTime: Math.max(0, changedAt - createdAt),
      ...(externalIdFieldName === undefined ? {} : { externalIdFieldName }),
      ...(errorMessage === undefined ? {} : { errorMessage }),
      ...(kind === 'ingest'
        ? {
            contentUrl: `${base.slice(1)}/jobs/ingest/${id}/batches`,
            numberRecordsProcessed: processed,
            numberRecordsFailed: failed,
            apiActiveProcessingTime: 0,
            apexProcessingTime: 0,
          }
        : { numberRecordsProcessed: this.queries.rows(job) }),
    };
  }
}

function formats(body: Body): Pick<BulkJob, 'lineEnding' | 'columnDelimiter'> {
  const columnDelimiter = String(body['columnDelimiter'] ?? 'COMMA');
  const lineEnding = String(body['lineEnding'] ?? 'LF');
  if (DELIMITERS[columnDelimiter] === undefined || LINE_ENDINGS[lineEnding] === undefined)
    throw new RestError(400, 'INVALIDJOB', `Unknown delimiter or line ending: ${columnDelimiter}, ${lineEnding}`);
  return { columnDelimiter, lineEnding };
}
function csv(job: BulkJob, lines: readonly (readonly string[])[]): RestAnswer {
  const ending = LINE_ENDINGS[job.lineEnding] ?? '\n';
  return {
    status: 200,
    type: 'text/csv',
    body: lines.map((line) => csvLine(line, DELIMITERS[job.columnDelimiter] ?? ',') + ending).join(''),
  };
}
