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

const SIGNS = [
  '---',
  '->',
  '++',
  '--',
  '>>',
  '<<',
  '>=',
  '<=',
  '==',
  '!=',
  '~=',
  '::',
  '..',
  '.*',
  '.@',
  '@',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '.',
  '+',
  '-',
  '*',
  '/',
  '<',
  '>',
  '=',
  '?',
  '!',
  '|',
  '&',
  '#',
  '%',
  '$',
  ';',
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
  let afterSpace = false;
  const put = (kind: Token['kind'], text: string, length: number, raw?: string): void => {
    tokens.push({ kind, text, line, afterSpace, ...(raw === undefined ? {} : { raw }) });
    line += source.slice(at, at + length).split('\n').length - 1;
    at += length;
    afterSpace = false;
  };
  while (at < source.length) {
    const rest = source.slice(at);
    const blank = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    if (blank !== undefined) {
      line += blank.split('\n').length - 1;
      at += blank.length;
      afterSpace = true;
      continue;
    }
    const before = tokens.at(-1);
    const namespace = before?.line === line ? null : NAMESPACE.exec(rest);
    if (namespace !== null) {
      const [whole, prefix = '', uri = ''] = namespace;
      put('name', 'ns', 2);
      put('name', prefix, 0);
      put('text', uri, whole.length - 2, uri);
      continue;
    }
    const number = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(rest)?.[0];
    const name = /^(?:\$\$\$|\$\$|\$(?!\()|[A-Za-z_][A-Za-z0-9_]*)/.exec(rest)?.[0];
    const moment = /^\|[^|\n]+\|/.exec(rest)?.[0];
    const regex = startsOperand(before) ? /^\/(?:\\.|\[[^\]]*\]|[^/\\\n])+\//.exec(rest)?.[0] : undefined;
    const quote = rest[0];
    if (quote === '"' || quote === "'") {
      const raw = quoted(rest, quote);
      put('text', raw, raw.length + 2, raw);
    } else if (number !== undefined) put('number', number, number.length);
    else if (name !== undefined) put('name', name, name.length);
    else if (moment !== undefined && startsOperand(before)) put('moment', moment.slice(1, -1), moment.length);
    else if (regex !== undefined) put('regex', regex.slice(1, -1), regex.length);
    else {
      const sign =
        SIGNS.find((candidate) => rest.startsWith(candidate)) ?? scriptError(`Invalid input '${rest[0] ?? ''}' at line ${String(line)}`);
      put('sign', sign, sign.length);
    }
  }
  put('end', '', 0);
  return tokens;
}

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
