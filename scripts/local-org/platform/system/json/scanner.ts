/** JSON text > tokens, one at a time, numbers as their own digits. Source: Apex Reference Guide, "JSONParser Class"; the platform's messages are Jackson's. */
import { raise } from '../../core/error.ts';
import type { JsonTokenName } from '../objects/enums.ts';
import { stringHash } from '../text/string/measures.ts';

export interface JsonTokenValue {
  readonly kind: JsonTokenName;
  /** A name or a string without quotes and escapes, a number's digits, else the text as written. */
  readonly text: string;
}
type Expectation = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'separator' | 'nothing';

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const fixed: Readonly<Record<string, JsonTokenValue>> = {
  '{': { kind: 'START_OBJECT', text: '{' },
  '}': { kind: 'END_OBJECT', text: '}' },
  '[': { kind: 'START_ARRAY', text: '[' },
  ']': { kind: 'END_ARRAY', text: ']' },
};
const words: Readonly<Record<string, JsonTokenValue>> = {
  true: { kind: 'VALUE_TRUE', text: 'true' },
  false: { kind: 'VALUE_FALSE', text: 'false' },
  null: { kind: 'VALUE_NULL', text: 'null' },
};

/** As Jackson names a character: `'a' (code 97)`, `'€' (code 8364 / 0x20ac)`, `(CTRL-CHAR, code 1)`. */
function shownCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return `(CTRL-CHAR, code ${code})`;
  return `'${character}' (code ${code}${code > 255 ? ` / 0x${code.toString(16)}` : ''})`;
}

const LINE_END = /\r\n|\r|\n/;

/** How places are told: a JSONParser says `input location [1,2]`, what does not fit a type `[line:1, column:2]`; a reader of whole texts says the one of the first token, then the other. */
export type PlaceWording = 'parser' | 'reader' | 'type';

interface Opened {
  readonly bracket: '{' | '[';
  readonly at: number;
}

export class JsonScanner {
  private at = 0;
  private readonly text: string;
  private readonly wording: PlaceWording;
  private readonly open: Opened[] = [];
  private expected: Expectation = 'value';
  private isFirst = true;
  /** Where the last token began: a value behind a name where the name did, with the comma before it. */
  private start = 0;
  /** Where the last number, word or text ended, and whether it was no text. */
  private lastEnd = 0;
  private endsInWord = false;
  /** Behind the opening quote of the last text: its content is read when it is asked for. */
  private unread: number | undefined;

  constructor(text: string, wording: PlaceWording = 'reader') {
    this.text = text;
    this.wording = wording;
  }

  /** @return the next token, or `undefined` behind the last. Errors: System.JSONException. */
  next(): JsonTokenValue | undefined {
    const token = this.read();
    this.isFirst = false;
    return token;
  }

  private read(): JsonTokenValue | undefined {
    this.skipSpace();
    this.unread = undefined;
    if (this.expected !== 'value' || this.open.at(-1)?.bracket !== '{') this.start = this.at;
    if (this.expected === 'separator') this.takeSeparator();
    if (this.at >= this.text.length) return this.end();
    const character = this.text[this.at] as string;
    if (this.expected === 'nothing') this.unexpected('expected end of content');
    if ((character === '}' && this.canClose('{')) || (character === ']' && this.canClose('['))) return this.close(character);
    if (this.expected === 'name' || this.expected === 'name-or-end') return this.name(character);
    return this.value(character);
  }

  /** Where the next token starts: at the comma before it, if there is one. */
  placeOfNext(): string {
    this.skipSpace();
    return this.place(this.at);
  }

  /** Behind the last token. */
  placeBehind(): string {
    return this.place(this.at, this.countsTwice() ? this.text.length : 0);
  }

