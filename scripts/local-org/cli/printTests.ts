/** A test run for people. */
import { relative } from 'node:path';
import type { TestRun } from '../jobs/testRunner.ts';

export function printTests(run: TestRun, failures: readonly { readonly file: string }[]): void {
  for (const test of run.tests) {
    const mark = test.outcome === 'pass' ? 'pass' : test.notImplemented ? 'not implemented' : 'FAIL';
    process.stdout.write(`${mark} ${test.class}.${test.method} (${String(test.durationMs)} ms)\n`);
    if (test.outcome !== 'pass') process.stdout.write(`${indent(test.message ?? '')}\n${indent(test.stack ?? '')}\n`);
  }
  const lines = run.coverage.reduce((sum, file) => sum + file.lines, 0);
  const covered = run.coverage.reduce((sum, file) => sum + file.covered, 0);
  for (const file of run.coverage) if (file.covered < file.lines) process.stdout.write(`${percent(file.covered, file.lines)} ${relative('.', file.file)}: lines ${file.uncovered.join(', ')} not covered\n`);
  process.stdout.write(`Coverage ${percent(covered, lines)} of ${String(lines)} lines; ${String(failures.length)} files do not compile.\n${String(run.passed)} passed, ${String(run.failed)} failed\n`);
}

function percent(part: number, whole: number): string {
  return `${String(whole === 0 ? 100 : Math.floor((part / whole) * 100))} %`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '    ');
}
