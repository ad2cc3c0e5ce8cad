/** What the tests of faults do with an org and the service: runs to their end or halfway, what the simulator is told, and whether both sides are equal. */
import { startSimulatorProcess } from '../../campaign-monitor/index.ts';
import { PACKAGE_ROOT, setUp, useKey } from '../../compose.ts';
import { openOrg, type LocalOrg } from '../../local-org/org.ts';
import { calls, control, openTogether, type Simulator } from '../fixtures/together.ts';
import { orgDifferences, rows } from '../mirror/comparison.ts';

export { calls, control };
const MEMBERS = 2000;
export const MINUTE_MS = 60_000;
export const lastRun = (org: LocalOrg) => rows(org, 'SELECT * FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1')[0];
export const service = (simulator: Simulator, method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${simulator.url}/api/v3.3${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const isRunning = (org: LocalOrg): boolean => lastRun(org)?.['State__c'] === 'Running';

const ORG = { projectDirs: [PACKAGE_ROOT], report: () => undefined };
/** The service, with members enough for a list of two pages. */
export const startService = (): Promise<Simulator> => startSimulatorProcess({ members: MEMBERS });
/** An org with the package. */
export const openPackage = (): LocalOrg => openOrg(ORG);
export const openBoth = (): ReturnType<typeof openTogether> => openTogether({ members: MEMBERS }, ORG);

/** Retries wait for minutes: the clock is moved on until nothing is left to do. */
export function runToTheEnd(org: LocalOrg): void {
  org.runJobsUntilIdle();
  for (let turn = 0; turn < 20 && isRunning(org); turn += 1) {
    org.advanceClock(6 * MINUTE_MS);
    org.runJobsUntilIdle();
  }
}
export function sync(org: LocalOrg, kind = 'Manual'): void {
  org.executeAnonymous(`new SyncRunService().start('${kind}');`);
  runToTheEnd(org);
}
/** Connects, and leaves the first run to the test. */
export function prepare(org: LocalOrg, simulator: Simulator): void {
  setUp(org, simulator.url);
  useKey(org, simulator.apiKey);
  org.executeAnonymous('new ClientChoiceService().connectAll();');
}
/** Begins a run and stops in the middle of its members. */
export function runHalfway(org: LocalOrg, kind = 'Manual'): void {
  org.executeAnonymous(`new SyncRunService().start('${kind}');`);
  const isReading = (): boolean =>
    rows(org, `SELECT 1 FROM "SubscriberList__c" WHERE "MemberCursor__c" IS NOT NULL OR "ActiveWatermarkAt__c" IS NOT NULL`).length > 0;
  for (let step = 0; step < 200 && !isReading(); step += 1) org.runner.step();
}
export async function expectEqual(org: LocalOrg, simulator: Simulator): Promise<void> {
  expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null });
  expect(await orgDifferences(org, simulator.url)).toEqual([]);
}
