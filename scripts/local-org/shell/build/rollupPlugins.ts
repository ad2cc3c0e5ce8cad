/** The plugins that every build of the shell shares. */
import type { Plugin, RollupLog } from 'rollup';
import type { ModuleAlias } from './bundles.ts';
import { BUILT_URL, type BuiltModules } from './builtModules.ts';
import { facades } from './facades.ts';
import { minify } from './minify.ts';
import type { OrgNames } from './orgNames.ts';
import { salesforceModules } from './salesforceModules.ts';
import { stripTypes } from './stripTypes.ts';

/** What LWC's engine and the base components are built for: `debug` checks more, warns on the console and stays readable. Source: Salesforce Help, "Enable Debug Mode for Lightning Components". */
export type BuildMode = 'production' | 'debug';

export interface PluginOptions {
  readonly mode: BuildMode;
  /** Absent for code that knows no org. */
  readonly names?: OrgNames;
  readonly rootDir: string;
  readonly modules: readonly (ModuleAlias | { readonly npm: string })[];
  /** What a deployment of customers' code refuses and the platform's own may use: `lwc:is`, element internals. */
  readonly isPlatform: boolean;
  /** Builds that this one takes modules from. */
  readonly builds?: readonly BuiltModules[];
}

export async function compilePlugins(options: PluginOptions): Promise<readonly Plugin[]> {
  const [{ default: lwc }, { default: replace }] = await Promise.all([import('@lwc/rollup-plugin'), import('@rollup/plugin-replace')]);
  const builds = options.builds ?? [];
  return [
    facades(builds),
    replace({
      preventAssignment: true,
      values: {
        'process.env.NODE_ENV': JSON.stringify(options.mode === 'debug' ? 'development' : 'production'),
        'import.meta.env.SSR': 'false',
      },
    }),
    salesforceModules(options.names),
    stripTypes(),
    fromTheShell(
      (lwc as (settings: object) => Plugin)({
        rootDir: options.rootDir,
        // LWC refuses import() of an address, which is how the shell loads components
        exclude: [/\0/, /localorg\/components\.ts/, ...builds.map(({ folder }) => `${folder}/**`)],
        sourcemap: !options.isPlatform,
        enableDynamicComponents: options.isPlatform,
        enableSyntheticElementInternals: options.isPlatform,
        modules: options.modules,
      }),
    ),
    ...(options.mode === 'production' && options.isPlatform ? [minify()] : []),
  ];
}

/** Looks names of modules up as the shell would, unless a package names its own: LWC refuses a name in a file that has no package.json in any folder above it, which SFDX projects need not have. */
function fromTheShell(lwc: Plugin): Plugin {
  const resolveId = lwc.resolveId as Extract<Plugin['resolveId'], (...args: never[]) => unknown>;
  const isOurs = (imported: string, importer: string): boolean => !/^[./\0]/.test(imported) && !importer.includes('/node_modules/');
  return {
    ...lwc,
    resolveId(imported, importer, how) {
      return resolveId.call(this, imported, importer !== undefined && isOurs(imported, importer) ? import.meta.filename : importer, how);
    },
  };
}

/** Any warning about our own code is a fault: a misspelt `<lightning-xyz>` is one. A component may contain itself. */
export function refuseWarning(warning: RollupLog): void {
  // a facade passes on all that a module has, used or not
  if (
    warning.code === 'CIRCULAR_DEPENDENCY' ||
    (warning.code === 'UNUSED_EXTERNAL_IMPORT' && warning.exporter?.startsWith(BUILT_URL) === true)
  )
    return;
  throw new Error(`${warning.loc?.file ?? warning.id ?? ''} ${warning.message}`.trim());
}
