/** One execution context: who runs, what was used of the limits, and what is to happen when it commits. */
import type { LimitName, Org, RunningUser, Transaction } from '../platform/core/contract.ts';
import { randomUUID } from 'node:crypto';
import { running, transaction } from '../platform/core/current.ts';
import { bequeathStatics } from '../platform/core/statics.ts';
import { Usage } from './limits/usage.ts';
import { hasAsyncLimits, type Quiddity } from './quiddity.ts';
import type { JobFrame } from './frame.ts';

/** One line of the debug log. */
export interface LogEntry {
  readonly category: string;
  readonly message: string;
  readonly line?: number;
}
export interface TransactionOptions {
  readonly org: Org;
  readonly quiddity: Quiddity;
  readonly user: RunningUser;
  readonly isTest?: boolean | undefined;
  /** Shares the statics of an earlier one: jobs that a test's stopTest runs see the test's statics. */
  readonly epoch?: number | undefined;
  /** Shares mocks and the like with an earlier one, for the same reason. */
  readonly state?: Map<symbol, unknown> | undefined;
  readonly onLog?: ((entry: LogEntry) => void) | undefined;
  /** The job that this transaction is a part of. */
  readonly frame?: JobFrame | undefined;
  /** What it begins with: tests count on from the setup of their class. */
  readonly usage?: Usage | undefined;
  /** Finalizers share that of their job. */
  readonly requestId?: string | undefined;
}

/** Loop turns between two looks at the CPU clock. */
const ticksPerLook = 4096;
let lastEpoch = 0;

export class ApexTransaction implements Transaction {
  readonly org: Org;
  epoch: number;
  readonly quiddity: Quiddity;
  readonly isAsync: boolean;
  readonly isTest: boolean;
  readonly state: Map<symbol, unknown>;
  readonly logs: LogEntry[] = [];
  user: RunningUser;
  hasUncommittedWork = false;
  hasPendingJobs = false;
  readonly savepoints: Transaction['savepoints'] = [];
  readonly frame: JobFrame | undefined;
  readonly requestId: string;
  #usage: Usage;
  #outerUsage: Usage | undefined;
  #ticks = 0;
  #uncounted: ReadonlySet<LimitName> = new Set();
  #afterCommit: (() => void)[] = [];
  #afterRollback: (() => void)[] = [];
  readonly #onLog: ((entry: LogEntry) => void) | undefined;

  constructor(options: TransactionOptions) {
    this.org = options.org;
    this.quiddity = options.quiddity;
    this.user = options.user;
    this.isTest = options.isTest ?? false;
    this.isAsync = hasAsyncLimits(options.quiddity);
    this.epoch = options.epoch ?? ++lastEpoch;
    this.state = options.state ?? new Map();
    this.#onLog = options.onLog;
    this.#usage = options.usage?.copy() ?? new Usage(this.quiddity);
    this.frame = options.frame;
    this.requestId = options.requestId ?? requestId();
  }

  /** Runs work with statics of its own though it shares those of a test. Those of classes that the test has not used are the test's afterwards. */
  withOwnStatics<Result>(work: () => Result): Result {
    const shared = this.epoch;
    this.epoch = running.epoch = ++lastEpoch;
    try {
      return work();
    } finally {
      bequeathStatics(this.epoch, shared);
      this.epoch = running.epoch = shared;
    }
  }
  count(limit: LimitName, by = 1): void {
    if (!this.#uncounted.has(limit)) this.#usage.count(limit, by);
  }

  uncounted<Result>(limits: readonly LimitName[], work: () => Result): Result {
    const before = this.#uncounted;
    this.#uncounted = new Set(limits);
    try {
      return work();
    } finally {
      this.#uncounted = before;
    }
  }

  used(limit: LimitName): number {
    return this.#usage.used(limit);
  }

  /** What was counted outside of startTest and stopTest. */
  get usage(): Usage {
    return this.#outerUsage ?? this.#usage;
  }

  cap(limit: LimitName): number {
    return this.#usage.cap(limit);
  }

  tick(): void {
    this.#ticks += 1;
    if (this.#ticks % ticksPerLook === 0) this.#usage.look();
  }

  log(entry: LogEntry): void {
    this.logs.push(entry);
    this.#onLog?.(entry);
  }

  afterCommit(action: () => void): void {
    this.#afterCommit.push(action);
  }

  afterRollback(action: () => void): void {
    this.#afterRollback.push(action);
  }

  /** Called by whoever ran the transaction, once its outcome is on disk. */
  settled(outcome: 'committed' | 'rolled back'): void {
    const actions = outcome === 'committed' ? this.#afterCommit : this.#afterRollback;
    this.#afterCommit = [];
    this.#afterRollback = [];
    this.hasUncommittedWork = false;
    this.hasPendingJobs = false;
    this.savepoints.length = 0;
    for (const action of actions) action();
  }

  /** Test.startTest: a fresh set of limits in front of the first. Source: Apex Developer Guide, "Using Limits, startTest, and stopTest". */
  pushLimits(): void {
    this.#outerUsage = this.#usage;
    this.#outerUsage.cpu.pause();
    this.#usage = new Usage(this.quiddity);
  }

  /** Test.stopTest: the first set counts again. */
  popLimits(): void {
    if (this.#outerUsage === undefined) return;
    this.#usage = this.#outerUsage;
    this.#usage.cpu.resume();
    this.#outerUsage = undefined;
  }
}

/** Looks like the platform's: `4` and 21 letters and digits. */
function requestId(): string {
  return `4${randomUUID().replaceAll('-', '').slice(0, 21)}`;
}

/** The running transaction, with its job frame and request id. */
export function jobTransaction(): ApexTransaction {
  return transaction() as ApexTransaction;
}
