/** The plugins that every build of the shell shares. */
import type { Plugin, RollupLog } from 'rollup';
import type { ModuleAlias } from './bundles.ts';
import type { OrgNames } from './orgNames.ts';
import { salesforceModules } from './salesforceModules.ts';
import { stripTypes } from './stripTypes.ts';

export interface PluginOptions {
  /** Absent for code that knows no org. */
  readonly names?: OrgNames;
  readonly rootDir: string;
  readonly modules: readonly (ModuleAlias | { readonly npm: string })[];
  /** What a deployment of customers' code refuses and the platform's own may use: `lwc:is`, element internals. */
  readonly isPlatform: boolean;
}

export async function compilePlugins(options: PluginOptions): Promise<readonly Plugin[]> {
  const [{ default: lwc }, { default: replace }] = await Promise.all([import('@lwc/rollup-plugin'), import('@rollup/plugin-replace')]);
  return [
    (replace as unknown as (settings: object) => Plugin)({ preventAssignment: true, values: { 'process.env.NODE_ENV': '"development"', 'import.meta.env.SSR': 'false' } }),
    salesforceModules(options.names),
    stripTypes(),
    (lwc as unknown as (settings: object) => Plugin)({
      rootDir: options.rootDir,
      // LWC refuses import() of an address, which is how the shell loads components
      exclude: [/\0/, /localorg\/components\.ts/],
      sourcemap: !options.isPlatform,
      enableDynamicComponents: options.isPlatform,
      enableSyntheticElementInternals: options.isPlatform,
      modules: options.modules,
    }),
  ];
}

/** Any warning about our own code is a fault: a misspelt `<lightning-xyz>` is one. A component may contain itself. */
export function refuseWarning(warning: RollupLog): void {
  if (warning.code === 'CIRCULAR_DEPENDENCY') return;
  throw new Error(`${warning.loc?.file ?? warning.id ?? ''} ${warning.message}`.trim());
}
