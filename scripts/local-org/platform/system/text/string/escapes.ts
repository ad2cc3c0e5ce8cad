/** Texts made safe for other languages, and back. */
import { html3, html4, xml } from './entities.ts';

function hex(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
};

/** A text as the inside of a literal: control and non-ASCII characters as escapes, but not DEL, as Java's Commons Lang leaves it; `special` ones behind a backslash. */
function literal(special: string): (self: string) => string {
  return (self) => {
    let result = '';
    for (let index = 0; index < self.length; index++) {
      const character = self[index] as string;
      if (special.includes(character)) result += `\\${character}`;
      else if (character < ' ' || character > '\u007f') result += shortEscapes[character] ?? hex(character);
      else result += character;
    }
    return result;
  };
}

function unescapeLiteral(self: string): string {
  return self.replace(/\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g, (_, unicode?: string, octal?: string, other = '') => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return ({ b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' } as Record<string, string>)[other] ?? other;
  });
}

function entities(names: ReadonlyMap<string, string>): (self: string) => string {
  return (self) => {
    let result = '';
    for (const character of self) {
      const name = names.get(character);
      result += name === undefined ? character : `&${name};`;
    }
    return result;
  };
}

function withoutEntities(names: ReadonlyMap<string, string>): (self: string) => string {
  const characterByName = new Map([...names].map(([character, name]) => [name, character]));
  return (self) =>
    self.replace(/&(?:#[xX]([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole: string, hexadecimal?: string, decimal?: string, name = '') => {
      if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return characterByName.get(name) ?? whole;
    });
}

function escapeCsv(self: string): string {
  return /[",\r\n]/.test(self) ? `"${self.replaceAll('"', '""')}"` : self;
}

function unescapeCsv(self: string): string {
  if (!/^"[\s\S]*"$/.test(self) || self.length < 2) return self;
  const inside = self.slice(1, -1);
  return /[",\r\n]/.test(inside) ? inside.replaceAll('""', '"') : self;
}

export const escapeMethods = {
  escapeCsv,
  escapeEcmaScript: literal('\'"\\/'),
  escapeHtml3: entities(html3),
  escapeHtml4: entities(html4),
  escapeJava: literal('"\\'),
  escapeUnicode: (self: string) => self.replace(/[^\x20-\x7f]/g, hex),
  escapeXml: entities(xml),
  unescapeCsv,
  unescapeEcmaScript: unescapeLiteral,
  unescapeHtml3: withoutEntities(html3),
  unescapeHtml4: withoutEntities(html4),
  unescapeJava: unescapeLiteral,
  unescapeUnicode: (self: string) =>
    self.replace(/\\u+\+?([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  unescapeXml: withoutEntities(xml),
};
