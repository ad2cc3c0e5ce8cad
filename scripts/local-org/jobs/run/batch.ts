/** A batch job, a transaction at a time: start, one chunk after the other, finish. Source: Apex Developer Guide, "Using Batch Apex". */
import { isAggregate, type SoqlQuery } from '../../compiler/syntax/index.ts';
import { NO_MORE_GROUPS, QueryLocator } from '../../data/index.ts';
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { raise } from '../../platform/core/error.ts';
import { isType } from '../../platform/core/types.ts';
import { callBridge, valuesOf } from '../bridge.ts';
import { publishBatchError } from '../events/batchError.ts';
import { NO_CLASS, type Job, type JobPhase } from '../job.ts';
import { BatchContext } from '../platform/contexts.ts';
import { deserialize, serialize, stateOf } from '../state/serialize.ts';
import type { ApexTransaction } from '../transaction.ts';
import { statusText, type RunnerParts } from './executor.ts';

const STATEFUL = { kind: 'platform', name: 'Database.Stateful', args: [] } as const;
/** The maximum scope of a locator; iterables have none. Source: Apex Reference Guide, "Database Class", executeBatch(batchClassObject, scope). */
const MOST_LOCATOR_SCOPE = 2000;
const ONE_CHUNK =
  'No more than one executeBatch can be called from within a test method.  Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.';

export class BatchRun {
  private readonly parts: RunnerParts;
  constructor(parts: RunnerParts) {
    this.parts = parts;
  }

  step(job: Job): void {
    this.parts.queue.yieldTurn(job.id);
    if (job.className === NO_CLASS) {
      this.parts.queue.end(job.id, 'Completed', null);
      return;
    }
    switch (job.phase) {
      case 'start':
        this.start(job);
        return;
      case 'execute':
        this.chunk(job);
        return;
      default:
        this.finish(job);
    }
  }

  private start(job: Job): void {
    const { queue } = this.parts;
    queue.rows.update(job.id, { Status: 'Preparing' });
    this.attempt(
      job,
      'start',
      (tx, batch) => {
        const source = callBridge(batch, 'database.batchable#start/1', context(job));
        const { chunks, query } = tx.uncounted(source instanceof QueryLocator ? ['queries', 'queryRows'] : [], () =>
          this.chunksOf(source, job.options.scopeSize),
        );
        if (tx.isTest && chunks.length > 1) raise('System.UnexpectedException', ONE_CHUNK);
        queue.keepChunks(job.id, chunks, query);
        if (chunks.length > 0 && query !== null) queue.rows.createWorker(job.id, chunks.length);
        queue.move(job.id, 'execute', stateOf(batch));
        queue.rows.update(job.id, { Status: 'Processing' });
      },
      (error) => queue.end(job.id, 'Failed', statusText(error)),
    );
  }

  /** The chunks as texts: Ids of a query's rows, or values of an iterable. Errors: System.UnexpectedException for the locator of groups, which have no Ids (quoted from orgs). */
  private chunksOf(source: ApexValue, asked: number): { readonly chunks: readonly string[]; readonly query: string | null } {
    if (source === null) raise('System.NullPointerException', 'Attempt to de-reference a null object');
    const chunks: string[] = [];
    let part: ApexValue[] = [];
    const flush = (): void => {
      if (part.length > 0)
        chunks.push(
          serialize(
            new ApexList(
              part.every((one) => typeof one === 'object' && one !== null && 'objectName' in one)
                ? { kind: 'sobject', name: 'SObject' }
                : { kind: 'primitive', name: 'Object' },
              part,
            ),
          ),
        );
      part = [];
    };
    const isLocator = source instanceof QueryLocator;
    if (isLocator && isAggregate(source.query)) raise('System.UnexpectedException', NO_MORE_GROUPS);
    const size = isLocator ? Math.min(asked, MOST_LOCATOR_SCOPE) : asked;
    for (const item of isLocator ? source.ids : valuesOf(source)) {
      part.push(item);
      if (part.length === size) flush();
    }
    flush();
    return { chunks, query: isLocator ? JSON.stringify({ query: source.query, binds: source.binds.map(serialize) }) : null };
  }

  /** Runs one chunk; a failed one is rolled back alone and counted. In a test the batch then ends. Source: Apex Developer Guide, "Using Limits, startTest, and stopTest". */
  private chunk(job: Job): void {
    const { queue } = this.parts;
    const chunk = queue.chunk(job.id);
    if (chunk === undefined) {
      queue.move(job.id, 'finish');
      return;
    }
    const count = (): void => {
      queue.dropChunk(job.id, chunk.number);
      queue.rows.addChunk(job.id);
    };
    this.attempt(
      job,
      'execute',
      (_tx, batch) => {
        callBridge(batch, 'database.batchable#execute/2', context(job, queue.rows.workerOf(job.id)), this.scope(chunk.items, chunk.query));
        if (isType(batch, STATEFUL)) queue.move(job.id, 'execute', stateOf(batch));
        count();
      },
      (error, isTest) => {
        count();
        queue.rows.fail(job.id, statusText(error));
        if (isTest) queue.end(job.id, 'Completed', null);
      },
      chunk.items,
    );
  }

  /** Rows of a query are read again when their chunk runs. */
  private scope(items: string, query: string | null): ApexValue {
    const list = deserialize(items) as ApexList;
    if (query === null) return list;
    const { query: tree, binds } = JSON.parse(query) as { query: SoqlQuery; binds: readonly string[] };
    return this.parts.data.rowsById(tree, binds.map(deserialize), list.items.map(String));
  }

  private finish(job: Job): void {
    const { queue } = this.parts;
    this.attempt(
      job,
      'finish',
      (_tx, batch) => {
        callBridge(batch, 'database.batchable#finish/1', context(job));
        queue.end(job.id, 'Completed', null);
      },
      (error) => queue.end(job.id, 'Failed', statusText(error)),
    );
  }

  private attempt(
    job: Job,
    phase: JobPhase,
    work: (tx: ApexTransaction, batch: UserInstance) => void,
    after: (error: unknown, isTest: boolean) => void,
    scope?: string,
  ): void {
    const { executor, failed } = this.parts;
    let isTest = false;
    const quiddity = phase === 'execute' ? 'BATCH_CHUNK_SERIAL' : 'BATCH_APEX';
    try {
      executor.run(
        quiddity,
        job.userId,
        (tx) => {
          isTest = tx.isTest;
          work(tx, deserialize(job.state) as UserInstance);
        },
        { job, phase, chained: 0 },
      );
    } catch (error) {
      after(error, isTest);
      publishBatchError(this.parts, job, phase, error, scope);
      failed(`batch ${job.id} (${job.className}) failed in ${phase}`, error);
    }
  }
}

function context(job: Job, workerId?: string): BatchContext {
  return new BatchContext(job.id, workerId ?? null);
}
