/** Changes to people on both sides in one hour, ten thousand unless told otherwise; then each row of both sides is compared with the written rules (docs/people.md). */
import { readCommandLine, wholeNumber } from '../local-org/cli/commandLine.ts';
import { PeopleHour } from '../tests/people/hour.ts';
import { createdAsWritten, RULES } from '../tests/people/rules.ts';

/** How many of a hundred members of the simulator's lists change in the hour. */
const CHANGES_OF_100_MEMBERS = 39;
const SHOWN = 5;
const { values } = readCommandLine(
  `Usage: npm run bench:people -- [--changes N] [--json]
  Changes people on both sides within an hour, and prints what each step cost. Ends with 1 when a row is not as docs/people.md says.
  --changes N   how many changes (10000)
  --json        the figures as JSON, too
`,
  { options: { changes: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } } },
);
const members = Math.ceil((wholeNumber('--changes', values.changes) * 100) / CHANGES_OF_100_MEMBERS);
const hour = await PeopleHour.open(members);
const measured: Readonly<Record<string, unknown>>[] = [];
const broken: string[] = [];

async function measure<Result>(part: string, act: () => Result | Promise<Result>): Promise<Result> {
  hour.org.takePeaks();
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const used = process.cpuUsage(cpu);
  const peaks = hour.org.takePeaks();
  measured.push({
    part,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    cpuSeconds: Math.round((used.user + used.system) / 100_000) / 10,
    mostQueries: peaks['queries'],
    mostDmlStatements: peaks['dmlStatements'],
    mostDmlRows: peaks['dmlRows'],
    mostCallouts: peaks['callouts'],
    mostCpuMs: peaks['cpuTimeMs'],
    mostHeapMB: Math.round((peaks['heapBytes'] ?? 0) / 100_000) / 10,
    processMB: Math.round(process.memoryUsage().rss / 1_000_000),
  });
  return result;
}
function check(rule: string, rows: readonly string[]): void {
  process.stdout.write(
    `${rows.length === 0 ? 'ok  ' : 'NOT '} ${rule}${rows.length === 0 ? '' : `: ${String(rows.length)} rows, such as ${rows.slice(0, SHOWN).join('; ')}`}\n`,
  );
  if (rows.length > 0) broken.push(rule);
}

try {
  await measure('people created', () => hour.createPeople());
  check('one person an address, by the rules of two lists', await createdAsWritten(hour));
  const happened = await measure('the hour, and two full runs', () => hour.happen());
  for (const [rule, search] of Object.entries(RULES)) check(rule, await search(hour, happened));
  process.stdout.write(
    `${String(happened.changes)} changes, ${String(happened.before.length)} members before and ${String(happened.after.length)} after\n`,
  );
  if (values.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
  else console.table(measured);
  console.table(
    hour.rows(
      `SELECT s."Step__c" AS step, r."Kind__c" AS kind, s."Jobs__c" AS jobs, s."Transactions__c" AS transactions, s."Read__c" AS "read", s."Created__c" AS created, s."Updated__c" AS updated, s."Callouts__c" AS callouts FROM "SyncStep__c" s JOIN "SyncRun__c" r ON r."Id" = s."SyncRun__c" WHERE s."Jobs__c" > 0 AND s."Step__c" IN ('Members', 'People', 'Opt-out') ORDER BY s."Id"`,
    ),
  );
  console.table(
    hour.rows(
      'SELECT "Action__c" AS action, "State__c" AS state, COUNT(*) AS actions, MAX("Attempts__c") AS attempts FROM "PendingAction__c" WHERE "IsDeleted" = 0 GROUP BY 1, 2',
    ),
  );
} finally {
  await hour.close();
}
process.exitCode = broken.length === 0 ? 0 : 1;
