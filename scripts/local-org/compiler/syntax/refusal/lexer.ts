/** Text to tokens as the platform cuts it, with its complaints: a dotted name is one token, and so is `System.runAs`. */
import { dateAt } from './dates.ts';
import type { Found } from '../source/found.ts';
import { KEYWORDS } from './keywords.ts';
import { END, type Token } from './token.ts';

/** Some editors begin a file with it. */
const BYTE_ORDER_MARK = '\uFEFF';
const BLANK = /[ \t\r\n]+/y;
const REMARK = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;
const NAME = /[A-Za-z_$][\w$.\u0080-\uFFFF]*/y;
const FOREIGN_NAME = /[\u0080-\uFFFF][\w$.\u0080-\uFFFF]*/y;
const STRING = /'((?:[^'\\]|\\[\s\S])*)'/y;
const BLOCK = /'''\r?\n((?:[^'\\]|\\[\s\S]|'(?!''))*)'''/y;
const NUMBER = /[0-9]*\.[0-9]+[dD]?|[0-9]+[lL]?/y;
const SIGN = /=>|===|!==|==|!=|<>|\+\+|--|\+=|-=|\*=|\/=|&=|\|=|\^=|&&|\|\||\?\?|\?\.(?![0-9])|[-+*/&|^=<>!~?:;,.(){}[\]@]/y;

export interface Lexed {
  readonly tokens: readonly Token[];
  /** Each with the number of tokens before it. */
  readonly errors: readonly (Found & { readonly tokensBefore: number })[];
}

export function lex(text: string): Lexed {
  const lexer = new Lexer(text);
  lexer.run();
  return lexer;
}

class Lexer implements Lexed {
  readonly tokens: Token[] = [];
  readonly errors: (Found & { readonly tokensBefore: number })[] = [];
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private line = 0;
  private offset = 0;
  constructor(text: string) {
    this.text = text;
    if (text.startsWith(BYTE_ORDER_MARK)) this.offset = 1;
    this.lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  run(): void {
    while (this.offset < this.text.length) {
      if (this.match(BLANK) === undefined && this.match(REMARK) === undefined) this.next();
    }
    this.push(END, END, 0);
  }

  private next(): void {
    const sign = this.text.charAt(this.offset);
    if (sign === "'") this.string();
    else if (/[0-9]/.test(sign) || /\.[0-9]/.test(this.text.slice(this.offset, this.offset + 2))) this.number();
    else if (this.text.startsWith('/*', this.offset)) this.cut('Missing closing mark */ on multi-line comment.');
    else this.word();
  }

  private word(): void {
    const name = this.peek(NAME);
    if (name !== undefined) return this.push(kindOf(name), name, name.length);
    const sign = this.peek(SIGN);
    if (sign !== undefined) return this.push(sign, sign, sign.length);
    const foreign = this.peek(FOREIGN_NAME);
    if (foreign !== undefined) {
      const rule =
        "Apex identifiers must start with an ASCII letter (a-z or A-Z) followed by any number of ASCII letters (a-z or A-Z), digits (0 - 9), '_'.";
      return this.skip(foreign.length, `Invalid identifier '${foreign}'. ${rule}`);
    }
    this.skip(1, complaint(this.text.charAt(this.offset)));
  }

  private string(): void {
    if (this.text.startsWith("'''", this.offset)) return this.block();
    const string = this.peek(STRING);
    if (string === undefined) return this.cut("Missing closing quote character ' on string.");
    this.push('STRING_LITERAL', string.slice(1, -1), string.length);
  }

  private block(): void {
    const after = this.text.charAt(this.offset + 3).toLowerCase();
    if (!/^\r?\n/.test(this.text.slice(this.offset + 3, this.offset + 5))) {
      this.error(this.offset + 3, `Unexpected symbol '${after === '' ? END : after}', was expecting '\\n'.`);
      this.offset += 4;
      return;
    }
    const block = this.peek(BLOCK);
    if (block === undefined) return this.cut("Missing closing quote character ''' on string.");
    this.push('MULTILINE_STRING_LITERAL', block.slice(3, -3).replace(/^\r?\n/, ''), block.length);
  }

  private number(): void {
    const date = dateAt(this.text, this.offset);
    if (date?.message !== undefined) return this.skip(date.text.length, date.message);
    if (date !== undefined) return this.push(date.type, date.text, date.text.length);
    const number = this.peek(NUMBER) ?? '';
    const after = this.offset + number.length;
    if (/^[0-9]+$/.test(number) && this.text.charAt(after) === '.') {
      this.error(after + 1, complaint(this.text.charAt(after + 1)));
      this.offset += 1;
      return;
    }
    const type = /[lL]$/.test(number)
      ? 'LONG_LITERAL'
      : /[dD]$/.test(number)
        ? 'DOUBLE_LITERAL'
        : number.includes('.')
          ? 'DECIMAL_LITERAL'
          : 'INTEGER_LITERAL';
    this.push(type, number, number.length);
  }

  private push(type: string, text: string, length: number): void {
    this.tokens.push({ type, text, ...this.place(this.offset), start: this.offset, end: this.offset + length });
    this.offset += length;
  }

  private skip(length: number, message: string): void {
    this.error(this.offset, message);
    this.offset += length;
  }

  /** Nothing after an end that never comes can be read. */
  private cut(message: string): void {
    this.skip(this.text.length - this.offset, message);
  }

  private error(offset: number, message: string): void {
    this.errors.push({ ...this.place(offset), message, tokensBefore: this.tokens.length });
  }

  private place(offset: number): { line: number; column: number } {
    while ((this.lineStarts[this.line + 1] ?? Infinity) <= offset) this.line += 1;
    while ((this.lineStarts[this.line] ?? 0) > offset) this.line -= 1;
    return { line: this.line + 1, column: offset - (this.lineStarts[this.line] ?? 0) + 1 };
  }

  private match(pattern: RegExp): string | undefined {
    const found = this.peek(pattern);
    if (found !== undefined) this.offset += found.length;
    return found;
  }

  private peek(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    return pattern.exec(this.text)?.[0];
  }
}

function kindOf(name: string): string {
  const word = name.toUpperCase();
  if (word === 'SYSTEM.RUNAS') return 'RUNAS';
  return KEYWORDS.has(word) ? word : 'IDENTIFIER';
}

/** As messages show them. */
const BLANKS: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

function complaint(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20 && sign !== '\n' && sign !== '\t' && sign !== '\r')
    return `Found control character hex 0x${code.toString(16).toUpperCase().padStart(4, '0')} (decimal ${String(code)}) that isn't valid in Apex.`;
  if ('#%`'.includes(sign) && sign !== '') return `Found punctuation symbol or operator '${sign}' that isn't valid in Apex.`;
  return `Unrecognized symbol '${sign === '' ? END : (BLANKS[sign] ?? sign.toLowerCase())}', which is not a valid Apex identifier.`;
}
