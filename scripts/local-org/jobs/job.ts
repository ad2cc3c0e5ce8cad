/** A piece of asynchronous work in the queue. */
export type JobKind = 'BatchApex' | 'Queueable' | 'Future';

/** Where a job stands: a batch goes through all but `finalize`, the others run once and then, when they attached one, their finalizer. */
export type JobPhase = 'start' | 'execute' | 'finish' | 'finalize';

/** Options of a job. Source: Apex Reference Guide, "AsyncOptions Class". */
export interface JobOptions {
  /** Rows of a batch's chunk. */
  readonly scopeSize: number;
  /** Not before this many minutes have passed; null when nothing was asked. */
  readonly delayMinutes: number | null;
  /** The depth of the chain, this queueable included; of a future method, the depth of the queueable that called it, or 0. */
  readonly depth: number;
  /** How deep the chain may become; null when nothing was asked. */
  readonly maxDepth: number | null;
  /** Two waiting jobs may not have the same one. */
  readonly signature: string | null;
  /** Method of a future call: its name and its compiled name, which tells overloads apart. */
  readonly method: { readonly name: string; readonly key: string } | null;
  /** How many predecessors in a row failed and were enqueued again by their finalizers. */
  readonly failures: number;
  /** Scheduled for by a CronTrigger. */
  readonly cronTriggerId: string | null;
}
/** Class of a batch that does nothing: Test.enqueueBatchJobs makes such. */
export const NO_CLASS = '';
export const plainOptions: JobOptions = {
  scopeSize: 0,
  delayMinutes: null,
  depth: 1,
  maxDepth: null,
  signature: null,
  method: null,
  failures: 0,
  cronTriggerId: null,
};

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly className: string;
  /** The serialised instance, or the arguments of a future call. */
  readonly state: string;
  readonly userId: string;
  readonly phase: JobPhase;
  readonly options: JobOptions;
}
