/** The words of a formula. */

export type Token =
  | { readonly kind: 'number' | 'name' | 'operator'; readonly text: string; readonly at: number }
  /** `written` with its quotes. */
  | { readonly kind: 'text'; readonly text: string; readonly written: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: ''; readonly at: number };

/** A syntax error in a formula: reported at its first evaluation, as a deployment would. Source of the words: the platform's open formula engine; those of the end of a formula were seen in an org. */
export class FormulaError extends Error {}

/** A word as messages show it. */
export const writtenOf = (token: Token): string =>
  token.kind === 'end' ? 'end of formula' : token.kind === 'text' ? token.written : token.text;

const SPACE = /(?:\s|\/\*[\s\S]*?\*\/)+/y;
const NUMBER = /\d+(?:\.\d+)?|\.\d+/y;
const NAME = /[$A-Za-z_][\w$]*(?:\s*[.:]\s*[$A-Za-z_][\w$]*)*/y;
/** `{!Name}`: the name alone. */
const MERGED = /\{!\s*[$A-Za-z_][\w$.:]*\s*\}/y;
const OPERATOR = /&&|\|\||<>|!=|==|<=|>=|[-+*/^&=<>!(),]/y;

/** Errors: FormulaError for a character that no formula has. */
export function scan(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const space = take(SPACE);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const quote = source[at];
    if (quote === '"' || quote === "'") {
      const { text, length } = quoted(source, at, quote);
      tokens.push({ kind: 'text', text, written: source.slice(at, at + length), at });
      at += length;
      continue;
    }
    const merged = take(MERGED);
    if (merged !== undefined) {
      tokens.push({ kind: 'name', text: merged.slice(2, -1).trim(), at });
      at += merged.length;
      continue;
    }
    const number = take(NUMBER);
    const name = number === undefined ? take(NAME) : undefined;
    const word = number ?? name ?? take(OPERATOR);
    if (word === undefined) throw new FormulaError('Syntax error');
    tokens.push({
      kind: number !== undefined ? 'number' : name !== undefined ? 'name' : 'operator',
      text: name === undefined ? word : word.replaceAll(/\s/g, ''),
      at,
    });
    at += word.length;
  }
  return [...tokens, { kind: 'end', text: '', at }];
}

/** Only two escapes stand for a character: `\\\\` and `\\"` (seen in orgs); others are kept as they are. */
function quoted(source: string, start: number, quote: string): { readonly text: string; readonly length: number } {
  let text = '';
  for (let at = start + 1; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (character === quote) return { text, length: at - start + 1 };
    if (character === '\\') {
      at += 1;
      const escaped = source[at] ?? '';
      text += escaped === '\\' || escaped === '"' ? escaped : character + escaped;
    } else text += character;
  }
  throw new FormulaError(`Syntax error.  Missing ${quote}`);
}
