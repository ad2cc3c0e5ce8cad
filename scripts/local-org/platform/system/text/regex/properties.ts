/** `\p{...}`: POSIX, Java and Unicode properties as parts of a JavaScript class. Source: Java API, java.util.regex.Pattern. */
import { entryOf } from '../../../core/entry.ts';
import { blockClass } from './blocks.ts';

const named: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7f',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
  Graph: '\\x21-\\x7e',
  Print: '\\x20-\\x7e',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  XDigit: '0-9a-fA-F',
  Space: ' \\t\\n\\x0B\\f\\r',
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaAlphabetic: '\\p{Alphabetic}',
  javaLetter: '\\p{L}',
  javaDigit: '\\p{Nd}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  javaWhitespace: ' \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000\\p{Zl}\\p{Zp}\\t\\n\\x0B\\f\\r\\x1c-\\x1f',
  javaTitleCase: '\\p{Lt}',
  IsAlphabetic: '\\p{Alphabetic}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsPunctuation: '\\p{P}',
  javaSpaceChar: '\\p{Z}',
  IsWhite_Space: '\\p{White_Space}',
  IsWhiteSpace: '\\p{White_Space}',
  IsLowercase: '\\p{Lowercase}',
  IsUppercase: '\\p{Uppercase}',
  IsIdeographic: '\\p{Ideographic}',
  IsEmoji: '\\p{Emoji}',
  IsControl: '\\p{Cc}',
  IsHex_Digit: '\\p{Hex_Digit}',
  IsTitlecase: '\\p{Lt}',
  L1: '\\x00-\\xff',
  LD: '\\p{L}\\p{Nd}',
};
const bothCases = new Set(['Lower', 'Upper', 'javaLowerCase', 'javaUpperCase', 'IsLowercase', 'IsUppercase', 'Lu', 'Ll', 'IsLu', 'IsLl']);

/** @return the class part, or `undefined` for a property that is not known. */
export function propertyClass(name: string, ignoreCase: boolean): string | undefined {
  if (ignoreCase && bothCases.has(name)) return name === 'Lower' || name === 'Upper' ? 'a-zA-Z' : '\\p{Ll}\\p{Lu}\\p{Lt}';
  const known = entryOf(named, name) ?? blockClass(name);
  if (known !== undefined) return known;
  const [, prefix, value = ''] = /^(Is|sc=|script=|gc=|general_category=)?(\w+)$/.exec(name) ?? [];
  const category = `\\p{General_Category=${value}}`;
  const script = `\\p{Script=${capitalized(value)}}`;
  return (prefix === undefined ? [category] : [category, script]).find(isJavaScriptProperty);
}

function capitalized(name: string): string {
  return name.toLowerCase().replace(/(^|_)[a-z]/g, (letter) => letter.toUpperCase());
}

function isJavaScriptProperty(source: string): boolean {
  try {
    return new RegExp(source, 'v').source !== '';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
