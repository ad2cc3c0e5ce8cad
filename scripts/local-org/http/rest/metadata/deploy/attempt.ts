/** One deployment: the package is unpacked, tried and checked, and deployed if it has no errors, all or nothing. Source: Metadata API Developer Guide, "deploy()", "DeployResult". */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestRun } from '../../../../jobs/testRun/testRunner.ts';
import type { LocalOrg } from '../../../../org.ts';
import { isKnown } from '../listing.ts';
import type { Component } from '../registry.ts';
import type { Result } from '../results.ts';
import { coverageWarnings } from './coverage.ts';
import type { Deletion } from './deletions.ts';
import { forget } from './forgottenRecords.ts';
import { counts, deleted, failure, notFound, success, testResult, type Problem } from './messages.ts';
import { lay, remove } from './ownSource.ts';
import { refusals } from './refusals.ts';
import { stage, type StagedPackage } from './staging.ts';
import { tried } from './trial.ts';

export interface DeployOptions {
  readonly checkOnly: boolean;
  /** Whether the deployment goes on in spite of warnings. */
  readonly ignoreWarnings: boolean;
  readonly testLevel: string | undefined;
  readonly runTests: readonly string[];
}

/** @param canceled ends the trial. Errors: INVALID_ZIP; what the trial throws, an AbortError among it. */
export async function attempted(org: LocalOrg, zip: Uint8Array, options: DeployOptions, canceled: AbortSignal): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  try {
    const staged = stage(zip, folder);
    const { run, problems, missing } = await tried(org, staged, folder, testNames(options), canceled);
    canceled.throwIfAborted();
    const errors = [...refusals(org, staged, folder), ...problems];
    const tests = errors.length > 0 || run === undefined || !runsTests(options) ? undefined : ofPackage(run, staged.components);
    const isTold = options.testLevel === 'RunSpecifiedTests';
    const uncovered = run === undefined || tests === undefined ? [] : coverageWarnings(run.coverage, tests.coverage, isTold);
    const trial: Trial = { staged, missing, errors, tests, uncovered };
    const isGood = succeeded(trial, options);
    const result = resultOf(org, trial, options, isGood);
    if (isGood && !options.checkOnly && org.ownSource !== undefined) take(org, staged, folder, org.ownSource);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What came of the trial. */
interface Trial {
  readonly staged: StagedPackage;
  /** Deletions of what the org does not have: warnings. */
  readonly missing: readonly Deletion[];
  readonly errors: readonly Problem[];
  /** Undefined when none were asked for, or when there are errors. */
  readonly tests: TestRun | undefined;
  readonly uncovered: ReturnType<typeof coverageWarnings>;
}

function succeeded({ errors, uncovered, missing, tests }: Trial, { ignoreWarnings }: DeployOptions): boolean {
  if (errors.length > 0 || uncovered.length > 0) return false;
  return (ignoreWarnings || missing.length === 0) && (tests === undefined || tests.failed === 0);
}

function resultOf(org: LocalOrg, trial: Trial, { ignoreWarnings }: DeployOptions, isGood: boolean): Result {
  const { staged, missing, errors, tests, uncovered } = trial;
  const warnings = missing.map((one) => notFound(one, ignoreWarnings));
  const isFree = (one: Component): boolean => !errors.some(({ component }) => component === one);
  const componentSuccesses = [
    ...staged.components.filter(isFree).map((one) => success(one, isKnown(org, one))),
    ...staged.deletions.filter((one) => isFree(one) && !missing.includes(one)).map(deleted),
    ...(ignoreWarnings ? warnings : []),
  ];
  const componentFailures = [...errors.map(failure), ...(ignoreWarnings ? [] : warnings)];
  return {
    status: isGood ? 'Succeeded' : 'Failed',
    success: isGood,
    ...counts(componentSuccesses, componentFailures, tests),
    details: { componentSuccesses, componentFailures, runTestResult: testResult(tests, uncovered) },
  };
}

function take(org: LocalOrg, { components, deletions }: StagedPackage, folder: string, ownSource: string): void {
  for (const one of deletions.filter(({ isBeforeAdding }) => isBeforeAdding)) remove(one, ownSource);
  lay(folder, components, ownSource);
  for (const one of deletions.filter(({ isBeforeAdding }) => !isBeforeAdding)) remove(one, ownSource);
  forget(org, deletions);
}

export const runsTests = ({ testLevel }: DeployOptions): boolean => testLevel !== undefined && testLevel !== 'NoTestRun';
/** @return undefined for none, empty for all. */
function testNames(options: DeployOptions): readonly string[] | undefined {
  if (!runsTests(options)) return undefined;
  if (options.testLevel !== 'RunSpecifiedTests') return [];
  if (options.runTests.length === 0) throw new Error('RunSpecifiedTests needs the names of tests');
  return options.runTests;
}
/** Coverage of the package's own classes and triggers. */
function ofPackage(run: TestRun, components: readonly Component[]): TestRun {
  const files = new Set(components.map(({ path }) => basename(path)));
  return { ...run, coverage: run.coverage.filter(({ file }) => files.has(basename(file))) };
}
