/**
 * The quiddity of a transaction, and the limits that come with it.
 * Source: Apex Reference Guide, "Quiddity Enum"; Apex Developer Guide, "Execution Governors and Limits" (scheduled Apex is held to synchronous limits); the order of the constants: seen in an org.
 */
export const QUIDDITIES = [
  'BATCH_ACS',
  'BATCH_CHUNK_SERIAL',
  'BATCH_CHUNK_PARALLEL',
  'FUTURE',
  'SCHEDULED',
  'SYNCHRONOUS',
  'RUN_INTEGRATION_TESTS',
  'RUNTEST_SYNC',
  'RUNTEST_ASYNC',
  'RUNTEST_DEPLOY',
  'VF',
  'QUEUEABLE',
  'REMOTE_ACTION',
  'AURA',
  'QUICK_ACTION',
  'BULK_API',
  'SOAP',
  'REST',
  'INVOCABLE_ACTION',
  'ANONYMOUS',
  'INBOUND_EMAIL_SERVICE',
  'BATCH_APEX',
  'DISCOVERABLE_LOGIN',
  'IOT',
  'COMMERCE_INTEGRATION',
  'TRANSACTION_FINALIZER_QUEUEABLE',
  'FUNCTION_CALLBACK',
  'POST_INSTALL_SCRIPT',
  'PLATFORM_EVENT_PUBLISH_CALLBACK',
  'EXTERNAL_SERVICE_CALLBACK',
  'TRANSACTION_SECURITY_POLICY',
  'UNDEFINED',
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
