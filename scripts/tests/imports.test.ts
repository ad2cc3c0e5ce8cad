/** Imports against the simulator: the list ends as the source says, row by row, whatever the service does on the way. */
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import type { LocalOrg } from '../local-org/org.ts';
import { openTogether, type Simulator } from './fixtures/together.ts';
import { IMPORT_SOURCES, PEOPLE } from './fixtures/imports.ts';

type Line = Readonly<Record<string, unknown>>;
const rows = (org: LocalOrg, sql: string): readonly Line[] => org.data.store.all(sql);
const lastRun = (org: LocalOrg): Line | undefined => rows(org, 'SELECT * FROM "ImportRun__c" ORDER BY "Id" DESC LIMIT 1')[0];
const post = (simulator: Simulator, path: string, body: object): Promise<Response> =>
  fetch(`${simulator.url}/_control${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function members(simulator: Simulator, listId: string): Promise<ReadonlyMap<string, Line>> {
  const text = await (await fetch(`${simulator.url}/_control/dump?kinds=member`)).text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return new Map(lines.filter((line) => line['ListID'] === listId).map((line) => [String(line['EmailAddress']).toLowerCase(), line]));
}

/** Retries wait for minutes: the clock is moved on until nothing is left to do. */
function runToTheEnd(org: LocalOrg): void {
  for (let turn = 0; turn < 10; turn += 1) {
    org.runJobsUntilIdle();
    if (lastRun(org)?.['State__c'] !== 'Running') return;
    org.advanceClock(6 * 60_000);
  }
}

interface Settings {
  readonly title: string;
  readonly source: string;
  readonly email?: string;
  readonly name?: string;
  readonly more?: string;
}

describe('an import', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  let listId: string;
  /** Makes an import to the first list, unless it is there. */
  function make({ title, source, email = 'Email', name = 'Name', more = '' }: Settings): void {
    org.executeAnonymous(`insert new SubscriberImport__c(Title__c = '${title}', ${source}, EmailColumn__c = '${email}', Mapping__c = '[{"column":"${name}","target":"Name"}]', IsDraft__c = false, RunAs__c = UserInfo.getUserId(),
      SubscriberList__c = [SELECT Id FROM SubscriberList__c WHERE ListId__c = '${listId}'].Id${more});`);
  }
  const soql = (condition: string): string =>
    `SourceType__c = 'SOQL', SourceQuery__c = 'SELECT Email, Name FROM Contact WHERE ${condition.replaceAll("'", "\\'")}'`;
  function start(title: string): void {
    org.executeAnonymous(`new ImportRunService().start([SELECT Id FROM SubscriberImport__c WHERE Title__c = '${title}'].Id);`);
  }
  function addContacts(prefix: string, count: number, more = ''): void {
    org.executeAnonymous(
      `List<Contact> people = new List<Contact>(); for (Integer i = 0; i < ${String(count)}; i++) people.add(new Contact(LastName = '${prefix} ' + i, Email = '${prefix}' + i + '@example.org', Title = '${prefix}'${more})); insert people;`,
    );
  }
  /** Everybody of a prefix is on the list, active, with the name of the source. */
  async function expectAll(prefix: string, count: number): Promise<void> {
    const there = await members(simulator, listId);
    const found = Array.from({ length: count }, (_, index) => there.get(`${prefix}${String(index)}@example.org`));
    expect(found.map((line) => `${String(line?.['State'])} ${String(line?.['Name'])}`)).toEqual(
      Array.from({ length: count }, (_, index) => `Active ${prefix} ${String(index)}`),
    );
  }

  beforeAll(async () => {
    ({ simulator, org } = await openTogether({ members: 300 }, { projectDirs: [PACKAGE_ROOT, IMPORT_SOURCES] }));
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    org.executeAnonymous('OutwardGuard.confirm();');
    org.runJobsUntilIdle();
    org.executeAnonymous(PEOPLE);
    listId = String(
      rows(org, 'SELECT "ListId__c" AS id FROM "SubscriberList__c" WHERE "OptInType__c" = \'Single\' ORDER BY "Id" LIMIT 1')[0]?.['id'],
    );
  }, 120_000);
  afterEach(() => fetch(`${simulator.url}/_control/faults`, { method: 'DELETE' }));
  afterAll(async () => {
    await org.close();
    await simulator.close();
  });

  it('adds people that a query finds, each address once, without those who opted out', async () => {
    make({ title: 'Readers', source: soql("Title = 'Reader'") });
    start('Readers');
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({
      State__c: 'Completed',
      Error__c: null,
      Read__c: 42,
      Added__c: 38,
      Refused__c: 3,
      Duplicates__c: 1,
      Callouts__c: 1,
    });
    const there = await members(simulator, listId);
    for (let index = 0; index < 40; index += 1) expect(there.has(`reader${String(index)}@example.org`)).toBe(index >= 2);
  }, 60_000);

  it('reads a list view as it is filtered', async () => {
    make({
      title: 'Prospects',
      source: "SourceType__c = 'List View', SourceId__c = [SELECT Id FROM ListView WHERE DeveloperName = 'Prospects'].Id",
    });
    start('Prospects');
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Added__c: 12 });
    expect((await members(simulator, listId)).get('prospect11@example.org')).toMatchObject({ State: 'Active' });
  }, 60_000);

  it('reads contacts and leads of a Salesforce campaign', () => {
    make({
      title: 'Fair',
      source: "SourceType__c = 'Salesforce Campaign', SourceId__c = [SELECT Id FROM Campaign].Id",
      email: 'Person.Email',
      name: 'Person.Name',
    });
    start('Fair');
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Read__c: 2, Unchanged__c: 2 });
  }, 60_000);

  it('walks a report of more than 2,000 rows to its end', async () => {
    addContacts('walk', 2600, ", Department = 'Report'");
    make({
      title: 'Walked',
      source: "SourceType__c = 'Report', SourceId__c = [SELECT Id FROM Report WHERE DeveloperName = 'Department_Report'].Id",
      email: 'EMAIL',
      name: 'LAST_NAME',
    });
    start('Walked');
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null, Added__c: 2600 });
    await expectAll('walk', 2600);
  }, 90_000);

  it.each([
    ['busy answers', 'busy', { kind: 'rateLimit', endpoint: 'importSubscribers', probability: 0.4 }],
    ['a storm of errors', 'storm', { kind: 'serverError', endpoint: 'importSubscribers', after: 1, count: 2 }],
    ['dropped connections', 'dropped', { kind: 'dropped', endpoint: 'importSubscribers', count: 1 }],
    ['answers cut short', 'cut', { kind: 'truncated', endpoint: 'importSubscribers', count: 1 }],
  ])(
    'survives %s',
    async (_name, prefix, fault) => {
      addContacts(prefix, 2100);
      make({ title: prefix, source: soql(`Title = '${prefix}'`) });
      await post(simulator, '/faults', fault);
      start(prefix);
      runToTheEnd(org);
      await fetch(`${simulator.url}/_control/faults`, { method: 'DELETE' });
      if (lastRun(org)?.['State__c'] !== 'Completed') start(prefix);
      runToTheEnd(org);
      expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null });
      await expectAll(prefix, 2100);
    },
    90_000,
  );

  it('goes on after its job was killed, and adds nobody twice', async () => {
    addContacts('killed', 2500);
    make({ title: 'killed', source: soql("Title = 'killed'") });
    await post(simulator, '/faults', { kind: 'rateLimit', endpoint: 'importSubscribers', after: 1, count: 1 });
    start('killed');
    org.runJobsUntilIdle();
    expect(lastRun(org)).toMatchObject({ State__c: 'Running', Added__c: 1000 });
    const killed = lastRun(org)?.['Id'];
    org.executeAnonymous(
      "for (CronTrigger job : [SELECT Id FROM CronTrigger WHERE State = 'WAITING' AND CronJobDetail.Name LIKE '%tried again%']) System.abortJob(job.Id);",
    );
    start('killed');
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ Id: killed, State__c: 'Completed', Added__c: 2500, Duplicates__c: null });
    await expectAll('killed', 2500);
  }, 90_000);

  it('removes who left the source once a person agreed, and takes that back', async () => {
    addContacts('leaver', 30);
    make({ title: 'leaver', source: soql("Title = 'leaver'"), more: ', IsRemoving__c = true, RemovalLimit__c = 5' });
    start('leaver');
    runToTheEnd(org);
    org.executeAnonymous("delete [SELECT Id FROM Contact WHERE Title = 'leaver' AND LastName LIKE 'leaver 1%'];");
    start('leaver');
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Waiting for Approval', ToRemove__c: 11, Removed__c: null });
    org.executeAnonymous(
      "new ImportRunService().approveRemoval([SELECT Id FROM ImportRun__c WHERE State__c = 'Waiting for Approval'].Id);",
    );
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Removed__c: 11 });
    const gone = await members(simulator, listId);
    for (let index = 0; index < 30; index += 1)
      expect(gone.get(`leaver${String(index)}@example.org`)?.['State']).toBe(String(index).startsWith('1') ? 'Deleted' : 'Active');
    org.executeAnonymous(`new ImportRunService().undo('${String(lastRun(org)?.['Id'])}');`);
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ Kind__c: 'Undo', State__c: 'Completed', Resubscribed__c: 11 });
    await expectAll('leaver', 30);
  }, 90_000);

  it('never brings back who unsubscribed, even when the copy here does not know yet', async () => {
    addContacts('lapsed', 3);
    make({ title: 'lapsed', source: soql("Title = 'lapsed'"), more: ', IsResubscribing__c = true' });
    start('lapsed');
    runToTheEnd(org);
    await post(simulator, '/people', { listId, email: 'lapsed0@example.org', deed: 'unsubscribe' });
    await post(simulator, '/people', { listId, email: 'lapsed1@example.org', deed: 'delete' });
    org.executeAnonymous(
      "for (Contact person : [SELECT Id, LastName FROM Contact WHERE Title = 'lapsed']) { person.LastName = person.LastName + ' again'; update person; }",
    );
    start('lapsed');
    runToTheEnd(org);
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Updated__c: 1, Resubscribed__c: 1, Refused__c: 1 });
    const there = await members(simulator, listId);
    expect(['lapsed0', 'lapsed1', 'lapsed2'].map((name) => there.get(`${name}@example.org`)?.['State'])).toEqual([
      'Unsubscribed',
      'Active',
      'Active',
    ]);
  }, 60_000);

  it('runs by itself when its hour comes', () => {
    addContacts('clock', 4);
    make({
      title: 'clock',
      source: soql("Title = 'clock'"),
      more: ", IsActive__c = true, ScheduleHours__c = '0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23', ScheduleDays__c = 'MON,TUE,WED,THU,FRI,SAT,SUN'",
    });
    org.executeAnonymous(
      "new ImportScheduleService().apply(new SubscriberImportSelector().byId([SELECT Id FROM SubscriberImport__c WHERE Title__c = 'clock'].Id));",
    );
    org.advanceClock(3_600_000);
    org.runJobsUntilIdle();
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Added__c: 4 });
    org.executeAnonymous("new ImportScheduleService().cancel([SELECT Id FROM SubscriberImport__c WHERE Title__c = 'clock'].Id);");
  }, 60_000);
});
