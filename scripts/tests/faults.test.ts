/** The sync on the service's bad days and the org's: after each, the next run ends with the org equal to the service, row by row. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp, useKey } from '../compose.ts';
import { openFrontDoor } from '../local-org/http/frontDoor.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';
import { openTogether, type Simulator } from './fixtures/together.ts';
import { useUp } from './mirror/fullOrg.ts';
import { dump, followedDifferences, memberDifferences, orgDifferences, rows } from './mirror/comparison.ts';

const MEMBERS = 2000;
const MINUTE_MS = 60_000;
const lastRun = (org: LocalOrg) => rows(org, 'SELECT * FROM "SyncRun__c" ORDER BY "Id" DESC LIMIT 1')[0];
const control = (simulator: Simulator, method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${simulator.url}/_control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const service = (simulator: Simulator, method: string, path: string, body?: object): Promise<Response> =>
  fetch(`${simulator.url}/api/v3.3${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${simulator.apiKey}:x`).toString('base64')}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const calls = async (simulator: Simulator, part: string): Promise<number> => {
  const { calls: all } = (await (await control(simulator, 'GET', '/log?limit=5000')).json()) as {
    readonly calls: readonly { readonly path: string }[];
  };
  return all.filter(({ path }) => path.includes(part)).length;
};
const isRunning = (org: LocalOrg): boolean => lastRun(org)?.['State__c'] === 'Running';

/** Retries wait for minutes: the clock is moved on until nothing is left to do. */
function runToTheEnd(org: LocalOrg): void {
  org.runJobsUntilIdle();
  for (let turn = 0; turn < 20 && isRunning(org); turn += 1) {
    org.advanceClock(6 * MINUTE_MS);
    org.runJobsUntilIdle();
  }
}
function sync(org: LocalOrg, kind = 'Manual'): void {
  org.executeAnonymous(`new SyncRunService().start('${kind}');`);
  runToTheEnd(org);
}
/** Connects, and leaves the first run to the test. */
function prepare(org: LocalOrg, simulator: Simulator): void {
  setUp(org, simulator.url);
  useKey(org, simulator.apiKey);
  org.executeAnonymous('new ConnectionService().connectAllClients();');
}
/** Begins a run and stops in the middle of its members. */
function runHalfway(org: LocalOrg, kind = 'Manual'): void {
  org.executeAnonymous(`new SyncRunService().start('${kind}');`);
  const isReading = (): boolean =>
    rows(org, `SELECT 1 FROM "SubscriberList__c" WHERE "MemberCursor__c" IS NOT NULL OR "ActiveWatermarkAt__c" IS NOT NULL`).length > 0;
  for (let step = 0; step < 200 && !isReading(); step += 1) org.runner.step();
}
async function expectEqual(org: LocalOrg, simulator: Simulator): Promise<void> {
  expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null });
  expect(await orgDifferences(org, simulator.url)).toEqual([]);
}

