/** A test run in the form that build servers read: one suite a class. */
import type { TestOutcome, TestRun } from '../jobs/testRun/testRunner.ts';

export function junitText(run: TestRun): string {
  const classes = new Map<string, TestOutcome[]>();
  for (const test of run.tests) classes.set(test.class, [...(classes.get(test.class) ?? []), test]);
  const suites = [...classes].map(([name, tests]) => suite(name, tests));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${String(run.tests.length)}" failures="${String(run.failed)}" time="${seconds(run.durationMs)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(name: string, tests: readonly TestOutcome[]): string {
  const failures = tests.filter(({ outcome }) => outcome === 'fail').length;
  const time = seconds(tests.reduce((sum, { durationMs }) => sum + durationMs, 0));
  return [
    `  <testsuite name="${escaped(name)}" tests="${String(tests.length)}" failures="${String(failures)}" time="${time}">`,
    ...tests.map(testCase),
    '  </testsuite>',
  ].join('\n');
}

function testCase(test: TestOutcome): string {
  const head = `    <testcase classname="${escaped(test.class)}" name="${escaped(test.method)}" time="${seconds(test.durationMs)}"`;
  if (test.outcome === 'pass') return `${head}/>`;
  if (test.outcome === 'skip') return `${head}><skipped/></testcase>`;
  return `${head}>\n      <failure message="${escaped(test.message ?? '')}">${escaped(test.stack ?? '')}</failure>\n    </testcase>`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
/** Characters that XML does not allow are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
}
