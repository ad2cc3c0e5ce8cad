/**
 * A first look at a source text, before the parser's lexer: characters, strings and comments that Apex does not know.
 * Hands on a text of the same length in which they are harmless, so that everything after them is still parsed and keeps its place.
 */
import { illegalEscape, withLegalEscapes } from './escapes.ts';
import type { Found } from './found.ts';

export interface LexicalResult {
  readonly text: string;
  readonly errors: readonly Found[];
  /** Within names, where the text has underscores instead. */
  readonly foreignLetters: readonly { readonly start: number; readonly end: number }[];
}
/** All that can open something, or is foreign. Ordinary code has few of them, so this pass is quick. */
const INTERESTING = /\/\/|\/\*(?:\*\/)?|'|\[|\]|["#%`\\]|[^\x00-\x7F]+/g;
const REMARK = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;
const QUERY_START = /\[(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*(?:select|find)\b(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*/iy;
const STRING_END = /[^'\\]*(?:\\[\s\S][^'\\]*)*'/y;
const BLOCK_START = /'''\r?\n/y;
const BLOCK_END = /[^'\\]*(?:(?:\\[\s\S]|'(?!''))[^'\\]*)*'''/y;

/** @param isQuery the whole text is SOQL or SOSL, where a string may hold any escape */
export function lexicalPass(text: string, isQuery: boolean): LexicalResult {
  const pass = new Pass(text, isQuery);
  pass.run();
  return pass;
}

class Pass implements LexicalResult {
  text: string;
  readonly errors: Found[] = [];
  readonly foreignLetters: { readonly start: number; readonly end: number }[] = [];
  private readonly brackets: boolean[];
  constructor(text: string, isQuery: boolean) {
    this.text = text;
    this.brackets = [isQuery];
  }

  run(): void {
    let match: RegExpExecArray | null;
    INTERESTING.lastIndex = 0;
    while ((match = INTERESTING.exec(this.text)) !== null) {
      const after = this.step(match[0], match.index);
      INTERESTING.lastIndex = after;
    }
  }

  /** @return where to go on */
  private step(token: string, start: number): number {
    switch (token) {
      case '//':
        return this.endOfLine(start);
      case '/**/': // which the library takes for the beginning of a longer one
        return this.replace(start, blank(token));
      case '/*': {
        const end = this.text.indexOf('*/', start + 2);
        return end === -1 ? this.cut(start, 'Missing closing mark */ on multi-line comment.') : end + 2;
      }
      case "'":
        return matchAt(BLOCK_START, this.text, start) === undefined ? this.string(start) : this.block(start);
      case '[':
        return this.bracket(start);
      case ']':
        if (this.brackets.length > 1) this.brackets.pop();
        return start + 1;
      case '"':
      case '\\':
        return this.foreign(start, 1, `Unrecognized symbol '${token}', which is not a valid Apex identifier.`, ' ');
      case '#':
      case '%':
      case '`':
        return this.foreign(start, 1, `Found punctuation symbol or operator '${token}' that isn't valid in Apex.`, ' ');
      default:
        return this.foreignText(token, start);
    }
  }

  /** The library takes the start of a search for one token, which has room for blanks only. */
  private bracket(start: number): number {
    const query = matchAt(QUERY_START, this.text, start);
    this.brackets.push((this.brackets.at(-1) ?? false) || query !== undefined);
    if (query?.includes('/') === true) this.replace(start, query.replaceAll(REMARK, blank));
    return start + 1;
  }

  private string(start: number): number {
    if (this.brackets[0] === false && this.text.startsWith("'''", start)) this.error(start + 3, "Unexpected symbol, was expecting '\\n'.");
    const rest = matchAt(STRING_END, this.text, start + 1);
    if (rest === undefined) return this.cut(start, "Missing closing quote character ' on string.");
    const content = rest.slice(0, -1);
    if (/[\r\n]/.test(content)) this.error(start, 'Illegal string literal: Line breaks are not allowed in string literals');
    return this.checkEscapes(start, start + 1, content) + 1;
  }

  private block(start: number): number {
    const contentStart = start + (matchAt(BLOCK_START, this.text, start) ?? '').length;
    const rest = matchAt(BLOCK_END, this.text, contentStart);
    if (rest === undefined) return this.cut(start, "Missing closing quote character ''' on string.");
    return this.checkEscapes(start, contentStart, rest.slice(0, -3)) + 3;
  }

  /** @return the end of the content */
  private checkEscapes(start: number, contentStart: number, content: string): number {
    const end = contentStart + content.length;
    if (!content.includes('\\')) return end;
    const complaint = illegalEscape(content);
    if (complaint === undefined) return end;
    if (this.brackets.at(-1) !== true) this.error(start, complaint);
    this.replace(contentStart, withLegalEscapes(content));
    return end;
  }

  /** Letters beyond ASCII outside strings and comments: no name may begin with them; one that has them is refused where it is declared. A byte-order mark is nothing. */
  private foreignText(token: string, start: number): number {
    if (start === 0 && token === '\uFEFF') return this.replace(start, ' ');
    // a dot behind a bracket begins no name
    const before = /[\w$.]*$/.exec(this.text.slice(Math.max(0, start - 255), start))?.[0].replace(/^\.+/, '') ?? '';
    if (/^[a-z_$]/i.test(before)) {
      this.foreignLetters.push({ start, end: start + token.length });
      return this.replace(start, '_'.repeat(token.length));
    }
    const after = /^\w*/.exec(this.text.slice(start + token.length, start + token.length + 255))?.[0] ?? '';
    const name = `${before}${token}${after}`;
    const message = `Invalid identifier '${name}'. Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by any number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'.`;
    return this.foreign(start - before.length, name.length, message, '_');
  }

  private foreign(start: number, length: number, message: string, filler: string): number {
    this.error(start, message);
    return this.replace(start, filler.repeat(length));
  }

  /** Nothing after an end that never comes can be read. */
  private cut(start: number, message: string): number {
    this.error(start, message);
    return this.replace(start, blank(this.text.slice(start)));
  }

  /** @return where the replacement ends */
  private replace(start: number, filler: string): number {
    this.text = this.text.slice(0, start) + filler + this.text.slice(start + filler.length);
    return start + filler.length;
  }

  private endOfLine(start: number): number {
    const end = this.text.indexOf('\n', start);
    return end === -1 ? this.text.length : end;
  }

  private error(offset: number, message: string): void {
    const before = this.text.slice(0, offset);
    this.errors.push({ line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), message });
  }
}

const blank = (text: string): string => text.replaceAll(/[^\r\n]/g, ' ');

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
