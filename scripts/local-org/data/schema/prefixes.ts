/** Key prefixes of the project's own objects. */

/**
 * Those of custom objects start with `a`, of events with `e`; the rest is derived from the name, so that adding objects does not change the prefixes of others. Custom metadata types are numbered from `m00` as in a new org, because a deployment recreates their records. Source: asserted by public test classes.
 */
export function customPrefixes(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const types = names.filter(isMetadata).toSorted();
  return new Map(
    names.map((name) => {
      if (isMetadata(name)) return [name, `m${inLetters(types.indexOf(name))}`] as const;
      const letter = name.endsWith('__e') ? 'e' : 'a';
      let hash = 0;
      for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 1296;
      while (taken.has(`${letter}${String(hash)}`)) hash = (hash + 1) % 1296;
      taken.add(`${letter}${String(hash)}`);
      return [name, `${letter}${inLetters(hash)}`] as const;
    }),
  );
}

const isMetadata = (name: string): boolean => name.endsWith('__mdt');

const inLetters = (number: number): string => number.toString(36).padStart(2, '0');
