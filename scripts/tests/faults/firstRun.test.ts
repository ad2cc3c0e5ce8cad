/** A first run on the service's bad days and the org's: after each, the next run ends with the org equal to the service, row by row. */
import { Connection } from 'jsforce';
import { openFrontDoor } from '../../local-org/http/frontDoor.ts';
import type { LocalOrg } from '../../local-org/org.ts';
import type { Simulator } from '../fixtures/together.ts';
import { dump, memberDifferences, rows } from '../mirror/comparison.ts';
import { useUp } from '../mirror/fullOrg.ts';
import { control, expectEqual, lastRun, openPackage, prepare, runHalfway, runToTheEnd, service, startService, sync } from './runs.ts';

describe('a first run', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  beforeAll(async () => {
    simulator = await startService();
  }, 240_000);
  beforeEach(() => {
    org = openPackage();
    prepare(org, simulator);
  }, 240_000);
  afterEach(async () => {
    await org.close();
    await control(simulator, 'DELETE', '/faults');
  });
  afterAll(() => simulator.close());

  it.each([
    ['busy answers', { kind: 'rateLimit', probability: 0.3 }],
    ['a storm of errors', { kind: 'serverError', probability: 0.3 }],
    ['answers cut short', { kind: 'truncated', probability: 0.2 }],
    ['rows that move between pages', { kind: 'movingRows' }],
  ])(
    'survives %s',
    async (_name, fault) => {
      await control(simulator, 'POST', '/faults', fault);
      sync(org);
      await control(simulator, 'DELETE', '/faults');
      sync(org);
      await expectEqual(org, simulator);
    },
    240_000,
  );

  it('goes on without a list that the service refuses, says which, and reads it in the next run', async () => {
    await control(simulator, 'POST', '/faults', { kind: 'problem', code: 101, endpoint: 'getListStats', count: 1 });
    sync(org);
    expect(rows(org, 'SELECT * FROM "SyncLog__c"').length).toBeGreaterThan(0);
    sync(org);
    await expectEqual(org, simulator);
  }, 240_000);

  it('is joined when it is started twice at once', async () => {
    org.executeAnonymous("System.assertEquals(new SyncRunService().start('Manual'), new SyncRunService().start('Scheduled'));");
    runToTheEnd(org);
    expect(rows(org, 'SELECT "Id" FROM "SyncRun__c"')).toHaveLength(1);
    await expectEqual(org, simulator);
  }, 240_000);

  it('is one when two requests from outside start it at once', async () => {
    const door = await openFrontDoor({ org, folders: {}, page: '<p>page</p>' });
    try {
      const people = await Promise.all(
        [1, 2].map(async () => {
          const person = new Connection({ loginUrl: door.url, version: '62.0' });
          await person.login('admin@local.example', 'secret');
          return person;
        }),
      );
      const answers = await Promise.all(
        people.map((person, turn) => person.tooling.executeAnonymous(`new SyncRunService().start('${turn === 0 ? 'Manual' : 'Full'}');`)),
      );
      expect(answers.map(({ success }) => success)).toEqual([true, true]);
    } finally {
      await door.close();
    }
    runToTheEnd(org);
    expect(rows(org, 'SELECT "Id" FROM "SyncRun__c"')).toHaveLength(1);
    await expectEqual(org, simulator);
  }, 240_000);

  it('goes on where an administrator stopped it', async () => {
    runHalfway(org);
    org.executeAnonymous('new SyncControlService().stop();');
    runToTheEnd(org);
    expect(lastRun(org)?.['State__c']).toBe('Stopped');
    sync(org);
    await expectEqual(org, simulator);
  }, 240_000);

  it('whose job somebody aborted is called failed, told, and followed by one that goes on', async () => {
    runHalfway(org);
    org.executeAnonymous(
      "for (AsyncApexJob job : [SELECT Id FROM AsyncApexJob WHERE JobType = 'BatchApex' AND Status IN ('Queued', 'Holding', 'Preparing', 'Processing')]) { System.abortJob(job.Id); }",
    );
    runToTheEnd(org);
    sync(org);
    expect(rows(org, 'SELECT "State__c" AS s FROM "SyncRun__c" ORDER BY "Id"').map(({ s }) => s)).toEqual(['Failed', 'Completed']);
    expect(org.outbox.all().map(({ subject }) => subject)).toEqual(['The Campaign Monitor sync failed']);
    await expectEqual(org, simulator);
  }, 240_000);

  it.each(['DataStorageMB', 'DailyAsyncApexExecutions'])(
    'stops politely when %s is used up, and goes on when there is room',
    async (limit) => {
      runHalfway(org);
      const free = useUp(org, limit);
      runToTheEnd(org);
      expect(lastRun(org)?.['State__c']).toBe('Incomplete');
      free();
      sync(org);
      await expectEqual(org, simulator);
    },
    240_000,
  );

  // the last: the service has the list no more
  it('goes on without a list that was deleted in the middle', async () => {
    runHalfway(org);
    const [list] = (await dump(simulator.url, 'list')).filter(({ Title }) => Title === 'Events & offers');
    await service(simulator, 'DELETE', `/lists/${String(list?.['ListID'])}.json`);
    runToTheEnd(org);
    sync(org);
    expect(lastRun(org)?.['State__c']).toBe('Completed');
    expect(memberDifferences(org, await dump(simulator.url))).toEqual([]);
    expect(rows(org, 'SELECT "Id" FROM "SubscriberList__c" WHERE "DeletedInCampaignMonitorAt__c" IS NOT NULL')).toHaveLength(1);
  }, 240_000);
});
