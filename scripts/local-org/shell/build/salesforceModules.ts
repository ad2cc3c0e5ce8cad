/** Rollup plugin: resolves the `@salesforce/*` modules that an org provides and npm does not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rollup';

const require = createRequire(import.meta.url);
const baseRoot = dirname(require.resolve('lightning-base-components/package.json'));

/** The node_modules folder that holds the base components: several packages do not export their own manifests. */
export const packagesRoot = dirname(baseRoot);

interface BaseManifest {
  readonly lwc: { readonly modules: readonly { readonly name?: string; readonly path?: string }[]; readonly expose: readonly string[] };
}
const base = (JSON.parse(readFileSync(join(baseRoot, 'package.json'), 'utf8')) as BaseManifest).lwc;
/** The base components' own stand-ins for `@salesforce/i18n/*`, `label/*`, `gate/*`, `client/*`. */
const baseStandIns = new Map(base.modules.flatMap(({ name, path }) => (name === undefined || path === undefined ? [] : [[name, join(baseRoot, path)] as const])));
const PREFIX = '\0salesforce:';

/** Exposed base components that import what npm lacks: navigation has a stand-in in `modules/lightning`, the scanner is left out. */
const UNAVAILABLE = new Set(['lightning/navigation', 'lightning/barcodeScanner']);

/** @return every base component that runs outside an org. */
export function baseComponents(): readonly string[] {
  return base.expose.filter((name) => !UNAVAILABLE.has(name));
}

/** What the modules answer. `labels` by name without namespace. */
export interface SalesforceModuleOptions {
  readonly labels: ReadonlyMap<string, string>;
  /** Module that exports `apexMethod(name)` and the functions of `@salesforce/apex`. */
  readonly runtime: string;
  readonly timeZone: string;
  readonly userId: string;
}

/** Errors: an unknown custom label or an unsupported `@salesforce` module fails the build with its name. */
export function salesforceModules(options: SalesforceModuleOptions): Plugin {
  return {
    name: 'salesforce-modules',
    resolveId(importee) {
      if (importee === '@salesforce/i18n/timeZone') return PREFIX + importee;
      const standIn = baseStandIns.get(importee);
      if (standIn !== undefined) return standIn;
      return importee.startsWith('@salesforce/') ? PREFIX + importee : undefined;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      return { code: moduleSource(id.slice(PREFIX.length), options), moduleSideEffects: false };
    },
  };
}

function moduleSource(specifier: string, options: SalesforceModuleOptions): string {
  const [, kind = '', name = ''] = /^@salesforce\/([A-Za-z0-9]+)\/?(.*)$/.exec(specifier) ?? [];
  switch (kind) {
    case 'apex':
      if (name === '') return `export { refreshApex, getSObjectValue, notifyRecordUpdateAvailable } from ${JSON.stringify(options.runtime)};`;
      return `import { apexMethod } from ${JSON.stringify(options.runtime)}; export default apexMethod(${JSON.stringify(name)});`;
    case 'label':
      return exportDefault(labelNamed(name, options.labels));
    case 'schema': {
      const [objectApiName, ...field] = name.split('.');
      return exportDefault(field.length === 0 ? { objectApiName } : { objectApiName, fieldApiName: field.join('.') });
    }
    case 'user':
      return exportDefault(name === 'Id' ? options.userId : false);
    case 'i18n':
      return exportDefault(options.timeZone);
    case 'resourceUrl':
      return exportDefault(`/resource/${name}`);
    default:
      throw new Error(`not implemented: the module ${specifier}`);
  }
}

function labelNamed(name: string, labels: ReadonlyMap<string, string>): string {
  const value = labels.get(name.replace(/^[^.]*\./, ''));
  if (value === undefined) throw new Error(`There is no custom label ${name}. Add it to labels/CustomLabels.labels-meta.xml.`);
  return value;
}

function exportDefault(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}
