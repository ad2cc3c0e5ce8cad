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
  const parts = [
    ...source
      .replaceAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, '')
      .matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g),
  ];
  let at = 0;
  const content = (ending: string | undefined, outer: Prefixes): Value => {
    const entries: (readonly [DwKey, Value])[] = [];
    let words = '';
    for (; at < parts.length; at += 1) {
      const [, data, closing, name, attributes = '', empty, chars] = parts[at] ?? [];
      if (data !== undefined || chars !== undefined) words += data ?? plain(chars ?? '');
      else if (closing === '/') {
        if (name !== ending) scriptError(`Unexpected end of element ${name ?? ''}`);
        break;
      } else {
        const written = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, key = '', double, single]) => [key, plain(double ?? single ?? '')] as const,
        );
        const prefixes = {
          ...outer,
          ...Object.fromEntries(written.flatMap(([key, value]) => (/^xmlns(:|$)/.test(key) ? [[key.slice('xmlns:'.length), value]] : []))),
        };
        const own = written.filter(([key]) => !/^xmlns(:|$)/.test(key)).map(([key, value]) => [localOf(key), value] as const);
        at += empty === '/' ? 0 : 1;
        const inner = empty === '/' ? '' : content(name, prefixes);
        const value =
          own.length > 0 && inner instanceof DwObject
            ? new DwObject([...inner.entries, [new DwKey('@'), object(Object.fromEntries(own))]])
            : inner;
        entries.push([new DwKey(localOf(name ?? ''), own, namespaceOf(name ?? '', prefixes)), value]);
      }
    }
    return entries.length > 0 ? new DwObject(entries) : words.trim() === '' && ending === undefined ? null : words;
  };
  return content(undefined, {});
}

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
