/** Scripts as tokens. */
import { raise } from '../platform/core/error.ts';

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'regex' | 'moment' | 'sign' | 'end';
  readonly text: string;
  /** Of texts: what stands between the quotes, with `$(...)` as it is written. */
  readonly raw?: string;
  readonly line: number;
  readonly afterSpace: boolean;
}

export function scriptError(message: string): never {
  raise('System.DataWeaveScriptException', message);
}

/** Longer ones first. */
const SIGNS: readonly string[] = [
  ...'--- -> ++ -- >> << >= <= == != ~= :: .. .* .@'.split(' '),
  ...'@ ( ) { } [ ] , : . + - * / < > = ? ! | & # % $ ;'.split(' '),
];

/** Where a slash starts a regular expression instead of dividing. */
const startsOperand = (before: Token | undefined): boolean =>
  before === undefined ||
  (before.kind === 'sign' && !['$', ')', ']', '}'].includes(before.text)) ||
  (before.kind === 'name' &&
    ['case', 'matches', 'splitBy', 'replace', 'match', 'scan', 'find', 'and', 'or', 'contains', 'else', 'with'].includes(before.text));

/** `ns soap http://...`: an address needs no quotes, and its slashes begin no comment. */
const NAMESPACE = /^ns[ \t]+([A-Za-z_]\w*)[ \t]+(\S+)/;

export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const pass = (length: number): void => {
    line += source.slice(at, at + length).split('\n').length - 1;
    at += length;
  };
  for (;;) {
    const blank = blankLength(source.slice(at));
    pass(blank);
    const isEnd = at >= source.length;
    const { parts, length } = isEnd ? END : read(source.slice(at), tokens.at(-1), line);
    for (const [index, part] of parts.entries()) tokens.push({ ...part, line, afterSpace: blank > 0 && index === 0 });
    if (isEnd) return tokens;
    pass(length);
  }
}

/** White space and comments. */
function blankLength(rest: string): number {
  return /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/.exec(rest)?.[0].length ?? 0;
}

type Part = Pick<Token, 'kind' | 'text' | 'raw'>;
/** What stands at the beginning of a text: one token, but for a namespace. */
interface Read {
  readonly parts: readonly Part[];
  readonly length: number;
}
const END: Read = { parts: [{ kind: 'end', text: '' }], length: 0 };

/** Errors: System.DataWeaveScriptException for what begins no token. */
function read(rest: string, before: Token | undefined, line: number): Read {
  const namespace = before?.line === line ? undefined : namespaceOf(rest);
  if (namespace !== undefined) return namespace;
  const token = textAt(rest) ?? patternAt(rest, before);
  if (token !== undefined) return token;
  const sign = SIGNS.find((candidate) => rest.startsWith(candidate));
  if (sign === undefined) scriptError(`Invalid input '${rest[0] ?? ''}' at line ${String(line)}`);
  return { parts: [{ kind: 'sign', text: sign }], length: sign.length };
}

function textAt(rest: string): Read | undefined {
  const [quote] = rest;
  if (quote !== '"' && quote !== "'") return undefined;
  const raw = quoted(rest, quote);
  return { parts: [{ kind: 'text', text: raw, raw }], length: raw.length + 2 };
}

function patternAt(rest: string, before: Token | undefined): Read | undefined {
  for (const { kind, pattern, isOperand = false } of PATTERNS) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined || (isOperand && !startsOperand(before))) continue;
    return { parts: [{ kind, text: isOperand ? found.slice(1, -1) : found }], length: found.length };
  }
  return undefined;
}

function namespaceOf(rest: string): Read | undefined {
  const [whole, prefix = '', uri = ''] = NAMESPACE.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  return {
    parts: [
      { kind: 'name', text: 'ns' },
      { kind: 'name', text: prefix },
      { kind: 'text', text: uri, raw: uri },
    ],
    length: whole.length,
  };
}

/** `isOperand`: only where a value may begin, and its text is what stands between its signs. */
const PATTERNS: readonly { readonly kind: Token['kind']; readonly pattern: RegExp; readonly isOperand?: boolean }[] = [
  { kind: 'number', pattern: /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/ },
  { kind: 'name', pattern: /^(?:\$\$\$|\$\$|\$(?!\()|[A-Za-z_][A-Za-z0-9_]*)/ },
  { kind: 'moment', pattern: /^\|[^|\n]+\|/, isOperand: true },
  { kind: 'regex', pattern: /^\/(?:\\.|\[[^\]]*\]|[^/\\\n])+\//, isOperand: true },
];

/** Up to the closing quote; quotes within `$( )` do not close. */
function quoted(rest: string, quote: string): string {
  let depth = 0;
  for (let at = 1; at < rest.length; at += 1) {
    const char = rest[at];
    if (char === '\\') at += 1;
    else if (char === '$' && rest[at + 1] === '(') {
      depth += 1;
      at += 1;
    } else if (depth > 0 && char === '(') depth += 1;
    else if (depth > 0 && char === ')') depth -= 1;
    else if (char === quote && depth === 0) return rest.slice(1, at);
  }
  return scriptError('Unclosed text');
}
