/** Tests for clients: `tooling/runTestsSynchronous`. They run in an org of their own in memory, so that they see none of this one's data. Source: Tooling API Developer Guide, "REST Resources". */
import { openOrg, type LocalOrg } from '../../org.ts';
import { runTests } from '../../jobs/testRunner.ts';
import { RestError } from './errors.ts';

interface Wanted {
  readonly className?: string;
  readonly testMethods?: readonly string[];
}

export async function testsAnswer(org: LocalOrg, body: unknown): Promise<unknown> {
  const { tests = [], testLevel } = (body ?? {}) as { readonly tests?: readonly Wanted[]; readonly testLevel?: string };
  const names = tests.map(({ className }) => className).filter((name) => name !== undefined);
  if (names.length === 0 && testLevel !== 'RunLocalTests' && testLevel !== 'RunAllTestsInOrg') throw new RestError(400, 'INVALID_INPUT', 'Name the test classes, or a test level');
  const scratch = openOrg({ projectDirs: org.projectDirs, report: () => undefined });
  const run = runTests(scratch, names.length === 0 ? undefined : names);
  await scratch.close();
  const wanted = new Map(tests.map(({ className = '', testMethods }) => [className.toLowerCase(), testMethods?.map((name) => name.toLowerCase())]));
  const outcomes = run.tests.filter((one) => wanted.get(one.class.toLowerCase())?.includes(one.method.toLowerCase()) ?? true);
  const json = (one: (typeof outcomes)[number]): Readonly<Record<string, unknown>> => ({ id: null, name: one.class, namespace: null, methodName: one.method, time: one.durationMs });
  return {
    apexLogId: null, numTestsRun: outcomes.length, numFailures: outcomes.filter(({ outcome }) => outcome === 'fail').length, totalTime: run.durationMs,
    successes: outcomes.filter(({ outcome }) => outcome === 'pass').map(json),
    failures: outcomes.filter(({ outcome }) => outcome === 'fail').map((one) => ({ ...json(one), message: one.message, stackTrace: one.stack, type: 'Class' })),
    codeCoverage: [], codeCoverageWarnings: [],
  };
}
