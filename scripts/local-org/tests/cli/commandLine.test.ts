/** What the command line says to somebody who does not know it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../cli/apex.ts');
const COMMAND_LINE = JSON.stringify(join(import.meta.dirname, '../../cli/commandLine.ts'));

function apex(...given: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', CLI, ...given], { encoding: 'utf8' });
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
  ['a number that is none', ['test', '--workers', 'many'], /^--workers takes a whole number from 1 on, not "many"\./u],
])('says what is wrong with %s', (_what, given, message) => {
  const { status, stderr } = apex(...given);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
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
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([141, null]);
});
