/** Imports against the simulator: the list ends as the source says, row by row, whatever the service does on the way. */
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';

type Simulator = Awaited<ReturnType<typeof startSimulatorProcess>>;
type Line = Readonly<Record<string, unknown>>;
const rows = (org: LocalOrg, sql: string): readonly Line[] => org.data.store.all(sql);
const lastRun = (org: LocalOrg): Line | undefined => rows(org, 'SELECT * FROM "ImportRun__c" ORDER BY "Id" DESC LIMIT 1')[0];

async function members(simulator: Simulator, listId: string): Promise<ReadonlyMap<string, Line>> {
  const text = await (await fetch(`${simulator.url}/_control/dump?kinds=member`)).text();
  const lines = text.trim().split('\n').map((line) => JSON.parse(line) as Line);
  return new Map(lines.filter((line) => line['ListID'] === listId).map((line) => [String(line['EmailAddress']).toLowerCase(), line]));
}

describe('an import', () => {
  let simulator: Simulator;
  let org: LocalOrg;
  let listId: string;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ members: 300 });
    org = openOrg({ projectDirs: [PACKAGE_ROOT] });
    setUp(org, simulator.url);
    connect(org, simulator.apiKey);
    org.executeAnonymous('OutwardGuard.confirm();');
    org.runJobsUntilIdle();
    listId = String(rows(org, 'SELECT "ListId__c" AS id FROM "SubscriberList__c" ORDER BY "Id" LIMIT 1')[0]?.['id']);
  }, 60_000);
  afterAll(async () => {
    await org.close();
    await simulator.close();
  });

  it('adds people that a query finds', async () => {
    org.executeAnonymous(`
      List<Contact> people = new List<Contact>();
      for (Integer i = 0; i < 2500; i++) people.add(new Contact(LastName = 'Import ' + i, Email = 'import' + i + '@example.org', Title = 'Reader', HasOptedOutOfEmail = Math.mod(i, 500) == 0));
      people.add(new Contact(LastName = 'Twice', Email = 'IMPORT1@example.org', Title = 'Reader'));
      people.add(new Contact(LastName = 'Nobody', Title = 'Reader'));
      insert people;
      SubscriberImport__c settings = new SubscriberImport__c(Title__c = 'Readers', SourceType__c = 'SOQL', SourceQuery__c = 'SELECT Email, Name FROM Contact WHERE Title = \\'Reader\\'', EmailColumn__c = 'Email',
        Mapping__c = '[{"column":"Name","target":"Name"}]', IsDraft__c = false, RunAs__c = UserInfo.getUserId(), SubscriberList__c = [SELECT Id FROM SubscriberList__c WHERE ListId__c = '${listId}'].Id);
      insert settings;
      new ImportRunService().start(settings.Id);
    `);
    org.runJobsUntilIdle();
    expect(lastRun(org)).toMatchObject({ State__c: 'Completed', Error__c: null, Read__c: 2502, Added__c: 2495, Refused__c: 6, Duplicates__c: 1, Callouts__c: 3 });
    const there = await members(simulator, listId);
    for (let index = 0; index < 2500; index += 1) expect(there.has(`import${String(index)}@example.org`)).toBe(index % 500 !== 0);
  }, 60_000);
});
