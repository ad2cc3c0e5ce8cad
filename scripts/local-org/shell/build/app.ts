/** Builds the page: the shell and all component bundles of the deployed projects; base components stay in the vendor build. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleAliases, moduleAliases } from './bundles.ts';
import { salesforceModules } from './salesforceModules.ts';
import { stripTypes } from './stripTypes.ts';
import { vendorModules } from './vendor.ts';

const shellRoot = resolve(import.meta.dirname, '..');
const COMPONENTS = '\0shell:components';

/** What the page is built from. `lwcFolders` hold bundles of namespace `c`. */
export interface AppBuildOptions {
  readonly lwcFolders: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly userId: string;
  readonly timeZone: string;
  /** Where the files are written. */
  readonly folder: string;
}

/** Errors: any warning of a compiler stops the build with the file and the reason, e.g. a misspelt `<lightning-xyz>`. */
export async function appBuild(options: AppBuildOptions): Promise<void> {
  const [{ rollup }, { default: lwc }, { default: replace }] = await Promise.all([import('rollup'), import('@lwc/rollup-plugin'), import('@rollup/plugin-replace')]);
  const vendor = vendorModules();
  const bundles = options.lwcFolders.flatMap((folder) => bundleAliases(folder, 'c'));
  const bundle = await rollup({
    input: { main: resolve(shellRoot, 'page/main.ts') },
    external: (id: string) => vendor.has(id),
    plugins: [
      componentTable(bundles.filter(({ path }) => isExposed(path)).map(({ name }) => name)),
      (replace as unknown as (options: object) => never)({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"development"' } }),
      salesforceModules({ labels: options.labels, runtime: resolve(shellRoot, 'page/apex.ts'), timeZone: options.timeZone, userId: options.userId }),
      stripTypes(),
      (lwc as unknown as (options: object) => never)({
        rootDir: resolve(shellRoot, 'page'),
        sourcemap: true,
        exclude: [/\0/],
        modules: [...moduleAliases(resolve(shellRoot, 'modules')), ...bundles],
      }),
    ],
    onwarn(warning) {
      throw new Error(`${warning.loc?.file ?? warning.id ?? ''} ${warning.message}`.trim());
    },
  });
  await bundle.write({
    dir: options.folder,
    format: 'esm',
    sourcemap: true,
    inlineDynamicImports: true,
    paths: (id: string) => (vendor.has(id) ? `/vendor/${id}.js` : id),
  });
  await bundle.close();
}

/** The module `shell:components`: tag name -> component class, for every bundle that a page may show. */
function componentTable(names: readonly string[]): { name: string; resolveId(id: string): string | undefined; load(id: string): string | undefined } {
  return {
    name: 'shell-components',
    resolveId: (id) => (id === 'shell:components' ? COMPONENTS : undefined),
    load(id) {
      if (id !== COMPONENTS) return undefined;
      const imports = names.map((name, index) => `import component${String(index)} from ${JSON.stringify(name)};`);
      const entries = names.map((name, index) => `${JSON.stringify(name.slice(2))}: component${String(index)}`);
      return `${imports.join('\n')}\nexport const components = { ${entries.join(', ')} };`;
    },
  };
}

/** A bundle may stand on a page when its `js-meta.xml` says so. */
function isExposed(path: string): boolean {
  const meta = path.replace(/\.(ts|js|html|css)$/, '.js-meta.xml');
  try {
    return /<isExposed>\s*true\s*<\/isExposed>/.test(readFileSync(meta, 'utf8'));
  } catch {
    throw new Error(`${meta} is missing: a bundle without it is not deployed.`);
  }
}
