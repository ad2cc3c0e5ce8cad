/** Builds the shell: its pages and the platform's modules (navigation, records, toasts, ...), each under its own name, so that the project's components share them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtModules, type BuiltModules } from './builtModules.ts';
import { cachedFolder } from './cachedFolder.ts';
import { ENTRY, entryId, namedEntries } from './namedEntries.ts';
import { compilePlugins, refuseWarning, type BuildMode } from './rollupPlugins.ts';
import { shellModules, shellRoot } from './vendor.ts';

/** Modules that components of a project may import; `shell/*` is the shell's own. */
function platformModules(): ReadonlySet<string> {
  return new Set(
    shellModules()
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('shell/')),
  );
}

export async function shellBuild(cacheRoot: string, mode: BuildMode, vendor: BuiltModules): Promise<BuiltModules> {
  const folder = await cachedFolder(cacheRoot, `shell-${mode}`, [sourceHash(), vendor.url, [...vendor.names]], (empty) =>
    build(empty, mode, vendor),
  );
  return builtModules(folder, platformModules());
}

/** Of everything that goes into the build, itself included. */
function sourceHash(): string {
  const hash = createHash('sha256');
  for (const folder of ['build', 'modules', 'page']) {
    for (const entry of readdirSync(join(shellRoot, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort())
      hash.update(entry).update(readFileSync(entry));
  }
  return hash.digest('hex');
}

/** Two files: the page's start, and a chunk with all else. */
async function build(folder: string, mode: BuildMode, vendor: BuiltModules): Promise<void> {
  const { rollup } = await import('rollup');
  const main = resolve(shellRoot, 'page/main.ts');
  const bundle = await rollup({
    input: { main, ...Object.fromEntries([...platformModules()].map((name) => [name, entryId(name)])) },
    plugins: [
      namedEntries(isComponent),
      ...(await compilePlugins({ mode, rootDir: resolve(shellRoot, 'page'), modules: shellModules(), isPlatform: true, builds: [vendor] })),
    ],
    onwarn: refuseWarning,
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: (id) => (id === main || id.startsWith(ENTRY) ? undefined : 'shell'),
  });
  await bundle.close();
}

/** A bundle has a folder of its own and is a component; a file is a module of functions. */
function isComponent(name: string): boolean {
  return shellModules().some((module) => module.name === name && module.path.endsWith(`${name}/${name.split('/').at(-1) ?? ''}.ts`));
}
