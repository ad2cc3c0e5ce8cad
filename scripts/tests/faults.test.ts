/** The sync on the service's bad days: after each, the next run ends with the org equal to the service, row by row. */
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';

type Simulator = Awaited<ReturnType<typeof startSimulatorProcess>>;
type Line = Readonly<Record<string, unknown>>;
const MEMBERS = 2000;
const rows = (org: LocalOrg, sql: string): readonly Readonly<Record<string, unknown>>[] => org.data.store.all(sql);
const lastRun = (org: LocalOrg) => rows(org, 'SELECT * FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1')[0];
const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Australia/Sydney', dateStyle: 'short', timeStyle: 'medium' });
/** The service says local times: in the hour that clocks repeat two moments have one text, and either reading is right. */
const asWritten = (moment: unknown): string => local.format(typeof moment === 'string' ? new Date(moment) : new Date(Number(moment)));
const post = (simulator: Simulator, path: string, body: object): Promise<Response> =>
  fetch(`${simulator.url}/_control${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function wanted(simulator: Simulator): Promise<readonly string[]> {
  const text = await (await fetch(`${simulator.url}/_control/dump?kinds=member`)).text();
  const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Line);
  return lines.map((row) => [row['ListID'], row['EmailAddress'], row['State'], asWritten(row['DateUtc'])].join('|')).sort();
}
const copied = (org: LocalOrg): readonly string[] =>
  rows(org, 'SELECT m."EmailAddress__c" AS email, m."Status__c" AS status, m."StatusChangedAt__c" AS at, l."ListId__c" AS list FROM "ListMember__c" m JOIN "SubscriberList__c" l ON l."Id" = m."SubscriberList__c"')
    .map(({ list, email, status, at }) => [list, email, status, asWritten(at)].join('|'))
    .sort();

/** Retries wait for minutes: the clock is moved on until nothing is left to do. */
function runToTheEnd(org: LocalOrg): void {
  for (let turn = 0; turn < 20; turn += 1) {
    org.runJobsUntilIdle();
    if (lastRun(org)?.['State__c'] !== 'Running') return;
    org.advanceClock(6 * 60_000);
  }
  org.runJobsUntilIdle();
}
const syncAgain = (org: LocalOrg): void => {
  org.executeAnonymous("new SyncRunService().start('Manual');");
  runToTheEnd(org);
};

describe('the sync', () => {
  let simulator: Simulator;
  let org: LocalOrg;

  beforeEach(async () => {
    simulator = await startSimulatorProcess({ members: MEMBERS });
    org = openOrg({ projectDirs: [PACKAGE_ROOT] });
    setUp(org, simulator.url);
  }, 60_000);
  afterEach(async () => {
    await org.close();
    await simulator.close();
  });

  it.each([
    ['busy answers', { kind: 'rateLimit', probability: 0.3 }],
    ['a storm of errors', { kind: 'serverError', probability: 0.3 }],
    ['dropped connections', { kind: 'dropped', probability: 0.2 }],
    ['answers cut short', { kind: 'truncated', probability: 0.2 }],
    ['pages of a proxy', { kind: 'html', probability: 0.2 }],
    ['rows that move between pages', { kind: 'movingRows' }],
    ['rows that come twice', { kind: 'duplicateRows' }],
  ])('survives %s', async (_name, fault) => {
    org.executeAnonymous(`ConnectController.saveApiKey('${simulator.apiKey}');`);
    org.executeAnonymous('new ConnectionService().connectAllClients();');
    await post(simulator, '/faults', fault);
    syncAgain(org);
    await fetch(`${simulator.url}/_control/faults`, { method: 'DELETE' });
    syncAgain(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null });
    expect(copied(org)).toEqual(await wanted(simulator));
  }, 60_000);

  it('follows what people do, hour by hour, and writes a journal entry a change', async () => {
    connect(org, simulator.apiKey);
    runToTheEnd(org);
    const before = rows(org, 'SELECT "Id" FROM "MemberStatusChange__c"').length;
    for (let hour = 0; hour < 3; hour += 1) {
      // a changed address is no change of state: only a full read can find it
      for (const act of ['subscribe', 'unsubscribe', 'bounce', 'confirm', 'open', 'click']) await post(simulator, '/live', { acts: 10, overSeconds: 600, act });
      org.advanceClock(3_600_000);
      syncAgain(org);
    }
    expect(copied(org)).toEqual(await wanted(simulator));
    expect(rows(org, 'SELECT "Id" FROM "MemberStatusChange__c"').length).toBeGreaterThan(before);
  }, 60_000);

  it('goes on without a list that the service refuses, says which, and reads it in the next run', async () => {
    org.executeAnonymous(`ConnectController.saveApiKey('${simulator.apiKey}');`);
    org.executeAnonymous('new ConnectionService().connectAllClients();');
    await post(simulator, '/faults', { kind: 'problem', code: 101, endpoint: 'getListStats', count: 1 });
    syncAgain(org);
    expect(rows(org, 'SELECT * FROM "SyncLog__c"').length).toBeGreaterThan(0);
    syncAgain(org);
    expect(copied(org)).toEqual(await wanted(simulator));
  }, 60_000);

  it('joins the running run when it is started twice at once', () => {
    org.executeAnonymous(`ConnectController.saveApiKey('${simulator.apiKey}');`);
    org.executeAnonymous('new ConnectionService().connectAllClients();');
    org.executeAnonymous("System.assertEquals(new SyncRunService().start('Manual'), new SyncRunService().start('Scheduled'));");
    runToTheEnd(org);
    expect(rows(org, 'SELECT "Id" FROM "SyncRun__c"')).toHaveLength(1);
  }, 60_000);

  it('goes on from the last saved page after it was stopped', async () => {
    org.executeAnonymous(`ConnectController.saveApiKey('${simulator.apiKey}');`);
    org.executeAnonymous('new ConnectionService().connectAllClients();');
    org.executeAnonymous("new SyncRunService().start('Manual'); ");
    org.executeAnonymous('new SyncRunService().stop();');
    runToTheEnd(org);
    expect(lastRun(org)?.['State__c']).toBe('Stopped');
    syncAgain(org);
    expect(copied(org)).toEqual(await wanted(simulator));
  }, 60_000);
});
