/** Imports on bad days: the process is killed, the token ends in the middle, the org is full. The list ends as the source says, row by row. */
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { calls, control, ONCE, type Simulator } from './fixtures/together.ts';
import { addPeople, differences, lastRun, makeImport, openImportOrg, rows, runToTheEnd, startApex } from './imports/importOrg.ts';
import { surviveImportKills } from './imports/killing.ts';
import { useUp } from './mirror/fullOrg.ts';

const seed = Date.now() % 1_000_000;
const REDIRECT = 'https://app.example/cb';

test(`an import that is killed at random statements (seed ${String(seed)}) loses nobody and counts nobody twice`, async () => {
  const { points, differences: different, lastState, added, runs, twice } = await surviveImportKills({ kills: 2, people: 1500, seed });
  expect(points.length).toBeGreaterThan(0);
  expect({ different, lastState, added, runs, twice }).toEqual({ different: [], lastState: 'Completed', added: 1500, runs: 1, twice: 0 });
}, 240_000);

describe('an import', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  /** Up to the first page of the last run. */
  function runOnePage(): void {
    for (let step = 0; step < 200 && Number(lastRun(org)?.['Added__c'] ?? 0) === 0; step += 1) org.runner.step();
  }

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ members: 300 });
    org = openImportOrg(simulator);
  }, 120_000);
  afterEach(() => control(simulator, 'DELETE', '/faults'));
  afterAll(async () => {
    await org.close();
    await simulator.close();
  });

  it('waits while the org is out of daily jobs or storage, and goes on by itself', async () => {
    addPeople(org, 'full', 2100);
    makeImport(org, 'full');
    org.executeAnonymous(startApex('full'));
    runOnePage();
    for (const limit of ['DailyAsyncApexExecutions', 'DataStorageMB']) {
      const free = useUp(org, limit);
      org.advanceClock(3_600_000);
      org.runJobsUntilIdle();
      expect(lastRun(org)).toMatchObject({ State__c: 'Running', Added__c: 1000 });
      expect(String(lastRun(org)?.['Error__c'])).toMatch(/stopped because/);
      free();
    }
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null, Added__c: 2100 });
    expect(await differences(org, simulator, 'full')).toEqual([]);
  }, 120_000);

  it.each([
    ['busy', 'rateLimit', 2, 5],
    ['broken', 'serverError', 2, 5],
    ['cut', 'truncated', 1, 4],
    // who hangs up writes no log
    ['silent', 'dropped', 1, 3],
  ])(
    'that meets a service that is %s (%s) in the middle ends with everybody, once',
    async (title, kind, count, seen) => {
      addPeople(org, title, 2100);
      makeImport(org, title);
      await control(simulator, 'DELETE', '/log');
      await control(simulator, 'POST', '/faults', { kind, endpoint: 'importSubscribers', after: 1, count });
      org.executeAnonymous(startApex(title));
      runToTheEnd(org);
      expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null, Read__c: 2100, Refused__c: null });
      expect(await calls(simulator, '/import')).toBe(seen);
      expect(
        rows(
          org,
          `SELECT 1 FROM "ImportRowResult__c" WHERE "ImportRun__c" = '${String(lastRun(org)?.['Id'])}' GROUP BY "EmailAddress__c" HAVING COUNT(*) > 1`,
        ),
      ).toEqual([]);
      expect(await differences(org, simulator, title)).toEqual([]);
    },
    120_000,
  );

  it('takes what is taken of a page with bad rows, and says why of each other', async () => {
    addPeople(org, 'partial', 1200, 100);
    makeImport(org, 'partial');
    await control(simulator, 'POST', '/faults', { kind: 'serverError', endpoint: 'importSubscribers', count: 3 });
    org.executeAnonymous(startApex('partial'));
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Added__c: 1188, Refused__c: 12 });
    expect(
      rows(
        org,
        `SELECT "Fix__c" FROM "ImportRowResult__c" WHERE "ImportRun__c" = '${String(lastRun(org)?.['Id'])}' AND "Outcome__c" = 'Refused' AND "Fix__c" IS NOT NULL`,
      ),
    ).toHaveLength(12);
    expect((await differences(org, simulator, 'partial')).length).toBe(12);
  }, 120_000);

  it('of a marketing user leaves an old token to the sync, and ends as the source says', async () => {
    const page = org
      .executeAnonymous(`System.debug(new OAuthService().begin('4711', 'demo-secret', '${REDIRECT}'));`)
      .map(({ message }) => message)
      .join('');
    const consent = await fetch(`${simulator.url}/oauth`, {
      method: 'POST',
      body: new URLSearchParams([...new URL(page.trim()).searchParams, ['decision', 'allow']]),
      redirect: 'manual',
      headers: ONCE,
    });
    const back = new URL(consent.headers.get('location') ?? '').searchParams;
    // the hour may be full in between, and the sync of that hour would renew the token first
    org.executeAnonymous(
      "for (CronTrigger one : [SELECT Id FROM CronTrigger WHERE CronJobDetail.JobType = '7' AND State = 'WAITING']) System.abortJob(one.Id);",
    );
    org.executeAnonymous(`new OAuthService().complete('${back.get('code') ?? ''}', '${back.get('state') ?? ''}', '${REDIRECT}');`);
    org.executeAnonymous(`
      User maker = new User(LastName = 'Keting', Email = 'mara@example.org', Username = 'mara@example.org.local', Alias = 'mara', TimeZoneSidKey = 'Australia/Sydney', LocaleSidKey = 'en_US',
        EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User' LIMIT 1].Id);
      insert maker;
      insert new PermissionSetAssignment(AssigneeId = maker.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'CampaignMonitorMarketing'].Id);`);
    const maker = String(rows(org, `SELECT "Id" FROM "User" WHERE "Alias" = 'mara'`)[0]?.['Id']);
    addPeople(org, 'token', 2100);
    org.executeAnonymous(
      `List<Contact> people = [SELECT Id FROM Contact WHERE Title = 'token']; for (Contact one : people) one.OwnerId = '${maker}'; update people;`,
    );
    makeImport(org, 'token', maker);
    org.executeAnonymous(startApex('token'), org.data.runningUser(maker));
    runOnePage();
    await control(simulator, 'POST', '/oauth/expire');
    await control(simulator, 'DELETE', '/log');
    org.runJobsUntilIdle();
    org.advanceClock(6 * 60_000);
    org.runJobsUntilIdle();
    expect(lastRun(org)).toMatchObject({ State__c: 'Running', Added__c: 1000 });
    expect(await calls(simulator, '/oauth/token')).toBe(0);
    org.executeAnonymous("new SyncRunService().start('Manual');");
    org.runJobsUntilIdle();
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null, Added__c: 2100 });
    expect(await calls(simulator, '/oauth/token')).toBe(1);
    expect(await differences(org, simulator, 'token')).toEqual([]);
  }, 120_000);
});
