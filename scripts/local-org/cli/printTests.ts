/** Prints a test run. For selected classes, uncovered lines are shown only for files that the tests reached. */
import { relative } from 'node:path';
import type { TestRun } from '../jobs/testRun/testRunner.ts';

export function printTests(run: TestRun, areChosen = false): void {
  const seen = new Set<string>();
  for (const test of run.tests) {
    const mark = test.outcome === 'pass' ? 'pass' : test.notImplemented ? 'not implemented' : 'FAIL';
    write(`${mark} ${test.class}.${test.method} (${String(test.durationMs)} ms)`);
    if (test.outcome !== 'pass') write(indent(told(test.message ?? '', seen), shortened(test.stack ?? '')));
  }
  const lines = run.coverage.reduce((sum, file) => sum + file.lines, 0);
  const covered = run.coverage.reduce((sum, file) => sum + file.covered, 0);
  const gaps = run.coverage.filter((file) => file.covered < file.lines && !(areChosen && file.covered === 0));
  for (const file of gaps)
    write(`${percent(file.covered, file.lines)} ${shown(file.file)}: lines ${file.uncovered.join(', ')} not covered`);
  for (const { file, line, column, message } of run.compileErrors) write(`${shown(file)}:${String(line)}:${String(column)} ${message}`);
  const broken = new Set(run.compileErrors.map(({ file }) => file)).size;
  const missing = run.tests.filter(({ notImplemented }) => notImplemented).length;
  write(
    `Coverage ${percent(covered, lines)} of ${String(lines)} lines; ${broken === 1 ? '1 file has' : `${String(broken)} files have`} errors.`,
  );
  write(
    `${String(run.passed)} passed, ${String(run.failed)} failed${missing === 0 ? '' : `, ${String(missing)} of them for what is not implemented`}`,
  );
}

/** A file by its way from here, or, outside of this folder, by its whole path. */
function shown(file: string): string {
  const way = relative('.', file);
  return way.startsWith('..') ? file : way;
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

function percent(part: number, whole: number): string {
  return `${String(whole === 0 ? 100 : Math.floor((part / whole) * 100))} %`;
}

/** Shows a multi-line message once: a compile error is the same for all tests of a class. */
function told(message: string, seen: Set<string>): string {
  const [first = '', ...more] = message.split('\n');
  if (!seen.has(message) || more.length === 0) {
    seen.add(message);
    return message;
  }
  return `${first}\n(and ${String(more.length)} more, as above)`;
}

const SHOWN = { first: 12, last: 4 };
/** Shortens stack traces of endless recursion to the innermost and outermost frames. */
function shortened(stack: string): string {
  const frames = stack.split('\n');
  const left = frames.length - SHOWN.first - SHOWN.last;
  return left <= 1 ? stack : [...frames.slice(0, SHOWN.first), `(${String(left)} more)`, ...frames.slice(-SHOWN.last)].join('\n');
}

function indent(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .join('\n')
    .replaceAll(/^/gm, '    ');
}
