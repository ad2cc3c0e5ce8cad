/**
 * String.format: Java's MessageFormat over texts. Source: Apex Reference Guide, String.format; Java API, MessageFormat.
 * The reference says that single quotes are supported since API version 51.0; orgs read them as MessageFormat does in later versions, too.
 */
import { raise } from '../../../core/error.ts';
import { maxInteger } from '../../../values/index.ts';

/** What formats of an element make of a text, which is neither a number nor a day. */
const MISFITS: Readonly<Record<string, string>> = { number: 'Number', choice: 'Number', date: 'Date', time: 'Date' };

/** An argument of a pattern. */
interface Element {
  readonly index: number;
  readonly format: string;
}

/**
 * `'` quotes, `''` is one quote, `{0}` takes the first argument; an argument that is not there stays as written.
 * Errors: StringException for a broken pattern, before anything is filled in, and for an argument with a format.
 */
export function formatMessage(pattern: string, args: readonly string[]): string {
  return partsOf(pattern)
    .map((part) => (typeof part === 'string' ? part : filled(part, args)))
    .join('');
}

function partsOf(pattern: string): readonly (string | Element)[] {
  const parts: (string | Element)[] = [];
  let isQuoted = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string;
    if (character === "'" && pattern[at + 1] === "'") parts.push(pattern[at++] as string);
    else if (character === "'") isQuoted = !isQuoted;
    else if (character === '{' && !isQuoted) {
      const end = closingBrace(pattern, at);
      if (end < pattern.length) parts.push(elementOf(pattern.slice(at + 1, end)));
      at = end;
    } else parts.push(character);
  }
  return parts;
}

/** Behind the pattern when another brace is open there: Java leaves such an element out. */
function closingBrace(pattern: string, open: number): number {
  let depth = 0;
  let isQuoted = false;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === "'") isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (pattern[at] === '{') depth++;
    else if (pattern[at] === '}' && --depth === 0) return at;
  }
  return depth > 1 ? pattern.length : raise('System.StringException', 'Unmatched braces in the pattern.');
}

function elementOf(text: string): Element {
  const [written = '', type = ''] = text.split(',');
  const index = Number(/^[+-]?\d+$/.exec(written)?.[0] ?? NaN);
  if (!(Math.abs(index) <= maxInteger)) raise('System.StringException', `can't parse argument number: ${written}`);
  if (index < 0) raise('System.StringException', `negative argument number: ${written}`);
  const format = type.trim().toLowerCase();
  if (format !== '' && MISFITS[format] === undefined) raise('System.StringException', `unknown format type: ${type.trimStart()}`);
  return { index, format };
}

function filled({ index, format }: Element, args: readonly string[]): string {
  const value = args[index];
  if (value === undefined) return `{${index}}`;
  const wanted = MISFITS[format];
  return wanted === undefined ? value : raise('System.StringException', `Cannot format given Object as a ${wanted}`);
}
