/**
 * Runs of tests for clients, and the rows in which the platform tells of them. The tests run in a process of their own, so that they see none of this org's data and the org stays responsive.
 * Source: Tooling API, "ApexTestRunResult", "ApexTestQueueItem", "ApexTestResult"; Object Reference, "AsyncApexJob" (JobType TestRequest).
 */
import { runTestProcess } from '../../../jobs/testRun/testProcess.ts';
import { atomically } from '../../../data/store/atomically.ts';
import { insertRow } from '../../../jobs/platformRow.ts';
import type { TestOutcome, TestRun } from '../../../jobs/testRun/testRunner.ts';
import type { LocalOrg } from '../../../org.ts';
import { CoverageRows, type CoveredCode } from './coverage.ts';
import type { TestRequest } from './request.ts';

export interface FinishedRun {
  readonly run: TestRun;
  readonly coverage: readonly CoveredCode[];
}
const FINISHED = { pass: 'Pass', fail: 'Fail', skip: 'Skip' } as const;

export class TestRuns {
  private readonly org: LocalOrg;
  private readonly coverage: CoverageRows;
  constructor(org: LocalOrg) {
    this.org = org;
    this.coverage = new CoverageRows(org);
    // what another life of the server began goes on nowhere
    for (const table of ['ApexTestRunResult', 'ApexTestQueueItem'])
      org.data.store.run(`UPDATE "${table}" SET "Status" = 'Aborted' WHERE "Status" IN ('Queued', 'Processing')`);
    org.data.store.run(
      `UPDATE "AsyncApexJob" SET "Status" = 'Aborted' WHERE "JobType" = 'TestRequest' AND "Status" IN ('Queued', 'Processing')`,
    );
  }

  /** Runs them and waits. */
  async run(request: TestRequest): Promise<FinishedRun> {
    const { project, projectDirs, namespace } = this.org;
    const names = [...request.classes].flatMap(([name, methods]) =>
      methods.length === 0 ? [name] : methods.map((method) => `${name}.${method}`),
    );
    const run = await runTestProcess(projectDirs, names, {
      features: [...project.features],
      namespace,
      coverageByTest: request.countsCoverage,
    });
    return { run, coverage: request.countsCoverage ? this.coverage.record(run) : [] };
  }

  /** @return the Id of the run's job at once; rows tell of the rest. */
  start(request: TestRequest, userId: string): string {
    const { data, clock } = this.org;
    const now = clock.now();
    const classes = [...request.classes].map(([name]) => ({ name, id: this.classId(name) }));
    const job = insertRow(data, 'AsyncApexJob', {
      JobType: 'TestRequest',
      Status: 'Processing',
      CreatedDate: now,
      CreatedById: userId,
      TotalJobItems: classes.length,
      JobItemsProcessed: 0,
      NumberOfErrors: 0,
    });
    const result = insertRow(data, 'ApexTestRunResult', {
      AsyncApexJobId: job,
      UserId: userId,
      Status: 'Processing',
      StartTime: now,
      IsAllTests: request.isAllTests ? 1 : 0,
      Source: 'REST',
      ClassesEnqueued: classes.length,
      ClassesCompleted: 0,
      MethodsEnqueued: 0,
      MethodsCompleted: 0,
      MethodsFailed: 0,
      TestSetupTime: 0,
      CreatedDate: now,
      CreatedById: userId,
      IsDeleted: 0,
    });
    const items = new Map(
      classes.map(({ name, id }) => [
        name.toLowerCase(),
        {
          id: insertRow(data, 'ApexTestQueueItem', {
            ApexClassId: id,
            ParentJobId: job,
            TestRunResultId: result,
            Status: 'Processing',
            CreatedDate: now,
            CreatedById: userId,
            ShouldSkipCodeCoverage: request.countsCoverage ? 0 : 1,
          }),
          classId: id,
        },
      ]),
    );
    void this.run(request).then(
      ({ run }) => atomically(data, () => this.finish({ job, result, items }, run)),
      (error: unknown) => this.fail({ job, result, items }, (error as Error).message),
    );
    return job;
  }

  classId(name: string): string | null {
    const [row] = this.org.data.store.all('SELECT "Id" FROM "ApexClass" WHERE "Name" = ? COLLATE NOCASE', [name]);
    return row === undefined ? null : String(row['Id']);
  }

  private finish({ job, result, items }: Rows, { tests, durationMs, failed }: TestRun): void {
    const { data, clock } = this.org;
    const now = clock.now();
    for (const test of tests) {
      const item = items.get(test.class.toLowerCase());
      if (item !== undefined)
        insertRow(data, 'ApexTestResult', {
          AsyncApexJobId: job,
          ApexTestRunResultId: result,
          QueueItemId: item.id,
          ApexClassId: item.classId,
          MethodName: test.method,
          TestName: test.method,
          Outcome: outcomeOf(test),
          Message: test.message,
          StackTrace: test.stack,
          RunTime: test.durationMs,
          TestTimestamp: now,
          IsTestSetup: 0,
        });
    }
    for (const [name, { id }] of items) {
      const own = tests.filter((test) => test.class.toLowerCase() === name);
      data.store.run('UPDATE "ApexTestQueueItem" SET "Status" = \'Completed\', "ExtendedStatus" = ? WHERE "Id" = ?', [
        `(${String(own.filter(({ outcome }) => outcome === 'pass').length)}/${String(own.length)})`,
        id,
      ]);
    }
    data.store.run(
      'UPDATE "ApexTestRunResult" SET "Status" = \'Completed\', "EndTime" = ?, "TestTime" = ?, "ClassesCompleted" = ?, "MethodsEnqueued" = ?, "MethodsCompleted" = ?, "MethodsFailed" = ? WHERE "Id" = ?',
      [now, durationMs, items.size, tests.length, tests.length, failed, result],
    );
    data.store.run('UPDATE "AsyncApexJob" SET "Status" = \'Completed\', "CompletedDate" = ?, "JobItemsProcessed" = ? WHERE "Id" = ?', [
      now,
      items.size,
      job,
    ]);
  }

  private fail({ job, result, items }: Rows, message: string): void {
    const { store } = this.org.data;
    store.run('UPDATE "ApexTestRunResult" SET "Status" = \'Failed\', "EndTime" = ? WHERE "Id" = ?', [this.org.clock.now(), result]);
    for (const { id } of items.values())
      store.run('UPDATE "ApexTestQueueItem" SET "Status" = \'Failed\', "ExtendedStatus" = ? WHERE "Id" = ?', [message, id]);
    store.run('UPDATE "AsyncApexJob" SET "Status" = \'Failed\', "ExtendedStatus" = ? WHERE "Id" = ?', [message, job]);
  }
}

interface Rows {
  readonly job: string;
  readonly result: string;
  /** By class in lower case. */
  readonly items: ReadonlyMap<string, { readonly id: string; readonly classId: string | null }>;
}

function outcomeOf({ method, outcome }: TestOutcome): string {
  return method === '(compile)' ? 'CompileFail' : FINISHED[outcome];
}
