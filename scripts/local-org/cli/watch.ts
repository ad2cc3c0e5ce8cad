/** `apex test --watch`: reruns tests that are affected by a change. */
import { resolve } from 'node:path';
import { readProject } from '../data/index.ts';
import { watchFolders } from '../watchFolders.ts';
import { touchedTests } from './touched.ts';

/** Editors save in several steps: changes within this time count as one. Unit: milliseconds. */
const QUIET_MS = 200;

/** @param run gets names of test classes; none means all @return stops watching */
export function watchProject(folders: readonly string[], run: (classNames: readonly string[]) => Promise<void>): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  const start = async (): Promise<void> => {
    if (isRunning || changed.size === 0) return;
    isRunning = true;
    const paths = [...changed];
    changed.clear();
    const names = touchedTests(readProject(folders.map((folder) => resolve(folder))).sources, paths);
    if (names === undefined || names.length > 0) await run(names ?? []);
    else process.stdout.write('No test is touched.\n');
    isRunning = false;
    schedule();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void start(), QUIET_MS);
  };
  return watchFolders(folders, (path) => {
    if (!/\.(cls|trigger|xml|csv|json)$/.test(path)) return;
    changed.add(path);
    schedule();
  });
}
