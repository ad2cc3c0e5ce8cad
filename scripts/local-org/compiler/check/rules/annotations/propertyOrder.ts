/**
 * The order in which the platform checks the properties of an annotation: that of its hash table, from the last bucket to the first, the latest name first within each.
 * Source: the Apex compiler's front end, as Salesforce's language server ships it (`CaseInsensitiveMap`).
 */
import type { Annotation } from '../../../../language/ast.ts';

const FEWEST_BUCKETS = 16;
const LOAD = 0.75;

/** @return the names of the properties, lower case */
export function inPlatformOrder({ parameters }: Annotation): readonly string[] {
  const names = Object.keys(parameters).reverse();
  let buckets = FEWEST_BUCKETS;
  while (names.length > buckets * LOAD) buckets *= 2;
  return names.toSorted((a, b) => (hashOf(b) & (buckets - 1)) - (hashOf(a) & (buckets - 1)));
}

/** Java's hash code of a text. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  return hash;
}
