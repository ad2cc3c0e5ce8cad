/** Several runs as one run. */
import type { TestRun } from '../jobs/testRun/testRunner.ts';

/** Merges runs of parts of one project: a line is covered if any run covered it. */
export function mergeRuns(runs: readonly TestRun[]): TestRun {
  const [first] = runs;
  const coverage = (first?.coverage ?? []).map(({ file, lines }) => {
    const uncovered = runs
      .map((run) => run.coverage.find((one) => one.file === file)?.uncovered ?? [])
      .reduce((a, b) => a.filter((line) => b.includes(line)));
    return { file, lines, covered: lines - uncovered.length, uncovered };
  });
  return {
    ...outcomes(runs, Math.max(0, ...runs.map(({ durationMs }) => durationMs))),
    coverage,
    compileErrors: first?.compileErrors ?? [],
  };
}

/** Projects that ran one after the other. */
export function joinRuns(runs: readonly TestRun[]): TestRun {
  return {
    ...outcomes(
      runs,
      sum(runs, ({ durationMs }) => durationMs),
    ),
    coverage: runs.flatMap(({ coverage }) => coverage),
    compileErrors: runs.flatMap(({ compileErrors }) => compileErrors),
  };
}

/** In the order in which a run is printed. */
function outcomes(runs: readonly TestRun[], durationMs: number): Omit<TestRun, 'coverage' | 'compileErrors'> {
  return {
    passed: sum(runs, ({ passed }) => passed),
    failed: sum(runs, ({ failed }) => failed),
    skipped: sum(runs, ({ skipped }) => skipped),
    durationMs,
    tests: runs.flatMap(({ tests }) => tests),
  };
}

function sum(runs: readonly TestRun[], read: (run: TestRun) => number): number {
  return runs.reduce((total, run) => total + read(run), 0);
}
