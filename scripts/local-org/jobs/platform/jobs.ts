/** Enqueueing and scheduling. Source: Apex Reference Guide, "System Class" and "Database Class"; the refusals were seen in an org. */
import type { ApexValue, QueueableOptions, UserInstance } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise } from '../../platform/core/error.ts';
import { idSuffix } from '../../platform/core/operators.ts';
import { toText } from '../../platform/core/text.ts';
import { raiseNullArgument, strictStatics } from '../../platform/system/strict.ts';
import type { ApexDate } from '../../platform/values/index.ts';
import { localJobs } from '../queue/door.ts';
import { AsyncOptions } from './asyncOptions.ts';

const DEFAULT_SCOPE = 200;
const MOST_DELAY = 10;
const DAY_MS = 86_400_000;
const SHORT_ID = 15;

const wrong = (message: string): never => raise('System.InvalidParameterValueException', message);

function required(job: ApexValue, message: string): UserInstance {
  if (job === null) raise('System.NullPointerException', message);
  if (typeof job !== 'object' || !('$type' in job)) raise('System.TypeException', `Not a job: ${toText(job)}`);
  return job as UserInstance;
}
const batchOf = (job: ApexValue): UserInstance => required(job, "Argument 'batchable' cannot be null");

/** The scope size of a batch; locators use at most 2,000. */
function scopeOf(size: number | null | undefined): number {
  if (size === null) return wrong('batchSize must not be null');
  if (size !== undefined && size < 1) return wrong('batchSize must be greater than or equal to one');
  return size ?? DEFAULT_SCOPE;
}

function optionsOf(value: ApexValue | undefined): QueueableOptions {
  if (value === undefined) return {};
  if (value === null) raiseNullArgument(2);
  if (typeof value === 'number') return { delayMinutes: checkedDelay(value) };
  if (!(value instanceof AsyncOptions)) raise('System.TypeException', 'Invalid AsyncOptions');
  return {
    delayMinutes: checkedDelay(value.MinimumQueueableDelayInMinutes),
    maxDepth: checkedDepth(value.MaximumQueueableStackDepth),
    signature: value.DuplicateSignature?.text ?? null,
  };
}
function checkedDelay(minutes: number | null): number | null {
  if (minutes !== null && minutes < 0) return wrong('Delay must be greater than or equal to 0 minutes');
  return minutes !== null && minutes > MOST_DELAY ? wrong(`Delay must be less than or equal to ${String(MOST_DELAY)} minutes`) : minutes;
}
function checkedDepth(depth: number | null): number | null {
  return depth !== null && depth < 0 ? wrong('System.InvalidParameterValueException: Stack depth must be greater than 0') : depth;
}

/** Scheduling tells a trigger's Id in its short form, as text (seen in an org). */
const shortId = (id: string): string => id.slice(0, SHORT_ID);
const wholeId = (id: string): string => (id.length === SHORT_ID ? id + idSuffix(id) : id);

function pause(id: string | undefined, asked: string, isPaused: boolean): void {
  if (id === undefined || !localJobs().schedules.pause(id, isPaused)) raise('System.StringException', `Invalid id: ${asked}`);
}

/** Each purge counts as one row, however many it removes. */
function purge(day: ApexDate, most = Number.MAX_SAFE_INTEGER): number {
  transaction().count('dmlRows', 1);
  return localJobs().queue.rows.purge(day.daysSinceEpoch() * DAY_MS, most);
}

definePlatformClass({
  name: 'System.Database',
  statics: { executeBatch: (job: ApexValue, scopeSize?: number | null) => localJobs().enqueueBatch(batchOf(job), scopeOf(scopeSize)) },
});
definePlatformClass({
  name: 'System.System',
  statics: {
    enqueueJob: (job: ApexValue, options?: ApexValue) => {
      const instance = required(job, 'Argument cannot be null.');
      transaction().count('queueableJobs');
      return localJobs().enqueueQueueable(instance, optionsOf(options));
    },
    schedule: (name: string, cron: string | null, job: ApexValue) => {
      const instance = required(job, 'schedulable object cannot be null');
      return shortId(localJobs().schedule(name, cron ?? raise('System.StringException', "cron expression cannot be 'null'"), instance));
    },
    scheduleBatch: (job: ApexValue, name: string, minutes: number, scopeSize?: number | null) =>
      shortId(localJobs().scheduleBatch(batchOf(job), name, minutes, scopeOf(scopeSize))),
    abortJob: (id: string | null) => localJobs().abort(wholeId(id ?? raise('System.StringException', "jobId expression cannot be 'null'"))),
    pauseJobById: (id: string) => pause(wholeId(id), id, true),
    resumeJobById: (id: string) => pause(wholeId(id), id, false),
    pauseJobByName: (name: string) => pause(localJobs().schedules.idOf(name), name, true),
    resumeJobByName: (name: string) => pause(localJobs().schedules.idOf(name), name, false),
    purgeOldAsyncJobs: strictStatics({ purge }).purge,
  },
});
