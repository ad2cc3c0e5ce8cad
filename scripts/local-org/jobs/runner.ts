/** Runs queued and scheduled work, a transaction at a time. Source: Apex Developer Guide, "Batch Apex", "Queueable Apex", "Apex Scheduler". */
import { QueryLocator } from '../data/index.ts';
import type { SoqlQuery } from '../compiler/syntax/soqlAst.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue, Bridge, UserInstance } from '../platform/core/contract.ts';
import { NotImplemented } from '../platform/core/error.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { isType } from '../platform/core/types.ts';
import { deserialize, serialize } from './serialize.ts';
import { nextFire } from './cron.ts';
import type { JobQueue, Job } from './queue.ts';
import type { Quiddity } from './quiddity.ts';
import { Context } from './platform/contexts.ts';
import type { DataAccess } from '../data/index.ts';

/** How the runner executes one transaction; the org gives it. Errors inside are thrown after the rollback. */
export interface Executor {
  run<Result>(quiddity: Quiddity, userId: string, work: () => Result): Result;
}
const STATEFUL = { kind: 'platform', name: 'Database.Stateful', args: [] } as const;

export class JobRunner {
  private readonly queue: JobQueue;
  private readonly executor: Executor;
  private readonly data: DataAccess;
  private readonly now: () => number;
  private readonly report: (line: string) => void;
  constructor(queue: JobQueue, executor: Executor, data: DataAccess, now: () => number, report: (line: string) => void) {
    this.queue = queue;
    this.executor = executor;
    this.data = data;
    this.now = now;
    this.report = report;
  }

  /** One transaction of waiting work. @return whether there was any. */
  step(): boolean {
    const due = this.queue.due();
    if (due !== undefined) {
      this.fire(due);
      return true;
    }
    const job = this.queue.next();
    if (job === undefined) return false;
    if (job.kind === 'BatchApex') this.batchStep(job);
    else this.single(job);
    return true;
  }

  runUntilIdle(): void {
    while (this.step());
  }

  private fire(due: NonNullable<ReturnType<JobQueue['due']>>): void {
    const zone = this.data.runningUser(due.userId).timeZone;
    this.queue.fired(due.id, nextFire(due.cron, this.now(), zone));
    try {
      this.executor.run('SCHEDULED', due.userId, () => call(deserialize(due.state), 'system.schedulable#execute/1', new Context('System.SchedulableContext', due.id, due.id)));
    } catch (error) {
      this.report(`scheduled job ${due.id} failed: ${describeError(error)}`);
    }
  }

  private single(job: Job): void {
    this.queue.update(job.id, { Status: 'Processing' });
    try {
      this.executor.run(job.kind === 'Queueable' ? 'QUEUEABLE' : 'FUTURE', job.userId, () => {
        if (job.kind !== 'Queueable') throw new NotImplemented(`${job.kind} jobs`);
        call(deserialize(job.state), 'system.queueable#execute/1', new Context('System.QueueableContext', job.id, job.id));
      });
      this.queue.end(job.id, 'Completed', null);
    } catch (error) {
      this.report(`job ${job.id} failed: ${describeError(error)}`);
      this.queue.end(job.id, 'Failed', describeError(error));
    }
  }

  private batchStep(job: Job): void {
    switch (job.phase) {
      case 'start':
        this.start(job);
        return;
      case 'execute':
        this.chunk(job);
        return;
      case 'finish':
        this.finish(job);
    }
  }

  private start(job: Job): void {
    this.queue.update(job.id, { Status: 'Preparing' });
    try {
      this.executor.run('BATCH_APEX', job.userId, () => {
        const batch = deserialize(job.state) as UserInstance;
        const source = call(batch, 'database.batchable#start/1', context(job));
        const { chunks, query } = this.chunksOf(source, job.scopeSize);
        this.queue.keepChunks(job, chunks, query);
        this.queue.move(job, 'execute', serialize(batch));
        this.queue.update(job.id, { Status: 'Processing' });
      });
    } catch (error) {
      this.report(`batch ${job.id} failed in start: ${describeError(error)}`);
      this.queue.end(job.id, 'Failed', describeError(error));
    }
  }

