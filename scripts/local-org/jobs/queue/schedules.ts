/** Scheduled work: CronTrigger rows and what they start. Source: Object Reference, "CronTrigger" and "CronJobDetail"; Apex Developer Guide, "Apex Scheduler". */
import type { DataAccess } from '../../data/index.ts';
import type { Row } from '../../data/store/store.ts';
import type { JobRows } from './jobRows.ts';
import { insertRow } from '../platformRow.ts';

/** A scheduled Schedulable, or a batch of System.scheduleBatch. */
export interface Schedule {
  readonly id: string;
  /** Undefined for a single firing. */
  readonly cron: string | undefined;
  readonly className: string;
  readonly state: string;
  readonly userId: string;
  /** Of a put-off batch. */
  readonly scopeSize: number | undefined;
  /** The AsyncApexJob row that stands for the schedule. */
  readonly jobId: string | undefined;
}
const APEX_JOB = '7';

export class Schedules {
  private readonly data: DataAccess;
  private readonly rows: JobRows;
  private readonly now: () => number;
  constructor(data: DataAccess, rows: JobRows, now: () => number) {
    this.data = data;
    this.rows = rows;
    this.now = now;
    data.store.database.exec(
      'DROP TABLE IF EXISTS _schedule; CREATE TABLE IF NOT EXISTS _cron (id TEXT PRIMARY KEY, cron TEXT, class TEXT, state TEXT, user TEXT, scope INTEGER, job TEXT, next INTEGER, paused INTEGER NOT NULL DEFAULT 0);' +
        'CREATE TABLE IF NOT EXISTS _aborted_cron (id TEXT, name TEXT, cron TEXT, class TEXT, state TEXT, user TEXT, scope INTEGER, job TEXT)',
    );
  }

