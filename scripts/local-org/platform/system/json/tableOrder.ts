import { stringHash } from '../text/string/measures.ts';

const smallestTable = 16;
const fullness = 0.75;

/** The order in which a java.util.HashMap walks through its keys: by bucket, in one bucket as they came. Source: Java API, HashMap. */
export function tableOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  let size = smallestTable;
  while (items.length > size * fullness) size *= 2;
  const bucket = (item: Item): number => {
    const hash = stringHash(keyOf(item));
    return (hash ^ (hash >>> 16)) & (size - 1);
  };
  return [...items].sort((a, b) => bucket(a) - bucket(b));
}
