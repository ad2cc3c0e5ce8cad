import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync('force-app', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('-meta.xml'));
const leaf = /<(\w+)(?:\s[^<>]*)?>([^<>]+)<\/\1\s*>/g;

/** Texts of elements without children, with the element's name. */
const texts = (path: string): readonly (readonly [name: string, text: string])[] =>
  [...readFileSync(join('force-app', path), 'utf8').matchAll(leaf)]
    .map(([, name = '', text = '']) => [name, text] as const)
    .filter(([, text]) => text.trim() !== '');

describe('texts in metadata', () => {
  it('are on one line without space around them, because an org keeps every space', () => {
    const spoilt = files.flatMap((path) =>
      texts(path).flatMap(([name, text]) => (text === text.trim() && !text.includes('\n') ? [] : [`${path}: ${name}: ${text}`])),
    );
    expect(spoilt).toEqual([]);
  });

  it('have no space before an apostrophe or inside quotation marks', () => {
    const spoilt = files.flatMap((path) =>
      texts(path).flatMap(([name, text]) => (/ (?:'|&apos;) ?s\b|&quot; [^&]* &quot;/.test(text) ? [`${path}: ${name}: ${text}`] : [])),
    );
    expect(spoilt).toEqual([]);
  });
});
