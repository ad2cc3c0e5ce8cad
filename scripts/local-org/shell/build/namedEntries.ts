/** Rollup plugin: entries by module name. An entry by its file would be another copy of the module that others import by name. */
import type { Plugin } from 'rollup';

export const ENTRY = '\0entry:';
export const entryId = (name: string): string => ENTRY + name;

/** @param hasDefault whether the module has a default export; asking for one that is not there would warn. */
export function namedEntries(hasDefault: (name: string) => boolean): Plugin {
  return {
    name: 'named-entries',
    resolveId: (id) => (id.startsWith(ENTRY) ? id : undefined),
    load(id) {
      if (!id.startsWith(ENTRY)) return undefined;
      const name = id.slice(ENTRY.length);
      const text = JSON.stringify(name);
      return hasDefault(name)
        ? `export * from ${text}; import * as all from ${text}; export default all.default;`
        : `export * from ${text};`;
    },
  };
}
