/** Key prefixes of the project's own objects. */

/** Those of custom objects start with `a`, of events with `e`, of custom metadata with `m`; the rest comes from the name, so that new objects move no other's. */
export function customPrefixes(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const letter = name.endsWith('__mdt') ? 'm' : name.endsWith('__e') ? 'e' : 'a';
      let hash = 0;
      for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 1296;
      while (taken.has(`${letter}${String(hash)}`)) hash = (hash + 1) % 1296;
      taken.add(`${letter}${String(hash)}`);
      return [name, `${letter}${hash.toString(36).padStart(2, '0')}`] as const;
    }),
  );
}