  /** Ids of a query's rows, or the values of an iterable, a chunk a text. */
  private chunksOf(source: ApexValue, size: number): { readonly chunks: readonly string[]; readonly query: string | null } {
    const chunks: string[] = [];
    let part: ApexValue[] = [];
    const flush = (): void => {
      if (part.length > 0) chunks.push(serialize(new ApexList({ kind: 'primitive', name: 'Object' }, part)));
      part = [];
    };
    const isLocator = source instanceof QueryLocator;
    for (const item of isLocator ? this.data.stream(source.query, source.binds) : iterate(source)) {
      part.push(isLocator ? (item as unknown as { get(name: string): ApexValue }).get('Id') : item);
      if (part.length === size) flush();
    }
    flush();
    return { chunks, query: isLocator ? JSON.stringify({ query: source.query, binds: source.binds.map(serialize) }) : null };
  }

  /** One chunk: rolled back alone when it fails, and counted. */
  private chunk(job: Job): void {
    const chunk = this.queue.chunk(job);
    if (chunk === undefined) {
      this.queue.move(job, 'finish');
      return;
    }
    try {
      this.executor.run('BATCH_CHUNK_SERIAL', job.userId, () => {
        const batch = deserialize(job.state) as UserInstance;
        call(batch, 'database.batchable#execute/2', context(job), this.scope(chunk.items, chunk.query));
        if (isType(batch, STATEFUL)) this.queue.move(job, 'execute', serialize(batch));
        this.queue.dropChunk(job, chunk.number);
        this.queue.add(job.id, 'JobItemsProcessed');
      });
    } catch (error) {
      this.report(`batch ${job.id} failed in a chunk: ${describeError(error)}`);
      this.queue.dropChunk(job, chunk.number);
      this.queue.add(job.id, 'JobItemsProcessed');
      this.queue.add(job.id, 'NumberOfErrors');
      this.queue.update(job.id, { ExtendedStatus: `First error: ${describeError(error)}`.slice(0, 255) });
    }
  }

  /** Rows of a query are read again when their chunk runs. */
  private scope(items: string, query: string | null): ApexValue {
    const list = deserialize(items) as ApexList;
    if (query === null) return list;
    const { query: tree, binds } = JSON.parse(query) as { query: SoqlQuery; binds: readonly string[] };
    return this.data.rowsById(tree, binds.map(deserialize), list.items.map(String));
  }

  private finish(job: Job): void {
    try {
      this.executor.run('BATCH_APEX', job.userId, () => call(deserialize(job.state), 'database.batchable#finish/1', context(job)));
      this.queue.end(job.id, 'Completed', null);
    } catch (error) {
      this.report(`batch ${job.id} failed in finish: ${describeError(error)}`);
      this.queue.end(job.id, 'Failed', describeError(error));
    }
  }
}

function context(job: Job): Context {
  return new Context('Database.BatchableContext', job.id, null);
}

function call(target: ApexValue, key: string, ...args: ApexValue[]): ApexValue {
  const bridge = (target as unknown as Record<string, Bridge | undefined>)[key];
  if (bridge === undefined) throw new Error(`The job does not answer ${key}`);
  return bridge.apply(target, args) ?? null;
}

function* iterate(source: ApexValue): IterableIterator<ApexValue> {
  if (source instanceof ApexList) {
    yield* source.items;
    return;
  }
  const iterator = call(source, 'system.iterable#iterator/0');
  while (callIterator(iterator, 'hasnext') === true) yield callIterator(iterator, 'next');
}

function callIterator(iterator: ApexValue, name: 'hasnext' | 'next'): ApexValue {
  const own = iterator as unknown as Record<string, Bridge | undefined>;
  const method = own[`system.iterator#${name}/0`] ?? own[name === 'hasnext' ? 'hasNext' : 'next'];
  return method?.call(iterator) ?? null;
}
