/** Elements of one kind must be adjacent in a metadata file: one that is repeated behind others is refused. Source: Metadata API Developer Guide, "deploy()"; the words are an org's. */

export interface Misplaced {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}
const NAMESPACE = /^<[\w:]+[^>]*\sxmlns="http:\/\/soap\.sforce\.com\/2006\/04\/metadata"/;
/** Opening and closing tags; comments, CDATA and processing instructions are skipped. */
const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g;

/** @return the first element below the root that repeats a kind from before its previous sibling; undefined if there is none, or the text is no metadata */
export function misplacedElement(xml: string): Misplaced | undefined {
  let depth = 0;
  let root: string | undefined;
  let last: string | undefined;
  const seen = new Set<string>();
  for (const { 0: tag, 1: closing, 2: name, 3: selfClosing, index } of xml.matchAll(TAG)) {
    if (name === undefined) continue;
    if (closing === '/') {
      depth -= 1;
      continue;
    }
    if (root === undefined) {
      if (!NAMESPACE.test(tag)) return undefined;
      root = name;
    } else if (depth === 1) {
      if (name !== last && seen.has(name))
        return {
          problem: `Error parsing file: Element ${name} is duplicated at this location in type ${root}`,
          ...placeAt(xml, index + tag.length),
        };
      seen.add(name);
      last = name;
    }
    if (selfClosing !== '/') depth += 1;
  }
  return undefined;
}

function placeAt(xml: string, index: number): { readonly line: number; readonly column: number } {
  const before = xml.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
