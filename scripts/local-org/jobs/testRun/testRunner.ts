/** Runs @IsTest methods: setup once a class, every method in a transaction of its own that is rolled back. Source: Apex Developer Guide, "Testing Apex". */
import { readFileSync } from 'node:fs';
import { isTestMethod } from '../../compiler/index.ts';
import { keepCustomPermissions } from '../../data/access/permissions/customPermissions.ts';
import type { LocalOrg } from '../../org.ts';
import type { UserMethod, UserType } from '../../platform/core/contract.ts';
import { ApexThrow, NotImplemented } from '../../platform/core/error.ts';
import { SEES_ALL_DATA } from '../../platform/core/current.ts';
import { describeError } from '../../platform/core/exceptions.ts';
import { stackText } from '../../platform/core/stack.ts';
import { Usage } from '../limits/usage.ts';
import type { ApexTransaction } from '../transaction.ts';

const QUIDDITY = 'RUNTEST_SYNC';

export interface TestOutcome {
  readonly class: string;
  readonly method: string;
  readonly outcome: 'pass' | 'fail' | 'skip';
  readonly message: string | null;
  readonly stack: string | null;
  readonly durationMs: number;
  readonly notImplemented: boolean;
  /** The lines of classes and triggers that it ran, where the run was asked for them. */
  readonly covered?: readonly { readonly file: string; readonly lines: readonly number[] }[];
}
export interface TestRun {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly durationMs: number;
  readonly tests: readonly TestOutcome[];
  readonly coverage: readonly {
    readonly file: string;
    readonly lines: number;
    readonly covered: number;
    readonly uncovered: readonly number[];
  }[];
  readonly compileErrors: readonly { readonly file: string; readonly line: number; readonly column: number; readonly message: string }[];
}

export interface TestRunOptions {
  /** Tells of every test which lines it ran. */
  readonly coverageByTest?: boolean;
  /** Of a class: only these methods, in lower case. Undefined for all. */
  readonly methodsOf?: (className: string) => readonly string[] | undefined;
}

/** Thrown to leave a test's transaction: nothing of it stays. */
class Undo extends Error {}

/** @param classNames which test classes to run; all when empty. */
export function runTests(org: LocalOrg, classNames: readonly string[] = [], options: TestRunOptions = {}): TestRun {
  const started = performance.now();
  const wanted = new Set(classNames.map((name) => name.toLowerCase()));
  const isWanted = (name: string): boolean => wanted.size === 0 || wanted.has(name.toLowerCase());
  const tests = [
    ...org.program.types.filter(({ name }) => isWanted(name)).flatMap((type) => runClass(org, type, options)),
    ...brokenTests(org).filter((test) => isWanted(test.class)),
  ];
  const passed = tests.filter(({ outcome }) => outcome === 'pass').length;
  return {
    passed,
    failed: tests.length - passed,
    skipped: 0,
    durationMs: Math.round(performance.now() - started),
    tests,
    coverage: coverageOf(org),
    compileErrors: compileErrors(org),
  };
}

function runClass(org: LocalOrg, type: UserType, { coverageByTest = false, methodsOf }: TestRunOptions): readonly TestOutcome[] {
  const wanted = methodsOf?.(type.name);
  const methods = type.methods.filter((method) => method.isTestMethod && (wanted?.includes(method.name.toLowerCase()) ?? true));
  const run = coverageByTest ? attemptCounted : attempt;
  if (methods.length === 0) return [];
  const outcomes: TestOutcome[] = [];
  org.data.begin();
  try {
    const { broken, usage } = setUp(org, type);
    for (const method of methods) outcomes.push(broken === undefined ? run(org, type, method, usage) : { ...broken, method: method.name });
  } finally {
    org.data.rollback();
  }
  return outcomes;
}

/** Runs the setup methods; what they save stays for every test of the class, and counts in each. @return the first that failed. */
function setUp(org: LocalOrg, type: UserType): { readonly broken?: TestOutcome; readonly usage: Usage } {
  let usage = new Usage(QUIDDITY);
  const keep = (tx: ApexTransaction): void => void (usage = tx.usage);
  for (const method of type.methods.filter(({ annotations }) => annotations.some(({ name }) => name === 'testsetup'))) {
    const done = attempt(org, type, method, usage, keep);
    if (done.outcome === 'fail') return { broken: done, usage };
  }
  return { usage };
}

/** Since this API version tests have data of their own. Source: Apex Developer Guide, "Isolation of Test Data from Organization Data in Unit Tests". */
const OWN_DATA = 24;

