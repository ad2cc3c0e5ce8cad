/** Literals of Apex: what the quotes, escapes and suffixes mean. */
import type { LiteralContext } from '@apexdevtools/apex-parser';
import type { Literal } from '../ast.ts';
import { rangeOf } from './range.ts';

export function literal(context: LiteralContext): Literal {
  const text = context.getText();
  const range = rangeOf(context);
  if (context.IntegerLiteral() != null) return { kind: 'literal', type: 'Integer', text, range };
  if (context.LongLiteral() != null) return { kind: 'literal', type: 'Long', text: text.slice(0, -1), range };
  if (context.NumberLiteral() != null) {
    const isDouble = /[dD]$/.test(text);
    return { kind: 'literal', type: isDouble ? 'Double' : 'Decimal', text: isDouble ? text.slice(0, -1) : text, range };
  }
  if (context.StringLiteral() != null) return { kind: 'literal', type: 'String', text: unquote(text), range };
  if (context.MultilineStringLiteral() != null) return { kind: 'literal', type: 'String', text: unquoteMultiline(text), range };
  if (context.BooleanLiteral() != null) return { kind: 'literal', type: 'Boolean', text: text.toLowerCase(), range };
  return { kind: 'literal', type: 'null', text: 'null', range };
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', "'": "'", '\\': '\\' };

/** `'it\'s'` without quotes and escapes. */
export function unquote(text: string): string {
  return unescape(text.slice(1, -1));
}

/** `'''...'''`: the first line break after the quotes is not part of the text. */
function unquoteMultiline(text: string): string {
  return unescape(text.slice(3, -3).replace(/^[ \t]*\r?\n/, ''));
}

function unescape(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_whole, hex: string | undefined, character: string | undefined) =>
    hex === undefined ? (ESCAPES[character ?? ''] ?? ESCAPES[(character ?? '').toLowerCase()] ?? character ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
