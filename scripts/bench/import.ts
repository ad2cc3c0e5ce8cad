/** How fast an import is, and what of the limits it takes: `npm run bench:import -- --rows N`. Also with one bad row in a hundred, and the preview of 2,000 rows. */
import { parseArgs } from 'node:util';
import { startSimulatorProcess } from '../campaign-monitor/index.ts';
import { connect, PACKAGE_ROOT, setUp } from '../compose.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const ROWS = Number(values.rows);
const CHUNK = 5000;
const row = (org: LocalOrg, sql: string): Readonly<Record<string, unknown>> => org.data.store.all(sql)[0] ?? {};

function addPeople(org: LocalOrg, title: string, count: number, badEvery: number): void {
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(from + CHUNK, count);
    // a dot before the at sign is an address for Salesforce and for the plan, and none for the service
    org.executeAnonymous(`List<Contact> people = new List<Contact>(); for (Integer i = ${String(from)}; i < ${String(to)}; i++) people.add(new Contact(LastName = 'P' + i, Title = '${title}', Email = '${title}' + i + (${badEvery === 0 ? 'false' : `Math.mod(i, ${String(badEvery)}) == 0`} ? '.' : '') + '@example.org')); insert people;`);
  }
}

function makeImport(org: LocalOrg, title: string): void {
  org.executeAnonymous(`insert new SubscriberImport__c(Title__c = '${title}', SourceType__c = 'SOQL', SourceQuery__c = 'SELECT Email, Name FROM Contact WHERE Title = \\'${title}\\'', EmailColumn__c = 'Email', Mapping__c = '[{"column":"Name","target":"Name"}]', IsDraft__c = false, RunAs__c = UserInfo.getUserId(), SubscriberList__c = [SELECT Id FROM SubscriberList__c ORDER BY Id LIMIT 1].Id);`);
}

function run(org: LocalOrg, title: string): Readonly<Record<string, unknown>> {
  const started = performance.now();
  org.executeAnonymous(`new ImportRunService().start([SELECT Id FROM SubscriberImport__c WHERE Title__c = '${title}'].Id);`);
  org.runJobsUntilIdle();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const { State__c: state, Added__c: added, Updated__c: updated, Unchanged__c: unchanged, Refused__c: refused, Callouts__c: calls, Error__c: error } = row(org, 'SELECT * FROM "ImportRun__c" ORDER BY "Id" DESC LIMIT 1');
  return { state, added, updated, unchanged, refused, calls, seconds, memoryMb: Math.round(process.memoryUsage().rss / 1e6), error };
}

const simulator = await startSimulatorProcess({ members: 300 });
const org = openOrg({ projectDirs: [PACKAGE_ROOT] });
try {
  setUp(org, simulator.url);
  connect(org, simulator.apiKey);
  org.executeAnonymous('OutwardGuard.confirm();');
  org.runJobsUntilIdle();
  addPeople(org, 'bench', ROWS, 0);
  addPeople(org, 'mixed', 10_000, 100);
  addPeople(org, 'look', 2000, 0);
  for (const title of ['bench', 'mixed', 'look']) makeImport(org, title);
  const table: Record<string, unknown> = {};
  table[`${String(ROWS)} new people`] = run(org, 'bench');
  table['the same again'] = run(org, 'bench');
  table['10,000, one in a hundred bad'] = run(org, 'mixed');
  const started = performance.now();
  org.executeAnonymous("new ImportPreviewService().preview([SELECT Id FROM SubscriberImport__c WHERE Title__c = 'look'].Id);");
  table['preview of 2,000 rows'] = { seconds: Math.round((performance.now() - started) / 10) / 100 };
  console.table(table);
} finally {
  await org.close();
  await simulator.close();
}
