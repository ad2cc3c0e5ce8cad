/** One transaction, and what it counts. */
import type { Org } from '../contract.ts';

export type LimitName =
  | 'queries'
  | 'queryRows'
  | 'queryLocatorRows'
  | 'aggregateQueries'
  | 'soslQueries'
  | 'dmlStatements'
  | 'dmlRows'
  | 'callouts'
  | 'calloutTimeMs'
  | 'cpuTimeMs'
  | 'heapBytes'
  | 'queueableJobs'
  | 'futureCalls'
  | 'emailInvocations'
  | 'mobilePushCalls'
  | 'publishImmediateDml'
  | 'cursors'
  | 'cursorRows'
  | 'cursorFetches'
  | 'paginationCursors'
  | 'paginationCursorRows';

export interface RunningUser {
  /** 18 characters. */
  readonly id: string;
  readonly profileId: string;
  readonly timeZone: string;
  readonly locale: string;
  /** `en_US`: of labels and messages. */
  readonly language: string;
}
/**
 * What one execution context owns: its user, limits, statics, savepoints, Quiddity, `Trigger` state. Exactly one is current at a time
 * (Apex is synchronous here). Statics belong to `epoch`: compiled classes re-run their static initialisers when it changes.
 */
export interface Transaction {
  readonly org: Org;
  readonly epoch: number;
  /** Anonymous, synchronous (UI, REST), batch start/execute/finish, queueable, future, scheduled, test, platform event. As `System.Quiddity` spells it. */
  readonly quiddity: string;
  readonly isAsync: boolean;
  readonly isTest: boolean;
  /** Changes inside System.runAs. */
  user: RunningUser;
  /** Counts one more and throws an uncatchable System.LimitException beyond the cap. */
  count(limit: LimitName, by?: number): void;
  used(limit: LimitName): number;
  cap(limit: LimitName): number;
  /** Whether uncommitted DML or an email forbids a callout. Cleared at commit. */
  hasUncommittedWork: boolean;
  /** Whether jobs that wait for the commit forbid one, too; in a test the jobs before `startTest`, and those after it until `stopTest`. */
  hasPendingJobs: boolean;
  /** Those that no one released, oldest first: they forbid a callout, too. */
  readonly savepoints: { readonly name: string; readonly hadUncommittedWork: boolean; readonly hadPendingJobs: boolean }[];
  /** Room for others' per-transaction state (trigger context, test mocks, REST context), keyed by owner symbols. */
  readonly state: Map<symbol, unknown>;
  /** Runs work that these limits do not count: what the platform reads for itself. */
  uncounted<Result>(limits: readonly LimitName[], work: () => Result): Result;
  /** Ticks on loop back-edges and calls; throws the CPU LimitException now and then when the time is up. */
  tick(): void;
  /** What System.debug and the log write; shown by debug logs. */
  log(entry: { readonly category: string; readonly message: string; readonly line?: number }): void;
  /** Runs when the outermost transaction has committed (jobs enqueued, platform events published after commit) or rolled back. */
  afterCommit(action: () => void): void;
  afterRollback(action: () => void): void;
}
