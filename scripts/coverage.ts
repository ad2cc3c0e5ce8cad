/** `npm run coverage:lwc`: runs the components' tests and prints how many lines of each component they reach. Ends with 1 when a test fails or a component is below the goal. */
import { readFileSync } from 'node:fs';
import { runCommand } from './checks/command.ts';
import { byComponent, coverageText, type Summary } from './coverageTable.ts';

const GOAL_PERCENT = 80;
const FOLDER = 'coverage/lwc';
const SOURCES = ['force-app/main/default/lwc/**/*.ts', '!**/__tests__/**', '!**/*.d.ts'];

const run = await runCommand('Tests of components', 'npx', [
  'jest',
  '--selectProjects',
  'lwc',
  '--coverage',
  '--coverageDirectory',
  FOLDER,
  '--coverageReporters',
  'json-summary',
  '--coverageReporters',
  'html',
  ...SOURCES.flatMap((pattern) => ['--collectCoverageFrom', pattern]),
]);
if (!run.isPassed) {
  process.stderr.write(`${run.output}\n`);
  process.exit(1);
}
const components = byComponent(JSON.parse(readFileSync(`${FOLDER}/coverage-summary.json`, 'utf8')) as Summary);
const low = components.filter(({ percent }) => percent < GOAL_PERCENT);
process.stdout.write(`${coverageText(components)}\nLine by line: ${FOLDER}/index.html\n`);
if (low.length > 0) {
  process.stderr.write(`Below ${String(GOAL_PERCENT)} %: ${low.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 1;
}
