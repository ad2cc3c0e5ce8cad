/** Generator: the bundles > TypeScript's paths of `c/<bundle>`. One entry each, because a path may hold only one star. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile, Generator } from '../generator.ts';

const FOLDER = 'force-app/main/default/lwc';

export const componentPaths: Generator = {
  name: 'componentPaths',
  owned: [],
  plan: (root) => Promise.resolve([pathsFile(root)]),
};

/** `c/*` is for types inside another bundle: `c/importWizard/model`. */
function pathsFile(root: string): GeneratedFile {
  const folder = join(root, FOLDER);
  const bundles = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, `${name}.ts`)))
        .sort()
    : [];
  const paths = Object.fromEntries([...bundles.map((name) => [`c/${name}`, [`./${name}/${name}.ts`]]), ['c/*', ['./*']]]);
  return { path: `${FOLDER}/tsconfig.paths.json`, content: `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n` };
}