/** A method may say it for itself, else its class does, else its API version. */
function seesAllData(org: LocalOrg, type: UserType, method: UserMethod): boolean {
  const said = [...method.annotations, ...type.annotations]
    .map(({ name, parameters }) => (name === 'istest' ? parameters['seealldata'] : undefined))
    .find((value) => value !== undefined);
  if (said !== undefined) return said.toLowerCase() === 'true';
  const apiVersion = org.project.sources.find(({ path }) => path === type.file)?.apiVersion;
  return apiVersion !== undefined && apiVersion < OWN_DATA;
}

/** @param keep called with the transaction when what it did is to stay. */
function attempt(org: LocalOrg, type: UserType, method: UserMethod, usage: Usage, keep?: (tx: ApexTransaction) => void): TestOutcome {
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
    org.transact(
      QUIDDITY,
      (tx) => {
        if (seesAllData(org, type, method)) tx.state.set(SEES_ALL_DATA, true);
        keepCustomPermissions(tx, org.data.store);
        method.call(null, []);
        if (keep === undefined) throw new Undo();
        org.jobs.settleInTest();
        keep(tx);
      },
      { isTest: true, usage },
    );
    return outcome('pass');
  } catch (error) {
    return error instanceof Undo ? outcome('pass') : outcome('fail', error);
  }
}

/** An attempt that also tells which lines it ran. */
function attemptCounted(org: LocalOrg, type: UserType, method: UserMethod, usage: Usage): TestOutcome {
  const giveBack = org.program.setCoverageAside();
  const outcome = attempt(org, type, method, usage);
  const covered = coverableFiles(org)
    .map((file) => ({ file, lines: [...org.program.coveredLines(file)] }))
    .filter(({ lines }) => lines.length > 0);
  giveBack();
  return { ...outcome, covered };
}

/** The tests of classes that do not compile fail, each by its name when it can be known. */
function brokenTests(org: LocalOrg): readonly TestOutcome[] {
  return org.program.failures
    .filter(({ file }) => file.endsWith('.cls'))
    .flatMap(({ file, typeName, diagnostics }) => {
      const message = diagnostics.map(({ line, column, message: text }) => `${file}:${String(line)}:${String(column)} ${text}`).join('\n');
      const failed = {
        class: typeName,
        outcome: 'fail',
        message,
        stack: null,
        durationMs: 0,
        notImplemented: diagnostics.some(({ message: text }) => text.startsWith('not implemented')),
      } as const;
      return testNames(org, typeName, file).map((method) => ({ ...failed, method }));
    });
}

/** Stands for the methods of a test class that cannot be read. */
export const UNREADABLE = '(compile)';

/** Names of test methods; of a class that cannot even be read, one that stands for all. */
function testNames(org: LocalOrg, typeName: string, file: string): readonly string[] {
  const declared = org.compiled.world.types.get(typeName.toLowerCase());
  if (declared?.file !== file) return /@istest\b|\btestmethod\b/i.test(readFileSync(file, 'utf8')) ? [UNREADABLE] : [];
  return [...declared.methods.values()]
    .flat()
    .filter(({ modifiers }) => isTestMethod(modifiers))
    .map(({ name }) => name);
}

function compileErrors(org: LocalOrg): TestRun['compileErrors'] {
  const unusable = org.problems.map(({ file, line, message }) => ({ file, line, column: 1, message }));
  const contained = org.compiled.files
    .filter(({ isUsable }) => isUsable)
    .flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'contained'));
  return [
    ...unusable,
    ...contained.map(({ file, line, column, message }) => ({ file, line, column, message })),
    ...org.program.failures.flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ line, column, message }) => ({ file, line, column, message })),
    ),
  ];
}

function coverageOf(org: LocalOrg): TestRun['coverage'] {
  return coverableFiles(org).map((file) => {
    const lines = org.program.executableLines(file);
    const hit = org.program.coveredLines(file);
    return { file, lines: lines.length, covered: hit.size, uncovered: lines.filter((line) => !hit.has(line)) };
  });
}

/** Classes that are no tests, and triggers. */
function coverableFiles(org: LocalOrg): readonly string[] {
  const tests = new Set(org.program.types.filter(({ isTest }) => isTest).map(({ file }) => file));
  return [...new Set([...org.program.types, ...org.program.triggers].map(({ file }) => file))].filter((file) => !tests.has(file)).sort();
}
