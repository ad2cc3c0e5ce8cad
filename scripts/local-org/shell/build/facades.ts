/**
 * Rollup plugin: a module of another build is taken from where it really is. `lightning/button` of that build is a file that only passes on what a chunk holds;
 * its text is taken in here, so that the browser asks for the chunk alone.
 */
import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'rollup';
import type { BuiltModules } from './builtModules.ts';

export function facades(builds: readonly BuiltModules[]): Plugin {
  return {
    name: 'facades',
    resolveId(id, importer) {
      const named = builds.find(({ names }) => names.has(id));
      if (named !== undefined) return join(named.folder, `${id}.js`);
      const owner = builds.find(({ folder }) => importer?.startsWith(folder + sep) === true);
      if (owner === undefined || importer === undefined) return undefined;
      // a chunk of one build may import another build by its address already
      if (id.startsWith('/')) return { id, external: 'absolute' };
      return {
        id: `${owner.url}/${relative(owner.folder, join(dirname(importer), id))
          .split(sep)
          .join('/')}`,
        external: 'absolute',
      };
    },
  };
}
