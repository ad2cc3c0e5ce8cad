/** The text of a flow's formulas, in which references stand as `{!Name.Field}`. Source: Salesforce Help, "Flow Resource: Formula". */

/** A name for `Accounts[$EachItem]` that formulas can use. */
export function plainName(reference: string): string {
  return reference.replace('[$EachItem]', '__EachItem');
}

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y;
const REFERENCE = /^[$A-Za-z_][\w$.:]*(?:\[\$EachItem\][\w$.:]*)?$/;

/** `{!Ref.Field}` outside of quoted texts becomes the bare reference that formulas know; braces around an expression are parentheses (seen in an org). */
export function withBareReferences(expression: string): string {
  return bare(expression, 0).text;
}

/** @return the text until the brace that closes the one before `from`, and where that is. */
function bare(source: string, from: number): { readonly text: string; readonly end: number } {
  let text = '';
  let at = from;
  while (at < source.length && source[at] !== '}') {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(source)?.[0];
    const inner = quoted === undefined && source.startsWith('{!', at) ? bare(source, at + 2) : undefined;
    text += quoted ?? (inner === undefined ? (source[at] ?? '') : unwrapped(inner.text.trim()));
    at = inner === undefined ? at + (quoted?.length ?? 1) : inner.end + 1;
  }
  return { text, end: at };
}

const unwrapped = (inner: string): string => (REFERENCE.test(inner) ? plainName(inner) : `(${inner})`);
