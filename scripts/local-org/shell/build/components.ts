/** Builds the project's component bundles, each by itself: a changed one is built alone. Base components and the shell's modules stay in their own builds. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltModules } from './builtModules.ts';
import { type BundleCache, bundleKey, type KeptBundle, recorded } from './bundleCache.ts';
import { bundleAliases, type ModuleAlias } from './bundles.ts';
import type { OrgNames } from './orgNames.ts';
import { entryId, namedEntries } from './namedEntries.ts';
import { compilePlugins, refuseWarning, type BuildMode } from './rollupPlugins.ts';

/** Where the browser finds components. */
export const COMPONENTS_URL = '/components';

export interface ComponentBuildOptions {
  /** Folders of bundles of namespace `c`. */
  readonly lwcFolders: readonly string[];
  readonly names: OrgNames;
  readonly mode: BuildMode;
  /** The base components and the shell's modules. */
  readonly builds: readonly BuiltModules[];
  /** Where `<stamp>/c/<bundle>.js` is written. */
  readonly folder: string;
  readonly cache: BundleCache;
}

/** A bundle with what its `js-meta.xml` says. */
export interface ComponentBundle extends ModuleAlias {
  readonly folder: string;
  readonly meta: string;
}

/** A bundle as it was last built. */
interface BuiltComponent {
  /** Named after its code: the same code keeps its address, and browsers keep the file. */
  readonly file: string;
  /** The bundles that it imports: `c/chart`. */
  readonly imports: readonly string[];
}

export class ComponentBuild {
  private readonly options: ComponentBuildOptions;
  private readonly built = new Map<string, BuiltComponent>();
  constructor(options: ComponentBuildOptions) {
    this.options = options;
  }

  /** Errors: names a bundle without `js-meta.xml`, which is not deployed. */
  bundles(): readonly ComponentBundle[] {
    return this.options.lwcFolders
      .flatMap((folder) => bundleAliases(folder, 'c'))
      .map((alias) => {
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
    const own = bundles.find((one) => one.name === name);
    if (own === undefined) throw new Error(`There is no component bundle ${name}.`);
    const { mode, builds, cache, folder, names } = this.options;
    const key = bundleKey(own.folder, [own.path, mode, builds.map(({ url }) => url), bundles.map((bundle) => bundle.name)]);
    let kept = cache.find(key, names);
    if (kept === undefined) {
      kept = await this.compile(own, bundles);
      if (!hasFolders(own.folder)) cache.keep(key, kept);
    }
    mkdirSync(join(folder, dirname(kept.file)), { recursive: true });
    writeFileSync(join(folder, kept.file), kept.code);
    writeFileSync(join(folder, `${kept.file}.map`), kept.map);
    this.built.set(name, kept);
  }

  private async compile({ name, path, folder }: ComponentBundle, bundles: readonly ComponentBundle[]): Promise<KeptBundle> {
    const { rollup } = await import('rollup');
    const known = new Set(bundles.map((bundle) => bundle.name));
    const { names, asked } = recorded(this.options.names);
    // a service bundle may export functions only
    const hasDefault = (): boolean =>
      !/\.[tj]s$/.test(path) || /export\s+default\b|export\s*\{[^}]*\bas\s+default\b/.test(readFileSync(path, 'utf8'));
    const bundle = await rollup({
      input: { [name]: entryId(name) },
      external: (id: string) => known.has(id) && id !== name,
      plugins: [
        namedEntries(hasDefault),
        ...(await compilePlugins({
          mode: this.options.mode,
          builds: this.options.builds,
          names,
          rootDir: folder,
          modules: bundles.map((one) => ({ name: one.name, path: one.path })),
          isPlatform: false,
        })),
      ],
      onwarn: refuseWarning,
    });
    const {
      output: [{ fileName, imports, code, map }],
    } = await bundle.generate({
      dir: this.options.folder,
      format: 'esm',
      sourcemap: true,
      inlineDynamicImports: true,
      entryFileNames: '[hash]/[name].js',
    });
    await bundle.close();
    return { file: fileName, code, map: map?.toString() ?? '', imports: imports.filter((id) => known.has(id)), asked };
  }

  /** @return `c/<bundle>` > where the browser finds it: the page's import map. */
  addresses(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.built].map(([name, { file }]) => [name, `${COMPONENTS_URL}/${file}`]));
  }

  /** @return the bundle and all that it imports, directly or not. */
  closure(name: string): ReadonlySet<string> {
    const found = new Set<string>();
    const add = (one: string): void => {
      if (found.has(one) || !this.built.has(one)) return;
      found.add(one);
      this.built.get(one)?.imports.forEach(add);
    };
    add(name);
    return found;
  }
}

/** Folders but for tests: files in them are parts of the bundle that its key does not see. */
function hasFolders(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory() && !entry.name.startsWith('__'));
}
