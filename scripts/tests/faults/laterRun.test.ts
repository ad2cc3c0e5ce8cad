/** A later run on the service's bad days and the org's: after each, the org is equal to the service, row by row. */
import type { LocalOrg } from '../../local-org/org.ts';
import type { Simulator } from '../fixtures/together.ts';
import { dump, followedDifferences, rows } from '../mirror/comparison.ts';
import { control, expectEqual, lastRun, MINUTE_MS, openBoth, prepare, runToTheEnd, service, sync } from './runs.ts';

describe('a later run', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  beforeAll(async () => {
    ({ simulator, org } = await openBoth());
    prepare(org, simulator);
    sync(org);
  }, 240_000);
  afterAll(async () => {
    await org.close();
    await simulator.close();
  });
  const act = async (deed: string, acts = 10): Promise<void> =>
    void (await control(simulator, 'POST', '/live', { acts, overSeconds: 600, act: deed }));

  it.each([
    ['two forms of refusal', { kind: 'tooQuick', probability: 0.3 }],
    ['dropped connections', { kind: 'dropped', probability: 0.2 }],
    ['pages of a proxy', { kind: 'html', probability: 0.2 }],
    ['empty answers', { kind: 'empty', probability: 0.2 }],
    ['slow answers', { kind: 'slow', probability: 0.2, delayMs: 50 }],
    ['rows that come twice', { kind: 'duplicateRows' }],
  ])(
    'survives %s',
    async (_name, fault) => {
      for (const deed of ['subscribe', 'unsubscribe', 'bounce']) await act(deed);
      await control(simulator, 'POST', '/faults', fault);
      sync(org, 'Full');
      await control(simulator, 'DELETE', '/faults');
      sync(org, 'Full');
      await expectEqual(org, simulator);
    },
    240_000,
  );

  it('follows what people do, hour by hour, and writes a journal entry a change', async () => {
    const before = rows(org, 'SELECT "Id" FROM "MemberStatusChange__c"').length;
    for (let hour = 0; hour < 3; hour += 1) {
      // a changed address is no change of state: only a full read can find it
      for (const deed of ['subscribe', 'unsubscribe', 'bounce', 'confirm', 'open', 'click']) await act(deed);
      org.advanceClock(60 * MINUTE_MS);
      sync(org);
    }
    expect(followedDifferences(org, await dump(simulator.url))).toEqual([]);
    expect(rows(org, 'SELECT "Id" FROM "MemberStatusChange__c"').length).toBeGreaterThan(before);
    sync(org, 'Full');
    await expectEqual(org, simulator);
  }, 240_000);

  it('that reads everything finds edited fields and changed addresses, and removes the old ones', async () => {
    await act('edit', 20);
    await act('changeAddress', 20);
    sync(org, 'Full');
    await expectEqual(org, simulator);
    expect(Number(rows(org, `SELECT SUM("Removed__c") AS n FROM "SyncStep__c" WHERE "Step__c" = 'Members'`)[0]?.['n'])).toBeGreaterThan(0);
  }, 240_000);

  it('follows a custom field that was renamed', async () => {
    const [field] = (await dump(simulator.url, 'customField')).filter(({ FieldName }) => FieldName === 'City');
    const path = `/lists/${String(field?.['ListID'])}/customfields/${encodeURIComponent(String(field?.['Key']))}.json`;
    expect((await service(simulator, 'PUT', path, { FieldName: 'Home town', VisibleInPreferenceCenter: true })).status).toBe(200);
    sync(org, 'Full');
    await expectEqual(org, simulator);
    expect(rows(org, `SELECT "RemovedAt__c" AS r FROM "ListCustomField__c" WHERE "FieldName__c" = 'Home town'`)).toMatchObject([
      { r: null },
    ]);
  }, 240_000);

  it.each([
    ['go back', ['2027-04-03T14:50:00Z', '2027-04-03T15:20:00Z', '2027-04-03T15:50:00Z', '2027-04-03T16:20:00Z', '2027-04-03T17:30:00Z']],
    ['go forward', ['2027-10-02T15:20:00Z', '2027-10-02T15:50:00Z', '2027-10-02T16:10:00Z', '2027-10-02T17:10:00Z']],
  ])(
    'misses nothing of the night in which clocks %s',
    async (_direction, moments) => {
      for (const moment of moments) {
        await control(simulator, 'PUT', '/clock', { at: moment });
        await act('subscribe', 5);
        await act('unsubscribe', 5);
        sync(org);
      }
      expect(followedDifferences(org, await dump(simulator.url))).toEqual([]);
    },
    240_000,
  );

  it('finds the sync user deactivated: whoever takes over goes on', async () => {
    org.executeAnonymous(
      "Profile p = [SELECT Id FROM Profile WHERE Name = 'System Administrator']; insert new User(Username = 'ops@sync.example', LastName = 'Ops', Alias = 'ops', Email = 'ops@example.org', ProfileId = p.Id, TimeZoneSidKey = 'Australia/Sydney', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');",
    );
    const [ops] = rows(org, `SELECT "Id" FROM "User" WHERE "LastName" = 'Ops'`);
    org.assignPermissionSet('CampaignMonitorAdmin', String(ops?.['Id']));
    org.executeAnonymous('new SyncScheduleService().takeOver();', org.data.runningUser(String(ops?.['Id'])));
    org.executeAnonymous("update new User(Id = [SELECT Id FROM User WHERE LastName = 'Ops'].Id, IsActive = false);");
    await act('subscribe');
    org.executeAnonymous('new SyncScheduleService().reconcile();');
    org.advance(61 * MINUTE_MS);
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ Kind__c: 'Scheduled', State__c: 'Completed' });
    expect(followedDifferences(org, await dump(simulator.url))).toEqual([]);
  }, 240_000);

  it('goes on without a client that was removed, and says so once, with what to do', async () => {
    const [gone] = rows(org, 'SELECT "ClientId__c" AS id, "Name" AS name FROM "CampaignMonitorAccount__c" ORDER BY "Name"');
    const log = (): readonly unknown[] =>
      rows(org, 'SELECT "Level__c" AS level, "Fix__c" AS fix FROM "SyncLog__c" WHERE "IsResolved__c" = 0 AND "Area__c" = \'Accounts\'');
    expect((await service(simulator, 'DELETE', `/clients/${String(gone?.['id'])}.json`)).status).toBe(200);
    await act('subscribe');
    for (const kind of ['Manual', 'Full']) {
      sync(org, kind);
      expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: expect.stringContaining(String(gone?.['name'])) });
      expect(log()).toEqual([{ level: 'Warning', fix: expect.stringContaining('Change clients') }]);
    }
    const kept = new Set(
      rows(org, `SELECT "ClientId__c" AS id FROM "CampaignMonitorAccount__c" WHERE "Status__c" = 'Active'`).map(({ id }) => id),
    );
    expect(kept.size).toBe(2);
    org.executeAnonymous(`new ClientChoiceService().connect(new Set<String>{ '${[...kept].join("', '")}' });`);
    expect(log()).toEqual([]);
    sync(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null });
  }, 240_000);
});
