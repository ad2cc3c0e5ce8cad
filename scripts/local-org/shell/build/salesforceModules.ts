/** Rollup plugin: resolves the `@salesforce/*` modules that an org provides and npm does not. Source: Lightning Web Components Developer Guide, "@salesforce Modules". */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rollup';
import { localeFormats } from '../localeFormats.ts';
import type { OrgNames } from './orgNames.ts';

const require = createRequire(import.meta.url);
const baseRoot = dirname(require.resolve('lightning-base-components/package.json'));

/** The node_modules folder that holds the base components: several packages do not export their own manifests. */
export const packagesRoot = dirname(baseRoot);

interface BaseManifest {
  readonly lwc: { readonly modules: readonly { readonly name?: string; readonly path?: string }[]; readonly expose: readonly string[] };
}
const base = (JSON.parse(readFileSync(join(baseRoot, 'package.json'), 'utf8')) as BaseManifest).lwc;
/** The base components' own stand-ins for `@salesforce/i18n/*`, `label/*`, `gate/*`, `client/*`. */
const baseStandIns = new Map(
  base.modules.flatMap(({ name, path }) => (name === undefined || path === undefined ? [] : [[name, join(baseRoot, path)] as const])),
);
const PREFIX = '\0salesforce:';
const I18N = '@salesforce/i18n/';
/** What the user's locale answers in the browser; the rest of `@salesforce/i18n` is American English for everybody. */
const OF_LOCALE = new Set(Object.keys(localeFormats('en-US')));
const isOfLocale = (specifier: string): boolean => specifier.startsWith(I18N) && OF_LOCALE.has(specifier.slice(I18N.length));

/** Exposed base components that import what npm lacks: navigation has a stand-in in `modules/lightning`, the others are left out. */
const UNAVAILABLE = new Set(['lightning/navigation', 'lightning/barcodeScanner', 'lightning/primitiveFigure']);

/** Icons for right-to-left pages, which the shell never is, and collections of all icons, which nothing asks for: three quarters of all templates. */
const NEEDLESS_ICONS = /^lightning\/iconSvgTemplates(?:Rtl|\w+Rtl)?$/;

/** @return every base component that runs outside an org. */
export function baseComponents(): readonly string[] {
  return base.expose.filter((name) => !UNAVAILABLE.has(name) && !NEEDLESS_ICONS.test(name));
}

/** Errors: an unknown name (label, field, permission, resource) or an unsupported module fails the build with it. @param names undefined for code that knows no org: base components. */
export function salesforceModules(names: OrgNames | undefined): Plugin {
  return {
    name: 'salesforce-modules',
    resolveId(importee, importer) {
      if (NEEDLESS_ICONS.test(importee)) return this.resolve(importee.replace(/Rtl$/, ''), importer);
      if (
        importee === '@salesforce/i18n/timeZone' ||
        isOfLocale(importee) ||
        (importee === '@salesforce/client/formFactor' && names !== undefined)
      )
        return PREFIX + importee;
      const standIn = baseStandIns.get(importee);
      if (standIn !== undefined) return standIn;
      return importee.startsWith('@salesforce/') ? PREFIX + importee : undefined;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      return { code: moduleSource(id.slice(PREFIX.length), names), moduleSideEffects: false };
    },
  };
}

function moduleSource(specifier: string, names: OrgNames | undefined): string {
  const [, kind = '', name = ''] = /^@salesforce\/([A-Za-z0-9]+)\/?(.*)$/.exec(specifier) ?? [];
  // the page sets the user's context before any module runs; base components are built once for every user
  if (specifier === '@salesforce/i18n/timeZone') return 'export default globalThis.localOrgContext?.user.timeZone ?? "Etc/UTC";';
  if (isOfLocale(specifier)) {
    const format = `globalThis.localOrgContext?.user.formats[${JSON.stringify(specifier.slice(I18N.length))}]`;
    return `import standIn from ${JSON.stringify(baseStandIns.get(specifier))}; export default ${format} ?? standIn;`;
  }
  if (names === undefined) throw new Error(`not implemented: the module ${specifier}`);
  switch (kind) {
    case 'apex':
      if (name === '') return `export { refreshApex, getSObjectValue } from 'localorg/apex';`;
      return `import { apexMethod } from 'localorg/apex'; export default apexMethod(${JSON.stringify(names.apexMethod(name))});`;
    case 'label':
      return exported(names.label(name));
    case 'schema':
      return exported(names.schema(name));
    case 'resourceUrl':
      return exported(names.resourceUrl(name));
    case 'customPermission':
      return `import { context } from 'localorg/context'; export default context.customPermissions.includes(${JSON.stringify(names.customPermission(name))}) ? true : undefined;`;
    case 'userPermission':
      return `import { context } from 'localorg/context'; export default context.userPermissions.includes(${JSON.stringify(names.userPermission(name))}) ? true : undefined;`;
    case 'messageChannel':
      return exported({ channel: names.messageChannel(name) });
    case 'client':
      if (name === 'formFactor') return `export { formFactor as default } from 'localorg/context';`;
      break;
    case 'user':
      if (name === 'Id') return `import { context } from 'localorg/context'; export default context.user.id;`;
      if (name === 'isGuest') return exported(false);
      break;
    default:
  }
  throw new Error(`not implemented: the module ${specifier}`);
}

function exported(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}
