/** Jobs of the Bulk API and their rows, stored in the org's database, so that a job continues after a restart. */
import type { LocalOrg } from '../../../org.ts';
import { idSuffix } from '../../../platform/core/operators.ts';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';
export interface BulkJob {
  readonly id: string;
  readonly kind: 'ingest' | 'query';
  readonly operation: string;
  readonly object: string;
  readonly externalIdFieldName?: string;
  readonly query?: string;
  readonly lineEnding: string;
  readonly columnDelimiter: string;
  readonly createdById: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly state: JobState;
  readonly errorMessage?: string;
}
export interface RowResult {
  /** From 0, without the header. */
  readonly row: number;
  readonly id: string | null;
  readonly isCreated: boolean;
  readonly error: string | null;
}

export class BulkStore {
  private readonly org: LocalOrg;
  constructor(org: LocalOrg) {
    this.org = org;
    org.data.store.database
      .exec(`CREATE TABLE IF NOT EXISTS _bulk_job (id TEXT PRIMARY KEY, state TEXT NOT NULL, job TEXT NOT NULL, content TEXT NOT NULL DEFAULT '');
      CREATE TABLE IF NOT EXISTS _bulk_result (job TEXT, row INTEGER, id TEXT, created INTEGER, error TEXT, PRIMARY KEY (job, row)) WITHOUT ROWID`);
  }

  create(job: Omit<BulkJob, 'id' | 'createdAt' | 'changedAt'>): BulkJob {
    const { store } = this.org.data;
    const id = `750${String(store.next('bulk job')).padStart(12, '0')}`;
    const now = this.org.clock.now();
    const made = { ...job, id: id + idSuffix(id), createdAt: now, changedAt: now };
    store.run('INSERT INTO _bulk_job (id, state, job) VALUES (?, ?, ?)', [made.id, made.state, JSON.stringify(made)]);
    return made;
  }
  find(id: string): BulkJob | undefined {
    const [row] = this.org.data.store.all('SELECT job FROM _bulk_job WHERE id LIKE ?', [`${id.slice(0, 15)}%`]);
    return row === undefined ? undefined : (JSON.parse(String(row['job'])) as BulkJob);
  }
  all(kind: BulkJob['kind']): readonly BulkJob[] {
    return this.org.data.store
      .all('SELECT job FROM _bulk_job ORDER BY id')
      .map((row) => JSON.parse(String(row['job'])) as BulkJob)
      .filter((job) => job.kind === kind);
  }
  change(job: BulkJob, values: Partial<BulkJob>): BulkJob {
    const changed = { ...job, ...values, changedAt: this.org.clock.now() };
    this.org.data.store.run('UPDATE _bulk_job SET state = ?, job = ? WHERE id = ?', [changed.state, JSON.stringify(changed), job.id]);
    return changed;
  }
  remove(job: BulkJob): void {
    this.org.data.store.run('DELETE FROM _bulk_job WHERE id = ?', [job.id]);
    this.org.data.store.run('DELETE FROM _bulk_result WHERE job = ?', [job.id]);
  }

  /** The uploaded data, or the rows of a query. */
  content(job: BulkJob): string {
    return String(this.org.data.store.all('SELECT content FROM _bulk_job WHERE id = ?', [job.id])[0]?.['content'] ?? '');
  }
  keepContent(job: BulkJob, content: string): void {
    this.org.data.store.run('UPDATE _bulk_job SET content = ? WHERE id = ?', [content, job.id]);
  }

  addResults(job: BulkJob, results: readonly RowResult[]): void {
    for (const { row, id, isCreated, error } of results)
      this.org.data.store.run('INSERT INTO _bulk_result (job, row, id, created, error) VALUES (?, ?, ?, ?, ?)', [
        job.id,
        row,
        id,
        isCreated ? 1 : 0,
        error,
      ]);
  }
  results(job: BulkJob): readonly RowResult[] {
    return this.org.data.store.all('SELECT * FROM _bulk_result WHERE job = ? ORDER BY row', [job.id]).map((row) => ({
      row: Number(row['row']),
      id: row['id'] === null ? null : String(row['id']),
      isCreated: row['created'] === 1,
      error: row['error'] === null ? null : String(row['error']),
    }));
  }
  counts(job: BulkJob): { readonly processed: number; readonly failed: number } {
    const [row] = this.org.data.store.all('SELECT COUNT(*) AS processed, COUNT(error) AS failed FROM _bulk_result WHERE job = ?', [job.id]);
    return { processed: Number(row?.['processed'] ?? 0), failed: Number(row?.['failed'] ?? 0) };
  }
  /** Jobs that have work to do, oldest first. */
  due(): readonly BulkJob[] {
    return this.org.data.store
      .all("SELECT job FROM _bulk_job WHERE state IN ('UploadComplete', 'InProgress') ORDER BY id")
      .map((row) => JSON.parse(String(row['job'])) as BulkJob);
  }
}
