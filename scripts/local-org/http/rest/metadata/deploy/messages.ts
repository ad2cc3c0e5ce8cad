/** The results of deployments in the shapes of the Metadata API. Source: Metadata API Developer Guide, "DeployResult", "DeployMessage", "RunTestsResult". */
import type { TestRun } from '../../../../jobs/testRun/testRunner.ts';
import { nameOf } from './coverage.ts';
import type { Deletion } from './deletions.ts';
import type { Component } from '../registry.ts';
import type { Result } from '../results.ts';

export interface Problem {
  readonly component: Component;
  readonly problem: string;
  readonly line?: number;
  readonly column?: number;
}

export const refused = (errorMessage: string, errorStatusCode: string): Result => ({
  status: 'Failed',
  success: false,
  errorMessage,
  errorStatusCode,
  ...counts([], [], undefined),
});

export function success({ type, fullName, path }: Component, isChange: boolean): Result {
  return {
    componentType: type,
    fullName,
    fileName: path,
    created: !isChange,
    changed: isChange,
    deleted: false,
    success: true,
    warning: false,
  };
}
export function deleted({ type, fullName, path }: Deletion): Result {
  return { ...success({ type, fullName, path }, true), changed: false, deleted: true };
}
/** The message that clients of deployments look for. */
export function notFound({ type, fullName, path }: Deletion, isIgnored: boolean): Result {
  return {
    ...success({ type, fullName: path, path }, false),
    created: false,
    success: isIgnored,
    warning: true,
    problem: `No ${type} named: ${fullName} found`,
    problemType: 'Warning',
  };
}
export function failure({ component: { type, fullName, path }, problem, line, column }: Problem): Result {
  return {
    componentType: type,
    fullName,
    fileName: path,
    created: false,
    changed: false,
    deleted: false,
    success: false,
    warning: false,
    problem,
    problemType: 'Error',
    ...(line === undefined ? {} : { lineNumber: line, columnNumber: column }),
  };
}
export function counts(successes: readonly Result[], failures: readonly Result[], run: TestRun | undefined): Result {
  const failed = new Set(failures.map(({ componentType, fullName }) => `${String(componentType)} ${String(fullName)}`)).size;
  return {
    numberComponentsTotal: successes.length + failed,
    numberComponentErrors: failed,
    numberComponentsDeployed: successes.length,
    numberTestsTotal: run?.tests.length ?? 0,
    numberTestErrors: run?.failed ?? 0,
    numberTestsCompleted: run?.passed ?? 0,
  };
}

/** @param codeCoverageWarnings for insufficient coverage */
export function testResult(run: TestRun | undefined, codeCoverageWarnings: readonly Result[]): Result {
  const json = (one: TestRun['tests'][number]): Result => ({
    name: one.class,
    methodName: one.method,
    time: one.durationMs,
    seeAllData: false,
  });
  const tests = run?.tests ?? [];
  return {
    numTestsRun: tests.length,
    numFailures: run?.failed ?? 0,
    totalTime: run?.durationMs ?? 0,
    successes: tests.filter(({ outcome }) => outcome === 'pass').map(json),
    failures: tests
      .filter(({ outcome }) => outcome === 'fail')
      .map((one) => ({ ...json(one), message: one.message, stackTrace: one.stack, type: 'Class' })),
    codeCoverage: (run?.coverage ?? []).map((one) => ({
      name: nameOf(one),
      type: one.file.endsWith('.trigger') ? 'Trigger' : 'Class',
      numLocations: one.lines,
      numLocationsNotCovered: one.uncovered.length,
      locationsNotCovered: one.uncovered.map((line) => ({ line, column: 1, numExecutions: 0, time: 0 })),
    })),
    codeCoverageWarnings,
  };
}
