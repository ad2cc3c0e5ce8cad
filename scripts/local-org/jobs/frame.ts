/** What a transaction knows of the job it is a part of. */
import type { UserInstance } from '../platform/core/contract.ts';
import type { Job, JobPhase } from './queue/job.ts';

export interface JobFrame {
  readonly job: Job;
  readonly phase: JobPhase;
  /** Set by System.attachFinalizer; kept by reference, so that what is added to it later is there when it runs. */
  finalizer?: UserInstance;
  /** Of a finalizer: whether its queueable failed. */
  readonly hasFailed?: boolean;
  /** Chained queueables that this one has enqueued. */
  chained: number;
}
