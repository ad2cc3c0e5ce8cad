/** Tests for clients: `tooling/runTestsSynchronous` and `tooling/runTestsAsynchronous`. Source: Tooling API Developer Guide, "REST Resources". */
import type { LocalOrg } from '../../../org.ts';
import { ok, type RestAnswer, type RestCall } from '../call.ts';
import type { CoveredCode } from './coverage.ts';
import { testRequest } from './request.ts';
import { TestRuns } from './runs.ts';

export class TestApi {
  private readonly org: LocalOrg;
  private readonly runs: TestRuns;
  constructor(org: LocalOrg) {
    this.org = org;
    this.runs = new TestRuns(org);
  }

  /** The answer to a call that runs tests; undefined for any other. */
  async answer(call: RestCall): Promise<RestAnswer | undefined> {
    if (call.method !== 'POST') return undefined;
    if (/^\/tooling\/runTestsSynchronous\/?$/i.test(call.path)) return ok(await this.runNow(call.body));
    if (/^\/tooling\/runTestsAsynchronous\/?$/i.test(call.path)) return ok(this.runs.start(testRequest(this.org, call.body), call.user.id));
    return undefined;
  }

  private async runNow(body: unknown): Promise<unknown> {
    const {
      run: { tests, durationMs },
      coverage,
    } = await this.runs.run(testRequest(this.org, body));
    const json = (one: (typeof tests)[number]): Readonly<Record<string, unknown>> => ({
      id: this.runs.classId(one.class),
      name: one.class,
      namespace: null,
      methodName: one.method,
      time: one.durationMs,
      seeAllData: false,
    });
    return {
      apexLogId: null,
      numTestsRun: tests.length,
      numFailures: tests.filter(({ outcome }) => outcome === 'fail').length,
      totalTime: durationMs,
      successes: tests.filter(({ outcome }) => outcome === 'pass').map(json),
      failures: tests
        .filter(({ outcome }) => outcome === 'fail')
        .map((one) => ({ ...json(one), message: one.message, stackTrace: one.stack, type: 'Class', packageName: one.class })),
      codeCoverage: coverage.map(coverageJson),
      codeCoverageWarnings: [],
    };
  }
}

function coverageJson({ id, name, type, covered, uncovered }: CoveredCode): Readonly<Record<string, unknown>> {
  return {
    id,
    name,
    namespace: null,
    type,
    numLocations: covered.length + uncovered.length,
    numLocationsNotCovered: uncovered.length,
    locationsNotCovered: uncovered.map((line) => ({ line, column: 1, numExecutions: 0, time: -1 })),
    dmlInfo: [],
    methodInfo: [],
    soqlInfo: [],
    soslInfo: [],
  };
}
