/** What is written inside the quotes of a string: which escapes are legal and what they mean. */

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', "'": "'", '\\': '\\' };
const ESCAPE = /\\(?:u([0-9a-f]{4})|([\s\S]))/gi;
/** Stands for a backslash that is part of the text, not of an escape: SOQL keeps `\_` and `\%` for LIKE. A private-use character that no source holds. */
const KEPT_BACKSLASH = '\uE000';

/** The value of a string token: `'it\'s'`, or one in triple quotes. */
export function stringValue(token: string): string {
  return token.startsWith("'''") && token.length > 3 ? blockValue(token) : unescape(token.slice(1, -1));
}

/** The value of a string token after LIKE: `\\\\` stays an escape there, of a backslash, and does not become one of what follows. Source: seen in an org. */
export function patternValue(token: string): string {
  return stringValue(token.replaceAll('\\\\', '\\\\\\\\'));
}

/** The text of `FIND '...'`: quotes and backslashes are unescaped, while the escapes of the search language (`\?`) are left to it. */
export function searchValue(content: string): string {
  return content.replaceAll(/\\(['"\\])/g, '$1').replaceAll(KEPT_BACKSLASH, '\\');
}

/**
 * `'''...'''`, as Java's text blocks: the line break after the opening quotes is not part of the text, nor is the indentation
 * that all lines share (the closing quotes count when they stand on a line of their own), nor blanks at the ends of lines.
 */
function blockValue(text: string): string {
  const lines = text.slice(3, -3).replaceAll(/\r\n?/g, '\n').slice(1).split('\n');
  const counted = lines.filter((line, index) => line.trim() !== '' || index === lines.length - 1);
  const indentation = Math.min(...counted.map((line) => line.length - line.trimStart().length));
  return unescape(lines.map((line) => line.slice(indentation).trimEnd()).join('\n'));
}

function unescape(text: string): string {
  const plain = text.replaceAll(ESCAPE, (_whole, hex: string | undefined, character: string | undefined) =>
    hex === undefined ? (ESCAPES[(character ?? '').toLowerCase()] ?? character ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return plain.replaceAll(KEPT_BACKSLASH, '\\');
}

/** @param more that may be escaped here, beside what may be everywhere. @return the platform's complaint about the text between two quotes, if it has one. */
export function illegalEscape(content: string, more = ''): string | undefined {
  for (const { 0: whole, 1: hex, 2: character = '', index } of content.matchAll(ESCAPE)) {
    if (hex !== undefined || character.toLowerCase() in ESCAPES || more.includes(character)) continue;
    const why = /^\\u/i.test(whole)
      ? unicodeComplaint(content, content.slice(index, index + 6))
      : `Illegal character sequence ${whole}' in string literal.`;
    return `Illegal string literal: Invalid string literal '${content}'. ${why}`;
  }
  return undefined;
}

function unicodeComplaint(content: string, sequence: string): string {
  return `Illegal unicode sequence. ${sequence.length < 6 ? `Less than four hex digits \\${content}` : sequence}' in string literal.`;
}

/** Makes every escape legal for the lexer, character for character: the illegal ones keep their backslash as text. */
export function withLegalEscapes(content: string): string {
  return content.replaceAll(ESCAPE, (whole, hex: string | undefined, character: string | undefined) =>
    hex !== undefined || (character ?? '').toLowerCase() in ESCAPES ? whole : KEPT_BACKSLASH + whole.slice(1),
  );
}
