/** Types shared by the runners of jobs. */
import type { DataAccess } from '../../data/index.ts';
import type { UserType } from '../../platform/core/contract.ts';
import { ApexThrow, LimitThrow, saidBy } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import type { JobFrame } from '../frame.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { Quiddity } from '../quiddity.ts';
import type { ApexTransaction } from '../transaction.ts';

/** Executes one transaction of a job; provided by the org. Errors are rethrown after the rollback. */
export interface Executor {
  run<Result>(quiddity: Quiddity, userId: string, work: (tx: ApexTransaction) => Result, frame?: JobFrame, requestId?: string): Result;
}
export interface RunnerParts {
  readonly queue: JobQueue;
  readonly executor: Executor;
  readonly data: DataAccess;
  readonly now: () => number;
  readonly typeNamed: (name: string) => UserType | undefined;
  /** Reports a failed transaction to the log, and to a waiting test. */
  readonly failed: (what: string, error: unknown) => void;
}

/** What AsyncApexJob.ExtendedStatus says: the message without the exception's name. */
export function statusText(error: unknown): string {
  if (error instanceof LimitThrow) return error.message;
  return error instanceof ApexThrow ? (saidBy(error.value) ?? error.value.typeName) : describeError(error);
}
