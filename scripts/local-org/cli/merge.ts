/** Several runs of parts of one project as one run. */
import type { TestRun } from '../jobs/tests/testRunner.ts';

/** A line is covered when any run covered it. */
export function mergeRuns(runs: readonly TestRun[]): TestRun {
  const [first] = runs;
  const coverage = (first?.coverage ?? []).map(({ file, lines }) => {
    const uncovered = runs.map((run) => run.coverage.find((one) => one.file === file)?.uncovered ?? []).reduce((a, b) => a.filter((line) => b.includes(line)));
    return { file, lines, covered: lines - uncovered.length, uncovered };
  });
  const sum = (read: (run: TestRun) => number): number => runs.reduce((total, run) => total + read(run), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    durationMs: Math.max(0, ...runs.map(({ durationMs }) => durationMs)),
    tests: runs.flatMap(({ tests }) => tests),
    coverage,
    compileErrors: first?.compileErrors ?? [],
  };
}
