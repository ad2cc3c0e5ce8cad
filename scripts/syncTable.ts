/** Runs of the sync as a table that a person likes to read. */
import type { RunReport, StepReport } from './syncReport.ts';

const COLUMNS = ['jobs', 'transactions', 'callouts', 'read', 'created', 'updated', 'unchanged', 'removed', 'failed'] as const;
/** Limits worth a look, with what a background job may use. */
const LIMITS = [
  ['queries', 'queries', 200],
  ['dmlStatements', 'DML statements', 150],
  ['dmlRows', 'records saved', 10_000],
  ['callouts', 'callouts', 100],
  ['cpuTimeMs', 'ms of CPU', 60_000],
  ['heapBytes', 'bytes of heap', 12_000_000],
] as const;
const number = (value: number): string => value.toLocaleString('en-US');
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Lines of cells; the first column to the left, the others to the right, a rule under the head and above the foot. */
function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [drawn[0], rule, ...drawn.slice(1, -1), rule, drawn.at(-1)].join('\n');
}

/** A step that was skipped shows as such: nothing of it is due. */
function stepLine(step: StepReport): readonly string[] {
  if (step.jobs === 0) return [step.step, ...COLUMNS.map(() => '·'), 'skipped'];
  return [step.step, ...COLUMNS.map((column) => (step[column] === 0 ? '·' : number(step[column]))), seconds(step.durationMs)];
}

export function runTable(run: RunReport, turn: number): string {
  const total = COLUMNS.map((column) => number(run.steps.reduce((sum, step) => sum + step[column], 0)));
  const limits = LIMITS.map(([name, words, most]) => `${number(run.limits[name] ?? 0)} of ${number(most)} ${words}`).join(', ');
  return [
    `Run ${String(turn)}, ${run.kind}: ${run.state.toLowerCase()} in ${seconds(run.durationMs)}${run.error === null ? '' : `\n${run.error}`}`,
    '',
    table([['step', ...COLUMNS, 'time'], ...run.steps.map(stepLine), ['all', ...total, seconds(run.durationMs)]]),
    '',
    `The most that one transaction used: ${limits}.`,
  ].join('\n');
}

export function recordTable(records: Readonly<Record<string, number>>): string {
  const entries = Object.entries(records);
  return table([
    ['records in the org', 'count'],
    ...entries.map(([name, count]) => [name, number(count)]),
    ['all', number(entries.reduce((sum, [, count]) => sum + count, 0))],
  ]);
}
