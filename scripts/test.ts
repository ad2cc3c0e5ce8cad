/** Everything: checks, Apex tests, tooling tests, LWC tests, browser tests. Ends with `N passed, N failed`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gates } from './checks/all.ts';
import { type Check, findingText } from './checks/check.ts';
import { ensureNeeds } from './checks/needs.ts';
import { runCommand, type CheckResult } from './checks/command.ts';
import { launch } from './launch/index.ts';
import { copyThirdParty } from './thirdParty.ts';

interface Tally {
  passed: number;
  failed: number;
}
const tally: Tally = { passed: 0, failed: 0 };
const cores = availableParallelism();
/** Jest prints a line a test file, the longest takes six minutes on a slow machine: silence means that a worker hangs. */
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

async function runCheck(check: Check): Promise<CheckResult> {
  const started = performance.now();
  const findings = await check.run(process.cwd());
  const output = findings.map(findingText).join('\n');
  return { name: check.name, isPassed: findings.length === 0, output, standardOutput: output, durationMs: performance.now() - started };
}

/** Checks share nothing: as many run at once as there are cores. */
async function sideBySide(checks: readonly (() => Promise<CheckResult>)[]): Promise<void> {
  const waiting = checks.values();
  await Promise.all(
    Array.from({ length: cores }, async () => {
      for (const check of waiting) count(await check());
    }),
  );
}

async function jest(name: string, project: string): Promise<void> {
  const file = join(tmpdir(), `jest-${project}-${String(process.pid)}.json`);
  const environment: Readonly<Record<string, string>> = project === 'lwc' ? {} : { NODE_OPTIONS: '--import tsx' };
  const result = await runCommand(
    name,
    'node_modules/.bin/jest',
    ['--selectProjects', project, `--maxWorkers=${String(cores)}`, '--json', `--outputFile=${file}`],
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

ensureNeeds();
copyThirdParty(process.cwd());
// the longest first
await sideBySide([
  () => runCommand('Code and metadata are formatted', 'npm', ['run', '-s', 'format:check']),
  () => runCommand('ESLint finds nothing', 'npx', ['eslint', '.', '--max-warnings', '0']),
  () => runCommand('TypeScript compiles', 'npx', ['tsc', '--noEmit']),
  ...Object.values(gates).map((check) => () => runCheck(check)),
  () => runCommand('Components keep to their types', 'npx', ['tsc', '-p', 'tsconfig.components.json']),
  () => runCommand('Generated files are up to date', process.execPath, [...launch('scripts/generate/index.ts'), '--check']),
]);
const apex = await runCommand('Apex tests in the local org', process.execPath, [
  ...launch('scripts/local-org/cli/apex.ts'),
  'test',
  '--json',
]);
const line = apex.output.split('\n').find((text) => text.startsWith('{"passed"'));
countTests({ ...apex, output: line ?? apex.output }, line === undefined ? undefined : (JSON.parse(line) as Tally));
await jest('Tooling tests', 'tools');
await jest('Lightning web component tests', 'lwc');
process.stdout.write(`${String(tally.passed)} passed, ${String(tally.failed)} failed\n`);
process.exitCode = tally.failed > 0 ? 1 : 0;
