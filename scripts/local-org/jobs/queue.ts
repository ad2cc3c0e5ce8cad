/** The queue of asynchronous work, kept in the org's database: a job is on disk exactly when the transaction that enqueued it is. */
import type { DataAccess } from '../data/index.ts';
import type { Row } from '../data/store/store.ts';
import type { SqlValue } from '../data/store/values.ts';

export type JobKind = 'BatchApex' | 'Queueable' | 'Future' | 'ScheduledApex';
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: string;
  readonly scopeSize: number;
  readonly userId: string;
  readonly phase: 'start' | 'execute' | 'finish';
}

export class JobQueue {
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    data.store.database.exec(`
      CREATE TABLE IF NOT EXISTS _job (id TEXT PRIMARY KEY, number INTEGER, kind TEXT, state TEXT, scope INTEGER, user TEXT, phase TEXT, query TEXT);
      CREATE TABLE IF NOT EXISTS _job_chunk (job TEXT, number INTEGER, items TEXT, PRIMARY KEY (job, number));
      CREATE TABLE IF NOT EXISTS _schedule (id TEXT PRIMARY KEY, cron TEXT, state TEXT, user TEXT, next INTEGER);`);
  }

  enqueue(kind: JobKind, className: string, state: string, scopeSize: number, userId: string): string {
    const { store, schema } = this.data;
    const id = store.newId(schema.get('AsyncApexJob'));
    this.insertRow('AsyncApexJob', {
      Id: id, JobType: kind, Status: kind === 'BatchApex' ? 'Holding' : 'Queued', ApexClassId: this.classId(className), MethodName: null,
      JobItemsProcessed: 0, TotalJobItems: 0, NumberOfErrors: 0, CreatedById: userId, CreatedDate: this.now(),
    });
    store.run('INSERT INTO _job (id, number, kind, state, scope, user, phase) VALUES (?, ?, ?, ?, ?, ?, ?)', [id, store.next('job'), kind, state, scopeSize, userId, 'start']);
    return id;
  }

  /** The oldest job that waits, or that a stopped process left in the middle. */
  next(): Job | undefined {
    const [row] = this.data.store.all('SELECT * FROM _job ORDER BY number LIMIT 1');
    return row === undefined ? undefined : jobOf(row);
  }
  get waiting(): number {
    return Number(this.data.store.all('SELECT COUNT(*) AS n FROM _job')[0]?.['n'] ?? 0);
  }

  keepChunks(job: Job, chunks: readonly string[], query: string | null): void {
    for (const [number, items] of chunks.entries()) this.data.store.run('INSERT INTO _job_chunk (job, number, items) VALUES (?, ?, ?)', [job.id, number, items]);
    this.data.store.run('UPDATE _job SET query = ? WHERE id = ?', [query, job.id]);
    this.update(job.id, { TotalJobItems: chunks.length });
  }
  chunk(job: Job): { readonly number: number; readonly items: string; readonly query: string | null } | undefined {
    const [row] = this.data.store.all('SELECT c.number AS number, c.items AS items, j.query AS query FROM _job_chunk c JOIN _job j ON j.id = c.job WHERE c.job = ? ORDER BY c.number LIMIT 1', [job.id]);
    return row === undefined ? undefined : { number: Number(row['number']), items: String(row['items']), query: row['query'] === null ? null : String(row['query']) };
  }
  dropChunk(job: Job, number: number): void {
    this.data.store.run('DELETE FROM _job_chunk WHERE job = ? AND number = ?', [job.id, number]);
  }
  move(job: Job, phase: Job['phase'], state?: string): void {
    this.data.store.run('UPDATE _job SET phase = ?, state = COALESCE(?, state) WHERE id = ?', [phase, state ?? null, job.id]);
  }
  update(id: string, fields: Readonly<Record<string, SqlValue>>): void {
    const names = Object.keys(fields);
    this.data.store.run(`UPDATE "AsyncApexJob" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE "Id" = ?`, [...Object.values(fields), id]);
  }
  add(id: string, field: 'JobItemsProcessed' | 'NumberOfErrors'): void {
    this.data.store.run(`UPDATE "AsyncApexJob" SET "${field}" = "${field}" + 1 WHERE "Id" = ?`, [id]);
  }
  end(id: string, status: 'Completed' | 'Failed' | 'Aborted', message: string | null): void {
    this.update(id, { Status: status, ExtendedStatus: message, CompletedDate: this.now() });
    this.data.store.run('DELETE FROM _job WHERE id = ?', [id]);
    this.data.store.run('DELETE FROM _job_chunk WHERE job = ?', [id]);
  }

  schedule(name: string, cron: string, state: string, userId: string, next: number): string {
    const { store, schema } = this.data;
    const detail = store.newId(schema.get('CronJobDetail'));
    this.insertRow('CronJobDetail', { Id: detail, Name: name, JobType: '7' });
    const id = store.newId(schema.get('CronTrigger'));
    this.insertRow('CronTrigger', { Id: id, CronJobDetailId: detail, CronExpression: cron, State: 'WAITING', NextFireTime: next, TimesTriggered: 0, OwnerId: userId, StartTime: this.now(), CreatedDate: this.now(), CreatedById: userId });
    store.run('INSERT INTO _schedule (id, cron, state, user, next) VALUES (?, ?, ?, ?, ?)', [id, cron, state, userId, next]);
    return id;
  }
  due(): { readonly id: string; readonly cron: string; readonly state: string; readonly userId: string } | undefined {
    const [row] = this.data.store.all('SELECT * FROM _schedule WHERE next <= ? ORDER BY next LIMIT 1', [this.now()]);
    return row === undefined ? undefined : { id: String(row['id']), cron: String(row['cron']), state: String(row['state']), userId: String(row['user']) };
  }
  fired(id: string, next: number | undefined): void {
    this.data.store.run('UPDATE "CronTrigger" SET "PreviousFireTime" = ?, "NextFireTime" = ?, "TimesTriggered" = "TimesTriggered" + 1, "State" = ? WHERE "Id" = ?', [this.now(), next ?? null, next === undefined ? 'DELETED' : 'WAITING', id]);
    if (next === undefined) this.data.store.run('DELETE FROM _schedule WHERE id = ?', [id]);
    else this.data.store.run('UPDATE _schedule SET next = ? WHERE id = ?', [next, id]);
  }

  /** A job or a schedule. Errors: answers false when neither has that Id. */
  abort(id: string): boolean {
    if (this.data.store.run('DELETE FROM _schedule WHERE id = ?', [id]) > 0) {
      this.data.store.run('DELETE FROM "CronTrigger" WHERE "Id" = ?', [id]);
      return true;
    }
    const [row] = this.data.store.all('SELECT id FROM _job WHERE id = ?', [id]);
    if (row === undefined) return false;
    this.end(id, 'Aborted', null);
    return true;
  }

  private classId(name: string): string | null {
    const [row] = this.data.store.all('SELECT "Id" FROM "ApexClass" WHERE "Name" = ?', [name]);
    return row === undefined ? null : String(row['Id']);
  }
  private insertRow(object: string, values: Readonly<Record<string, SqlValue>>): void {
    const known = Object.entries(values).filter(([name]) => this.data.schema.get(object).fields.has(name.toLowerCase()));
    this.data.store.run(`INSERT INTO "${object}" (${known.map(([name]) => `"${name}"`).join(', ')}) VALUES (${known.map(() => '?').join(', ')})`, known.map(([, value]) => value));
  }
}

function jobOf(row: Row): Job {
  return { id: String(row['id']), kind: String(row['kind']) as JobKind, state: String(row['state']), scopeSize: Number(row['scope']), userId: String(row['user']), phase: String(row['phase']) as Job['phase'] };
}
