/** `apex test`, `run`, `query`, `advance`, `jobs`: the local org from the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openOrg } from '../org.ts';
import { toText } from '../platform/core/text.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { durationMs } from '../jobs/clock.ts';
import { openFrontDoor } from '../http/frontDoor.ts';
import { testCommand } from './test.ts';

const USAGE = `Usage:
  apex test [DIR...] [--class NAME]... [--namespace NS] [--feature NAME]... [--json] [--junit FILE] [--watch] [--workers N]
                                               runs the Apex tests of source folders (default: this project)
  apex run FILE                                runs anonymous Apex against .local-org/
  apex query "SELECT ..." [--json]             runs SOQL against .local-org/
  apex advance 90s|5m|1h|2d                    lets time pass in .local-org/ and runs what becomes due on the way
  apex serve [--port N]                        answers the REST API for .local-org/ and runs its jobs
  apex logs [ID]                               lists the debug logs of .local-org/, or shows one
  apex outbox                                  shows the emails and notifications that .local-org/ would have sent
  apex report [NAME] [--json]                  lists the reports of .local-org/, or runs one
  apex jobs [--json]                           shows the waiting jobs and schedules of .local-org/
`;
const STATE = '.local-org';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    class: { type: 'string', multiple: true, default: [] },
    feature: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    junit: { type: 'string' },
    namespace: { type: 'string' },
    port: { type: 'string' },
    watch: { type: 'boolean', default: false },
    workers: { type: 'string' },
  },
});
const [command, ...rest] = positionals;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

async function test(): Promise<void> {
  const { json, junit, namespace, watch } = values;
  const workers = values.workers === undefined ? undefined : Number(values.workers);
  if (workers !== undefined && !(workers >= 1)) fail('--workers needs a number from 1 on.');
  await testCommand({ folders: rest.length === 0 ? ['.'] : rest, classNames: values.class, json, namespace, features: values.feature, junit, watch, workers });
}

async function run(): Promise<void> {
  const [file] = rest;
  if (file === undefined || !existsSync(file)) fail(`apex run needs a file with Apex statements${file === undefined ? '' : `; ${file} does not exist`}.`);
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE, onLog: ({ message }) => process.stdout.write(`${message}\n`) });
  try {
    org.executeAnonymous(readFileSync(file, 'utf8'));
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
  await org.close();
}

async function query(): Promise<void> {
  const [text] = rest;
  if (text === undefined) fail('apex query needs a SOQL query in quotes.');
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE });
  try {
    const rows = org.query(text).map((row) => Object.fromEntries([...row.values].map(([key, value]) => [row.schema.fields.get(key)?.name ?? key, value === null ? null : toText(value)])));
    if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
    else console.table(rows);
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
  await org.close();
}

/** Only while no page is open on the same state: its process has a clock and a queue of its own. */
async function advance(): Promise<void> {
  const ms = durationMs(rest[0] ?? '');
  if (ms === undefined) fail('apex advance needs how much time passes: 90s, 5m, 1h, 2d.');
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE });
  org.advance(ms);
  process.stdout.write(`It is ${new Date(org.clock.now()).toISOString()} in the org.\n`);
  await org.close();
}

async function logs(): Promise<void> {
  const [id] = rest;
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE });
  if (id === undefined) console.table(org.query('SELECT Id, StartTime, Operation, Status, DurationMilliseconds FROM ApexLog ORDER BY StartTime DESC, Id DESC LIMIT 50').map((row) => Object.fromEntries(['Id', 'StartTime', 'Operation', 'Status', 'DurationMilliseconds'].map((name) => [name, toText(row.get(name))]))));
  else process.stdout.write(org.debugLogs?.read(id) ?? `There is no log ${id}.\n`);
  await org.close();
}

async function outbox(): Promise<void> {
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE });
  for (const { sentAt, recipients, subject, body } of org.outbox.all()) process.stdout.write(`${new Date(sentAt).toISOString()} email to ${recipients}: ${subject}\n${body}\n\n`);
  for (const { sentAt, userId, title, body, target } of org.outbox.notifications()) process.stdout.write(`${new Date(sentAt).toISOString()} notification to ${userId}: ${title}\n${body} (${target})\n\n`);
  await org.close();
}

async function report(): Promise<void> {
  const [name] = rest;
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE });
  try {
    const known = org.query('SELECT Id, Name, DeveloperName, FolderName FROM Report ORDER BY FolderName, Name');
    const chosen = known.find((row) => row.get('DeveloperName') === name || row.get('Name') === name);
    if (name === undefined) console.table(known.map((row) => ({ name: row.get('DeveloperName'), label: row.get('Name'), folder: row.get('FolderName') })));
    else if (chosen === undefined) fail(`There is no report ${name}; apex report lists those there are.`);
    else {
      const { factMap, extended, allData } = org.transact('ANONYMOUS', () => org.reports.run(String(chosen.get('Id')), undefined, true));
      const rows = [...factMap.values()].flatMap(({ rows: own = [] }) => own.map((cells) => Object.fromEntries(cells.map(({ label }, index) => [extended.detailColumnInfo[index]?.label ?? String(index), label]))));
      if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
      else console.table(rows);
      if (!allData) process.stdout.write('There are more rows; a report run shows 2,000.\n');
    }
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
  await org.close();
}

async function serve(): Promise<void> {
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE });
  const { url, close } = await openFrontDoor({ org, folders: {}, page: 'The REST API is under /services/data.', ...(values.port === undefined ? {} : { port: Number(values.port) }) });
  process.stdout.write(`REST API: ${url} (user ${org.data.userField(org.admin.id, 'Username')}, any password). Stop with Ctrl+C.\n`);
  await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve()));
  await close();
  await org.close();
}

async function jobs(): Promise<void> {
  const org = openOrg({ projectDirs: ['.'], stateDir: STATE });
  const waiting = org.queue.waiting().map(({ id, kind, className, phase }) => ({ id, kind, class: className, status: org.queue.rows.status(id) ?? '', phase }));
  const schedules = org.schedules.all().map(({ id, cron, className }) => ({ id, kind: 'Schedule', class: className, status: cron ?? 'once', phase: '' }));
  if (values.json) process.stdout.write(`${JSON.stringify([...waiting, ...schedules])}\n`);
  else console.table([...waiting, ...schedules]);
  await org.close();
}

switch (command) {
  case 'advance':
    await advance();
    break;
  case 'logs':
    await logs();
    break;
  case 'outbox':
    await outbox();
    break;
  case 'report':
    await report();
    break;
  case 'serve':
    await serve();
    break;
  case 'jobs':
    await jobs();
    break;
  case 'test':
    await test();
    break;
  case 'run':
    await run();
    break;
  case 'query':
    await query();
    break;
  default:
    fail(USAGE);
}
