/** The queue of asynchronous work, kept in the org's database: a job is on disk exactly when the transaction that enqueued it is. */
import type { DataAccess } from '../../data/index.ts';
import type { Row } from '../../data/store/store.ts';
import { JobRows } from './jobRows.ts';
import { plainOptions, type Job, type JobKind, type JobOptions, type JobPhase } from '../job.ts';

/** Batches that run at the same time; the others wait in the flex queue. Source: Apex Developer Guide, "Using Batch Apex". */
const CONCURRENT_BATCHES = 5;
export const FLEX_QUEUE_SIZE = 100;
const MINUTE_MS = 60_000;

export class JobQueue {
  readonly rows: JobRows;
  private readonly data: DataAccess;
  private readonly now: () => number;
  constructor(data: DataAccess, now: () => number) {
    this.data = data;
    this.now = now;
    this.rows = new JobRows(data, now);
    data.store.database.exec(`
      DROP TABLE IF EXISTS _job;
      DROP TABLE IF EXISTS _job_chunk;
      CREATE TABLE IF NOT EXISTS _async_job (id TEXT PRIMARY KEY, turn INTEGER, kind TEXT, class TEXT, state TEXT, user TEXT, phase TEXT, due INTEGER, signature TEXT, options TEXT);
      CREATE INDEX IF NOT EXISTS _async_job_turn ON _async_job (turn);
      CREATE TABLE IF NOT EXISTS _flex (id TEXT PRIMARY KEY, position INTEGER);
      CREATE TABLE IF NOT EXISTS _job_query (job TEXT PRIMARY KEY, query TEXT);
      CREATE TABLE IF NOT EXISTS _chunk (job TEXT, number INTEGER, items TEXT, PRIMARY KEY (job, number));`);
  }

  enqueue(kind: JobKind, className: string, state: string, userId: string, options: JobOptions): string {
    const waits = kind === 'BatchApex' && this.activeBatches() >= CONCURRENT_BATCHES;
    const id = this.rows.create(kind, className, waits ? 'Holding' : 'Queued', userId, options);
    const due = this.now() + (options.delayMinutes ?? 0) * MINUTE_MS;
    this.data.store.run(
      'INSERT INTO _async_job (id, turn, kind, class, state, user, phase, due, signature, options) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [id, this.turn(), kind, className, state, userId, 'start', due, options.signature, JSON.stringify(options)],
    );
    if (waits) this.data.store.run('INSERT INTO _flex (id, position) VALUES (?, ?)', [id, this.turn()]);
    if (waits) this.show();
    return id;
  }

  /** The next job: waiting ones in order, or one that a stopped process interrupted. */
  next(): Job | undefined {
    this.promote();
    const [row] = this.data.store.all(
      'SELECT * FROM _async_job WHERE due <= ? AND id NOT IN (SELECT id FROM _flex) ORDER BY turn LIMIT 1',
      [this.now()],
    );
    return row === undefined ? undefined : jobOf(row);
  }
  /** All waiting jobs, oldest first. */
  waiting(): readonly Job[] {
    return this.data.store.all('SELECT * FROM _async_job ORDER BY turn').map(jobOf);
  }
  find(id: string): Job | undefined {
    const [row] = this.data.store.all('SELECT * FROM _async_job WHERE id = ?', [id]);
    return row === undefined ? undefined : jobOf(row);
  }
  /** When the next delayed job is due. */
  nextDue(): number | undefined {
    const [row] = this.data.store.all('SELECT MIN(due) AS due FROM _async_job WHERE id NOT IN (SELECT id FROM _flex)');
    return row === undefined || row['due'] === null ? undefined : Number(row['due']);
  }
  hasSignature(signature: string): boolean {
    return this.data.store.all('SELECT 1 AS found FROM _async_job WHERE signature = ?', [signature]).length > 0;
  }

