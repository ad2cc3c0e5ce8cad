/** Built component bundles on disk: a bundle whose files, neighbours and names in the org are as they were is not built again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgNames } from './orgNames.ts';

const WEEK_MS = 7 * 86_400_000;

/** A name that the bundle imports, and what the org answered. */
export interface AskedName {
  readonly kind: keyof OrgNames;
  readonly name: string;
  readonly answer: unknown;
}
export interface KeptBundle {
  /** Named after its code: `<hash>/c/<bundle>.js`. */
  readonly file: string;
  readonly code: string;
  readonly map: string;
  readonly imports: readonly string[];
  readonly asked: readonly AskedName[];
}

export class BundleCache {
  private readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder).map((name) => join(folder, name)))
      if (Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > WEEK_MS) rmSync(file, { force: true });
  }

  /** @return the bundle, when the org still answers each name as it did then. */
  find(key: string, names: OrgNames): KeptBundle | undefined {
    const path = this.path(key);
    if (!existsSync(path)) return undefined;
    const kept = JSON.parse(readFileSync(path, 'utf8')) as KeptBundle;
    if (!kept.asked.every((asked) => isSame(asked, names))) return undefined;
    utimesSync(path, new Date(), new Date());
    return kept;
  }

  keep(key: string, bundle: KeptBundle): void {
    const partial = `${this.path(key)}.${String(process.pid)}`;
    writeFileSync(partial, JSON.stringify(bundle));
    renameSync(partial, this.path(key));
  }

  private path(key: string): string {
    return join(this.folder, `${key}.json`);
  }
}

/** A name that the org lost is asked again by the build, which says so. */
function isSame({ kind, name, answer }: AskedName, names: OrgNames): boolean {
  try {
    return JSON.stringify(names[kind](name)) === JSON.stringify(answer);
  } catch {
    return false;
  }
}

/** Of a bundle's own files, and of all else that decides what is built of it. */
export function bundleKey(folder: string, rest: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  for (const name of files) hash.update(JSON.stringify([name, readFileSync(join(folder, name), 'utf8')]));
  return hash.digest('hex').slice(0, 24);
}

/** @return the same names, and what they were asked until now. */
export function recorded(names: OrgNames): { readonly names: OrgNames; readonly asked: readonly AskedName[] } {
  const asked: AskedName[] = [];
  const recording = Object.fromEntries(
    (Object.keys(names) as (keyof OrgNames)[]).map((kind) => [
      kind,
      (name: string): unknown => {
        const answer = names[kind](name);
        asked.push({ kind, name, answer });
        return answer;
      },
    ]),
  ) as unknown as OrgNames;
  return { names: recording, asked };
}
