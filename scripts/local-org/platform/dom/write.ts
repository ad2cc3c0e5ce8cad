/** Tree > XML text. Namespaces that an element or attribute uses and nobody declared are declared where they are used first. */
import { qualified } from '../xml/escape.ts';
import type { XmlNamespace } from '../xml/events.ts';
import type { DomNode } from './node.ts';

/** Signs that could not be mistaken for markup stay. Source: github.com/xmlpull/xpp3, MXSerializer; seen in an org. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapedText = (text: string): string => escaped(text).replaceAll(']]>', ']]&gt;');
const escapedAttribute = (text: string): string =>
  escaped(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

export function writeDom(root: DomNode | null): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${root === null ? '' : writeNode(root, [{ prefix: 'xml', uri: xmlNamespace }])}`;
}

function writeNode(node: DomNode, outer: readonly XmlNamespace[]): string {
  if (node.kind === 'TEXT') return escapedText(node.text);
  if (node.kind === 'COMMENT') return `<!--${node.text}-->`;
  return writeElement(node, outer);
}

function writeElement(node: DomNode, outer: readonly XmlNamespace[]): string {
  const declared = [...node.namespaces];
  const scope = (): readonly XmlNamespace[] => [...declared, ...outer];
  const prefix = elementPrefix(node, scope());
  const bound = scope().find((namespace) => namespace.prefix === prefix)?.uri ?? (node.deniesDefault ? null : '');
  if (bound !== (node.namespace ?? '')) declared.unshift({ prefix, uri: node.namespace ?? '' });
  const own = declared.length;
  const attributes = node.attributes.map(({ key, keyNamespace, value, valueNamespace }) => {
    const name = qualified(prefixFor(keyNamespace, scope(), declared), key);
    return ` ${name}="${escapedAttribute(qualified(prefixFor(valueNamespace, scope(), declared), value))}"`;
  });
  const name = qualified(prefix, node.name ?? '');
  const start = `<${name}${declarations(declared.slice(0, own))}${attributes.join('')}${declarations(declared.slice(own))}`;
  if (node.children.length === 0) return `${start} />`;
  const inner = scope();
  return `${start}>${node.children.map((child) => writeNode(child, inner)).join('')}</${name}>`;
}

/** Those that only attributes need stand behind them. */
function declarations(namespaces: readonly XmlNamespace[]): string {
  return namespaces.map(({ prefix, uri }) => ` ${prefix === null ? 'xmlns' : `xmlns:${prefix}`}="${escapedAttribute(uri)}"`).join('');
}

/** An element that was given no prefix takes the one that its namespace has already, or the next of `ns0`, `ns1`. */
function elementPrefix(node: DomNode, scope: readonly XmlNamespace[]): string | null {
  if (!node.takesAnyPrefix) return node.prefix;
  if (scope.find(({ prefix }) => prefix === null)?.uri === node.namespace) return null;
  return scope.find(({ uri }) => uri === node.namespace)?.prefix ?? nextPrefix(scope);
}

function prefixFor(uri: string | null, scope: readonly XmlNamespace[], declared: XmlNamespace[]): string | null {
  if (uri === null) return null;
  const known = scope.find((namespace) => namespace.uri === uri && namespace.prefix !== null)?.prefix;
  if (known !== undefined && known !== null) return known;
  const prefix = nextPrefix(scope);
  declared.push({ prefix, uri });
  return prefix;
}

const nextPrefix = (scope: readonly XmlNamespace[]): string =>
  `ns${scope.filter((namespace) => namespace.prefix?.startsWith('ns')).length}`;
