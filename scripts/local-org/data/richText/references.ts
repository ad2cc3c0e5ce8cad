/** Character references in rich text: written by name where HTML 4 has one. Source: results of orgs. */
import { html4 } from '../../platform/system/text/string/entities.ts';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]*));/g;
const byName = new Map([...html4].map(([character, name]) => [name, character]));

/** Decodes the character references of a text. */
export function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => characterOf(decimal, hex, name) ?? whole);
}

/** Escapes text between tags: references get their names, markup characters become references. */
export function escapedText(text: string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, decimal, hex, name] = match;
    const character = characterOf(decimal, hex, name);
    if (character === undefined) continue;
    const known = html4.get(character);
    result += plain(text.slice(from, match.index)) + (known === undefined ? whole : `&${known};`);
    from = match.index + whole.length;
  }
  return result + plain(text.slice(from));
}

export const escapedValue = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function characterOf(decimal: string | undefined, hex: string | undefined, name: string | undefined): string | undefined {
  if (name !== undefined) return byName.get(name);
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
