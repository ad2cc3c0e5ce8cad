/** Who runs a test, whatever user a block of System.runAs has. */
import type { RunningUser } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';

const TESTER = Symbol('who runs the test');

/** A block of System.runAs begins. */
export function keepTester(): void {
  const { state, user } = transaction();
  if (!state.has(TESTER)) state.set(TESTER, user);
}

/**
 * Whose days the relative dates of queries are (TODAY, LAST_MONTH): those of the user who runs the test, also within System.runAs.
 * Source: inferred from a public library whose tests pass in orgs only so; the SOQL and SOSL Reference, "Date Formats and Date Literals in WHERE", speaks of the user's time zone, and not of tests.
 */
export const userOfDays = (): RunningUser => {
  const { state, user } = transaction();
  return (state.get(TESTER) as RunningUser | undefined) ?? user;
};
