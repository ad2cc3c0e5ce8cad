/** Compares what generators plan with what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { GeneratedFile, Generator } from './generator.ts';

export interface Stale {
  readonly path: string;
  readonly problem: 'missing' | 'different' | 'not generated any more';
  /** What it should hold; absent when it should not be there. */
  readonly content?: string;
}

export async function stale(root: string, generators: readonly Generator[]): Promise<readonly Stale[]> {
  const found: Stale[] = [];
  for (const generator of generators) {
    const files = await generator.plan(root);
    found.push(...files.flatMap((file) => compare(root, file)));
    const planned = new Set(files.map(({ path }) => path));
    const present = generator.owned.flatMap((beginning) => filesThatBegin(root, beginning));
    found.push(...present.filter((path) => !planned.has(path)).map((path) => ({ path, problem: 'not generated any more' as const })));
  }
  return found;
}

function compare(root: string, { path, content }: GeneratedFile): readonly Stale[] {
  const file = join(root, path);
  if (!existsSync(file)) return [{ path, problem: 'missing', content }];
  return readFileSync(file, 'utf8') === content ? [] : [{ path, problem: 'different', content }];
}

function filesThatBegin(root: string, beginning: string): readonly string[] {
  const folder = beginning.slice(0, beginning.lastIndexOf('/'));
  const directory = join(root, folder);
  const entries = existsSync(directory) ? readdirSync(directory, { withFileTypes: true, recursive: true }) : [];
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return paths.filter((path) => path.startsWith(beginning));
}
