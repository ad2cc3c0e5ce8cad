/** Build results on disk by what they were built from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;

/** @return the folder; `make` fills it when nobody did. Half-made folders are never seen; those of other inputs go a day after their last use, because a server that runs may still serve one. */
export async function cachedFolder(root: string, name: string, input: unknown, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(root, `${name}-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12)}`);
  const complete = join(folder, 'complete');
  if (existsSync(complete)) {
    utimesSync(complete, new Date(), new Date());
  } else {
    mkdirSync(root, { recursive: true });
    const partial = mkdtempSync(`${folder}.`);
    await make(partial);
    writeFileSync(join(partial, 'complete'), '');
    moveInto(partial, folder);
  }
  for (const other of readdirSync(root))
    if (other.startsWith(`${name}-`) && !other.includes('.') && isStale(join(root, other)))
      rmSync(join(root, other), { recursive: true, force: true });
  return folder;
}

/** What another process has made meanwhile stays: it may already be served. */
function moveInto(partial: string, folder: string): void {
  if (existsSync(join(folder, 'complete'))) {
    rmSync(partial, { recursive: true, force: true });
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** The time of the file `complete` is that of the last use. */
function isStale(folder: string): boolean {
  const lastUse = statSync(join(folder, 'complete'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - lastUse > DAY_MS;
}
