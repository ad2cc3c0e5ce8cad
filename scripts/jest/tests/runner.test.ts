/** The runner of the tooling's tests, with small projects of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../checks/command.ts';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'runner-'));
const config = join(folder, 'jest.config.json');
/** The second worker loads a second longer than the first. */
const late = join(folder, 'late.mjs');
writeFileSync(
  late,
  `import { register } from 'node:module';
   const hooks = "export async function load(url, context, next) { if (url.endsWith('worker-runner.js')) await new Promise((go) => setTimeout(go, 1000)); return next(url, context); }";
   if (process.env.TINYPOOL_WORKER_ID === '2') register('data:text/javascript,' + encodeURIComponent(hooks));`,
);

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs these files, by name, with two workers. */
function run(files: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>>): ReturnType<typeof runCommand> {
  const tests = mkdtempSync(join(folder, 'tests-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(tests, `${name}.test.mjs`), text);
  writeFileSync(
    config,
    JSON.stringify({
      rootDir: tests,
      runner: join(root, 'scripts/jest/runner.js'),
      testMatch: ['**/*.test.mjs'],
      moduleFileExtensions: ['mjs', 'js'],
      transform: {},
    }),
  );
  return runCommand('Sample', 'node_modules/.bin/jest', ['--config', config, '--maxWorkers=2', '--no-cache'], {
    environment: { ...environment, TMPDIR: tests },
    silenceMs: 30_000,
  });
}

const PASSES = "it('passes', () => { expect(1).toBe(1); });";

describe('the runner of the tooling tests', () => {
  it('gives its settings to a worker that loads later than the other', async () => {
    const { isPassed, output } = await run({ one: PASSES, two: PASSES, three: PASSES }, { NODE_OPTIONS: `--import ${late}` });
    expect(output).toContain('Tests:       3 passed, 3 total');
    expect(isPassed).toBe(true);
  });

  it('stops a file that does not end, names it, and runs the others', async () => {
    const { isPassed, output } = await run(
      { endless: "it('waits', () => new Promise(() => setInterval(() => 0, 1000)));", one: PASSES, two: PASSES },
      { NODE_OPTIONS: '', TEST_FILE_LIMIT: '3' },
    );
    expect(output).toMatch(/FAIL \S*endless\.test\.mjs\n[^]*The file did not end in 3 s/);
    expect(output).toContain('Tests:       2 passed, 2 total');
    expect(isPassed).toBe(false);
  });
});
