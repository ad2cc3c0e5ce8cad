/**
 * Distributes test classes among processes. Each compiles the project itself, so this pays only for long tests: durations are remembered between runs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runTestProcess, type TestProcessOptions } from '../jobs/testRun/testProcess.ts';
import type { TestRun } from '../jobs/testRun/testRunner.ts';
import { CACHE } from '../cacheFolder.ts';
import { mergeRuns } from './merge.ts';

/** Below this duration of tests another process does not pay. Unit: milliseconds. */
const WORTHWHILE_MS = 6000;
const MEMORY = join(CACHE, 'durations.json');
/** Milliseconds by test class. */
type Durations = Readonly<Record<string, number>>;

const projectKey = (folders: readonly string[]): string => folders.map((folder) => resolve(folder)).join('|');

function remembered(): Readonly<Record<string, Durations>> {
  try {
    return JSON.parse(readFileSync(MEMORY, 'utf8')) as Record<string, Durations>;
  } catch {
    return {}; // absent or damaged: learned anew
  }
}

export function rememberDurations(folders: readonly string[], run: TestRun): void {
  const durations: Record<string, number> = {};
  for (const { class: name, durationMs } of run.tests) durations[name] = (durations[name] ?? 0) + durationMs;
  try {
    mkdirSync(dirname(MEMORY), { recursive: true });
    writeFileSync(MEMORY, JSON.stringify({ ...remembered(), [projectKey(folders)]: durations }));
  } catch {
    return; // a read-only checkout runs in one process
  }
}

/** @return the classes of each process: longest first, each to the process with the least work; `undefined` when one process is best */
export function shares(
  folders: readonly string[],
  classNames: readonly string[],
  workers = availableParallelism(),
): readonly (readonly string[])[] | undefined {
  const durations = remembered()[projectKey(folders)] ?? {};
  const known = classNames.map((name) => ({ name, ms: durations[name] ?? 0 })).sort((a, b) => b.ms - a.ms);
  const total = known.reduce((sum, { ms }) => sum + ms, 0);
  if (workers < 2 || known.length < 2 || total < WORTHWHILE_MS) return undefined;
  const parts = Array.from({ length: Math.min(workers, known.length) }, () => ({ ms: 0, names: [] as string[] }));
  for (const { name, ms } of known) {
    const least = parts.reduce((a, b) => (b.ms < a.ms ? b : a));
    least.names.push(name);
    least.ms += ms;
  }
  return parts.map(({ names }) => names);
}

/** Runs the parts at the same time. Errors: throws when a process ends without a result. */
export async function runInParallel(
  folders: readonly string[],
  parts: readonly (readonly string[])[],
  options: TestProcessOptions,
): Promise<TestRun> {
  return mergeRuns(await Promise.all(parts.map((names) => runTestProcess(folders, names, options))));
}
