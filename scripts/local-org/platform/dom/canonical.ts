/**
 * An element of an XML text in exclusive canonical form, without comments.
 * Source: W3C, "Exclusive XML Canonicalization Version 1.0" (3, 4); "Canonical XML Version 1.0" (2.3).
 */
import { qualified } from '../xml/escape.ts';
import type { XmlAttribute, XmlEvent, XmlNamespace } from '../xml/events.ts';
import { scanXml } from '../xml/scan.ts';

type Start = Extract<XmlEvent, { kind: 'start' }>;

/** What the elements around have written, and what they have declared: prefix > address. */
interface Scope {
  readonly written: ReadonlyMap<string, string>;
  readonly declared: ReadonlyMap<string, string>;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
const escapeAttribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');

/** @param index which element, counted from the root in the order of the document. */
export function canonicalElement(text: string, index: number): string {
  const scopes: Scope[] = [{ written: new Map([['', '']]), declared: new Map([['', '']]) }];
  let met = -1;
  let depth = 0;
  let canonical = '';
  for (const event of scanXml(text)) {
    if (event.kind === 'start') {
      const outer = scopes.at(-1) as Scope;
      const declared = declaredIn(outer.declared, event.namespaces);
      met += 1;
      const isInside = depth > 0 || met === index;
      const written = isInside ? usedNamespaces(event, declared, outer.written) : [];
      if (isInside) canonical += startTag(event, written);
      scopes.push({ declared, written: new Map([...outer.written, ...written]) });
      depth += isInside ? 1 : 0;
    } else if (event.kind === 'end') {
      scopes.pop();
      if (depth > 0) canonical += `</${qualified(event.name.prefix, event.name.local)}>`;
      if (depth === 1) return canonical;
      depth -= depth > 0 ? 1 : 0;
    } else if (depth > 0 && (event.kind === 'text' || event.kind === 'cdata')) canonical += escapeText(event.text);
  }
  return canonical;
}

function declaredIn(outer: ReadonlyMap<string, string>, namespaces: readonly XmlNamespace[]): Map<string, string> {
  return new Map([...outer, ...namespaces.map(({ prefix, uri }): [string, string] => [prefix ?? '', uri])]);
}

/** Those that the element or its attributes visibly use and that nobody around has written so. */
function usedNamespaces(
  { name, attributes }: Start,
  declared: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, string>,
): [string, string][] {
  const ofAttributes = attributes.map(({ prefix }) => prefix).filter((prefix) => prefix !== null && prefix !== '' && prefix !== 'xml');
  return [...new Set([name.prefix ?? '', ...ofAttributes] as string[])]
    .map((prefix): [string, string] => [prefix, declared.get(prefix) ?? ''])
    .filter(([prefix, uri]) => written.get(prefix) !== uri)
    .sort(([left], [right]) => compare(left, right));
}

function startTag({ name, attributes }: Start, namespaces: readonly [string, string][]): string {
  const declarations = namespaces.map(([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`);
  const values = [...attributes]
    .sort(byNamespaceAndName)
    .map(({ prefix, local, value }) => ` ${qualified(prefix, local)}="${escapeAttribute(value)}"`);
  return `<${qualified(name.prefix, name.local)}${declarations.join('')}${values.join('')}>`;
}

function byNamespaceAndName(left: XmlAttribute, right: XmlAttribute): number {
  return compare(left.namespace ?? '', right.namespace ?? '') || compare(left.local, right.local);
}

function compare(left: string, right: string): number {
  return Number(left > right) - Number(left < right);
}
