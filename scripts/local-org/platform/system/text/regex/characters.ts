/** Single characters and predefined classes as parts of a JavaScript class in `v` mode. */
import type { RegexFlags } from './tree.ts';

/** A code point, always escaped, so that it means itself anywhere. */
export function escapeCode(code: number): string {
  return `\\u{${code.toString(16)}}`;
}

const predefined: Readonly<Record<string, string>> = {
  d: '0-9',
  w: 'a-zA-Z_0-9',
  s: ' \\t\\n\\x0B\\f\\r',
  h: ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
  v: '\\n\\x0B\\f\\r\\x85\\u2028\\u2029',
};

/** Under `(?U)`: characters of all scripts. */
const predefinedOfUnicode: Readonly<Record<string, string>> = {
  ...predefined,
  d: '\\p{Nd}',
  w: '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d',
  s: '\\p{White_Space}',
};

/** `\d`, `\W` and the like inside a class, or `undefined` for another letter. */
export function predefinedClass(letter: string, { unicodeClasses }: RegexFlags): string | undefined {
  const set = (unicodeClasses ? predefinedOfUnicode : predefined)[letter.toLowerCase()];
  if (set === undefined) return undefined;
  return letter === letter.toLowerCase() ? set : `[^${set}]`;
}

/** The characters that equal `code` under the flags: ASCII letters only, unless Unicode case was asked for. */
export function caseVariants(code: number, flags: RegexFlags): number[] {
  if (!flags.ignoreCase || (code > 127 && !flags.unicodeCase)) return [code];
  const text = String.fromCodePoint(code);
  const variants = new Set([code]);
  for (const other of [text.toLowerCase(), text.toUpperCase()]) {
    if ([...other].length === 1) variants.add(other.codePointAt(0) as number);
  }
  return [...variants];
}

const largestFoldedRange = 4096;

/** A range inside a class with its other case. */
export function rangeSource(from: number, to: number, flags: RegexFlags): string {
  const range = `${escapeCode(from)}-${escapeCode(to)}`;
  if (!flags.ignoreCase) return range;
  const others: string[] = [];
  const last = Math.min(to, flags.unicodeCase ? from + largestFoldedRange : 127);
  for (let code = from; code <= last; code++) {
    for (const variant of caseVariants(code, flags)) {
      if (variant < from || variant > to) others.push(escapeCode(variant));
    }
  }
  return range + others.join('');
}
