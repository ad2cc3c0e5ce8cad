/**
 * Deployments: the package is compiled with the org's source, in a process of its own, and its tests run there. What is found good becomes the org's,
 * all or nothing, if the org's source is its own; an org that takes its source from a project's folder only checks. Source: Metadata API Developer Guide, "deploy()", "DeployResult".
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runTestProcess } from '../../../jobs/tests/testProcess.ts';
import type { TestRun } from '../../../jobs/tests/testRunner.ts';
import type { LocalOrg } from '../../../org.ts';
import type { RunningUser } from '../../../platform/core/contract.ts';
import { isKnown } from './listing.ts';
import { lay } from './ownSource.ts';
import type { Component } from './registry.ts';
import { DeployResults, type Result } from './results.ts';
import { stage } from './staging.ts';

export interface DeployOptions {
  readonly checkOnly: boolean;
  readonly testLevel: string | undefined;
  readonly runTests: readonly string[];
}
interface Problem {
  readonly component: Component;
  readonly problem: string;
  readonly line?: number;
  readonly column?: number;
}
const NO_DEPLOY =
  "not implemented: deploying into this org, whose source is its project's folder. Validate with --dry-run, or deploy into an org of its own: apex serve --org DIR.";

export class Deploys {
  private readonly org: LocalOrg;
  private readonly results: DeployResults;
  private readonly onDeployed: (() => void) | undefined;
  /** They run one after the other. */
  private last: Promise<void> = Promise.resolve();
  private running = 0;
  private hasChanged = false;
  private isStopped = false;
  constructor(org: LocalOrg, onDeployed: (() => void) | undefined) {
    this.org = org;
    this.results = new DeployResults(org);
    this.onDeployed = onDeployed;
  }

  /** @return the Id, under which the result is found. Errors: INVALID_ZIP. */
  start(zip: Uint8Array, options: DeployOptions, user: RunningUser): string {
    const id = this.results.newId();
    const now = (): string => new Date(this.org.clock.now()).toISOString();
    const base = {
      id,
      checkOnly: options.checkOnly,
      createdBy: user.id,
      createdByName: this.org.data.userField(user.id, 'Name'),
      createdDate: now(),
      startDate: now(),
      ignoreWarnings: false,
      rollbackOnError: true,
      runTestsEnabled: options.testLevel !== undefined && options.testLevel !== 'NoTestRun',
    };
    const end = (result: Result): void =>
      this.results.put(id, { ...base, done: true, completedDate: now(), lastModifiedDate: now(), ...result });
    if (!options.checkOnly && (this.org.ownSource === undefined || this.onDeployed === undefined)) {
      end(refused(NO_DEPLOY, 'UNSUPPORTED_OPERATION'));
      return id;
    }
    this.results.put(id, { ...base, done: false, success: false, status: 'InProgress', ...counts([], [], undefined) });
    this.running += 1;
    this.last = this.last.then(async () => {
      const result = await this.run(zip, options).catch((error: unknown) => refused((error as Error).message, 'UNKNOWN_EXCEPTION'));
      this.running -= 1;
      if (this.isStopped) return;
      end(result);
      this.hasChanged ||= result['success'] === true && !options.checkOnly;
      // the org is opened anew when nothing is under way
      if (this.hasChanged && this.running === 0) this.onDeployed?.();
    });
    return id;
  }

  /** The org is about to be closed: what is under way has no result. */
  stop(): void {
    this.isStopped = true;
  }

  find(id: string): Result | undefined {
    return this.results.find(id);
  }

  private async run(zip: Uint8Array, options: DeployOptions): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    try {
      const { components, problems } = stage(zip, folder);
      const run = await runTestProcess([...this.org.projectDirs, folder], testNames(options), {
        features: [...this.org.project.features],
        namespace: this.org.namespace,
      });
      const all = [...problems, ...this.compileProblems(run, folder, components)];
      const tests = all.length > 0 || !runsTests(options) ? undefined : ofPackage(run, components);
      const isGood = all.length === 0 && (tests === undefined || tests.failed === 0);
      if (isGood && !options.checkOnly && this.org.ownSource !== undefined) lay(folder, components, this.org.ownSource);
      return {
        status: isGood ? 'Succeeded' : 'Failed',
        success: isGood,
        ...counts(components, all, tests),
        details: {
          componentSuccesses: components
            .filter((one) => !all.some(({ component }) => component === one))
            .map((one) => success(one, isKnown(this.org, one))),
          componentFailures: all.map(failure),
          runTestResult: testResult(tests),
        },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** What does not compile that compiled before, and files that are no XML. */
  private compileProblems(run: TestRun, folder: string, components: readonly Component[]): readonly Problem[] {
    const before = new Set(this.org.program.failures.map(({ file }) => file));
    return run.compileErrors
      .filter(({ file }) => !before.has(file))
      .map(({ file, line, column, message }) => ({
        component: components.find(({ path }) => file.startsWith(join(folder, path))) ?? {
          type: file.endsWith('.trigger') ? 'ApexTrigger' : 'ApexClass',
          fullName: basename(file).replace(/\.\w+$/, ''),
          path: '',
        },
        problem: message,
        line,
        column,
      }));
  }
}

/** No class has this name: nothing runs, everything is compiled. */
const NOTHING = '-';
const runsTests = ({ testLevel }: DeployOptions): boolean => testLevel !== undefined && testLevel !== 'NoTestRun';
function testNames(options: DeployOptions): readonly string[] {
  if (!runsTests(options)) return [NOTHING];
  if (options.testLevel !== 'RunSpecifiedTests') return [];
  if (options.runTests.length === 0) throw new Error('RunSpecifiedTests needs the names of tests');
  return options.runTests;
}
/** Coverage of the package's own classes and triggers. */
function ofPackage(run: TestRun, components: readonly Component[]): TestRun {
  const files = new Set(components.map(({ path }) => basename(path)));
  return { ...run, coverage: run.coverage.filter(({ file }) => files.has(basename(file))) };
}

const refused = (errorMessage: string, errorStatusCode: string): Result => ({
  status: 'Failed',
  success: false,
  errorMessage,
  errorStatusCode,
  ...counts([], [], undefined),
});

function success({ type, fullName, path }: Component, isChange: boolean): Result {
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
function failure({ component: { type, fullName, path }, problem, line, column }: Problem): Result {
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
function counts(components: readonly Component[], problems: readonly Problem[], run: TestRun | undefined): Result {
  const failed = new Set(problems.map(({ component }) => component)).size;
  return {
    numberComponentsTotal: Math.max(components.length, failed),
    numberComponentErrors: failed,
    numberComponentsDeployed: components.length - components.filter((one) => problems.some(({ component }) => component === one)).length,
    numberTestsTotal: run?.tests.length ?? 0,
    numberTestErrors: run?.failed ?? 0,
    numberTestsCompleted: run?.passed ?? 0,
  };
}

function testResult(run: TestRun | undefined): Result {
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
    codeCoverage: (run?.coverage ?? []).map(({ file, lines, uncovered }) => ({
      name: (file.split('/').at(-1) ?? '').replace(/\.\w+$/, ''),
      type: file.endsWith('.trigger') ? 'Trigger' : 'Class',
      numLocations: lines,
      numLocationsNotCovered: uncovered.length,
      locationsNotCovered: uncovered.map((line) => ({ line, column: 1, numExecutions: 0, time: 0 })),
    })),
    codeCoverageWarnings: [],
  };
}
