/**
 * Deployments: what is found good becomes the org's, all or nothing, if the org's source is its own; an org that takes its source from a project's
 * folder only checks. Source: Metadata API Developer Guide, "deploy()", "DeployResult".
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestRun } from '../../../../jobs/tests/testRunner.ts';
import type { LocalOrg } from '../../../../org.ts';
import type { RunningUser } from '../../../../platform/core/contract.ts';
import { counts, deleted, failure, notFound, refused, success, testResult } from './messages.ts';
import { forget } from './forgottenRecords.ts';
import { isKnown } from '../listing.ts';
import { lay, remove } from './ownSource.ts';
import type { Component } from '../registry.ts';
import { MetadataResults, type Result } from '../results.ts';
import { stage, type StagedPackage } from './staging.ts';
import { tried } from './trial.ts';

export interface DeployOptions {
  readonly checkOnly: boolean;
  /** Whether what only warrants a warning lets the deployment go on. */
  readonly ignoreWarnings: boolean;
  readonly testLevel: string | undefined;
  readonly runTests: readonly string[];
}
const NO_DEPLOY =
  "not implemented: deploying into this org, whose source is its project's folder. Validate with --dry-run, or deploy into an org of its own: apex serve --org DIR.";

export class Deploys {
  private readonly org: LocalOrg;
  private readonly results: MetadataResults;
  private readonly onDeployed: (() => void) | undefined;
  /** They run one after the other. */
  private last: Promise<void> = Promise.resolve();
  private running = 0;
  private hasChanged = false;
  private isStopped = false;
  constructor(org: LocalOrg, onDeployed: (() => void) | undefined) {
    this.org = org;
    this.results = new MetadataResults(org, '0Af');
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
      ignoreWarnings: options.ignoreWarnings,
      rollbackOnError: true,
      runTestsEnabled: runsTests(options),
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
      const staged = stage(zip, folder);
      const { run, problems, missing } = await tried(this.org, staged, folder, testNames(options));
      const errors = [...staged.problems, ...problems];
      const tests = errors.length > 0 || run === undefined || !runsTests(options) ? undefined : ofPackage(run, staged.components);
      const warnings = missing.map((one) => notFound(one, options.ignoreWarnings));
      const isGood =
        errors.length === 0 && (options.ignoreWarnings || warnings.length === 0) && (tests === undefined || tests.failed === 0);
      const isFree = (one: Component): boolean => !errors.some(({ component }) => component === one);
      const componentSuccesses = [
        ...staged.components.filter(isFree).map((one) => success(one, isKnown(this.org, one))),
        ...staged.deletions.filter((one) => isFree(one) && !missing.includes(one)).map(deleted),
        ...(options.ignoreWarnings ? warnings : []),
      ];
      const componentFailures = [...errors.map(failure), ...(options.ignoreWarnings ? [] : warnings)];
      if (isGood && !options.checkOnly && this.org.ownSource !== undefined) this.take(staged, folder, this.org.ownSource);
      return {
        status: isGood ? 'Succeeded' : 'Failed',
        success: isGood,
        ...counts(componentSuccesses, componentFailures, tests),
        details: { componentSuccesses, componentFailures, runTestResult: testResult(tests) },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private take({ components, deletions }: StagedPackage, folder: string, ownSource: string): void {
    for (const one of deletions.filter(({ isBeforeAdding }) => isBeforeAdding)) remove(one, ownSource);
    lay(folder, components, ownSource);
    for (const one of deletions.filter(({ isBeforeAdding }) => !isBeforeAdding)) remove(one, ownSource);
    forget(this.org, deletions);
  }
}

const runsTests = ({ testLevel }: DeployOptions): boolean => testLevel !== undefined && testLevel !== 'NoTestRun';
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
