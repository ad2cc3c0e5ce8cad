/** Queueables, their finalizers, and future calls. Source: Apex Developer Guide, "Queueable Apex", "Transaction Finalizers", "Future Methods". */
import { ApexList } from '../../platform/collections/index.ts';
import { ApexThrow, LimitThrow, PlatformException, type ApexExceptionValue } from '../../platform/core/error.ts';
import { apexFrames, stackText } from '../../platform/core/stack.ts';
import { callBridge } from '../bridge.ts';
import type { JobFrame } from '../frame.ts';
import type { Job } from '../job.ts';
import { Context } from '../platform/contexts.ts';
import { FinalizerContext } from '../platform/finalizers.ts';
import { deserialize, serialize } from '../state/serialize.ts';
import { statusText, type RunnerParts } from './executor.ts';

/** A waiting finalizer, with what it needs to know of its job. */
interface Pending {
  readonly finalizer: string;
  readonly requestId: string;
  readonly error: Pick<ApexExceptionValue, 'typeName' | 'message' | 'told'> | null;
}

export class SingleRun {
  private readonly parts: RunnerParts;
  constructor(parts: RunnerParts) {
    this.parts = parts;
  }

  step(job: Job): void {
    if (job.phase === 'finalize') this.finalize(job);
    else if (job.kind === 'Future') this.future(job);
    else this.queueable(job);
  }

  private queueable(job: Job): void {
    const { queue, executor, failed } = this.parts;
    queue.rows.update(job.id, { Status: 'Processing' });
    const frame: JobFrame = { job, phase: 'execute', chained: 0 };
    let requestId = '';
    try {
      executor.run(
        'QUEUEABLE',
        job.userId,
        (tx) => {
          requestId = tx.requestId;
          callBridge(deserialize(job.state), 'system.queueable#execute/1', new Context('System.QueueableContext', job.id, null));
          this.settle(job, frame, requestId, null);
        },
        frame,
      );
    } catch (error) {
      this.parts.executor.run('SYNCHRONOUS', job.userId, () => this.settle(job, frame, requestId, error));
      failed(`queueable ${job.id} (${job.className}) failed`, error);
    }
  }

  /** Ends the job, or replaces it by its finalizer, in the same commit as the job's own work. */
  private settle(job: Job, frame: JobFrame, requestId: string, error: unknown): void {
    const { queue } = this.parts;
    const message = error === null ? null : statusText(error);
    if (frame.finalizer === undefined) {
      if (error !== null) queue.rows.addError(job.id);
      queue.end(job.id, error === null ? 'Completed' : 'Failed', message);
      return;
    }
    const pending: Pending = { finalizer: serialize(frame.finalizer), requestId, error: error === null ? null : exceptionOf(error) };
    if (error !== null) queue.rows.addError(job.id);
    queue.rows.end(job.id, error === null ? 'Completed' : 'Failed', message);
    queue.move(job.id, 'finalize', JSON.stringify(pending));
  }

  private finalize(job: Job): void {
    const { queue, executor, failed } = this.parts;
    const pending = JSON.parse(job.state) as Pending;
    try {
      executor.run(
        'TRANSACTION_FINALIZER_QUEUEABLE',
        job.userId,
        () => {
          callBridge(
            deserialize(pending.finalizer),
            'system.finalizer#execute/1',
            new FinalizerContext(job.id, pending.requestId, revived(pending)),
          );
          queue.drop(job.id);
        },
        { job, phase: 'finalize', chained: 0, hasFailed: pending.error !== null },
        pending.requestId,
      );
    } catch (error) {
      queue.drop(job.id);
      failed(`finalizer of ${job.id} (${job.className}) failed`, error);
    }
  }

  private future(job: Job): void {
    const { queue, executor, typeNamed, failed } = this.parts;
    queue.rows.update(job.id, { Status: 'Processing' });
    try {
      executor.run(
        'FUTURE',
        job.userId,
        () => {
          const method = typeNamed(job.className)?.methods.find(({ key }) => key === job.options.method?.key);
          if (method === undefined) throw new Error(`The future method ${job.className}.${job.options.method?.name ?? ''} is gone`);
          method.callBody(null, (deserialize(job.state) as ApexList).items);
          queue.end(job.id, 'Completed', null);
        },
        { job, phase: 'execute', chained: 0 },
      );
    } catch (error) {
      queue.rows.addError(job.id);
      queue.end(job.id, 'Failed', statusText(error));
      failed(`future ${job.className}.${job.options.method?.name ?? ''} failed`, error);
    }
  }
}

const UNEXPECTED = 'System.UnexpectedException';

/** The exception for the finalizer; errors that Apex cannot catch are wrapped. Source: seen in an org: after a passed limit and an UnexpectedException, an AsyncException whose message holds kind, text and trace. */
function exceptionOf(error: unknown): Pending['error'] {
  if (error instanceof ApexThrow && error.value.typeName !== UNEXPECTED)
    return { typeName: error.value.typeName, message: error.value.message, told: placeOf(error.value) };
  const kind = error instanceof LimitThrow ? error.name : UNEXPECTED;
  const trace = error instanceof ApexThrow ? stackText(error.value.thrown) : error instanceof Error ? stackText(error) : '';
  return { typeName: 'System.AsyncException', message: `${kind}: ${statusText(error)}\n${trace}` };
}

/** Exceptions of the project come without their place. Source: seen in an org. */
function placeOf(exception: ApexExceptionValue): ApexExceptionValue['told'] {
  if (!(exception instanceof PlatformException)) return { line: -1, trace: 'External entry point' };
  return { line: apexFrames(exception.thrown)[0]?.line ?? null, trace: stackText(exception.thrown) };
}

/** The finalizer sees the exception's type, message and place; its fields are lost with the transaction. */
function revived({ error }: Pending): ApexExceptionValue | null {
  return error === null ? null : Object.assign(new PlatformException(error.typeName, error.message), { told: error.told });
}
