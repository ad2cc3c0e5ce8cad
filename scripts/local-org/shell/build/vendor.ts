/** Builds the LWC engine and the Lightning base components once; every later start takes them from the cache. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RollupLog } from 'rollup';
import { builtModules, type BuiltModules } from './builtModules.ts';
import { moduleAliases } from './bundles.ts';
import { cachedFolder } from './cachedFolder.ts';
import { compilePlugins, type BuildMode } from './rollupPlugins.ts';
import { ENTRY, entryId, namedEntries } from './namedEntries.ts';
import { baseComponents, packagesRoot } from './salesforceModules.ts';

export const shellRoot = resolve(import.meta.dirname, '..');
/** Change it when this file changes what the build makes. */
const FORMAT = 6;
const ICON_TEMPLATES = /\/iconSvgTemplates/;

/** The modules that the shell itself has: what an org offers beyond the base components. */
export const shellModules = () => moduleAliases(resolve(shellRoot, 'modules'));

/** Every module that the vendor build offers by its own name. Synthetic shadow comes first: it must be there before the engine looks at the browser. */
function vendorModules(): ReadonlySet<string> {
  const own = new Set(shellModules().map(({ name }) => name));
  return new Set(['@lwc/synthetic-shadow', 'lwc', ...baseComponents().filter((name) => !own.has(name))]);
}

/** Takes a minute or two the first time on two cores; `report` says so. */
export async function vendorBuild(cacheRoot: string, mode: BuildMode, report: (line: string) => void): Promise<BuiltModules> {
  const versions = ['lwc', 'lightning-base-components', '@lwc/rollup-plugin', 'esbuild'].map(
    (name) => (JSON.parse(readFileSync(join(packagesRoot, name, 'package.json'), 'utf8')) as { version: string }).version,
  );
  const names = vendorModules();
  const folder = await cachedFolder(cacheRoot, `vendor-${mode}`, [FORMAT, versions, [...names]], async (empty) => {
    report('Building the Lightning base components (once, a minute or two) ...');
    await build(empty, mode, [...names]);
  });
  return builtModules(folder, names);
}

/** One chunk, because a browser then asks once instead of a hundred times; icons stay in chunks of their own, which are loaded when something shows one. */
async function build(folder: string, mode: BuildMode, names: readonly string[]): Promise<void> {
  const { rollup } = await import('rollup');
  const bundle = await rollup({
    // nearly everything is offered by name: looking for what is not costs more than it saves
    treeshake: false,
    input: Object.fromEntries(names.map((name) => [name, entryId(name)])),
    plugins: [
      namedEntries(() => true),
      ...(await compilePlugins({
        mode,
        rootDir: resolve(shellRoot, 'page'),
        modules: [{ npm: 'lightning-base-components' }],
        isPlatform: true,
      })),
    ],
    onwarn: rejectOwnWarnings,
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: (id) => (id.startsWith(ENTRY) || ICON_TEMPLATES.test(id) ? undefined : 'base'),
  });
  await bundle.close();
}

/** The base components' own templates and import cycles warn; a warning about a file of ours is a fault. */
function rejectOwnWarnings(warning: RollupLog): void {
  const isTheirs = warning.loc?.file?.includes('lightning-base-components') === true || warning.id?.includes('node_modules') === true;
  const isKnown = ['MISSING_EXPORT', 'CIRCULAR_DEPENDENCY', 'UNRESOLVED_IMPORT'].includes(warning.code ?? '');
  if (!isTheirs && !isKnown) throw new Error(warning.message);
}
