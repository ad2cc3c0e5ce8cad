/**
 * Changes of files below folders. Each folder is watched, not each file: editors that save by renaming put another file in
 * a file's place, and a watch of the file itself (what Node's `recursive` sets on Linux) stays with the one that is gone.
 * Source: Node.js, `fs.watch`, "Inodes".
 */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, resolve } from 'node:path';

/** @param changed is told each path that came, went or changed. @return what ends the watch */
export function watchFolders(folders: readonly string[], changed: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const add = (folder: string): void => {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      if (name === null || isForeign(name)) return;
      const path = join(folder, name);
      if (isFolder(path)) filesBelow(path).forEach(changed);
      else changed(path);
    });
    watcher.on('error', () => forget(folder));
    watchers.set(folder, watcher);
  };
  const forget = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  /** A folder that is new brings its files with it. */
  const filesBelow = (folder: string): readonly string[] => {
    forget(folder);
    add(folder);
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isForeign(name))
      .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
  };
  for (const folder of folders) filesBelow(resolve(folder));
  return () => [...watchers.keys()].forEach(forget);
}

const isForeign = (name: string): boolean => name === 'node_modules' || name.startsWith('.');

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
