/** Builds the LWC engine and the Lightning base components once; every later start takes them from the cache. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RollupLog } from 'rollup';
import { moduleAliases } from './bundles.ts';
import { baseComponents, packagesRoot, salesforceModules } from './salesforceModules.ts';
import { stripTypes } from './stripTypes.ts';

const shellRoot = resolve(import.meta.dirname, '..');
const ENTRY = '\0vendor:';
/** Change it when this file or the stand-ins change what the build makes. */
const FORMAT = 1;

/** Every module that the vendor build offers by its own name. */
export function vendorModules(): ReadonlySet<string> {
  const own = new Set(moduleAliases(resolve(shellRoot, 'modules')).map(({ name }) => name));
  return new Set(['lwc', '@lwc/synthetic-shadow', ...baseComponents().filter((name) => !own.has(name))]);
}

/**
 * @return the folder with `<specifier>.js` of every vendor module.
 * Takes about a minute the first time on two cores; `report` says so.
 */
export async function vendorBuild(cacheRoot: string, report: (line: string) => void): Promise<string> {
  const folder = join(cacheRoot, `vendor-${cacheKey()}`);
  if (existsSync(join(folder, 'complete'))) return folder;
  report('Building the Lightning base components (once, about a minute) ...');
  const partial = `${folder}.${String(process.pid)}`;
  mkdirSync(partial, { recursive: true });
  await build(partial);
  writeFileSync(join(partial, 'complete'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return folder;
}

function cacheKey(): string {
  const versions = ['lwc', 'lightning-base-components', '@lwc/rollup-plugin'].map(
    (name) => (JSON.parse(readFileSync(join(packagesRoot, name, 'package.json'), 'utf8')) as { version: string }).version,
  );
  return createHash('sha256').update(JSON.stringify([FORMAT, versions])).digest('hex').slice(0, 12);
}

async function build(folder: string): Promise<void> {
  const [{ rollup }, { default: lwc }, { default: replace }] = await Promise.all([import('rollup'), import('@lwc/rollup-plugin'), import('@rollup/plugin-replace')]);
  const bundle = await rollup({
    input: Object.fromEntries([...vendorModules()].map((name) => [name, ENTRY + name])),
    external: ['lightning/primitiveUtils'],
    plugins: [
      vendorEntries(),
      (replace as unknown as (options: object) => never)({
        preventAssignment: true,
        values: { 'process.env.NODE_ENV': '"development"', 'import.meta.env.SSR': 'false' },
      }),
      salesforceModules({ labels: new Map(), runtime: resolve(shellRoot, 'page/apex.ts'), timeZone: 'Etc/UTC', userId: '' }),
      stripTypes(),
      (lwc as unknown as (options: object) => never)({
        rootDir: resolve(shellRoot, 'page'),
        exclude: [/\0/],
        enableDynamicComponents: true, // lwc:is in the datatable's sorting modal
        enableSyntheticElementInternals: true, // attachInternals() in the comboboxes
        modules: [...moduleAliases(resolve(shellRoot, 'modules')), { npm: 'lightning-base-components' }],
      }),
    ],
    onwarn: rejectOwnWarnings,
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
  await bundle.close();
}

function vendorEntries(): { name: string; resolveId(id: string): string | undefined; load(id: string): string | undefined } {
  return {
    name: 'vendor-entries',
    resolveId: (id) => (id.startsWith(ENTRY) ? id : undefined),
    load(id) {
      if (!id.startsWith(ENTRY)) return undefined;
      const name = JSON.stringify(id.slice(ENTRY.length));
      return `export * from ${name}; import * as all from ${name}; export default all.default;`;
    },
  };
}

/** The base components' own templates and import cycles warn; a warning about a file of ours is a fault. */
function rejectOwnWarnings(warning: RollupLog): void {
  const isTheirs = warning.loc?.file?.includes('lightning-base-components') === true || warning.id?.includes('node_modules') === true;
  const isKnown = ['MISSING_EXPORT', 'CIRCULAR_DEPENDENCY', 'UNRESOLVED_IMPORT'].includes(warning.code ?? '');
  if (!isTheirs && !isKnown) throw new Error(warning.message);
}