describe('a first run', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  beforeEach(async () => {
    ({ simulator, org } = await openTogether({ members: MEMBERS }, { projectDirs: [PACKAGE_ROOT], report: () => undefined }));
    prepare(org, simulator);
  }, 240_000);
  afterEach(async () => {
    await org.close();
    await simulator.close();
  });

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

describe('a later run', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  beforeAll(async () => {
    ({ simulator, org } = await openTogether({ members: MEMBERS }, { projectDirs: [PACKAGE_ROOT], report: () => undefined }));
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
});

describe('a customer', () => {
  /** A trigger, a validation rule, a duplicate rule and a required field of the customer's own. */
  function customise(folder: string): void {
    const file = (path: string, text: string): void => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const xml = (type: string, body: string): string =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>\n`;
    file(
      'triggers/RefuseMembers.trigger',
      "trigger RefuseMembers on ListMember__c (before insert, before update) { for (ListMember__c member : Trigger.new) { if (member.EmailAddress__c.startsWithIgnoreCase('a')) { member.addError('Nobody whose address begins with a'); } } }\n",
    );
    file('triggers/RefuseMembers.trigger-meta.xml', xml('ApexTrigger', '<apiVersion>65.0</apiVersion><status>Active</status>'));
    file(
      'objects/ListMember__c/validationRules/NoB.validationRule-meta.xml',
      xml(
        'ValidationRule',
        '<fullName>NoB</fullName><active>true</active><errorConditionFormula>BEGINS(LOWER(EmailAddress__c), &quot;b&quot;)</errorConditionFormula><errorMessage>Nobody whose address begins with b</errorMessage>',
      ),
    );
    file(
      'matchingRules/ListMember__c.matchingRule-meta.xml',
      xml(
        'MatchingRules',
        '<matchingRules><fullName>Same_Name</fullName><label>Same name</label><matchingRuleItems><blankValueBehavior>NullNotAllowed</blankValueBehavior><fieldName>FullName__c</fieldName><matchingMethod>Exact</matchingMethod></matchingRuleItems><ruleStatus>Active</ruleStatus></matchingRules>',
      ),
    );
    file(
      'duplicateRules/ListMember__c.One_Of_A_Name.duplicateRule-meta.xml',
      xml(
        'DuplicateRule',
        '<actionOnInsert>Block</actionOnInsert><actionOnUpdate>Block</actionOnUpdate><alertText>Somebody has this name</alertText><duplicateRuleMatchRules><matchRuleSObjectType>ListMember__c</matchRuleSObjectType><matchingRule>Same_Name</matchingRule></duplicateRuleMatchRules><isActive>true</isActive><masterLabel>One of a name</masterLabel><securityOption>BypassSharingRules</securityOption><sortOrder>1</sortOrder>',
      ),
    );
    file(
      'objects/Suppression__c/fields/Region__c.field-meta.xml',
      xml(
        'CustomField',
        '<fullName>Region__c</fullName><label>Region</label><length>10</length><required>true</required><type>Text</type>',
      ),
    );
  }

  it('whose trigger, validation rule, duplicate rule and required field refuse rows loses none: the log says why, and forgets it when the rows are saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customer-'));
    const simulator = await startSimulatorProcess({ scenario: 'small' });
    try {
      customise(join(folder, 'source'));
      const stateDir = join(folder, 'state');
      let org = openOrg({ projectDirs: [PACKAGE_ROOT, join(folder, 'source')], stateDir, report: () => undefined });
      connectAndSync(org, simulator);
      const messages = rows(org, 'SELECT DISTINCT "Message__c" AS m FROM "SyncLog__c"')
        .map(({ m }) => String(m))
        .join('\n');
      for (const reason of ['begins with a', 'begins with b', 'Somebody has this name', 'Region']) expect(messages).toContain(reason);
      expect(messages).not.toMatch(/[^*\s]@\S+\.\S+/);
      expect(rows(org, 'SELECT 1 FROM "ListMember__c"').length).toBeGreaterThan(100);
      await org.close();
      org = openOrg({ projectDirs: [PACKAGE_ROOT], stateDir, report: () => undefined });
      sync(org, 'Full');
      expect(memberDifferences(org, await dump(simulator.url))).toEqual([]);
      expect(rows(org, 'SELECT 1 FROM "SyncLog__c" WHERE "IsResolved__c" = 0')).toEqual([]);
      await org.close();
    } finally {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 240_000);

  function connectAndSync(org: LocalOrg, simulator: Simulator): void {
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    runToTheEnd(org);
  }
});

describe('an OAuth token', () => {
  it('that expires in the middle is renewed exactly once, and the next run goes on', async () => {
    const { simulator, org } = await openTogether({ members: MEMBERS }, { projectDirs: [PACKAGE_ROOT], report: () => undefined });
    try {
      setUp(org, simulator.url);
      await control(simulator, 'PUT', '/settings', { autoConsent: true });
      const [{ message: page } = { message: '' }] = org.executeAnonymous(
        "System.debug(new OAuthService().begin('4711', 'demo-secret', 'https://app.example/cb'));",
      );
      const question = new URL(page.trim());
      const answer = await fetch(`${simulator.url}${question.pathname}${question.search}`, { redirect: 'manual' });
      const back = new URL(answer.headers.get('location') ?? '');
      org.executeAnonymous(
        `new OAuthService().complete('${back.searchParams.get('code') ?? ''}', '${back.searchParams.get('state') ?? ''}', 'https://app.example/cb');`,
      );
      org.executeAnonymous('new ConnectionService().connectAllClients();');
      org.advanceClock(MINUTE_MS);
      runHalfway(org);
      await control(simulator, 'POST', '/oauth/expire');
      await control(simulator, 'DELETE', '/log');
      runToTheEnd(org);
      expect(rows(org, 'SELECT "State__c" AS s FROM "SyncRun__c" ORDER BY "Id"').map(({ s }) => s)).toEqual(['Incomplete', 'Completed']);
      expect(await calls(simulator, '/oauth/token')).toBe(1);
      await expectEqual(org, simulator);
    } finally {
      await org.close();
      await simulator.close();
    }
  }, 240_000);
});
