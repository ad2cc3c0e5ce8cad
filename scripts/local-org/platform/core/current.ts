/** The current transaction: compiled Apex is synchronous, so there is exactly one. */
import type { Transaction } from './contract.ts';

/** What compiled code looks at on every access of a static. */
export const running: { epoch: number; transaction: Transaction | undefined } = { epoch: -1, transaction: undefined };

/** @return the running transaction. Errors: throws when Apex is run outside one, which is a fault of the runtime. */
export function transaction(): Transaction {
  if (running.transaction === undefined) throw new Error('Apex runs only inside a transaction');
  return running.transaction;
}

/** Runs `work` with `next` as the current transaction and gives the previous one back afterwards. */
export function runIn<Result>(next: Transaction, work: () => Result): Result {
  const { epoch, transaction: previous } = running;
  running.epoch = next.epoch;
  running.transaction = next;
  try {
    return work();
  } finally {
    running.epoch = epoch;
    running.transaction = previous;
  }
}

/** A thing that each transaction makes for itself when it first asks. @return the running one's, or that of the transaction named. */
export function perTransaction<Made>(name: string, make: () => Made): (tx?: Transaction) => Made {
  const key = Symbol(name);
  return ({ state } = transaction()) => {
    if (!state.has(key)) state.set(key, make());
    return state.get(key) as Made;
  };
}

/** Stands in the state of a test that sees the org's own data. Source: Apex Developer Guide, "Using the @IsTest(SeeAllData=True) Annotation". */
export const SEES_ALL_DATA = Symbol('sees all data');
