/** What the runners of the job kinds share. */
import type { DataAccess } from '../../data/index.ts';
import type { UserType } from '../../platform/core/contract.ts';
import { ApexThrow, LimitThrow } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import type { JobFrame } from '../frame.ts';
import type { JobQueue } from '../queue/queue.ts';
import type { Quiddity } from '../quiddity.ts';
import type { ApexTransaction } from '../transaction.ts';

/** How one transaction of a job is executed; the org gives it. Errors inside are thrown after the rollback. */
export interface Executor {
  run<Result>(quiddity: Quiddity, userId: string, work: (tx: ApexTransaction) => Result, frame?: JobFrame, requestId?: string): Result;
}
export interface RunnerParts {
  readonly queue: JobQueue;
  readonly executor: Executor;
  readonly data: DataAccess;
  readonly now: () => number;
  readonly typeNamed: (name: string) => UserType | undefined;
  /** Tells of a failed transaction: to the log, and to a test that waits. */
  readonly failed: (what: string, error: unknown) => void;
}

/** What AsyncApexJob.ExtendedStatus says: the message without the exception's name. */
export function statusText(error: unknown): string {
  if (error instanceof LimitThrow) return error.message;
  return error instanceof ApexThrow ? (error.value.message ?? error.value.typeName) : describeError(error);
}
