/** The current transaction: compiled Apex is synchronous, so there is exactly one. */
import type { Transaction } from './contract.ts';

let current: Transaction | undefined;

/** @return the running transaction. Errors: throws when Apex is run outside one, which is a fault of the runtime. */
export function transaction(): Transaction {
  if (current === undefined) throw new Error('Apex runs only inside a transaction');
  return current;
}

/** Runs `work` with `next` as the current transaction and gives the previous one back afterwards. */
export function runIn<Result>(next: Transaction, work: () => Result): Result {
  const previous = current;
  current = next;
  try {
    return work();
  } finally {
    current = previous;
  }
}
