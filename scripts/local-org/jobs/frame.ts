/** The job that a transaction is a part of. */
import type { UserInstance } from '../platform/core/contract.ts';
import type { Job, JobPhase } from './job.ts';

export interface JobFrame {
  readonly job: Job;
  readonly phase: JobPhase;
  /** Set by System.attachFinalizer; kept by reference, so that later changes to it are seen when it runs. */
  finalizer?: UserInstance;
  /** Of a finalizer: whether its queueable failed. */
  readonly hasFailed?: boolean;
  /** Chained queueables that this one has enqueued. */
  chained: number;
}
