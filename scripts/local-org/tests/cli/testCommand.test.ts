/** What `apex test` makes of runs: reports, shares of work, what a change touches. */
import { join } from 'node:path';
import { junitText } from '../../cli/junit.ts';
import { joinRuns, mergeRuns } from '../../cli/merge.ts';
import { shares } from '../../cli/parallel.ts';
import { printTests } from '../../cli/printTests.ts';
import { classesOfSuites } from '../../cli/suites.ts';
import { namesWithoutTest } from '../../cli/test.ts';
import type { Project } from '../../data/index.ts';
import { touchedTests } from '../../cli/touched.ts';
import { belongsTo } from '../../cli/watch.ts';
import type { SourceFile } from '../../data/project/model.ts';
import type { TestOutcome, TestRun } from '../../jobs/testRun/testRunner.ts';

const test1: TestOutcome = {
  class: 'ATest',
  method: 'works',
  outcome: 'pass',
  message: null,
  stack: null,
  durationMs: 1500,
  notImplemented: false,
};
const test2: TestOutcome = {
  class: 'ATest',
  method: 'breaks',
  outcome: 'fail',
  message: 'Expected: "a" & <b>',
  stack: 'Class.ATest.breaks: line 3, column 1',
  durationMs: 20,
  notImplemented: false,
};
const runOf = (tests: readonly TestOutcome[], uncovered: readonly number[]): TestRun => ({
  passed: tests.filter(({ outcome }) => outcome === 'pass').length,
  failed: tests.filter(({ outcome }) => outcome === 'fail').length,
  skipped: 0,
  durationMs: 2000,
  tests,
  coverage: [{ file: 'A.cls', lines: 4, covered: 4 - uncovered.length, uncovered }],
  compileErrors: [],
});

it('writes a suite a class for build servers, with what failed', () => {
  const text = junitText(runOf([test1, test2], []));
  expect(text).toContain('<testsuite name="ATest" tests="2" failures="1" time="1.520">');
  expect(text).toContain('<testcase classname="ATest" name="works" time="1.500"/>');
  expect(text).toContain('<failure message="Expected: &quot;a&quot; &amp; &lt;b&gt;">Class.ATest.breaks: line 3, column 1</failure>');
});

it('counts a line as covered when any part of a shared run covered it', () => {
  const merged = mergeRuns([runOf([test1], [1, 2, 3]), runOf([test2], [2, 4])]);
  expect(merged.coverage).toEqual([{ file: 'A.cls', lines: 4, covered: 3, uncovered: [2] }]);
  expect([merged.passed, merged.failed, merged.tests.length]).toEqual([1, 1, 2]);
});

it('adds up what projects did that ran one after the other', () => {
  const joined = joinRuns([runOf([test1], [1]), runOf([test2], [2])]);
  expect(joined).toMatchObject({ passed: 1, failed: 1, durationMs: 4000 });
  expect(joined.coverage.map(({ uncovered }) => uncovered)).toEqual([[1], [2]]);
});

it('runs a project that it does not know in one process', () => {
  expect(shares(['/never/seen'], ['ATest', 'BTest'], 4)).toBeUndefined();
});

it('knows the classes of a suite, and the suites that there are', () => {
  const project = { metadata: new Map([['testSuite', new Map([['Fast', { testClassName: ['ATest', 'BTest'] }]])]]) } as unknown as Project;
  expect(classesOfSuites(project, ['Fast'])).toEqual(['ATest', 'BTest']);
  expect(() => classesOfSuites(project, ['Slow'])).toThrow('There is no test suite Slow: the project has Fast.');
});

it('tells which tests were asked for and did not run', () => {
  const run = runOf([test1, { ...test2, class: 'BrokenTest', method: '(compile)' }], []);
  expect(namesWithoutTest(['aTest', 'ATest.works', 'ATest.wroks', 'BTest', 'BrokenTest.any'], run)).toEqual(['ATest.wroks', 'BTest']);
});

