/** How Apex enqueues work. Source: Apex Reference Guide, "System Class" and "Database Class". */
import type { ApexValue, JobDoor, QueueableOptions, Transaction, UserInstance } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { raise } from '../../platform/core/error.ts';
import { typeName } from '../../language/types.ts';
import { nextFire } from '../cron/cron.ts';
import { plainOptions, type JobOptions } from '../job.ts';
import { FLEX_QUEUE_SIZE, type JobQueue } from './queue.ts';
import { isBatch } from '../quiddity.ts';
import type { Schedules } from './schedules.ts';
import { serialize, stateOf } from '../state/serialize.ts';
import type { TestDrain } from '../testRun/testDrain.ts';
import { jobTransaction } from '../transaction.ts';

const MINUTE_MS = 60_000;
const MOST_SCHEDULES = 100;
/** Source: Apex Developer Guide, "Transaction Finalizers": a failed queueable is enqueued again five times at most in a row. The words of the refusal are not documented. */
const MOST_FAILURES = 5;

export class LocalJobs implements JobDoor {
  readonly queue: JobQueue;
  readonly schedules: Schedules;
  private readonly drain: () => TestDrain;
  private readonly hasDailyRoom: () => boolean;
  constructor(queue: JobQueue, schedules: Schedules, drain: () => TestDrain, hasDailyRoom: () => boolean) {
    this.hasDailyRoom = hasDailyRoom;
    this.queue = queue;
    this.schedules = schedules;
    this.drain = drain;
  }

  enqueueBatch(job: UserInstance, scopeSize: number): string {
    const { frame, quiddity, user } = jobTransaction();
    const isInsideJob = quiddity === 'FUTURE' || (isBatch(quiddity) && frame?.phase !== 'finish');
    if (isInsideJob)
      raise('System.AsyncException', 'Database.executeBatch cannot be called from a batch start, batch execute, or future method.');
    this.requireDailyRoom();
    this.requireFlexRoom();
    return this.enqueue('BatchApex', job.$type.name, stateOf(job), user.id, { ...plainOptions, scopeSize });
  }

