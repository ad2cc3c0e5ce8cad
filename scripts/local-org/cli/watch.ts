/** `apex test --watch`: reruns tests that are affected by a change. */
import { basename, join, relative, resolve } from 'node:path';
import { packageFolders, readProject } from '../data/index.ts';
import { watchFolders } from '../watchFolders.ts';
import { touchedTests } from './touched.ts';

/** Editors save in several steps: changes within this time count as one. Unit: milliseconds. */
const QUIET_MS = 200;

/** @param run gets names of test classes; `undefined` means all @param written what a run writes itself @return stops watching */
export function watchProject(
  folders: readonly string[],
  run: (classNames: readonly string[] | undefined) => Promise<void>,
  written?: string,
): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  const start = async (): Promise<void> => {
    if (isRunning || changed.size === 0) return;
    isRunning = true;
    const paths = [...changed];
    changed.clear();
    const names = touchedTests(readProject(folders.map((folder) => resolve(folder))).sources, paths);
    await run(names);
    isRunning = false;
    schedule();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void start(), QUIET_MS);
  };
  return watchFolders(folders, (path) => {
    if (path === written || !folders.some((folder) => belongsTo(folder, path))) return;
    changed.add(path);
    schedule();
  });
}

/** What tests never see: components of pages, notes, and the copies that editors keep. */
const UNSEEN = /[\\/](lwc|aura)[\\/]|(\.md|\.swp|\.tmp|~|[\\/]4913)$/;
/** Whether a path is source of a project, or says what belongs to it. Reports that a run writes beside the packages do not start the next one. */
export function belongsTo(folder: string, path: string): boolean {
  const root = resolve(folder);
  const isSettings = path === join(root, 'sfdx-project.json') || basename(path).endsWith('scratch-def.json');
  return isSettings || (!UNSEEN.test(path) && packageFolders(root, []).some((start) => !relative(start, path).startsWith('..')));
}
