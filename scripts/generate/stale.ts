/** Compares what generators plan with what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const present = generator.ownedFolders.flatMap((folder) => filesIn(root, folder));
    found.push(...present.filter((path) => !planned.has(path)).map((path) => ({ path, problem: 'not generated any more' as const })));
  }
  return found;
}

function compare(root: string, { path, content }: GeneratedFile): readonly Stale[] {
  const file = join(root, path);
  if (!existsSync(file)) return [{ path, problem: 'missing', content }];
  return readFileSync(file, 'utf8') === content ? [] : [{ path, problem: 'different', content }];
}

const filesIn = (root: string, folder: string): readonly string[] => {
  const directory = join(root, folder);
  return existsSync(directory) ? readdirSync(directory).map((name) => `${folder}/${name}`) : [];
};
