/** `apex test`, `apex run`, `apex query`: the local org from the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openOrg } from '../org.ts';
import { toText } from '../platform/core/text.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { runTests } from '../jobs/testRunner.ts';
import { printTests } from './printTests.ts';

const USAGE = `Usage:
  apex test [DIR...] [--class NAME] [--json]   runs the Apex tests of source folders (default: this project)
  apex run FILE                                runs anonymous Apex against .local-org/
  apex query "SELECT ..." [--json]             runs SOQL against .local-org/
`;
const STATE = '.local-org';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { class: { type: 'string' }, json: { type: 'boolean', default: false }, namespace: { type: 'string' } } });
const [command, ...rest] = positionals;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

async function test(): Promise<void> {
  if (values.namespace !== undefined) fail('not implemented: --namespace');
  const org = openOrg({ projectDirs: rest.length === 0 ? ['.'] : rest, report: () => undefined });
  const result = runTests(org, values.class);
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else printTests(result, org.program.failures);
  await org.close();
  process.exitCode = result.failed > 0 ? 1 : 0;
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

switch (command) {
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
