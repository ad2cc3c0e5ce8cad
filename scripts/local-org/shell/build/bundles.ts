/** Finds Lightning web component bundles and tells Rollup where they are. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What `@lwc/rollup-plugin` calls an alias: `c/foo` is the module in that file. */
export interface ModuleAlias {
  readonly name: string;
  readonly path: string;
}

/** Bundles `<folder>/<name>/<name>.{ts,js,html,css}` under a namespace; the TypeScript source wins over its compiled twin. */
export function bundleAliases(folder: string, namespace: string): readonly ModuleAlias[] {
  return folders(folder).flatMap((name) => {
    const path = ['ts', 'js', 'html', 'css']
      .map((extension) => resolve(folder, name, `${name}.${extension}`))
      .find((file) => existsSync(file));
    return path === undefined ? [] : [{ name: `${namespace}/${name}`, path }];
  });
}

/** The shell's own stand-ins: `modules/<namespace>/<name>.ts`, or a bundle `modules/<namespace>/<name>/<name>.ts`. */
export function moduleAliases(root: string): readonly ModuleAlias[] {
  return folders(root).flatMap((namespace) => [
    ...bundleAliases(join(root, namespace), namespace),
    ...readdirSync(join(root, namespace))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ name: `${namespace}/${file.slice(0, -3)}`, path: resolve(root, namespace, file) })),
  ]);
}

function folders(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .sort();
}
