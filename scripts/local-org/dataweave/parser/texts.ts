/** Texts with interpolation. */
import type { Expression } from '../ast.ts';
import { scriptError } from '../lexer.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** What stands at a place of a text. */
interface Piece {
  readonly part: string | Expression;
  readonly length: number;
}

/** Parses escapes and interpolation of a text: `$(name)`, `$name`. @param read parses the expression in parentheses */
export function textOf(raw: string, read: (source: string) => Expression): Expression {
  const parts: (string | Expression)[] = [];
  for (let at = 0; at < raw.length;) {
    const { part, length } = pieceAt(raw, at, read);
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
    at += length;
  }
  return { kind: 'text', parts: parts.filter((part) => part !== '') };
}

function pieceAt(raw: string, at: number, read: (source: string) => Expression): Piece {
  const char = raw[at] ?? '';
  if (char === '\\') return escapeAt(raw, at);
  if (char !== '$') return { part: char, length: 1 };
  if (raw[at + 1] === '(') {
    const inner = groupAt(raw, at + 1);
    return { part: read(inner), length: inner.length + '$()'.length };
  }
  const word = /^\$[A-Za-z_]\w*|^\$+/.exec(raw.slice(at))?.[0] ?? char;
  return { part: { kind: 'name', name: /^\$+$/.test(word) ? word : word.slice(1) }, length: word.length };
}

/** `\\n`, `\\u0041`; other letters stand for themselves. */
function escapeAt(raw: string, at: number): Piece {
  const letter = raw[at + 1] ?? '';
  if (letter === 'u') return { part: String.fromCharCode(Number.parseInt(raw.slice(at + 2, at + 6), 16)), length: 6 };
  return { part: ESCAPES[letter] ?? letter, length: 2 };
}

function groupAt(raw: string, start: number): string {
  let depth = 0;
  for (let at = start; at < raw.length; at += 1) {
    if (raw[at] === '(') depth += 1;
    if (raw[at] === ')') depth -= 1;
    if (depth === 0) return raw.slice(start + 1, at);
  }
  return scriptError('Unclosed $(');
}
