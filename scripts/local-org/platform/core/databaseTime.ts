/** How long this thread's database has worked (ms): an org's limit of CPU time does not count that. */
let spent = 0;

export const databaseMs = (): number => spent;

/** @return what a statement gives; its time is the database's. */
export function inDatabase<Result>(statement: () => Result): Result {
  const start = performance.now();
  try {
    return statement();
  } finally {
    spent += performance.now() - start;
  }
}
