/** Nothing may be pending when a transaction calls out. Source: Apex Developer Guide, "Callout Limits and Limitations". */
import type { Transaction } from './contract.ts';
import { raise } from './error.ts';

/** Errors: System.CalloutException for what was saved, or enqueued, and is not committed. */
export function refusePendingWork(tx: Transaction): void {
  if (tx.hasUncommittedWork || tx.hasPendingJobs)
    raise('System.CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out');
}
