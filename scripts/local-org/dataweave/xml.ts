/** XML in and out: elements are entries, attributes belong to keys. Source: MuleSoft Documentation, "XML Format". */
import { scriptError } from './lexer.ts';
import type { Namespace } from './ast.ts';
import { DwKey, DwObject, isArray, object, text, type Value } from './values.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (raw: string): string =>
  raw.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      hex !== undefined
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (ENTITIES[name ?? ''] ?? whole),
  );

type Prefixes = Readonly<Record<string, string>>;
const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
/** The namespace of a prefix; the default one without a prefix. */
function namespaceOf(name: string, prefixes: Prefixes): Namespace | undefined {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  const uri = prefixes[prefix];
  return uri === undefined || uri === '' ? undefined : { prefix, uri };
}

export function readXml(source: string): Value {
  return new XmlReader(source).content(undefined, {});
}

const TOKENS = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
type Attribute = readonly [name: string, value: string];
const isDeclaration = ([name]: Attribute): boolean => /^xmlns(:|$)/.test(name);

/** A tag, or what stands between two. */
interface Token {
  readonly text: string | undefined;
  readonly name: string;
  readonly attributes: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
}

class XmlReader {
  private readonly tokens: readonly Token[];
  private at = 0;
  constructor(source: string) {
    const matches = source.replaceAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, '').matchAll(TOKENS);
    this.tokens = [...matches].map(([, data, closing, name = '', attributes = '', empty, chars]) => ({
      text: chars === undefined ? data : plain(chars),
      name,
      attributes,
      isEnd: closing === '/',
      isEmpty: empty === '/',
    }));
  }

  /** @param ending the element that is open; undefined for the document. */
  content(ending: string | undefined, outer: Prefixes): Value {
    const entries: (readonly [DwKey, Value])[] = [];
    let words = '';
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[(this.at += 1)]) {
      if (token.text !== undefined) words += token.text;
      else if (!token.isEnd) entries.push(this.element(token, outer));
      else if (token.name === ending) break;
      else scriptError(`Unexpected end of element ${token.name}`);
    }
    if (entries.length > 0) return new DwObject(entries);
    return words.trim() === '' && ending === undefined ? null : words;
  }

  /** Attributes belong to the key, and to the value where that is an object. */
  private element({ name, attributes, isEmpty }: Token, outer: Prefixes): readonly [DwKey, Value] {
    const written = attributesOf(attributes);
    const declared = written.filter(isDeclaration).map(([key, uri]) => [key.slice('xmlns:'.length), uri] as const);
    const prefixes = { ...outer, ...Object.fromEntries(declared) };
    const own = written.filter((one) => !isDeclaration(one)).map(([key, value]) => [localOf(key), value] as const);
    const key = new DwKey(localOf(name), own, namespaceOf(name, prefixes));
    if (isEmpty) return [key, ''];
    this.at += 1;
    const inner = this.content(name, prefixes);
    if (own.length === 0 || !(inner instanceof DwObject)) return [key, inner];
    return [key, new DwObject([...inner.entries, [new DwKey('@'), object(Object.fromEntries(own))]])];
  }
}

const attributesOf = (text: string): readonly Attribute[] =>
  [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key = '', double, single]) => [key, plain(double ?? single ?? '')] as const,
  );

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function writeXml(value: Value, indented: boolean, isDeclared = true): string {
  if (!(value instanceof DwObject) || value.entries.length !== 1)
    return scriptError('Trying to output multiple roots: an XML document has one.');
  const lines = value.entries.flatMap(([key, inner]) => element(key, inner, indented ? '  ' : '', { depth: 0, prefixes: {} }));
  return [...(isDeclared ? [`<?xml version='1.0' encoding='UTF-8'?>`] : []), ...lines].join(indented ? '\n' : '');
}
interface Place {
  readonly depth: number;
  /** What is declared around. */
  readonly prefixes: Prefixes;
}
function element(key: DwKey, value: Value, indent: string, { depth, prefixes }: Place): readonly string[] {
  if (isArray(value)) return value.flatMap((one) => element(key, one, indent, { depth, prefixes }));
  const blank = indent.repeat(depth);
  const { namespace } = key;
  const declared =
    namespace !== undefined && prefixes[namespace.prefix] !== namespace.uri
      ? [[namespace.prefix === '' ? 'xmlns' : `xmlns:${namespace.prefix}`, namespace.uri] as const]
      : [];
  const name = namespace === undefined || namespace.prefix === '' ? key.name : `${namespace.prefix}:${key.name}`;
  const attributes = new Map<string, Value>([...declared, ...key.attributes]);
  const open = `${name}${[...attributes].map(([attribute, one]) => ` ${attribute}="${escaped(text(one)).replaceAll('"', '&quot;')}"`).join('')}`;
  if (value === null || (value instanceof DwObject && value.entries.length === 0)) return [`${blank}<${open}/>`];
  if (!(value instanceof DwObject)) return [`${blank}<${open}>${escaped(text(value))}</${name}>`];
  const inside = { depth: depth + 1, prefixes: namespace === undefined ? prefixes : { ...prefixes, [namespace.prefix]: namespace.uri } };
  return [
    `${blank}<${open}>`,
    ...value.entries.filter(([inner]) => inner.name !== '@').flatMap(([inner, one]) => element(inner, one, indent, inside)),
    `${blank}</${name}>`,
  ];
}
