/** Members of Test that only tests may call. Source: seen in an org. */
import { transaction } from '../../core/current.ts';
import { raise } from '../../core/error.ts';

/** Errors: System.TypeException outside of tests. */
export function requireTest(name: string): void {
  if (!transaction().isTest) raise('System.TypeException', `Test.${name}() can only be called from test methods`);
}