  /** Moves a job behind the others: chunks of concurrent batches take turns. */
  yieldTurn(id: string): void {
    this.data.store.run('UPDATE _async_job SET turn = ? WHERE id = ?', [this.turn(), id]);
  }
  move(id: string, phase: JobPhase, state?: string): void {
    this.data.store.run('UPDATE _async_job SET phase = ?, state = COALESCE(?, state) WHERE id = ?', [phase, state ?? null, id]);
  }
  end(id: string, status: 'Completed' | 'Failed' | 'Aborted', message: string | null): void {
    this.rows.end(id, status, message);
    this.drop(id);
  }
  /** Takes a job out of the queue; its AsyncApexJob row stays as it is. */
  drop(id: string): void {
    for (const sql of [
      'DELETE FROM _async_job WHERE id = ?',
      'DELETE FROM _flex WHERE id = ?',
      'DELETE FROM _job_query WHERE job = ?',
      'DELETE FROM _chunk WHERE job = ?',
    ])
      this.data.store.run(sql, [id]);
    this.show();
  }

  activeBatches(): number {
    return Number(
      this.data.store.all("SELECT COUNT(*) AS n FROM _async_job WHERE kind = 'BatchApex' AND id NOT IN (SELECT id FROM _flex)")[0]?.['n'] ??
        0,
    );
  }
  /** Ids in the flex queue, first to run first. */
  flexOrder(): readonly string[] {
    return this.data.store.all('SELECT id FROM _flex ORDER BY position').map((row) => String(row['id']));
  }
  /** @return whether the order changed. */
  reorder(id: string, place: (others: readonly string[]) => number | undefined): boolean {
    const before = this.flexOrder();
    if (!before.includes(id)) return false;
    const others = before.filter((other) => other !== id);
    const at = place(others);
    if (at === undefined) return false;
    const after = [...others.slice(0, at), id, ...others.slice(at)];
    for (const [position, one] of after.entries()) this.data.store.run('UPDATE _flex SET position = ? WHERE id = ?', [position, one]);
    this.show();
    return before.some((one, index) => one !== after[index]);
  }

  keepChunks(id: string, chunks: readonly string[], query: string | null): void {
    for (const [number, items] of chunks.entries())
      this.data.store.run('INSERT INTO _chunk (job, number, items) VALUES (?, ?, ?)', [id, number, items]);
    this.data.store.run('INSERT OR REPLACE INTO _job_query (job, query) VALUES (?, ?)', [id, query]);
    this.rows.update(id, { TotalJobItems: chunks.length });
  }
  chunk(id: string): { readonly number: number; readonly items: string; readonly query: string | null } | undefined {
    const [row] = this.data.store.all(
      'SELECT c.number AS number, c.items AS items, q.query AS query FROM _chunk c JOIN _job_query q ON q.job = c.job WHERE c.job = ? ORDER BY c.number LIMIT 1',
      [id],
    );
    return row === undefined
      ? undefined
      : { number: Number(row['number']), items: String(row['items']), query: row['query'] === null ? null : String(row['query']) };
  }
  dropChunk(id: string, number: number): void {
    this.data.store.run('DELETE FROM _chunk WHERE job = ? AND number = ?', [id, number]);
  }

  /** @return false when no job has that Id */
  abort(id: string): boolean {
    if (this.find(id) === undefined) return false;
    this.end(id, 'Aborted', null);
    return true;
  }

  private promote(): void {
    for (const id of this.flexOrder().slice(0, Math.max(0, CONCURRENT_BATCHES - this.activeBatches()))) {
      this.data.store.run('DELETE FROM _flex WHERE id = ?', [id]);
      this.rows.update(id, { Status: 'Queued' });
      this.show();
    }
  }
  private show(): void {
    if (this.rows.showsWaiting()) this.rows.showWaiting(this.flexOrder());
  }
  private turn(): number {
    return this.data.store.next('job');
  }
}

function jobOf(row: Row): Job {
  return {
    id: String(row['id']),
    kind: String(row['kind']) as JobKind,
    className: String(row['class']),
    state: String(row['state']),
    userId: String(row['user']),
    phase: String(row['phase']) as JobPhase,
    options: { ...plainOptions, ...(JSON.parse(String(row['options'])) as Partial<JobOptions>) },
  };
}
