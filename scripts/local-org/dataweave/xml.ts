/** XML in and out: elements are entries, attributes belong to keys. Source: MuleSoft Documentation, "XML Format". */
import { scriptError } from './lexer.ts';
import { DwKey, DwObject, isArray, object, text, type Value } from './values.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (raw: string): string => raw.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => (hex !== undefined ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ''] ?? whole)));

export function readXml(source: string): Value {
  const parts = [...source.replaceAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, '').matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g)];
  let at = 0;
  const content = (ending: string | undefined): Value => {
    const entries: (readonly [DwKey, Value])[] = [];
    let words = '';
    for (; at < parts.length; at += 1) {
      const [, data, closing, name, attributes = '', empty, chars] = parts[at] ?? [];
      if (data !== undefined || chars !== undefined) words += data ?? plain(chars ?? '');
      else if (closing === '/') {
        if (name !== ending) scriptError(`Unexpected end of element ${name ?? ''}`);
        break;
      } else {
        const own = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single]) => [key, plain(double ?? single ?? '')] as const);
        at += empty === '/' ? 0 : 1;
        const inner = empty === '/' ? '' : content(name);
        const value = own.length > 0 && inner instanceof DwObject ? new DwObject([...inner.entries, [new DwKey('@'), object(Object.fromEntries(own))]]) : inner;
        entries.push([new DwKey(name ?? '', own), value]);
      }
    }
    return entries.length > 0 ? new DwObject(entries) : words.trim() === '' && ending === undefined ? null : words;
  };
  return content(undefined);
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function writeXml(value: Value, indented: boolean): string {
  if (!(value instanceof DwObject) || value.entries.length !== 1) return scriptError('Trying to output multiple roots: an XML document has one.');
  const lines = value.entries.flatMap(([key, inner]) => element(key, inner, indented ? '  ' : '', 0));
  return [`<?xml version='1.0' encoding='UTF-8'?>`, ...lines].join(indented ? '\n' : '');
}
function element(key: DwKey, value: Value, indent: string, depth: number): readonly string[] {
  const blank = indent.repeat(depth);
  const open = `${key.name}${key.attributes.map(([name, one]) => ` ${name}="${escaped(text(one)).replaceAll('"', '&quot;')}"`).join('')}`;
  if (isArray(value)) return value.flatMap((one) => element(key, one, indent, depth));
  if (value === null || (value instanceof DwObject && value.entries.length === 0)) return [`${blank}<${open}/>`];
  if (!(value instanceof DwObject)) return [`${blank}<${open}>${escaped(text(value))}</${key.name}>`];
  return [`${blank}<${open}>`, ...value.entries.filter(([inner]) => inner.name !== '@').flatMap(([inner, one]) => element(inner, one, indent, depth + 1)), `${blank}</${key.name}>`];
}
