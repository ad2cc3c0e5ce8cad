/** What the trees on disk depend on besides the source text: the code that makes them. */
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The parser, and the shape of its trees. */
const FOLDERS = ['.', '../../language'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

let stamp: string | undefined;

/** Changes whenever a file of the parser does, so that a tree of an older shape is never read. */
export function parserStamp(): string {
  stamp ??= [libraryStamp(), ...FOLDERS.flatMap(fileStamps)].join('\n');
  return stamp;
}

function libraryStamp(): string {
  return String(statSync(createRequire(import.meta.url).resolve('@apexdevtools/apex-parser')).mtimeMs);
}

function fileStamps(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${String(size)} ${String(mtimeMs)}`;
    });
}
