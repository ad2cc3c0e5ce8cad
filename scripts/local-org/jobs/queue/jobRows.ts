/** The AsyncApexJob and FlexQueueItem rows that queries see. Source: Object Reference, "AsyncApexJob". */
import type { DataAccess } from '../../data/index.ts';
import type { SqlValue } from '../../data/store/values.ts';
import type { JobKind, JobOptions } from '../job.ts';
import { insertRow } from '../platformRow.ts';

const STATUS_LENGTH = 255;

export class JobRows {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
  }

  /** @return the new row's Id. */
  create(
    kind: JobKind | 'ScheduledApex',
    className: string,
    status: string,
    userId: string,
    options: Pick<JobOptions, 'method' | 'cronTriggerId'>,
  ): string {
    return insertRow(this.data, 'AsyncApexJob', {
      JobType: kind,
      Status: status,
      ApexClassId: this.classId(className),
      MethodName: options.method?.name ?? null,
      CronTriggerId: options.cronTriggerId,
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0,
      CreatedById: userId,
      CreatedDate: this.second(),
    });
  }
  /** The worker of a batch over a query has its own row; one over an iterable has none. @return its Id Source: Object Reference, "AsyncApexJob", JobType. */
  createWorker(batchId: string, chunks: number): string {
    const [batch] = this.data.store.all('SELECT "ApexClassId", "CreatedById" FROM "AsyncApexJob" WHERE "Id" = ?', [batchId]);
    return insertRow(this.data, 'AsyncApexJob', {
      ...batch,
      JobType: 'BatchApexWorker',
      Status: 'Processing',
      ParentJobId: batchId,
      JobItemsProcessed: 0,
      TotalJobItems: chunks,
      NumberOfErrors: 0,
      CreatedDate: this.second(),
    });
  }
  workerOf(batchId: string): string | undefined {
    const [row] = this.data.store.all(`SELECT "Id" FROM "AsyncApexJob" WHERE "ParentJobId" = ? AND "JobType" = 'BatchApexWorker'`, [
      batchId,
    ]);
    return row === undefined ? undefined : String(row['Id']);
  }
  update(id: string, fields: Readonly<Record<string, SqlValue>>): void {
    const names = Object.keys(fields);
    this.data.store.run(`UPDATE "AsyncApexJob" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE "Id" = ?`, [
      ...Object.values(fields),
      id,
    ]);
  }
  /** Adds a chunk to the counts of the batch and its worker. */
  addChunk(batchId: string): void {
    this.data.store.run(
      `UPDATE "AsyncApexJob" SET "JobItemsProcessed" = "JobItemsProcessed" + 1 WHERE "Id" = ?1 OR ("ParentJobId" = ?1 AND "JobType" = 'BatchApexWorker')`,
      [batchId],
    );
  }
  addError(id: string): void {
    this.data.store.run('UPDATE "AsyncApexJob" SET "NumberOfErrors" = "NumberOfErrors" + 1 WHERE "Id" = ?', [id]);
  }
  /** The first error stays. */
  fail(id: string, message: string): void {
    this.addError(id);
    this.data.store.run('UPDATE "AsyncApexJob" SET "ExtendedStatus" = COALESCE("ExtendedStatus", ?) WHERE "Id" = ?', [
      `First error: ${message}`.slice(0, STATUS_LENGTH),
      id,
    ]);
  }
  end(id: string, status: 'Completed' | 'Failed' | 'Aborted', message: string | null): void {
    this.data.store.run(
      'UPDATE "AsyncApexJob" SET "Status" = ?, "ExtendedStatus" = COALESCE("ExtendedStatus", ?), "CompletedDate" = ? WHERE "Id" = ?',
      [status, message?.slice(0, STATUS_LENGTH) ?? null, this.second(), id],
    );
    this.data.store.run(
      `UPDATE "AsyncApexJob" SET "Status" = ?, "CompletedDate" = ? WHERE "ParentJobId" = ? AND "JobType" = 'BatchApexWorker'`,
      [status, this.second(), id],
    );
  }
  drop(id: string): void {
    this.data.store.run('DELETE FROM "AsyncApexJob" WHERE "Id" = ?', [id]);
  }
  /** Whether code asks for rows of the flex queue. */
  showsWaiting(): boolean {
    return this.data.schema.isStored(this.data.schema.get('FlexQueueItem'));
  }
  /** The flex queue as rows. Source: Object Reference, "FlexQueueItem". */
  showWaiting(ids: readonly string[]): void {
    this.data.store.run('DELETE FROM "FlexQueueItem"');
    for (const [position, id] of ids.entries())
      insertRow(this.data, 'FlexQueueItem', { AsyncApexJobId: id, FlexQueueItemId: id, JobType: 'BatchApex', JobPosition: position });
  }
  status(id: string): string | undefined {
    const [row] = this.data.store.all('SELECT "Status" FROM "AsyncApexJob" WHERE "Id" = ?', [id]);
    return row === undefined ? undefined : String(row['Status']);
  }
  /** Whether a queueable was aborted: it can be again. Source: seen in an org. */
  isAborted(id: string): boolean {
    return (
      this.data.store.all(`SELECT 1 FROM "AsyncApexJob" WHERE "Id" = ? AND "JobType" = 'Queueable' AND "Status" = 'Aborted'`, [id]).length >
      0
    );
  }
  /** Removes rows of ended jobs that were completed before a moment, the oldest first. @return how many. */
  purge(before: number, most: number): number {
    const ended = `SELECT "Id" FROM "AsyncApexJob" WHERE "CompletedDate" < ? AND "Status" IN ('Completed', 'Failed', 'Aborted')`;
    return this.data.store.run(`DELETE FROM "AsyncApexJob" WHERE "Id" IN (${ended} ORDER BY "CompletedDate" LIMIT ?)`, [before, most]);
  }

  private classId(name: string): string | null {
    const [row] = this.data.store.all('SELECT "Id" FROM "ApexClass" WHERE "Name" = ?', [name.split('.')[0] ?? name]);
    return row === undefined ? null : String(row['Id']);
  }
  private second(): number {
    return Math.floor(this.now() / 1000) * 1000;
  }
}