  /** Where the parser has come to with the last token: into a text, behind anything else, and behind a name into its value. */
  placeReached(): string {
    if (this.expected !== 'value' || this.open.at(-1)?.bracket !== '{') {
      return this.unread === undefined ? this.placeBehind() : this.place(this.unread);
    }
    this.skipSpace();
    return this.place(this.at + (/[[{"]|[^\s,\]}]*/y.exec(this.text.slice(this.at))?.[0].length ?? 0));
  }

  private canClose(bracket: '{' | '['): boolean {
    return (
      this.open.at(-1)?.bracket === bracket &&
      (this.expected === 'name-or-end' || this.expected === 'value-or-end' || this.expected === 'separator')
    );
  }

  private close(character: '}' | ']'): JsonTokenValue {
    this.at++;
    this.open.pop();
    this.afterValue();
    return fixed[character] as JsonTokenValue;
  }

  private name(character: string): JsonTokenValue {
    if (character !== '"') this.unexpected('was expecting double-quote to start field name');
    const text = this.string();
    this.expected = 'colon';
    this.skipSpace();
    if (this.at >= this.text.length) this.end();
    if (this.text[this.at] !== ':') this.unexpected('was expecting a colon to separate field name and value');
    this.at++;
    this.expected = 'value';
    return { kind: 'FIELD_NAME', text };
  }

  private value(character: string): JsonTokenValue {
    if (character === '{' || character === '[') {
      this.at++;
      this.open.push({ bracket: character, at: this.start });
      this.expected = character === '{' ? 'name-or-end' : 'value-or-end';
      return fixed[character] as JsonTokenValue;
    }
    if (character === '"') this.unread = this.at + 1;
    const token = this.scalar(character);
    this.lastEnd = this.at;
    this.endsInWord = character !== '"';
    this.afterValue();
    return token;
  }

  private scalar(character: string): JsonTokenValue {
    if (character === '"') return { kind: 'VALUE_STRING', text: this.string() };
    const number = this.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y);
    if (number !== undefined) return { kind: /[.eE]/.test(number) ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT', text: number };
    if (this.match(/-?0(?=\d)/y) !== undefined)
      raise('System.JSONException', `Invalid numeric value: Leading zeroes not allowed at ${this.place(this.at)}`);
    const word = this.match(/(?:true|false|null)(?!\w)/y);
    if (word !== undefined) return words[word] as JsonTokenValue;
    const unknown = /[A-Za-z_]\w*/y;
    unknown.lastIndex = this.at;
    const name = unknown.exec(this.text)?.[0];
    if (name !== undefined && name.length > 1 && /^[tfn]/.test(name))
      raise(
        'System.JSONException',
        `Unrecognized token '${name}': was expecting 'null', 'true', 'false' or NaN at ${this.place(this.at + name.length)}`,
      );
    if (character === '}' || character === ']') return this.unexpected('expected a value');
    return this.unexpected("expected a valid value (number, String, array, object, 'true', 'false' or 'null')");
  }

  private string(): string {
    let result = '';
    let from = ++this.at;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x22) {
        result += this.text.slice(from, this.at++);
        return result;
      }
      if (code === 0x5c) {
        result += this.text.slice(from, this.at) + this.escape();
        from = this.at;
      } else if (Number.isNaN(code)) {
        raise('System.JSONException', `Unexpected end-of-input: was expecting closing quote for a string value at ${this.endPlace()}`);
      } else if (code < 0x20) {
        raise(
          'System.JSONException',
          `Illegal unquoted character ((CTRL-CHAR, code ${code})): has to be escaped using backslash to be included in string value at ${this.place(this.at + 1)}`,
        );
      } else this.at++;
    }
  }

  private escape(): string {
    const letter = this.text[this.at + 1] ?? '';
    const code = this.text.slice(this.at + 2, this.at + 6);
    if (letter === '' || (letter === 'u' && code.length < 4 && this.at + 2 + code.length === this.text.length))
      raise('System.JSONException', `Unexpected end-of-input in character escape sequence at ${this.endPlace()}`);
    this.at += 2;
    const simple = escapes[letter];
    if (simple !== undefined) return simple;
    const hex = letter === 'u' ? this.match(/[0-9a-fA-F]{4}/y) : undefined;
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return raise('System.JSONException', `Unrecognized character escape ${shownCharacter(letter)} at ${this.place(this.at)}`);
  }

  private match(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private afterValue(): void {
    this.expected = this.open.length === 0 ? 'nothing' : 'separator';
  }

  private takeSeparator(): void {
    const character = this.text[this.at];
    const isObject = this.open.at(-1)?.bracket === '{';
    if (character === ',') {
      this.at++;
      this.expected = isObject ? 'name' : 'value';
      this.skipSpace();
    } else if (character !== undefined && character !== (isObject ? '}' : ']')) {
      this.unexpected(`was expecting comma to separate ${isObject ? 'OBJECT' : 'ARRAY'} entries`);
    }
  }

  private end(): undefined {
    if (this.expected === 'nothing') return undefined;
    if (this.open.length === 0) return raise('System.JSONException', 'No content to map to Object due to end of input');
    return raise('System.JSONException', this.unfinished(this.open.at(-1) as Opened));
  }

  private unfinished({ bracket, at }: Opened): string {
    const context = bracket === '{' ? 'OBJECT' : 'ARRAY';
    if (this.expected === 'name' || this.expected === 'value' || this.expected === 'colon')
      return `Unexpected end-of-input within/between ${context} entries at ${this.endPlace()}`;
    const lines = this.text.slice(0, at).split(LINE_END);
    const from = `[Source: java.io.StringReader@${(stringHash(this.text) >>> 0).toString(16)}; line: ${lines.length}, column: ${lines.at(-1)?.length ?? 0}]) at `;
    return `Unexpected end-of-input: expected close marker for ${context} (from ${this.wording === 'parser' ? from : ''}${this.endPlace()}`;
  }

  /** The platform's parser counts the text twice when it meets its end, and once more behind a number or a word. */
  private endPlace(): string {
    this.isFirst = false;
    return this.place(this.text.length, this.text.length * (this.countsTwice() ? 2 : 1));
  }

  private countsTwice(): boolean {
    return this.endsInWord && this.lastEnd === this.text.length;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  private unexpected(description: string): never {
    const character = this.text[this.at] ?? '';
    raise('System.JSONException', `Unexpected character (${shownCharacter(character)}): ${description} at ${this.place(this.at + 1)}`);
  }

  private place(at: number, more = 0): string {
    const lines = this.text.slice(0, at).split(LINE_END);
    const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1 + more];
    return this.wording === 'parser' || (this.wording === 'reader' && this.isFirst)
      ? `input location [${line},${column}]`
      : `[line:${line}, column:${column}]`;
  }
}
