/** What the command line says to somebody who does not know it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, launchEnvironment } from '../../../launch/index.ts';
import { ApexThrow, DoesNotCompile, PlatformException } from '../../platform/core/error.ts';
import { describeError } from '../../platform/core/exceptions.ts';

const CLI = join(import.meta.dirname, '../../cli/apex.ts');
const COMMAND_LINE = JSON.stringify(join(import.meta.dirname, '../../cli/commandLine.ts'));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function apexIn(cwd: string, ...given: readonly string[]): Outcome {
  return spawnSync(process.execPath, [...launch(CLI), ...given], { encoding: 'utf8', cwd, env: launchEnvironment() });
}
function apex(...given: readonly string[]): Outcome {
  return apexIn('.', ...given);
}

it('shows the usage to who asks for it', () => {
  const { status, stdout } = apex('test', '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('apex query "SELECT ..." [--json]');
});

it('names an option that it does not know, without a stack trace', () => {
  const { status, stderr } = apex('test', '--filter', 'X');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Unknown option '--filter'.*\n\nUsage:/u);
  expect(stderr).not.toContain('    at ');
});

it.each([
  ['a command that is none', ['tset'], /^There is no command "tset"\.\n\nUsage:/u],
  ['a folder that is not there', ['test', '/never/seen'], /^\/never\/seen does not exist: name a folder/u],
  ['a file for a folder', ['test', 'package.json'], /^package\.json is a file: name a folder/u],
  ['a number that is none', ['test', '--workers', 'many'], /^--workers takes a whole number from 1 on, not "many"\./u],
  ['a port that is none', ['serve', '--port', '70000'], /^--port takes a number up to 65535, not "70000"\./u],
  ['a namespace that is none', ['test', '--namespace', 'a__b'], /^--namespace takes 1 to 15 letters, .* not "a__b"\./u],
  ['a feature that is none', ['test', '--feature', 'PersonAccount'], /^There is no feature PersonAccount: .*PersonAccounts/u],
])('says what is wrong with %s', (_what, given, message) => {
  const { status, stderr } = apex(...given);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});

it('does not take a folder without tests for one whose tests pass', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apex-'));
  const { status, stdout, stderr } = apex('test', folder);
  expect(status).toBe(2);
  expect(stdout).not.toContain('There are no Apex tests');
  expect(stderr).toMatch(/^There are no Apex tests in .*: name a folder with classes that have test methods\./u);
});

it('writes a report for build servers into a folder that is new, and says why it cannot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apex-'));
  writeFileSync(join(folder, 'OneTest.cls'), '@IsTest class OneTest { @IsTest static void works() { } }');
  expect(apex('test', folder, '--junit', join(folder, 'new', 'junit.xml'))).toMatchObject({ status: 0 });
  expect(readdirSync(join(folder, 'new'))).toEqual(['junit.xml']);
  const { status, stderr } = apex('test', folder, '--junit', join(folder, 'OneTest.cls', 'junit.xml'));
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^The JUnit report can't be written: EEXIST.*\n$/u)]);
  rmSync(folder, { recursive: true });
});

it('runs statements in the folder it is called from and shows what a query asked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apex-'));
  writeFileSync(
    join(folder, 'fill.apex'),
    "Account one = new Account(Name = 'Acme', NumberOfEmployees = 7);\ninsert one;\ninsert new Contact(LastName = 'Ana', AccountId = one.Id);\ninsert new Contact(LastName = 'Bo');",
  );
  expect(apexIn(folder, 'run', 'fill.apex')).toMatchObject({ status: 0, stderr: '' });
  const { stdout } = apexIn(
    folder,
    'query',
    'SELECT Name, NumberOfEmployees, Owner.IsActive, (SELECT LastName FROM Contacts) FROM Account',
    '--json',
  );
  expect(JSON.parse(stdout)).toEqual([{ Name: 'Acme', NumberOfEmployees: 7, Owner: { IsActive: true }, Contacts: [{ LastName: 'Ana' }] }]);
  const table = apexIn(folder, 'query', 'SELECT LastName, Account.Name FROM Contact ORDER BY LastName DESC').stdout;
  const cells = table.split('\n').map((line) => line.split('│').map((cell) => cell.trim()));
  expect(cells.filter((line) => line.length > 1).map((line) => line.slice(2, -1))).toEqual([
    ['LastName', 'Account.Name'],
    ["'Bo'", 'null'],
    ["'Ana'", "'Acme'"],
  ]);
  writeFileSync(join(folder, 'fail.apex'), 'List<Integer> none = new List<Integer>();\nInteger first = none[0];');
  expect(apexIn(folder, 'run', 'fail.apex')).toMatchObject({
    status: 1,
    stderr: 'System.ListException: List index out of bounds: 0\nAnonymousBlock: line 2, column 1\n',
  });
  expect(apexIn(folder, 'logs', 'none')).toEqual(
    expect.objectContaining({ status: 2, stdout: '', stderr: expect.stringMatching(/^There is no log none;/u) }),
  );
  expect(readdirSync(folder).sort()).toEqual(['.local-org', 'fail.apex', 'fill.apex']);
  rmSync(folder, { recursive: true });
});

it('runs statements in the namespace of the project, and tells where an assertion failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'apex-'));
  writeFileSync(join(folder, 'sfdx-project.json'), '{"packageDirectories":[],"namespace":"acme"}');
  writeFileSync(
    join(folder, 'check.apex'),
    "String prefix = [SELECT NamespacePrefix FROM Organization].NamespacePrefix;\nAssert.areEqual('none', prefix);",
  );
  expect(apexIn(folder, 'run', 'check.apex')).toMatchObject({
    status: 1,
    stderr: 'System.AssertException: Assertion Failed: Expected: none, Actual: acme\nAnonymousBlock: line 2, column 1\n',
  });
  rmSync(folder, { recursive: true });
});

it('says what does not compile, without a stack trace', () => {
  expect(describeError(new DoesNotCompile("line 1, column 13: Unexpected token '('."))).toBe("line 1, column 13: Unexpected token '('.");
});

it('says that an argument is missing as a catch of Apex would see it', () => {
  const missing = new TypeError("Cannot read properties of null (reading 'items')");
  expect(describeError(missing)).toBe('System.NullPointerException: Argument cannot be null.');
});

it('says of an exception without a message that code threw it', () => {
  expect(describeError(new ApexThrow(new PlatformException('System.IllegalArgumentException')))).toBe(
    'System.IllegalArgumentException: Script-thrown exception',
  );
});

it('says that a port is taken, without a stack trace', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const program = `import { createServer } from 'node:net'; import { once } from 'node:events'; import { onPort } from ${COMMAND_LINE};
    await onPort(${String(port)}, () => once(createServer().listen(${String(port)}, '127.0.0.1'), 'listening'));`;
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { encoding: 'utf8' });
  other.close();
  expect(status).toBe(2);
  expect(stderr).toBe(`Port ${String(port)} is taken. Stop what listens there, or choose another with --port.\n`);
});

it('ends as other programs do when its reader leaves', async () => {
  const program = `import { readCommandLine } from ${COMMAND_LINE};
    readCommandLine('', {});
    setInterval(() => process.stdout.write('more'), 1);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([141, null]);
});
