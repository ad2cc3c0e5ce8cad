/** How Apex puts work into the queue. */
import type { JobDoor, UserInstance } from '../platform/core/contract.ts';
import { transaction } from '../platform/core/current.ts';
import { NotImplemented, raise } from '../platform/core/error.ts';
import { nextFire } from './cron.ts';
import type { JobQueue } from './queue.ts';
import type { JobRunner } from './runner.ts';
import { serialize } from './serialize.ts';

export class LocalJobs implements JobDoor {
  private readonly queue: JobQueue;
  private readonly runner: () => JobRunner;
  constructor(queue: JobQueue, runner: () => JobRunner) {
    this.queue = queue;
    this.runner = runner;
  }
  enqueueBatch(job: UserInstance, scopeSize: number): string {
    return this.queue.enqueue('BatchApex', job.$type.name, serialize(job), scopeSize, transaction().user.id);
  }
  enqueueQueueable(job: UserInstance): string {
    return this.queue.enqueue('Queueable', job.$type.name, serialize(job), 0, transaction().user.id);
  }
  enqueueFuture(): void {
    throw new NotImplemented('@future methods');
  }
  schedule(name: string, cron: string, job: UserInstance): string {
    const { user, org } = transaction();
    const next = nextFire(cron, org.clock.now(), user.timeZone);
    if (next === undefined) raise('System.AsyncException', 'Based on configured schedule, the given trigger will never fire.');
    return this.queue.schedule(name, cron, serialize(job), user.id, next);
  }
  abort(id: string): void {
    if (!this.queue.abort(id)) raise('System.StringException', `Invalid id: ${id}`);
  }
  /** Test.stopTest: queued work runs now, in the test's own transaction. */
  drainInTest(): void {
    this.runner().runUntilIdle();
  }
}
