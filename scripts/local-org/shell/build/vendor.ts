/** Builds the LWC engine and the Lightning base components once; every later start takes them from the cache. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RollupLog } from 'rollup';
import { moduleAliases } from './bundles.ts';
import { cachedFolder } from './cachedFolder.ts';
import { compilePlugins } from './rollupPlugins.ts';
import { entryId, namedEntries } from './namedEntries.ts';
import { baseComponents, packagesRoot } from './salesforceModules.ts';

export const shellRoot = resolve(import.meta.dirname, '..');
/** Change it when this file changes what the build makes. */
const FORMAT = 2;

/** The modules that the shell itself has: what an org offers beyond the base components. */
export const shellModules = () => moduleAliases(resolve(shellRoot, 'modules'));

/** Every module that the vendor build offers by its own name. */
export function vendorModules(): ReadonlySet<string> {
  const own = new Set(shellModules().map(({ name }) => name));
  return new Set(['lwc', '@lwc/synthetic-shadow', ...baseComponents().filter((name) => !own.has(name))]);
}

/**
 * @return the folder with `<specifier>.js` of every vendor module.
 * Takes about a minute the first time on two cores; `report` says so.
 */
export async function vendorBuild(cacheRoot: string, report: (line: string) => void): Promise<string> {
  const versions = ['lwc', 'lightning-base-components', '@lwc/rollup-plugin'].map((name) => (JSON.parse(readFileSync(join(packagesRoot, name, 'package.json'), 'utf8')) as { version: string }).version);
  const names = [...vendorModules()];
  return cachedFolder(cacheRoot, 'vendor', [FORMAT, versions, names], async (folder) => {
    report('Building the Lightning base components (once, about a minute) ...');
    await build(folder, names);
  });
}

async function build(folder: string, names: readonly string[]): Promise<void> {
  const { rollup } = await import('rollup');
  const bundle = await rollup({
    input: Object.fromEntries(names.map((name) => [name, entryId(name)])),
    external: ['lightning/primitiveUtils'],
    plugins: [namedEntries(() => true), ...(await compilePlugins({ rootDir: resolve(shellRoot, 'page'), modules: [{ npm: 'lightning-base-components' }], isPlatform: true }))],
    onwarn: rejectOwnWarnings,
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
  await bundle.close();
}

/** The base components' own templates and import cycles warn; a warning about a file of ours is a fault. */
function rejectOwnWarnings(warning: RollupLog): void {
  const isTheirs = warning.loc?.file?.includes('lightning-base-components') === true || warning.id?.includes('node_modules') === true;
  const isKnown = ['MISSING_EXPORT', 'CIRCULAR_DEPENDENCY', 'UNRESOLVED_IMPORT'].includes(warning.code ?? '');
  if (!isTheirs && !isKnown) throw new Error(warning.message);
}
