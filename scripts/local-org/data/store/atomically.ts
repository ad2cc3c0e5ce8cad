/** Work that counts as a whole or not at all, whatever ends it. */

/** A store, or what stands before it. Transactions may lie in each other. */
export interface Transactional {
  begin(): void;
  commit(): void;
  rollback(): void;
}

/** @param isKept decides by the result whether the work is kept. Errors: those of the work, of which nothing is kept then. */
export function atomically<Result>(store: Transactional, work: () => Result, isKept: (result: Result) => boolean = () => true): Result {
  store.begin();
  let result: Result;
  try {
    result = work();
  } catch (error) {
    store.rollback();
    throw error;
  }
  if (isKept(result)) store.commit();
  else store.rollback();
  return result;
}
