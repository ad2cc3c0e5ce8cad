/** The connection for real: keys, OAuth through the simulator's consent, renewal, and what never may be seen. */
import { PACKAGE_ROOT, setUp, useKey } from '../compose.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { calls, control, openTogether, type Simulator } from './fixtures/together.ts';

const REDIRECT = 'https://app.example/cb';
const CLIENT_SECRET = 'demo-secret';
const rows = (org: LocalOrg, sql: string): readonly Readonly<Record<string, unknown>>[] => org.data.store.all(sql);
const lastRun = (org: LocalOrg) => rows(org, 'SELECT * FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1')[0];

/** What Apex wrote with System.debug. */
const debugged = (org: LocalOrg, apex: string): string =>
  org
    .executeAnonymous(apex)
    .map(({ message }) => message)
    .join('\n');

describe('the connection', () => {
  let simulator: Simulator;
  let org: LocalOrg;

  beforeEach(async () => {
    ({ simulator, org } = await openTogether({ scenario: 'small' }, { projectDirs: [PACKAGE_ROOT] }));
    setUp(org, simulator.url);
  }, 240_000);
  afterEach(async () => {
    await org.close();
    await simulator.close();
  });

  /** An administrator's way: open the page, allow, come back with a code. @return the code and the state. */
  async function authorize(): Promise<{ readonly code: string; readonly state: string }> {
    const page = new URL(debugged(org, `System.debug(new OAuthService().begin('4711', '${CLIENT_SECRET}', '${REDIRECT}'));`).trim());
    const answer = await fetch(`${simulator.url}/oauth`, {
      method: 'POST',
      body: new URLSearchParams([...page.searchParams, ['decision', 'allow']]),
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '');
    return { code: back.searchParams.get('code') ?? '', state: back.searchParams.get('state') ?? '' };
  }
  const complete = ({ code, state }: { readonly code: string; readonly state: string }): void =>
    void org.executeAnonymous(`new OAuthService().complete('${code}', '${state}', '${REDIRECT}');`);

  it('is made by OAuth: authorize, exchange the code, bring the clients in', async () => {
    complete(await authorize());
    org.executeAnonymous('ConnectController.connectAllClients();');
    org.runJobsUntilIdle();
    expect(lastRun(org)?.['State__c']).toBe('Completed');
    expect(rows(org, 'SELECT * FROM "ConnectionSetting__c"')[0]).toMatchObject({ Kind__c: 'OAuth', StateHash__c: null });
  });

  it('refuses an answer whose state is not ours', async () => {
    const { code } = await authorize();
    expect(() => complete({ code, state: 'somebody-elses' })).toThrow(/does not belong to a question of this org/);
  });

  it('renews an expired token once, in a job of its own, and goes on', async () => {
    complete(await authorize());
    org.executeAnonymous('ConnectController.connectAllClients();');
    org.runJobsUntilIdle();
    org.advanceClock(60_000);
    await control(simulator, 'POST', '/oauth/expire');
    await control(simulator, 'DELETE', '/log');
    org.executeAnonymous("new SyncRunService().start('Manual');");
    org.runJobsUntilIdle();
    expect(rows(org, 'SELECT "State__c" AS s FROM "SyncRun__c" ORDER BY "Id"').map(({ s }) => s)).toEqual([
      'Completed',
      'Incomplete',
      'Completed',
    ]);
    expect(await calls(simulator, '/oauth/token')).toBe(1);
  });

  it('stops and pauses when the consent is withdrawn, without asking again', async () => {
    complete(await authorize());
    org.executeAnonymous('ConnectController.connectAllClients();');
    org.runJobsUntilIdle();
    await control(simulator, 'POST', '/oauth/revoke');
    await control(simulator, 'DELETE', '/log');
    org.executeAnonymous("new SyncRunService().start('Manual');");
    org.runJobsUntilIdle();
    expect(lastRun(org)?.['State__c']).toBe('Failed');
    expect(rows(org, 'SELECT "IsPaused__c" AS p FROM "SyncSetting__c"')[0]?.['p']).toBe(1);
    expect(await calls(simulator, '/oauth/token')).toBe(0);
    expect(await calls(simulator, '/api/')).toBeLessThanOrEqual(1);
  });

  it('archives clients that are not chosen any more, and keeps their data', () => {
    useKey(org, simulator.apiKey);
    org.executeAnonymous('ConnectController.connectAllClients();');
    org.runJobsUntilIdle();
    const lists = rows(org, 'SELECT "Id" FROM "SubscriberList__c"').length;
    org.executeAnonymous(`new ClientChoiceService().connect(new Set<String>{ '${simulator.clientId}' });`);
    const states = rows(org, 'SELECT "Status__c" AS s, COUNT(*) AS n FROM "CampaignMonitorAccount__c" GROUP BY "Status__c" ORDER BY s');
    expect(states).toEqual([
      { s: 'Active', n: 1 },
      { s: 'Archived', n: 2 },
    ]);
    expect(rows(org, 'SELECT "Id" FROM "SubscriberList__c"')).toHaveLength(lists);
  });

  it('is forgotten by disconnecting: no schedule, no credential, all data', () => {
    useKey(org, simulator.apiKey);
    org.executeAnonymous('ConnectController.connectAllClients();');
    org.runJobsUntilIdle();
    org.executeAnonymous('new SyncScheduleService().reconcile();');
    org.executeAnonymous('new ConnectionService().disconnect();');
    expect(rows(org, 'SELECT * FROM _credential')).toEqual([]);
    expect(debugged(org, "System.debug([SELECT COUNT() FROM CronTrigger WHERE State = 'WAITING']);").trim()).toBe('0');
    expect(rows(org, 'SELECT "Id" FROM "ListMember__c"').length).toBeGreaterThan(100);
  });

  it('is checked before anything is written', () => {
    const check = (): string =>
      debugged(
        org,
        'for (HealthCheckLine line : new HealthCheckService().check()) { System.debug(line.name + ": " + line.severity + " " + line.fix); }'.replaceAll(
          '"',
          "'",
        ),
      );
    expect(check()).toContain('Campaign Monitor: error Connect on the Connect page.');
    useKey(org, simulator.apiKey);
    expect(check()).toContain('Campaign Monitor: ok');
    expect(check()).toContain('Data storage in MB: ok');
    expect(() => useKey(org, 'wrong')).toThrow(/does not accept this API key/);
    expect(check()).toContain('Campaign Monitor: ok');
  });

  it('never shows a secret: not in a record, a log, a message or a debug line', async () => {
    complete(await authorize());
    useKey(org, simulator.apiKey);
    const said = debugged(
      org,
      "System.debug(ConnectionState.read()); try { new CampaignMonitorApi().listDetails('nope'); } catch (Exception e) { System.debug(e.getMessage() + e.getStackTraceString()); }",
    );
    org.executeAnonymous('ConnectController.connectAllClients();');
    await control(simulator, 'POST', '/faults', { kind: 'problem', code: 100, count: 1 });
    org.runJobsUntilIdle();
    const tables = rows(org, "SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => String(name));
    const everything = said + tables.map((table) => JSON.stringify(rows(org, `SELECT * FROM "${table}"`))).join('\n');
    for (const secret of [simulator.apiKey, CLIENT_SECRET, Buffer.from(`${simulator.apiKey}:x`).toString('base64')])
      expect(everything).not.toContain(secret);
  });
});
