/** Everything: checks, Apex tests, LWC tests, then tooling tests with walks in a browser. Ends with `N passed, N failed`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gates } from './checks/all.ts';
import { ensureNeeds } from './checks/needs.ts';
import { type CheckResult, runCommand } from './checks/command.ts';
import { launch } from './launch/index.ts';
import { copyThirdParty } from './thirdParty.ts';

interface Tally {
  passed: number;
  failed: number;
}
const tally: Tally = { passed: 0, failed: 0 };
const cores = availableParallelism();
/** Room for young objects, in MB: ESLint, Prettier and the compiler die with most of theirs, and collect a tenth of their time with the 16 that there are otherwise. */
const YOUNG = [process.env.NODE_OPTIONS ?? '', '--max-semi-space-size=32'].join(' ').trim();
/** A test file that does not end is stopped after eight minutes, by the runner: longer silence means that Jest itself hangs. */
const SILENCE_MS = 10 * 60_000;

function note(result: CheckResult): void {
  process.stdout.write(`${result.isPassed ? 'ok  ' : 'FAIL'} ${result.name} (${String(Math.round(result.durationMs / 1000))} s)\n`);
  if (!result.isPassed) process.stdout.write(`${result.output.trimEnd()}\n`);
}

/** A check counts as one. */
function count(result: CheckResult): void {
  note(result);
  tally[result.isPassed ? 'passed' : 'failed'] += 1;
}

/** A test run counts its tests; a run that broke down counts as one failure. */
function countTests(result: CheckResult, tests: Tally | undefined): void {
  note(result);
  tally.passed += tests?.passed ?? 0;
  tally.failed += (tests?.failed ?? 0) === 0 && !result.isPassed ? 1 : (tests?.failed ?? 0);
}

/** Each step takes a core and shares nothing with the others: as many run at once as there are cores. */
async function sideBySide(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = steps.values();
  await Promise.all(
    Array.from({ length: cores }, async () => {
      for (const step of waiting) await step();
    }),
  );
}

const command =
  (name: string, program: string, ...args: readonly string[]) =>
  async () =>
    count(await runCommand(name, program, args));
const tool = (name: string, file: string, ...args: readonly string[]) => command(name, `node_modules/.bin/${file}`, ...args);
/** In a process of its own: a check that computes would keep other steps from starting. */
const ours = (name: string, entry: string, ...args: readonly string[]) => command(name, process.execPath, ...launch(entry), ...args);

async function apexTests(): Promise<void> {
  const apex = await runCommand('Apex tests in the local org', process.execPath, [
    ...launch('scripts/local-org/cli/apex.ts'),
    ...['test', '--json', '--workers', '1'],
  ]);
  const line = apex.output.split('\n').find((text) => text.startsWith('{"passed"'));
  countTests({ ...apex, output: line ?? apex.output }, line === undefined ? undefined : (JSON.parse(line) as Tally));
}

async function jest(name: string, project: string, workers: number): Promise<void> {
  const file = join(tmpdir(), `jest-${project}-${String(process.pid)}.json`);
  const environment: Readonly<Record<string, string>> = project === 'lwc' ? {} : { NODE_OPTIONS: `${YOUNG} --import tsx` };
  const result = await runCommand(
    name,
    'node_modules/.bin/jest',
    ['--selectProjects', project, `--maxWorkers=${String(workers)}`, '--json', `--outputFile=${file}`],
    { environment, silenceMs: SILENCE_MS },
  );
  const report = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number })
    : undefined;
  rmSync(file, { force: true });
  countTests(
    result,
    report === undefined
      ? undefined
      : { passed: report.numPassedTests, failed: report.numFailedTests + (report.numFailedTests === 0 ? report.numFailedTestSuites : 0) },
  );
}

// the checks' Java programs end before Java's second compiler has paid for itself: without it, they take half of the processor time
process.env.JAVA_TOOL_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';
process.env.NODE_OPTIONS = YOUNG;
ensureNeeds();
copyThirdParty(process.cwd());
// the longest first
await sideBySide([
  command('Code and metadata are formatted', 'npm', 'run', '-s', 'format:check'),
  tool('ESLint finds nothing', 'eslint', '.', '--max-warnings', '0'),
  apexTests,
  tool('TypeScript compiles', 'tsc', '--noEmit'),
  () => jest('Lightning web component tests', 'lwc', 1),
  ...Object.entries(gates).map(([gate, { name }]) => ours(name, 'scripts/checks/cli.ts', gate)),
  tool('Components keep to their types', 'tsc', '-p', 'tsconfig.components.json'),
  ours('Generated files are up to date', 'scripts/generate/index.ts', '--check'),
  ours('The coverage page is up to date', 'scripts/local-org/cli/coveragePage.ts', '--check'),
]);
await jest('Tooling tests', 'tools', cores);
process.stdout.write(`${String(tally.passed)} passed, ${String(tally.failed)} failed\n`);
process.exitCode = tally.failed > 0 ? 1 : 0;
