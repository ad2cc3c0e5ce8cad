/** Runs the package's Apex tests in a connected org through apex-node, with coverage. */
import { type TestLevel, TestService } from '@salesforce/apex-node';
import { Org } from '@salesforce/core';

export interface TestRow {
  readonly name: string;
  readonly isPassed: boolean;
  readonly message: string | null;
}
export interface TestRun {
  readonly rows: readonly TestRow[];
  readonly coverage: string;
}

/** Ours, not those of other packages. The library's enum has no value at run time. */
const LOCAL_TESTS = 'RunLocalTests' as TestLevel;

/** Errors: throws what the CLI's libraries throw when the org is not known or can't be reached. */
export async function runApexTests(alias: string): Promise<TestRun> {
  const org = await Org.create({ aliasOrUsername: alias });
  const result = await new TestService(org.getConnection()).runTestAsynchronous({ testLevel: LOCAL_TESTS, skipCodeCoverage: false }, true);
  if (!('tests' in result)) throw new Error('The org started the tests but did not say how they ended.');
  return {
    rows: result.tests.map(({ fullName, outcome, message }) => ({ name: fullName, isPassed: String(outcome) === 'Pass', message })),
    coverage: result.summary.orgWideCoverage ?? 'unknown',
  };
}

/** @return the exit status. */
export function reportTests({ rows, coverage }: TestRun, say: (line: string) => void): number {
  const failed = rows.filter(({ isPassed }) => !isPassed);
  for (const { name, message } of failed) say(`FAIL ${name}\n     ${message ?? ''}`);
  say(`Coverage of the org: ${coverage}`);
  say(`${String(rows.length - failed.length)} passed, ${String(failed.length)} failed`);
  return failed.length === 0 && rows.length > 0 ? 0 : 1;
}
