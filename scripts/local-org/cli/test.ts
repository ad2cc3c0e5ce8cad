/** `apex test`. */
import { writeFileSync } from 'node:fs';
import { runTests, type TestRun } from '../jobs/testRunner.ts';
import { declaredNamespace } from '../data/index.ts';
import { openOrg } from '../org.ts';
import { junitText } from './junit.ts';
import { rememberDurations, runInParallel, shares } from './parallel.ts';
import { printTests } from './printTests.ts';
import { watchProject } from './watch.ts';

export interface TestOptions {
  readonly folders: readonly string[];
  /** Test classes; all when empty. */
  readonly classNames: readonly string[];
  readonly json: boolean;
  readonly namespace: string | undefined;
  /** Features of the org: `PersonAccounts`. */
  readonly features: readonly string[];
  /** File for a JUnit report. */
  readonly junit: string | undefined;
  readonly watch: boolean;
  /** Processes; as many as pay when absent. */
  readonly workers: number | undefined;
}

/** Sets the exit status: 1 when a test failed or a file does not compile. */
export async function testCommand(options: TestOptions): Promise<void> {
  report(await runOnce(options, options.classNames), options);
  if (!options.watch) return;
  process.stdout.write('Waiting for changes.\n');
  watchProject(options.folders, async (classNames) => report(await runOnce({ ...options, workers: 1 }, classNames), options));
}

async function runOnce(given: TestOptions, classNames: readonly string[]): Promise<TestRun> {
  const options = { ...given, namespace: given.namespace ?? declaredNamespace(given.folders) };
  const org = openOrg({ projectDirs: options.folders, features: options.features, report: (line) => {
    if (line.startsWith('not implemented: ')) process.stderr.write(`${line}\n`);
  }, ...(options.namespace === undefined ? {} : { namespace: options.namespace }) });
  try {
    const names = classNames.length > 0 ? classNames : org.program.types.filter(({ methods }) => methods.some(({ isTestMethod }) => isTestMethod)).map(({ name }) => name);
    const parts = org.program.failures.length === 0 ? shares(options.folders, names, options.workers) : undefined;
    const run = parts === undefined ? runTests(org, classNames) : await runInParallel(options.folders, parts, options);
    if (classNames.length === 0) rememberDurations(options.folders, run);
    return run;
  } finally {
    await org.close();
  }
}

function report(run: TestRun, { json, junit, classNames }: TestOptions): void {
  if (junit !== undefined) writeFileSync(junit, junitText(run));
  if (json) process.stdout.write(`${JSON.stringify(run)}\n`);
  else printTests(run, classNames.length > 0);
  process.exitCode = run.failed > 0 || run.compileErrors.length > 0 ? 1 : 0;
}
