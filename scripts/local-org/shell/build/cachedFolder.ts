/** Build results on disk by what they were built from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @return the folder; `make` fills it when nobody did. Half-made folders are never seen, and those of other inputs go. */
export async function cachedFolder(root: string, name: string, input: unknown, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(root, `${name}-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12)}`);
  if (existsSync(join(folder, 'complete'))) return folder;
  const partial = `${folder}.${String(process.pid)}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  await make(partial);
  writeFileSync(join(partial, 'complete'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  for (const other of readdirSync(root)) if (other.startsWith(`${name}-`) && !other.includes('.') && join(root, other) !== folder) rmSync(join(root, other), { recursive: true, force: true });
  return folder;
}