  /** @return the CronTrigger's Id. */
  add(name: string, next: number, schedule: Omit<Schedule, 'id' | 'jobId'>, zone: string): string {
    const detail = insertRow(this.data, 'CronJobDetail', { Name: name, JobType: APEX_JOB });
    const id = insertRow(this.data, 'CronTrigger', {
      CronJobDetailId: detail,
      CronExpression: schedule.cron ?? null,
      State: 'WAITING',
      NextFireTime: next,
      TimesTriggered: 0,
      OwnerId: schedule.userId,
      StartTime: this.now(),
      CreatedDate: this.now(),
      CreatedById: schedule.userId,
      LastModifiedById: schedule.userId,
      TimeZoneSidKey: zone,
    });
    const job =
      schedule.scopeSize === undefined
        ? this.rows.create('ScheduledApex', schedule.className, 'Queued', schedule.userId, { method: null, cronTriggerId: id })
        : null;
    this.data.store.run('INSERT INTO _cron (id, cron, class, state, user, scope, job, next) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      id,
      schedule.cron ?? null,
      schedule.className,
      schedule.state,
      schedule.userId,
      schedule.scopeSize ?? null,
      job,
      next,
    ]);
    return id;
  }
  count(): number {
    return Number(this.data.store.all('SELECT COUNT(*) AS n FROM _cron')[0]?.['n'] ?? 0);
  }
  isNamed(name: string): boolean {
    return (
      this.data.store.all(
        'SELECT 1 AS found FROM _cron s JOIN "CronTrigger" t ON t."Id" = s.id JOIN "CronJobDetail" d ON d."Id" = t."CronJobDetailId" WHERE d."Name" = ?',
        [name],
      ).length > 0
    );
  }

  due(): Schedule | undefined {
    const [row] = this.data.store.all('SELECT * FROM _cron WHERE next <= ? AND paused = 0 ORDER BY next LIMIT 1', [this.now()]);
    return row === undefined ? undefined : scheduleOf(row);
  }
  all(): readonly Schedule[] {
    return this.data.store.all('SELECT * FROM _cron WHERE paused = 0 ORDER BY next').map(scheduleOf);
  }
  /** All, each after the aborted ones of its name, which take its trigger for theirs. */
  withAborted(): readonly Schedule[] {
    return this.all().flatMap((schedule) => [
      ...this.data.store
        .all('SELECT * FROM _aborted_cron WHERE name = ? ORDER BY rowid', [this.nameOf(schedule.id)])
        .map((row) => ({ ...scheduleOf(row), id: schedule.id })),
      schedule,
    ]);
  }
  private nameOf(id: string): string {
    const [row] = this.data.store.all(
      'SELECT d."Name" AS name FROM "CronTrigger" t JOIN "CronJobDetail" d ON d."Id" = t."CronJobDetailId" WHERE t."Id" = ?',
      [id],
    );
    return String(row?.['name']);
  }
  /** When the next one fires. */
  nextDue(): number | undefined {
    const [row] = this.data.store.all('SELECT MIN(next) AS next FROM _cron WHERE paused = 0');
    return row === undefined || row['next'] === null ? undefined : Number(row['next']);
  }
  /** Whether it has not been aborted. */
  has({ id }: Schedule): boolean {
    return this.data.store.all('SELECT 1 FROM _cron WHERE id = ?', [id]).length > 0;
  }
  /** Counts a firing; without a next one the schedule is over. */
  fired(schedule: Schedule, next: number | undefined): void {
    this.data.store.run(
      'UPDATE "CronTrigger" SET "PreviousFireTime" = ?, "NextFireTime" = ?, "TimesTriggered" = "TimesTriggered" + 1, "State" = ? WHERE "Id" = ?',
      [this.now(), next ?? null, next === undefined ? 'DELETED' : 'WAITING', schedule.id],
    );
    if (next !== undefined) {
      this.data.store.run('UPDATE _cron SET next = ? WHERE id = ?', [next, schedule.id]);
      return;
    }
    this.data.store.run('DELETE FROM _cron WHERE id = ?', [schedule.id]);
    if (schedule.jobId !== undefined) this.rows.end(schedule.jobId, 'Completed', null);
  }

  /** One of the running transaction leaves no row of a job, unless a test runs. Source: seen in an org. @return false when there is no such schedule */
  abort(id: string, ofTransaction: ReadonlySet<string>, isTest: boolean): boolean {
    const [row] = this.data.store.all('SELECT * FROM _cron WHERE id = ? OR job = ?', [id, id]);
    if (row === undefined) return false;
    const schedule = scheduleOf(row);
    if (isTest)
      this.data.store.run('INSERT INTO _aborted_cron SELECT id, ?, cron, class, state, user, scope, job FROM _cron WHERE id = ?', [
        this.nameOf(schedule.id),
        schedule.id,
      ]);
    this.data.store.run('DELETE FROM _cron WHERE id = ?', [schedule.id]);
    this.data.store.run('DELETE FROM "CronJobDetail" WHERE "Id" IN (SELECT "CronJobDetailId" FROM "CronTrigger" WHERE "Id" = ?)', [
      schedule.id,
    ]);
    this.data.store.run('DELETE FROM "CronTrigger" WHERE "Id" = ?', [schedule.id]);
    if (schedule.jobId === undefined) return true;
    if (!isTest && ofTransaction.has(schedule.id)) this.rows.drop(schedule.jobId);
    else this.rows.end(schedule.jobId, 'Aborted', null);
    return true;
  }
  /** Source: Apex Reference Guide, "System Class", pauseJobById and resumeJobById. @return false when there is no such schedule */
  pause(id: string, isPaused: boolean): boolean {
    this.data.store.run('UPDATE "CronTrigger" SET "State" = ? WHERE "Id" = ?', [isPaused ? 'PAUSED' : 'WAITING', id]);
    return this.data.store.run('UPDATE _cron SET paused = ? WHERE id = ?', [isPaused ? 1 : 0, id]) > 0;
  }
  idOf(name: string): string | undefined {
    const [row] = this.data.store.all(
      'SELECT s.id AS id FROM _cron s JOIN "CronTrigger" t ON t."Id" = s.id JOIN "CronJobDetail" d ON d."Id" = t."CronJobDetailId" WHERE d."Name" = ?',
      [name],
    );
    return row === undefined ? undefined : String(row['id']);
  }
}

function scheduleOf(row: Row): Schedule {
  return {
    id: String(row['id']),
    cron: row['cron'] === null ? undefined : String(row['cron']),
    className: String(row['class']),
    state: String(row['state']),
    userId: String(row['user']),
    scopeSize: row['scope'] === null ? undefined : Number(row['scope']),
    jobId: row['job'] === null ? undefined : String(row['job']),
  };
}
