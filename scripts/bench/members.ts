/** How long a page of a large list's members takes, whatever is searched. The members are written directly into the org's database, because only reading is measured. */
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { PACKAGE_ROOT } from '../compose.ts';
import { readCommandLine, wholeNumber } from '../local-org/cli/commandLine.ts';
import { openOrg, type LocalOrg } from '../local-org/org.ts';

const GOAL_MS = 1000;
const RUNS = 5;
const PAGE = 50;
const LIST = '0123456789abcdef0123456789abcdef';
/** A second list, smaller, on either side of whose keys the large one lies. */
const OTHER = '0'.repeat(LIST.length);
const { values } = readCommandLine(
  `Usage: npm run bench:members -- [--members N] [--state DIR]
  Times pages and searches of a list's members. Ends with 1 when one takes more than a second.
  --members N   members of the list (1000000)
  --state DIR   keeps the org's database there, and uses it again
`,
  { options: { members: { type: 'string', default: '1000000' }, state: { type: 'string' } } },
);
const members = wholeNumber('--members', values.members);
const letters = `char(97 + n * 7919 % 26) || char(97 + n * 104729 % 26) || char(97 + n * 1299709 % 26)`;
const address = `${letters} || '.reader' || n || '@example.org'`;
if (values.state !== undefined) mkdirSync(values.state, { recursive: true });
const org = openOrg({ projectDirs: [PACKAGE_ROOT], ...(values.state === undefined ? {} : { stateDir: values.state }) });
try {
  org.assignPermissionSet('CampaignMonitorAdmin');
  if (count() < members) fill();
  const [middle] = org.data.store.all(
    `SELECT "Id" AS id, "EmailAddress__c" AS email FROM "ListMember__c" WHERE "Id" > (SELECT "Id" FROM "ListMember__c" WHERE "MemberKey__c" > '${LIST}:m' LIMIT 1) ORDER BY "Id" LIMIT 1`,
  );
  const email = String(middle?.['email']);
  const searches = [
    ['first page', ''],
    ['a page from the middle', '', String(middle?.['id'])],
    ['one letter', 'q'],
    ['three letters', email.slice(0, 3)],
    ['a whole address', email],
    ['nobody', 'zzzz-nobody', '', 0],
    ['a wildcard, taken as it is', '%', '', 0],
  ] as const;
  const rows = Object.fromEntries(searches.map(([name, search, after = '', least = 1]) => [name, measure(org, search, after, least)]));
  process.stdout.write(`${count().toLocaleString('en')} members, load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
  console.table(rows);
  process.exitCode = Object.values(rows).some((row) => row['median ms'] > GOAL_MS) ? 1 : 0;
} finally {
  await org.close();
}

function count(): number {
  return Number(org.data.store.all('SELECT COUNT(*) AS value FROM "ListMember__c"')[0]?.['value']);
}

function fill(): void {
  for (const [listId, name, size] of [
    [LIST, 'Large', members],
    [OTHER, 'Small', 1000],
  ] as const) {
    org.executeAnonymous(`${listId === LIST ? "insert new CampaignMonitorAccount__c(Name = 'Books', ClientId__c = 'books');" : ''}
      insert new SubscriberList__c(Name = '${name}', Title__c = '${name}', ListId__c = '${listId}', Account__c = [SELECT Id FROM CampaignMonitorAccount__c].Id);
      insert new ListMember__c(MemberKey__c = '${listId}:model', EmailAddress__c = 'model@example.org', FullName__c = 'Model', Status__c = 'Active', StatusChangedAt__c = Datetime.now(), SubscriberList__c = [SELECT Id FROM SubscriberList__c WHERE ListId__c = '${listId}'].Id);`);
    copyModel(listId, size);
  }
  org.data.store.run('ANALYZE');
}

/** Every column as the model has it, but for the id and the address. */
function copyModel(listId: string, size: number): void {
  const [model] = org.data.store.all(`SELECT * FROM "ListMember__c" WHERE "MemberKey__c" = '${listId}:model'`);
  const own: Readonly<Record<string, string>> = {
    Id: `'${String(model?.['Id']).slice(0, 3)}${listId === LIST ? 'L' : 'S'}' || printf('%011d', n) || 'AAA'`,
    EmailAddress__c: address,
    MemberKey__c: `'${listId}:' || ${address}`,
  };
  const columns = Object.keys(model ?? {});
  org.data.store.run(`WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${String(size)})
    INSERT INTO "ListMember__c" (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${columns.map((name) => own[name] ?? `m."${name}"`).join(', ')} FROM numbers, "ListMember__c" m WHERE m."Id" = '${String(model?.['Id'])}'`);
}

/** Medians of the whole call, including the compilation of the line of Apex that makes it. */
function measure(
  where: LocalOrg,
  search: string,
  after: string,
  least: number,
): { readonly 'median ms': number; readonly 'worst ms': number } {
  const code = `MemberPage page = RecordController.getMembers([SELECT Id FROM SubscriberList__c WHERE ListId__c = '${LIST}'].Id, '', '${search}', ${after === '' ? 'null' : `'${after}'`}); Assert.isTrue(page.rows.size() >= ${String(least)} && page.rows.size() <= ${String(least * PAGE)}, 'found ' + page.rows.size());`;
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    where.executeAnonymous(code);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return { 'median ms': Math.round(times[Math.floor(RUNS / 2)] ?? Number.NaN), 'worst ms': Math.round(times[RUNS - 1] ?? Number.NaN) };
}
