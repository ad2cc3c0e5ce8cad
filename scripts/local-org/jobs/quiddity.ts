/**
 * What kind of execution a transaction is, in the platform's words, and which limits come with it.
 * Source: Apex Reference Guide, "Quiddity Enum"; Apex Developer Guide, "Execution Governors and Limits" (scheduled Apex is held to synchronous limits).
 */
export type Quiddity =
  | 'ANONYMOUS' | 'AURA' | 'BATCH_APEX' | 'BATCH_CHUNK_PARALLEL' | 'BATCH_CHUNK_SERIAL' | 'FUTURE' | 'INVOCABLE_ACTION'
  | 'PLATFORM_EVENT_PUBLISH_CALLBACK' | 'POST_INSTALL_SCRIPT' | 'QUEUEABLE' | 'REST' | 'RUNTEST_ASYNC' | 'RUNTEST_SYNC' | 'SCHEDULED'
  | 'SYNCHRONOUS' | 'TRANSACTION_FINALIZER_QUEUEABLE' | 'UNDEFINED' | 'VF';

const asynchronous: ReadonlySet<Quiddity> = new Set<Quiddity>([
  'BATCH_APEX', 'BATCH_CHUNK_PARALLEL', 'BATCH_CHUNK_SERIAL', 'FUTURE', 'QUEUEABLE', 'TRANSACTION_FINALIZER_QUEUEABLE',
]);

/** @return whether executions of this kind have the asynchronous limits. */
export function hasAsyncLimits(quiddity: Quiddity): boolean {
  return asynchronous.has(quiddity);
}

/** @return whether this is a batch's start, execute or finish. */
export function isBatch(quiddity: Quiddity): boolean {
  return quiddity === 'BATCH_APEX' || quiddity === 'BATCH_CHUNK_PARALLEL' || quiddity === 'BATCH_CHUNK_SERIAL';
}
