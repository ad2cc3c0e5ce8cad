/** Runs @IsTest methods: setup once a class, every method in a transaction of its own that is rolled back. Source: Apex Developer Guide, "Testing Apex". */
import type { LocalOrg } from '../org.ts';
import type { UserMethod, UserType } from '../platform/core/contract.ts';
import { ApexThrow, NotImplemented } from '../platform/core/error.ts';
import { describeError } from '../platform/core/exceptions.ts';
import { stackText } from '../platform/core/stack.ts';

export interface TestOutcome {
  readonly class: string;
  readonly method: string;
  readonly outcome: 'pass' | 'fail' | 'skip';
  readonly message: string | null;
  readonly stack: string | null;
  readonly durationMs: number;
  readonly notImplemented: boolean;
}
export interface TestRun {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly durationMs: number;
  readonly tests: readonly TestOutcome[];
  readonly coverage: readonly { readonly file: string; readonly lines: number; readonly covered: number; readonly uncovered: readonly number[] }[];
}

/** Thrown to leave a test's transaction: nothing of it stays. */
class Undo extends Error {}

export function runTests(org: LocalOrg, className: string | undefined): TestRun {
  const started = performance.now();
  const types = org.program.types.filter((type) => type.isTest && (className === undefined || type.name.toLowerCase() === className.toLowerCase()));
  const tests = [...types.flatMap((type) => runClass(org, type)), ...brokenTests(org, className)];
  const passed = tests.filter(({ outcome }) => outcome === 'pass').length;
  return { passed, failed: tests.length - passed, skipped: 0, durationMs: Math.round(performance.now() - started), tests, coverage: coverageOf(org) };
}

function runClass(org: LocalOrg, type: UserType): readonly TestOutcome[] {
  const methods = type.methods.filter((method) => method.isTestMethod);
  if (methods.length === 0) return [];
  const setup = type.methods.find((method) => method.annotations.some(({ name }) => name === 'testsetup'));
  const outcomes: TestOutcome[] = [];
  org.data.begin();
  try {
    const broken = setup === undefined ? undefined : attempt(org, type, setup, true);
    for (const method of methods) outcomes.push(broken?.outcome === 'fail' ? { ...broken, method: method.name } : attempt(org, type, method, false));
  } finally {
    org.data.rollback();
  }
  return outcomes;
}

function attempt(org: LocalOrg, type: UserType, method: UserMethod, keep: boolean): TestOutcome {
  const started = performance.now();
  const outcome = (result: 'pass' | 'fail', error?: unknown): TestOutcome => ({
    class: type.name,
    method: method.name,
    outcome: result,
    message: error === undefined ? null : describeError(error),
    stack: error instanceof ApexThrow ? stackText(error.value.thrown) : error instanceof Error ? stackText(error) : null,
    durationMs: Math.round(performance.now() - started),
    notImplemented: error instanceof NotImplemented,
  });
  try {
    org.transact('RUNTEST_SYNC', () => {
      method.call(null, []);
      if (!keep) throw new Undo();
    }, { isTest: true });
    return outcome('pass');
  } catch (error) {
    return error instanceof Undo ? outcome('pass') : outcome('fail', error);
  }
}

/** Test classes that do not compile fail, once each. */
function brokenTests(org: LocalOrg, className: string | undefined): readonly TestOutcome[] {
  return org.program.failures
    .filter(({ file, typeName }) => (className === undefined ? true : typeName.toLowerCase() === className.toLowerCase()) && file.endsWith('.cls'))
    .map(({ file, typeName, diagnostics }) => ({
      class: typeName,
      method: '(compile)',
      outcome: 'fail',
      message: diagnostics.map(({ line, column, message }) => `${file}:${String(line)}:${String(column)} ${message}`).join('\n'),
      stack: null,
      durationMs: 0,
      notImplemented: diagnostics.some(({ message }) => message.startsWith('not implemented')),
    }));
}

function coverageOf(org: LocalOrg): TestRun['coverage'] {
  const files = new Map(org.program.types.filter(({ isTest }) => !isTest).map(({ file }) => [file, true]));
  return [...files.keys()].sort().map((file) => {
    const lines = org.program.executableLines(file);
    const hit = org.program.coveredLines(file);
    return { file, lines: lines.length, covered: hit.size, uncovered: lines.filter((line) => !hit.has(line)) };
  });
}