it('shows what keeps a class from compiling with its first test', () => {
  const broken = { ...test1, outcome: 'fail', message: 'first\nsecond', stack: null } as const;
  const shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  printTests(
    runOf(
      [
        { ...broken, method: 'one' },
        { ...broken, method: 'two' },
      ],
      [],
    ),
  );
  const lines = shown.mock.calls
    .map(([text]) => String(text))
    .join('')
    .split('\n');
  shown.mockRestore();
  expect(lines.slice(0, 6)).toEqual([
    'FAIL ATest.one (1500 ms)',
    '    first',
    '    second',
    'FAIL ATest.two (1500 ms)',
    '    first',
    '    (and 1 more, as above)',
  ]);
});

it('tells of a thousand frames the innermost and the outermost', () => {
  const stack = Array.from({ length: 1001 }, (_frame, depth) => `Class.Deep.go: line ${String(depth)}, column 1`).join('\n');
  const shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  printTests(runOf([{ ...test2, outcome: 'fail', message: 'System.LimitException: Maximum stack depth reached: 1001', stack }], []));
  const lines = shown.mock.calls.flatMap(([text]) => String(text).split('\n')).filter((line) => line.startsWith('    '));
  shown.mockRestore();
  expect(lines).toHaveLength(18);
  expect(lines.slice(12, 15)).toEqual(['    Class.Deep.go: line 11, column 1', '    (985 more)', '    Class.Deep.go: line 997, column 1']);
});

it('counts tests of what is not built apart from wrong ones', () => {
  const shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  printTests(runOf([test2, { ...test2, method: 'waits', message: 'not implemented: Wave.Templates', notImplemented: true }], []));
  const text = shown.mock.calls.map(([line]) => String(line)).join('');
  shown.mockRestore();
  expect(text).toContain('not implemented ATest.waits');
  expect(text).toContain('0 passed, 2 failed, 1 of them for what is not implemented');
});

it('names files by their way from here, or by their whole path where they lie elsewhere', () => {
  const shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const fault = { line: 1, column: 2, message: 'Unexpected token' };
  printTests({
    ...runOf([test1], []),
    compileErrors: [
      { ...fault, file: join(process.cwd(), 'classes', 'A.cls') },
      { ...fault, file: '/elsewhere/B.cls' },
    ],
  });
  const text = shown.mock.calls.map(([line]) => String(line)).join('');
  shown.mockRestore();
  expect(text).toContain('\nclasses/A.cls:1:2 Unexpected token\n/elsewhere/B.cls:1:2 Unexpected token\n');
});

describe('a change', () => {
  const source = (path: string, text: string): SourceFile => ({
    path,
    text,
    apiVersion: undefined,
    isActive: true,
    kind: path.endsWith('.trigger') ? 'trigger' : 'class',
  });
  const sources = [
    source('/p/Base.cls', 'public virtual class Base {}'),
    source('/p/Sub.cls', 'public class Sub extends Base {}'),
    source('/p/SubTest.cls', '@IsTest class SubTest { void a() { new Sub(); insert new Account(); } }'),
    source('/p/OtherTest.cls', '@IsTest class OtherTest {}'),
    source('/p/OnAccount.trigger', 'trigger OnAccount on Account (before insert) {}'),
  ];
  it('touches the tests that reach the changed class through others', () => {
    expect(touchedTests(sources, ['/p/Base.cls'])).toEqual(['SubTest']);
  });
  it('of a trigger touches the tests that name its object', () => {
    expect(touchedTests(sources, ['/p/OnAccount.trigger'])).toEqual(['SubTest']);
  });
  it.each([
    ['classes/A.cls', true],
    ['objects/Thing__c.object', true],
    ['classes', true],
    ['lwc/page/page.js', false],
    ['classes/A.cls~', false],
    ['README.md', false],
    ['../beside/junit.xml', false],
  ])('of %s is one of the project: %s', (path, isOne) => {
    expect(belongsTo(import.meta.dirname, join(import.meta.dirname, path))).toBe(isOne);
  });
  it('of anything but Apex touches all', () => {
    expect(touchedTests(sources, ['/p/Account.object-meta.xml'])).toBeUndefined();
  });
});
