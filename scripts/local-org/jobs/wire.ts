/** Puts the parts of this room together for an org. */
import type { DataAccess, Project } from '../data/index.ts';
import type { CompiledTrigger, UserType } from '../platform/core/contract.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { endOfTrace } from '../platform/core/stack.ts';
import { EventBus } from './events/bus.ts';
import type { JobFrame } from './frame.ts';
import { ASYNC_EXECUTIONS, type DailyCounts, MOST_ASYNC_EXECUTIONS } from './limits/dailyCounts.ts';
import { hasAsyncLimits, type Quiddity } from './quiddity.ts';
import { LocalJobs } from './queue/door.ts';
import type { OtherWork } from './queue/otherWork.ts';
import { JobQueue } from './queue/queue.ts';
import { JobRunner } from './queue/runner.ts';
import { Schedules } from './queue/schedules.ts';
import type { Executor } from './run/executor.ts';
import { TestDrain } from './testRun/testDrain.ts';

/** What the room needs of an org. */
export interface JobOrg {
  readonly data: DataAccess;
  readonly project: Project;
  readonly now: () => number;
  readonly typeNamed: (name: string) => UserType | undefined;
  /** All that platform events reach. */
  readonly subscribers: () => readonly CompiledTrigger[];
  /** Work that is no Apex job. */
  readonly others: readonly OtherWork[];
  readonly dailyCounts: DailyCounts;
  /** Limits of the whole org that are not a developer edition's, by name. */
  readonly orgLimits: ReadonlyMap<string, number>;
  readonly execute: Executor['run'];
  readonly report: (line: string) => void;
}

export interface JobParts {
  readonly queue: JobQueue;
  readonly schedules: Schedules;
  readonly events: EventBus;
  readonly runner: JobRunner;
  readonly jobs: LocalJobs;
}

export function wireJobs(org: JobOrg): JobParts {
  const { data, now, subscribers, dailyCounts, orgLimits } = org;
  const queue = new JobQueue(data, now);
  const schedules = new Schedules(data, queue.rows, now);
  const events = new EventBus(data, (object) =>
    subscribers().some((trigger) => trigger.object === object && trigger.events.includes('after insert')),
  );
  const runner = new JobRunner(
    {
      queue,
      data,
      now,
      typeNamed: org.typeNamed,
      executor: {
        run: (quiddity, userId, work, frame, requestId) => {
          if (isExecution(quiddity, frame)) dailyCounts.add(ASYNC_EXECUTIONS);
          return endOfTrace(() => org.execute(quiddity, userId, work, frame, requestId));
        },
      },
      failed: (what, error) => {
        if (!drain.take(error)) org.report(`${what}: ${describeError(error)}`);
      },
    },
    { schedules, bus: events, triggers: subscribers, others: org.others, project: org.project },
  );
  const drain = new TestDrain({ queue, schedules, runner, events });
  const hasDailyRoom = (): boolean => dailyCounts.sum(ASYNC_EXECUTIONS) < (orgLimits.get(ASYNC_EXECUTIONS) ?? MOST_ASYNC_EXECUTIONS);
  const jobs = new LocalJobs(queue, schedules, () => drain, hasDailyRoom);
  return { queue, schedules, events, runner, jobs };
}

/** What the day's limit of asynchronous Apex counts: a transaction of a job's own, or a schedule that fires. */
function isExecution(quiddity: Quiddity, frame: JobFrame | undefined): boolean {
  return quiddity === 'SCHEDULED' || (frame !== undefined && hasAsyncLimits(quiddity));
}