  enqueueQueueable(job: UserInstance, options: QueueableOptions = {}): string {
    const { user } = jobTransaction();
    const { signature = null, delayMinutes = null } = options;
    const place = placeInChain(options);
    const failures = failuresBefore();
    if (signature !== null && this.queue.hasSignature(signature))
      raise('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
    this.requireDailyRoom();
    return this.enqueue('Queueable', job.$type.name, stateOf(job), user.id, {
      ...plainOptions,
      ...place,
      signature,
      failures,
      delayMinutes,
    });
  }

  enqueueFuture(className: string, key: string, args: ApexValue): void {
    const tx = jobTransaction();
    const method = tx.org.program.typeNamed(className)?.methods.find((candidate) => candidate.key === key);
    if (method === undefined) throw new Error(`${className} has no method ${key}`);
    if (tx.quiddity === 'FUTURE' || isBatch(tx.quiddity)) {
      raise(
        'System.AsyncException',
        `Future method cannot be called from a future or batch method: ${className}.${method.name}(${method.parameters.map(({ type }) => typeName(type)).join(', ')})`,
      );
    }
    tx.count('futureCalls');
    this.requireDailyRoom();
    const { frame } = tx;
    const depth = frame?.job.kind === 'Queueable' ? frame.job.options.depth : 0;
    this.enqueue('Future', className, serialize(args), tx.user.id, { ...plainOptions, depth, method: { name: method.name, key } });
  }

  schedule(name: string, cron: string, job: UserInstance): string {
    this.requireFreeName(name);
    const { user, org } = transaction();
    const next = nextFire(cron, org.clock.now(), user.timeZone);
    if (next === undefined)
      raise(
        'System.AsyncException',
        `Based on configured schedule, the given trigger 'SCHEDULED_APEX_JOB_TYPE.${'0'.repeat(15)}' will never fire.`,
      );
    return this.addSchedule(
      name,
      next,
      { cron, className: job.$type.name, state: serialize(job), userId: user.id, scopeSize: undefined },
      user.timeZone,
    );
  }
  /** Source: Apex Developer Guide, "Using Batch Apex": jobs are begun where a batch finishes, not where it starts or works. In a test a batch that finishes puts none off (seen in an org). */
  scheduleBatch(job: UserInstance, name: string, minutes: number, scopeSize: number): string {
    const { frame, isTest, quiddity } = jobTransaction();
    if (quiddity === 'FUTURE' || (isBatch(quiddity) && (isTest || frame?.phase !== 'finish')))
      raise('System.AsyncException', 'System.scheduleBatch cannot be called from a batch start, batch execute, or future method.');
    this.requireFreeName(name);
    const { user, org } = transaction();
    return this.addSchedule(
      name,
      org.clock.now() + minutes * MINUTE_MS,
      { cron: undefined, className: job.$type.name, state: serialize(job), userId: user.id, scopeSize },
      user.timeZone,
    );
  }
  abort(id: string): void {
    if (!this.schedules.abort(id, addedHere(), transaction().isTest) && !this.queue.abort(id) && !this.queue.rows.isAborted(id))
      raise('System.StringException', 'Job does not exist or is already aborted.');
  }

  drainInTest(): void {
    this.drain().run(transaction());
  }
  settleInTest(): void {
    this.drain().settle();
  }
  deliverEvents(tx: Transaction): void {
    this.drain().deliver(tx);
  }
  failEvents(tx: Transaction): void {
    this.drain().fail(tx);
  }

  /** Enqueueing forbids callouts in the rest of the transaction. Source: Apex Developer Guide, "Callout Limits and Limitations". */
  private enqueue(...job: Parameters<JobQueue['enqueue']>): string {
    transaction().hasPendingJobs = true;
    return this.queue.enqueue(...job);
  }
  private addSchedule(...schedule: Parameters<Schedules['add']>): string {
    transaction().hasPendingJobs = true;
    const id = this.schedules.add(...schedule);
    addedHere().add(id);
    return id;
  }

  /** Source: Apex Developer Guide, "Lightning Platform Apex Limits"; the words are as orgs show them. */
  private requireDailyRoom(): void {
    if (!this.hasDailyRoom()) raise('System.AsyncException', 'Rate Limiting Exception : AsyncApexExecutions Limit exceeded.');
  }
  requireFlexRoom(): void {
    if (this.queue.flexOrder().length >= FLEX_QUEUE_SIZE) {
      raise(
        'System.AsyncException',
        `You've exceeded the limit of ${String(FLEX_QUEUE_SIZE)} jobs in the flex queue for org ${transaction().org.id.slice(0, 15)}.  Wait for some of your batch jobs to finish before adding more.  To monitor flex queue jobs, use the Apex Flex Queue page in Setup.`,
      );
    }
  }
  private requireFreeName(name: string): void {
    if (this.schedules.isNamed(name)) raise('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
    if (this.schedules.count() >= MOST_SCHEDULES)
      raise('System.AsyncException', `You have exceeded the maximum number (${String(MOST_SCHEDULES)}) of Apex scheduled jobs.`);
  }
}

const ADDED = Symbol('added schedules');

/** The schedules that the running transaction has added. */
function addedHere(): Set<string> {
  const { state } = transaction();
  const added = (state.get(ADDED) as Set<string> | undefined) ?? new Set<string>();
  state.set(ADDED, added);
  return added;
}

/** The job queue of the running transaction's org, with what only tests and the platform classes of jobs may do to it. */
export function localJobs(): LocalJobs {
  return transaction().org.jobs as LocalJobs;
}

/** How deep a queueable stands in a chain of those that enqueue each other, and how deep the chain may become. Errors: System.AsyncException when it is too deep; in tests none enqueues another, unless it says how many. */
function placeInChain(options: QueueableOptions): { readonly depth: number; readonly maxDepth: number | null } {
  const { frame, isTest } = jobTransaction();
  const parent = parentInChain();
  // what a future method enqueues in a test may go as deep as it likes
  const future = isTest && frame?.job.kind === 'Future' ? frame.job.options : undefined;
  refuseReset(options, parent);
  const depth = ((parent ?? future)?.depth ?? 0) + 1;
  const maxDepth = options.maxDepth ?? parent?.maxDepth ?? null;
  if (future === undefined && depth > (maxDepth ?? (isTest ? 1 : Infinity)))
    raise('System.AsyncException', 'Maximum stack depth has been reached.');
  return { depth, maxDepth };
}

/** Errors: System.AsyncException for a queueable that sets the depth of the chain in which it runs. Source: seen in an org. */
function refuseReset({ maxDepth }: QueueableOptions, parent: JobOptions | undefined): void {
  if (maxDepth != null && parent?.maxDepth != null)
    raise('System.AsyncException', 'Cannot reset Maximum Queueable Stack Depth in a queueable');
}

/** The queueable that runs now. */
function parentInChain(): JobOptions | undefined {
  const { frame } = jobTransaction();
  return frame?.job.kind === 'Queueable' && frame.phase === 'execute' ? frame.job.options : undefined;
}

/** How often in a row a queueable has failed that its finalizer enqueues again. */
function failuresBefore(): number {
  const { frame } = jobTransaction();
  const failures = frame?.phase === 'finalize' && frame.hasFailed === true ? frame.job.options.failures + 1 : 0;
  if (failures > MOST_FAILURES)
    raise(
      'System.AsyncException',
      `A queueable that fails can be enqueued again by its finalizer ${String(MOST_FAILURES)} times in a row, and no more.`,
    );
  return failures;
}
