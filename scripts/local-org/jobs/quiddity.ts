/**
 * What kind of execution a transaction is, in the platform's words, and which limits come with it.
 * Source: Apex Reference Guide, "Quiddity Enum"; Apex Developer Guide, "Execution Governors and Limits" (scheduled Apex is held to synchronous limits).
 */
export const QUIDDITIES = [
  'UD',
  'ANONYMOUS',
  'AURA',
  'BATCH_ACS',
  'BATCH_APEX',
  'BATCH_CHUNK_PARALLEL',
  'BATCH_CHUNK_SERIAL',
  'BULK_API',
  'COMMERCE_INTEGRATION',
  'DISCOVERABLE_LOGIN',
  'FUNCTION_CALLBACK',
  'FUTURE',
  'INBOUND_EMAIL_SERVICE',
  'INVOCABLE_ACTION',
  'IOT',
  'PLATFORM_EVENT_PUBLISH_CALLBACK',
  'QUEUEABLE',
  'QUICK_ACTION',
  'REMOTE_ACTION',
  'REST',
  'RUNTEST_ASYNC',
  'RUNTEST_DEPLOY',
  'RUNTEST_SYNC',
  'SCHEDULED',
  'SOAP',
  'SYNCHRONOUS',
  'TRANSACTION_FINALIZER_QUEUEABLE',
  'VF',
] as const;
export type Quiddity = (typeof QUIDDITIES)[number];

const asynchronous: ReadonlySet<Quiddity> = new Set<Quiddity>([
  'BATCH_APEX',
  'BATCH_CHUNK_PARALLEL',
  'BATCH_CHUNK_SERIAL',
  'FUTURE',
  'QUEUEABLE',
]);

/** @return whether executions of this kind have the asynchronous limits. */
export function hasAsyncLimits(quiddity: Quiddity): boolean {
  return asynchronous.has(quiddity);
}

/** @return whether this is a batch's start, execute or finish. */
export function isBatch(quiddity: Quiddity): boolean {
  return quiddity === 'BATCH_APEX' || quiddity === 'BATCH_CHUNK_PARALLEL' || quiddity === 'BATCH_CHUNK_SERIAL';
}
