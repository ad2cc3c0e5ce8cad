/**
 * The governor limits of one transaction: caps, and the messages of the exceptions.
 * Source: Apex Developer Guide, "Execution Governors and Limits", table "Per-Transaction Apex Limits"
 * (developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_gov_limits.htm).
 */
import type { LimitName } from '../../platform/core/contract.ts';
import { hasAsyncLimits, isBatch, type Quiddity } from '../quiddity.ts';

/** The caps of one resource in synchronous and asynchronous Apex, and the message beyond them. */
interface LimitRule {
  readonly sync: number;
  readonly async: number;
  /** `used` is the count that was reached. */
  readonly message: (used: number) => string;
}

const counted = (what: string) => (used: number) => `Too many ${what}: ${used}`;
const same = (cap: number, message: (used: number) => string): LimitRule => ({ sync: cap, async: cap, message });

const rules: Readonly<Record<LimitName, LimitRule>> = {
  queries: { sync: 100, async: 200, message: counted('SOQL queries') },
  queryRows: same(50_000, counted('query rows')),
  queryLocatorRows: same(10_000, counted('query locator rows')),
  aggregateQueries: same(300, counted('aggregate queries')),
  soslQueries: same(20, counted('SOSL queries')),
  dmlStatements: same(150, counted('DML statements')),
  dmlRows: same(10_000, counted('DML rows')),
  callouts: same(100, counted('callouts')),
  calloutTimeMs: same(120_000, () => 'Exceeded maximum time allotted for callout (120000 ms)'),
  cpuTimeMs: { sync: 10_000, async: 60_000, message: () => 'Apex CPU time limit exceeded' },
  heapBytes: { sync: 6_000_000, async: 12_000_000, message: (used) => `Apex heap size too large: ${used}` },
  queueableJobs: { sync: 50, async: 1, message: counted('queueable jobs added to the queue') },
  futureCalls: same(50, counted('future calls')),
  emailInvocations: same(10, counted('Email Invocations')),
  mobilePushCalls: same(10, counted('mobile push calls')),
  publishImmediateDml: same(150, counted('publish immediate DML statements')),
  // source: seen in an org; the page tells the number of a day only
  cursors: same(50, counted('Apex cursors')),
  cursorRows: same(50_000_000, counted('Apex cursor rows')),
  cursorFetches: same(100, counted('fetch calls on Apex cursors')),
  paginationCursors: same(200_000, counted('Apex pagination cursors')),
  paginationCursorRows: same(100_000, counted('Apex pagination cursor rows')),
};

/** All limits by name, in the order in which the platform's log lists them. */
export const limitNames = Object.keys(rules) as readonly LimitName[];

/** Asynchronous limits that apply to finalizers. Source: Apex Developer Guide, "Transaction Finalizers". */
const asyncInFinalizer: ReadonlySet<LimitName> = new Set<LimitName>(['heapBytes', 'queueableJobs', 'futureCalls']);

/** @return how much one transaction may use. Scheduled Apex counts as synchronous; future and batch contexts may not call future methods, says the same page. */
export function capOf(limit: LimitName, quiddity: Quiddity): number {
  if (limit === 'futureCalls' && (quiddity === 'FUTURE' || isBatch(quiddity))) return 0;
  const isAsync = hasAsyncLimits(quiddity) || (quiddity === 'TRANSACTION_FINALIZER_QUEUEABLE' && asyncInFinalizer.has(limit));
  return isAsync ? rules[limit].async : rules[limit].sync;
}

/** @return the text of the LimitException for a count beyond the cap. */
export function limitMessage(limit: LimitName, used: number): string {
  return rules[limit].message(used);
}
