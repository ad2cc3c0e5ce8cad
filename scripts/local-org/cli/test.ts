/** `apex test`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { runTests, UNREADABLE, type TestRun } from '../jobs/testRun/testRunner.ts';
import { declaredNamespace, type Project } from '../data/index.ts';
import { openOrg } from '../org.ts';
import { refuse } from './commandLine.ts';
import { junitText } from './junit.ts';
import { rememberDurations, runInParallel, shares } from './parallel.ts';
import { joinRuns } from './merge.ts';
import { separateProjects } from './separateProjects.ts';
import { classesOfSuites } from './suites.ts';
import { printTests } from './printTests.ts';
import { watchProject } from './watch.ts';
import { classesIn, ofParts, scopeOf } from './wholeProject.ts';

export interface TestOptions {
  readonly folders: readonly string[];
  /** Test classes, or `Class.method`; all when empty. */
  readonly classNames: readonly string[];
  /** Test suites whose classes run too. */
  readonly suites: readonly string[];
  readonly json: boolean;
  readonly namespace: string | undefined;
  /** Features of the org: `PersonAccounts`. */
  readonly features: readonly string[];
  /** Whether custom fields are hidden from administrators, too. */
  readonly hiddenFields: boolean;
  /** Whether the JSON lists the lines that each test ran. */
  readonly coverageByTest: boolean;
  /** File for a JUnit report. */
  readonly junit: string | undefined;
  readonly watch: boolean;
  /** The number of processes; chosen automatically when absent. */
  readonly workers: number | undefined;
}

/** Sets the exit status: 1 when a test failed or a file does not compile, 2 when there is nothing to run or a named test does not exist. */
export async function testCommand(options: TestOptions): Promise<void> {
  const run = await runAll(options);
  report(run, options);
  for (const problem of nothingRan(options, run)) {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 2;
  }
  if (!options.watch) return;
  const asked = options.classNames.length + options.suites.length > 0 ? new Set(run.tests.map((test) => test.class)) : undefined;
  const say = (line: string): void => {
    (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  };
  say('Waiting for changes.');
  const again = async (touched: readonly string[] | undefined): Promise<void> => {
    const classNames = touched?.filter((name) => asked?.has(name) ?? true) ?? [...(asked ?? [])];
    if (touched !== undefined && classNames.length === 0) return say('No test is touched.');
    const chosen = { ...options, classNames, suites: [], workers: 1 };
    report(await runAll(chosen), chosen);
  };
  watchProject(scopeOf(options.folders).folders, again, options.junit === undefined ? undefined : resolve(options.junit));
}

/** The error for a run without tests: a typing mistake must not look like success. */
function nothingRan({ folders, classNames, suites }: TestOptions, run: TestRun): readonly string[] {
  const isMissing = classNames.length + suites.length === 0 && run.tests.length === 0 && run.compileErrors.length === 0;
  return [
    ...namesWithoutTest(classNames, run).map(
      (name) => `There is no test ${name}: name an Apex class that has test methods, or one of them as Class.method.`,
    ),
    ...(isMissing ? [`There are no Apex tests in ${folders.join(', ')}: name a folder with classes that have test methods.`] : []),
  ];
}

/** Projects that cannot share an org run one after the other. */
async function runAll(options: TestOptions): Promise<TestRun> {
  const [folder] = options.folders;
  const projects = options.folders.length === 1 && folder !== undefined ? separateProjects(folder) : [];
  if (projects.length < 2) return runOnce(projects.length === 1 ? { ...options, folders: projects } : options, options.classNames);
  const runs: TestRun[] = [];
  for (const project of projects) runs.push(await runOnce({ ...options, folders: [project] }, options.classNames));
  return joinRuns(runs);
}

async function runOnce(given: TestOptions, asked: readonly string[]): Promise<TestRun> {
  const { folders, parts: within } = scopeOf(given.folders);
  const options = { ...given, namespace: given.namespace ?? declaredNamespace(folders) };
  const org = openOrg({
    projectDirs: folders,
    features: options.features,
    hiddenFields: options.hiddenFields,
    report: (line) => {
      if (line.startsWith('not implemented: ')) process.stderr.write(`${line}\n`);
    },
    ...(options.namespace === undefined ? {} : { namespace: options.namespace }),
  });
  try {
    const named = [...asked, ...inSuites(org.project, options.suites)];
    const isNamed = named.length > 0;
    const classNames = isNamed || within === undefined ? named : classesIn(org.project, within);
    if (within !== undefined && classNames.length === 0) return NOTHING;
    const chosen = chosenTests(classNames);
    const names =
      classNames.length > 0
        ? [...chosen.keys()]
        : org.program.types.filter(({ methods }) => methods.some(({ isTestMethod }) => isTestMethod)).map(({ name }) => name);
    const isWhole = [...chosen.values()].every((methods) => methods === undefined);
    const parts =
      org.program.failures.length === 0 && isWhole && (isNamed || within === undefined)
        ? shares(folders, names, options.workers)
        : undefined;
    const run =
      parts === undefined
        ? runTests(org, [...chosen.keys()], { coverageByTest: options.coverageByTest, methodsOf: (name) => chosen.get(name.toLowerCase()) })
        : await runInParallel(folders, parts, options);
    if (classNames.length === 0) rememberDurations(folders, run);
    return ofParts(run, within);
  } finally {
    await org.close();
  }
}

const NOTHING: TestRun = { passed: 0, failed: 0, skipped: 0, durationMs: 0, tests: [], coverage: [], compileErrors: [] };

function inSuites(project: Project, suites: readonly string[]): readonly string[] {
  try {
    return classesOfSuites(project, suites);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** `Class` and `Class.method` by class, in lower case, with the chosen methods. */
function chosenTests(names: readonly string[]): ReadonlyMap<string, readonly string[] | undefined> {
  const chosen = new Map<string, readonly string[] | undefined>();
  for (const [className = '', method] of names.map((name) => name.toLowerCase().split('.'))) {
    const known = chosen.get(className);
    chosen.set(className, method === undefined || (chosen.has(className) && known === undefined) ? undefined : [...(known ?? []), method]);
  }
  return chosen;
}

/** Named tests that did not run: a typing mistake must not look like success. A class that does not compile appears as a test of another name. */
export function namesWithoutTest(names: readonly string[], run: TestRun): readonly string[] {
  return names.filter((name) => {
    const [className = '', method] = name.toLowerCase().split('.');
    const tests = run.tests.filter((test) => test.class.toLowerCase() === className);
    return !tests.some((test) => method === undefined || test.method === UNREADABLE || test.method.toLowerCase() === method);
  });
}

function report(run: TestRun, { json, junit, folders, classNames, suites }: TestOptions): void {
  if (junit !== undefined) saveReport(junit, junitText(run));
  if (json) process.stdout.write(`${JSON.stringify(run)}\n`);
  else printTests(run, classNames.length + suites.length > 0 || scopeOf(folders).parts !== undefined);
  process.exitCode = run.failed > 0 || run.compileErrors.length > 0 ? 1 : 0;
}

function saveReport(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    refuse(`The JUnit report can't be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
