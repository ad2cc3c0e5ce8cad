/** Builds the project's component bundles, each by itself: a changed one is built alone. Base components and the shell's modules stay in their own builds. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleAliases, type ModuleAlias } from './bundles.ts';
import type { OrgNames } from './orgNames.ts';
import { entryId, namedEntries } from './namedEntries.ts';
import { compilePlugins, refuseWarning } from './rollupPlugins.ts';
import { platformModules } from './shell.ts';
import { vendorModules } from './vendor.ts';

export interface ComponentBuildOptions {
  /** Folders of bundles of namespace `c`. */
  readonly lwcFolders: readonly string[];
  readonly names: OrgNames;
  /** Where `c/<bundle>.js` is written. */
  readonly folder: string;
}

/** A bundle with what its `js-meta.xml` says. */
export interface ComponentBundle extends ModuleAlias {
  readonly folder: string;
  readonly meta: string;
}

export class ComponentBuild {
  private readonly options: ComponentBuildOptions;
  private readonly vendor = vendorModules();
  private readonly platform = platformModules();
  constructor(options: ComponentBuildOptions) {
    this.options = options;
  }

  /** Errors: names a bundle without `js-meta.xml`, which is not deployed. */
  bundles(): readonly ComponentBundle[] {
    return this.options.lwcFolders.flatMap((folder) => bundleAliases(folder, 'c')).map((alias) => {
      const file = alias.path.replace(/\.(ts|js|html|css)$/, '.js-meta.xml');
      if (!existsSync(file)) throw new Error(`${file} is missing: a bundle without it is not deployed.`);
      return { ...alias, folder: dirname(alias.path), meta: readFileSync(file, 'utf8') };
    });
  }

  /** Errors: any warning of a compiler stops the build with the file and the reason. */
  async buildAll(): Promise<void> {
    const bundles = this.bundles();
    for (const { name } of bundles) await this.build(name, bundles);
  }

  async build(name: string, bundles: readonly ComponentBundle[] = this.bundles()): Promise<void> {
    const { rollup } = await import('rollup');
    const known = new Set(bundles.map((bundle) => bundle.name));
    const path = (id: string): string | undefined => {
      if (this.vendor.has(id)) return `/vendor/${id}.js`;
      if (this.platform.has(id)) return `/shell/${id}.js`;
      return known.has(id) && id !== name ? `/components/${id}.js` : undefined;
    };
    const own = bundles.find((one) => one.name === name);
    if (own === undefined) throw new Error(`There is no component bundle ${name}.`);
    // a service bundle may export functions only
    const hasDefault = (): boolean => !/\.[tj]s$/.test(own.path) || /export\s+default\b|export\s*\{[^}]*\bas\s+default\b/.test(readFileSync(own.path, 'utf8'));
    const bundle = await rollup({
      input: { [name]: entryId(name) },
      external: (id: string) => path(id) !== undefined,
      plugins: [namedEntries(hasDefault), ...(await compilePlugins({ names: this.options.names, rootDir: own.folder, modules: bundles.map(({ name: specifier, path: file }) => ({ name: specifier, path: file })), isPlatform: false }))],
      onwarn: refuseWarning,
    });
    await bundle.write({ dir: this.options.folder, format: 'esm', sourcemap: true, inlineDynamicImports: true, entryFileNames: '[name].js', paths: (id: string) => path(id) ?? id });
    await bundle.close();
  }
}
