/** What an image depends on. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parserStamp } from '../syntax/stamp.ts';

const LOCAL_ORG = fileURLToPath(new URL('../..', import.meta.url));
/** Rooms that compiled classes do not depend on. */
const APART = new Set(['tests', 'shell', 'cli']);

let code: string | undefined;

/** @param project everything that was read of it: its schema and its names are made of this. */
export function imageStamp(project: object): string {
  code ??= [parserStamp(), signaturesStamp(), ...sourceStamps(LOCAL_ORG)].join('\n');
  return createHash('sha256').update(code).update(JSON.stringify(project, plain)).digest('hex');
}

function signaturesStamp(): string {
  return String(statSync(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine/package.json')).mtimeMs);
}

function* sourceStamps(folder: string): IterableIterator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!APART.has(entry.name)) yield* sourceStamps(path);
    } else if (entry.name.endsWith('.ts')) {
      const { size, mtimeMs } = statSync(path);
      yield `${path} ${String(size)} ${String(mtimeMs)}`;
    }
  }
}

function plain(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
