/** The rows of an ingest job, a chunk at a time: each chunk and its results are one transaction. Source: Bulk API 2.0 Developer Guide, "Bulk API 2.0 Ingest". */
import { SObjectValue } from '../../../data/index.ts';
import { atomically } from '../../../data/store/atomically.ts';
import type { Operation } from '../../../data/dml/saver.ts';
import type { RowError, RowOutcome } from '../../../data/dml/rowError.ts';
import type { ObjectSchema } from '../../../data/schema/index.ts';
import type { LocalOrg } from '../../../org.ts';
import { toId } from '../../../platform/core/operators.ts';
import { RestError } from '../errors.ts';
import { readRecord } from '../json/read.ts';
import { Saves } from '../records/saves.ts';
import { DELIMITERS, readCsv } from './csv.ts';
import type { BulkJob, BulkStore, RowResult } from './store.ts';

/** Rows in one chunk of triggers. */
const CHUNK = 200;
const OPERATIONS: Readonly<Record<string, Operation>> = {
  insert: 'insert',
  update: 'update',
  upsert: 'upsert',
  delete: 'delete',
  hardDelete: 'delete',
};

interface BulkFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export class Ingest {
  /** The file that was read last: a job reads the same one for each of its chunks. */
  private last: { readonly jobId: string; readonly file: BulkFile } | undefined;
  private readonly org: LocalOrg;
  private readonly jobs: BulkStore;
  private readonly saves: Saves;
  constructor(org: LocalOrg, jobs: BulkStore) {
    this.org = org;
    this.jobs = jobs;
    this.saves = new Saves(org);
  }

  /** Processes the next chunk. A job whose file cannot be read fails as a whole. */
  step(job: BulkJob): void {
    try {
      const { header, rows } = this.fileOf(job);
      const { processed } = this.jobs.counts(job);
      const chunk = rows.slice(processed, processed + CHUNK);
      atomically(this.org.data, () => {
        this.jobs.addResults(job, this.saved(job, header, chunk, processed));
        this.jobs.change(job, { state: processed + chunk.length >= rows.length ? 'JobComplete' : 'InProgress' });
      });
    } catch (error) {
      this.jobs.change(job, { state: 'Failed', errorMessage: (error as Error).message });
    }
  }

  /** The file's header and rows. Errors: throws for a header with a name that is no field. */
  fileOf(job: BulkJob): BulkFile {
    const file = this.last?.jobId === job.id ? this.last.file : this.read(job);
    // before its upload a job has no file yet
    this.last = job.state === 'Open' ? undefined : { jobId: job.id, file };
    return file;
  }

  private read(job: BulkJob): BulkFile {
    const [header = [], ...rows] = readCsv(this.jobs.content(job), DELIMITERS[job.columnDelimiter] ?? ',');
    const object = this.saves.object(job.object);
    for (const name of header) if (!isField(object, name)) throw new Error(`InvalidBatch : Field name not found : ${name}`);
    return { header, rows };
  }

  private saved(job: BulkJob, header: readonly string[], chunk: readonly (readonly string[])[], start: number): readonly RowResult[] {
    const object = this.saves.object(job.object);
    const read = chunk.map((cells) => this.record(object, job, header, cells));
    const good = read.filter((one) => one instanceof SObjectValue);
    const user = this.org.data.runningUser(job.createdById);
    const outcomes = this.saves.save(user, OPERATIONS[job.operation] ?? 'insert', good, {
      allOrNone: false,
      quiddity: 'BULK_API',
      ...(job.operation === 'upsert' ? { externalId: job.externalIdFieldName ?? 'Id' } : {}),
    });
    if (job.operation === 'hardDelete')
      this.org.transact('BULK_API', () => this.org.data.purge(good.filter((_one, index) => outcomes[index]?.errors.length === 0)), {
        user,
      });
    const left = [...outcomes];
    return read.map((one, index) =>
      one instanceof SObjectValue
        ? resultOf(start + index, left.shift(), one, job)
        : { row: start + index, id: null, isCreated: false, error: one },
    );
  }

  /** A row's record, or its error. */
  private record(object: ObjectSchema, job: BulkJob, header: readonly string[], cells: readonly string[]): SObjectValue | string {
    try {
      const record = readRecord(this.org.data, object, bodyOf(header, cells));
      const id = record.values.get('id');
      if (typeof id === 'string') record.load('id', toId(id) ?? id);
      else if (job.operation !== 'insert' && job.operation !== 'upsert') return 'MISSING_ARGUMENT:Id not specified:--';
      return record;
    } catch (error) {
      if (error instanceof RestError) return `${error.code}:${error.message}:--`;
      throw error;
    }
  }
}

/** `Account.Key__c` names a parent by its external id. */
function isField(object: ObjectSchema, name: string): boolean {
  const [first = '', second] = name.toLowerCase().split('.');
  return second === undefined
    ? object.fields.has(first)
    : [...object.fields.values()].some(({ relationshipName }) => relationshipName?.toLowerCase() === first);
}

/** Empty cells are ignored, `#N/A` sets a field to null. Source: Bulk API 2.0 Developer Guide, "Valid CSV Record Rows". */
function bodyOf(header: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const [index, name] of header.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const [first = '', second] = name.split('.');
    const value = cell === '#N/A' ? null : cell;
    if (second === undefined) body[first] = value;
    else body[first] = { [second]: value };
  }
  return body;
}

function resultOf(row: number, outcome: RowOutcome | undefined, record: SObjectValue, job: BulkJob): RowResult {
  const [error] = outcome?.errors ?? [];
  const own = record.values.get('id');
  return {
    row,
    id: outcome?.id ?? (typeof own === 'string' ? own : null),
    isCreated: error === undefined && (job.operation === 'insert' || outcome?.created === true),
    error: error === undefined ? null : errorText(error),
  };
}
function errorText({ code, message, fields }: RowError): string {
  return `${code}:${message}:${fields.join(', ')}${fields.length > 0 ? ' ' : ''}--`;
}
