/** Enqueueing and scheduling. Source: Apex Reference Guide, "System Class" and "Database Class". */
import type { ApexValue, JobDoor, QueueableOptions, UserInstance } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise } from '../../platform/core/error.ts';
import type { ApexDate } from '../../platform/values/index.ts';
import type { LocalJobs } from '../queue/door.ts';
import { AsyncOptions } from './asyncOptions.ts';

const jobs = (): JobDoor => transaction().org.jobs;
const local = (): LocalJobs => jobs() as LocalJobs;
const DEFAULT_SCOPE = 200;
const MOST_DELAY = 10;
const DAY_MS = 86_400_000;

function required(job: ApexValue): UserInstance {
  if (job === null) raise('System.NullPointerException', 'Argument 1 cannot be null');
  return job as UserInstance;
}

function scopeOf(size: number | null | undefined): number {
  if (size === null) raise('System.NullPointerException', 'Argument 2 cannot be null');
  if (size !== undefined && size < 1) raise('System.AsyncException', 'Invalid value for scope size. Value must be between 1 and 2000.');
  return size ?? DEFAULT_SCOPE;
}

function optionsOf(value: ApexValue | undefined): QueueableOptions {
  if (value === undefined || value === null) return {};
  if (typeof value === 'number') return { delayMinutes: checkedDelay(value) };
  if (!(value instanceof AsyncOptions)) raise('System.TypeException', 'Invalid AsyncOptions');
  return {
    delayMinutes: checkedDelay(value.MinimumQueueableDelayInMinutes),
    maxDepth: value.MaximumQueueableStackDepth,
    signature: value.DuplicateSignature?.text ?? null,
  };
}
function checkedDelay(minutes: number | null): number | null {
  if (minutes !== null && (minutes < 0 || minutes > MOST_DELAY))
    raise('System.IllegalArgumentException', `Queueable delay must be between 0 and ${String(MOST_DELAY)} minutes`);
  return minutes;
}

function pause(id: string | undefined, asked: string, isPaused: boolean): void {
  if (id === undefined || !local().schedules.pause(id, isPaused)) raise('System.StringException', `Invalid id: ${asked}`);
}

definePlatformClass({
  name: 'System.Database',
  statics: { executeBatch: (job: ApexValue, scopeSize?: number | null) => jobs().enqueueBatch(required(job), scopeOf(scopeSize)) },
});
definePlatformClass({
  name: 'System.System',
  statics: {
    enqueueJob: (job: ApexValue, options?: ApexValue) => {
      const instance = required(job);
      transaction().count('queueableJobs');
      return jobs().enqueueQueueable(instance, optionsOf(options));
    },
    schedule: (name: string, cron: string, job: ApexValue) => jobs().schedule(name, cron, required(job)),
    scheduleBatch: (job: ApexValue, name: string, minutes: number, scopeSize?: number | null) =>
      jobs().scheduleBatch(required(job), name, minutes, scopeOf(scopeSize)),
    abortJob: (id: string) => jobs().abort(id),
    pauseJobById: (id: string) => pause(id, id, true),
    resumeJobById: (id: string) => pause(id, id, false),
    pauseJobByName: (name: string) => pause(local().schedules.idOf(name), name, true),
    resumeJobByName: (name: string) => pause(local().schedules.idOf(name), name, false),
    purgeOldAsyncJobs: (day: ApexDate) => local().queue.rows.purge(day.daysSinceEpoch() * DAY_MS),
  },
});
