/**
 * Test.stopTest: the work that the test has queued runs now, in the test's own transaction, and the first failure is thrown.
 * What a finalizer enqueues after a failure stays queued (seen in an org: the failure had ended stopTest).
 * A batch that a schedule starts stays queued, and so does one of System.scheduleBatch, whose trigger keeps waiting, also one that this work puts off; a schedule that this work makes stays put off.
 * An aborted schedule whose name another has taken since runs in front of that one, as of its trigger (all seen in an org). Source: Apex Developer Guide, "Using Limits, startTest, and stopTest" and "Testing Batch Apex".
 */
import type { Transaction } from '../../platform/core/contract.ts';
import { ApexThrow, LimitThrow, NotImplemented } from '../../platform/core/error.ts';
import type { EventBus } from '../events/bus.ts';
import { tellPublishers } from '../events/callbacks.ts';
import type { Job } from '../job.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { JobRunner } from '../queue/runner.ts';
import type { Schedules } from '../queue/schedules.ts';

export interface DrainParts {
  readonly queue: JobQueue;
  readonly schedules: Schedules;
  readonly runner: JobRunner;
  readonly events: EventBus;
}

/** A queueable that a future method of a queueable has enqueued waits on, too. Source: seen in an org. */
const isFirstTry = ({ kind, options: { failures, depth, maxDepth } }: Job): boolean =>
  failures === 0 && (kind !== 'Queueable' || depth <= (maxDepth ?? 1));

export class TestDrain {
  private readonly parts: DrainParts;
  private failure: { readonly error: unknown } | undefined;
  isRunning = false;
  constructor(parts: DrainParts) {
    this.parts = parts;
  }

  /** Called for every failed transaction. @return whether a test takes it. */
  take(error: unknown): boolean {
    if (!this.isRunning) return false;
    this.failure ??= { error };
    return true;
  }

  run(tx: Transaction): void {
    const { schedules, runner } = this.parts;
    this.whole(() => {
      const fired = schedules.withAborted();
      this.runAll(isFirstTry);
      for (const schedule of fired) runner.fire(schedule);
      this.runAll((job) => job.kind !== 'BatchApex' && isFirstTry(job));
      const known = new Set(fired.map(({ id }) => id));
      for (const schedule of schedules.all()) if (schedule.scopeSize !== undefined && !known.has(schedule.id)) runner.fire(schedule);
      while (runner.stepOther());
    });
    this.deliver(tx);
  }

  /** What a setup method left queued runs as it ends, so that tests find it done (a public suite makes its users so). What fails there fails alone. */
  settle(): void {
    this.isRunning = true;
    try {
      this.runAll(isFirstTry);
    } finally {
      this.isRunning = false;
    }
    this.throwTaken((error) => error instanceof NotImplemented);
  }

  private runAll(mayRun: (job: Job) => boolean): void {
    const { queue, runner } = this.parts;
    for (let job = queue.waiting().find(mayRun); job !== undefined; job = queue.waiting().find(mayRun)) runner.runJob(job.id);
  }

  /** Test.getEventBus().deliver(): a trigger that asks for a retry gets it at the next call. */
  deliver(tx: Transaction): void {
    const { events, runner } = this.parts;
    const { isRunning, failure } = this;
    this.isRunning = true;
    this.failure = undefined;
    try {
      const sent = events.flush(tx);
      runner.delivery.once();
      tellPublishers(sent, true);
    } finally {
      this.isRunning = isRunning;
    }
    // what a trigger throws ends with the trigger, in a job that stopTest runs, too; what is missing here must be seen
    this.throwTaken((error) => !(error instanceof ApexThrow || error instanceof LimitThrow), failure);
  }

  /** Test.getEventBus().fail(): what waits on the bus is lost, and its publishers are told. */
  fail(tx: Transaction): void {
    tellPublishers(this.parts.events.discard(tx), false);
  }

  /** @param outer what had failed before the work that ends now. */
  private throwTaken(matters: (error: unknown) => boolean, outer?: { readonly error: unknown }): void {
    const taken = this.failure;
    this.failure = outer;
    if (taken !== undefined && matters(taken.error)) throw taken.error;
  }

  private whole(work: () => void): void {
    this.isRunning = true;
    this.failure = undefined;
    try {
      work();
    } finally {
      this.isRunning = false;
    }
    this.throwTaken(() => true);
  }
}
