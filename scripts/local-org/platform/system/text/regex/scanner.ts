/** Reads a pattern character by character; knows what both atoms and classes need: escapes of single characters and properties. */
import { propertyClass } from './properties.ts';
import { RegexSyntaxError } from './tree.ts';

const simpleEscapes: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

export class RegexScanner {
  at = 0;
  readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  get isAtEnd(): boolean {
    return this.at >= this.pattern.length;
  }

  peek(offset = 0): string {
    return this.pattern[this.at + offset] ?? '';
  }

  /** Takes the text when it stands here. */
  take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** The code point that stands here, taken. */
  takeCode(): number {
    const code = this.pattern.codePointAt(this.at) as number;
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  /** Everything up to `end`, which is taken too. */
  takeUntil(end: string, description: string): string {
    const stop = this.pattern.indexOf(end, this.at);
    if (stop < 0) this.fail(description, this.pattern.length);
    const text = this.pattern.slice(this.at, stop);
    this.at = stop + end.length;
    return text;
  }

  takeMatch(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.pattern);
    if (match === null) return undefined;
    this.at += match[0].length;
    return match[0];
  }

  fail(description: string, index = this.at): never {
    throw new RegexSyntaxError(description, index);
  }

  /** The character that an escape stands for; the backslash is taken already, the letter is not. */
  takeEscapedCode(): number {
    const letter = this.peek();
    const simple = simpleEscapes[letter];
    if (simple !== undefined) {
      this.at++;
      return simple;
    }
    if (letter === 'x' || letter === 'u' || letter === '0' || letter === 'c') return this.takeNumericEscape(letter);
    if (/[A-Za-z]/.test(letter)) this.fail('Illegal/unsupported escape sequence');
    return this.takeCode();
  }

  /** `{Name}` or one letter after `\p`; the class part, negated when asked. */
  takeProperty(isNegated: boolean, ignoreCase: boolean): string {
    if (this.isAtEnd) this.fail('Unknown character property name { }');
    const name = this.take('{') ? this.takeUntil('}', 'Unclosed character family') : String.fromCodePoint(this.takeCode());
    const isCaret = name.startsWith('^');
    const set = propertyClass(isCaret ? name.slice(1) : name, ignoreCase);
    if (set === undefined) this.fail(`Unknown character property name {${name}}`, this.at - 1);
    return isNegated === isCaret ? set : `[^${set}]`;
  }

  private takeNumericEscape(letter: string): number {
    this.at++;
    if (letter === 'c' && this.isAtEnd) this.fail('Illegal control escape sequence', this.at - 1);
    if (letter === 'c') return this.takeCode() ^ 64;
    if (letter === '0') {
      const octal = this.takeMatch(/[0-3]?[0-7]{1,2}/y) ?? this.fail('Illegal octal escape sequence');
      return Number.parseInt(octal, 8);
    }
    if (letter === 'x' && this.take('{')) return Number.parseInt(this.takeUntil('}', 'Unclosed hexadecimal escape sequence'), 16);
    const digits = this.takeMatch(letter === 'x' ? /[0-9a-fA-F]{0,2}/y : /[0-9a-fA-F]{0,4}/y) ?? '';
    if (letter === 'x' && digits.length < 2) this.fail('Illegal hexadecimal escape sequence');
    if (letter === 'u' && digits.length < 4) this.fail('Illegal Unicode escape sequence');
    return this.withSurrogate(letter, Number.parseInt(digits, 16));
  }

  /** Two `\u` escapes of a surrogate pair are one character. */
  private withSurrogate(letter: string, high: number): number {
    if (letter !== 'u' || high < 0xd800 || high > 0xdbff) return high;
    const low = this.takeMatch(/\\u[dD][c-fC-F][0-9a-fA-F]{2}/y);
    return low === undefined ? high : 0x10000 + ((high - 0xd800) << 10) + (Number.parseInt(low.slice(2), 16) - 0xdc00);
  }
}
