/** Single characters as Java sees them: which are white space, and what their other case is. Source: Java API, java.lang.Character. */

/** Java's white space has no non-breaking spaces. */
export const whitespace = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';

export const isWhitespaceOnly = (text: string): boolean => onlyWhitespace.test(text);
const onlyWhitespace = new RegExp(`^${whitespace}*$`);

/** A character has one character as its other case, or none: `ß` stays. */
export function upperCharacter(character: string): string {
  return sameLength(character, character.toUpperCase());
}
export function lowerCharacter(character: string): string {
  return character === '\u0130' ? 'i' : sameLength(character, character.toLowerCase());
}
const sameLength = (before: string, after: string): string => (after.length === before.length ? after : before);

const titleByDigraph: Readonly<Record<string, string>> = Object.fromEntries(
  ['\u01c4\u01c5\u01c6', '\u01c7\u01c8\u01c9', '\u01ca\u01cb\u01cc', '\u01f1\u01f2\u01f3'].flatMap(([upper = '', title = '', lower = '']) =>
    [upper, title, lower].map((character) => [character, title]),
  ),
);
export function titleCharacter(character: string): string {
  return titleByDigraph[character] ?? upperCharacter(character);
}

/** A text to compare without case, as long as the text itself. */
export function folded(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : [...text].map((character) => lowerCharacter(upperCharacter(character))).join('');
}
