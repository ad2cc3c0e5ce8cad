/** Texts with interpolation. */
import type { Expression } from '../ast.ts';
import { scriptError } from '../lexer.ts';

/** Parses escapes and interpolation of a text: `$(name)`, `$name`. @param read parses the expression in parentheses */
export function textOf(raw: string, read: (source: string) => Expression): Expression {
  const parts: (string | Expression)[] = [];
  let text = '';
  const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at] ?? '';
    const inner = char === '$' && raw[at + 1] === '(' ? groupAt(raw, at + 1) : undefined;
    const word = char === '$' ? /^\$[A-Za-z_]\w*|^\$+/.exec(raw.slice(at))?.[0] : undefined;
    if (char === '\\') {
      const next = raw[at + 1] ?? '';
      text += next === 'u' ? String.fromCharCode(Number.parseInt(raw.slice(at + 2, at + 6), 16)) : (ESCAPES[next] ?? next);
      at += next === 'u' ? 5 : 1;
    } else if (inner !== undefined) {
      parts.push(text, read(inner));
      text = '';
      at += inner.length + 2;
    } else if (word !== undefined) {
      parts.push(text, { kind: 'name', name: /^\$+$/.test(word) ? word : word.slice(1) });
      text = '';
      at += word.length - 1;
    } else text += char;
  }
  return { kind: 'text', parts: [...parts, text].filter((part) => part !== '') };
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
