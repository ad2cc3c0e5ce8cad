/** Sound JSON as a tree in one pass. What it does not understand, the scanner reads, and says what is wrong. Source: RFC 8259. */
import type { JsonTree } from './jsonTree.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?(?![\w.])/y;
const ESCAPED = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/g;
const CONTROL = /[\0-\x1f]/;
const LETTERS: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Thrown inside, for a text that is better read by the scanner. */
const GIVEN_UP = Symbol('given up');

/** From this length on V8 makes a slice a view, which keeps the whole text alive. */
const SLICED = 13;

/** The same text, without what it was cut from. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}

export class TreeReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** @return undefined when the text is not sound. What follows the value is not looked at. */
  read(): JsonTree | undefined {
    try {
      return this.value();
    } catch (error) {
      if (error === GIVEN_UP) return undefined;
      throw error;
    }
  }

  private value(): JsonTree {
    switch (this.skipSpace()) {
      case 0x7b:
        return this.object();
      case 0x5b:
        return this.array();
      case QUOTE:
        return { kind: 'string', text: this.string() };
      case 0x74:
        return this.word('true', { kind: 'boolean', value: true });
      case 0x66:
        return this.word('false', { kind: 'boolean', value: false });
      case 0x6e:
        return this.word('null', { kind: 'null' });
      default:
        return this.number();
    }
  }

  private object(): JsonTree {
    const entries: (readonly [string, JsonTree])[] = [];
    this.at += 1;
    if (this.skipSpace() === 0x7d) return this.closed({ kind: 'object', entries });
    for (;;) {
      if (this.skipSpace() !== QUOTE) throw GIVEN_UP;
      const name = this.string();
      if (this.skipSpace() !== 0x3a) throw GIVEN_UP;
      this.at += 1;
      entries.push([name, this.value()]);
      if (!this.goesOn(0x7d)) return { kind: 'object', entries };
    }
  }

  private array(): JsonTree {
    const items: JsonTree[] = [];
    this.at += 1;
    if (this.skipSpace() === 0x5d) return this.closed({ kind: 'array', items });
    for (;;) {
      items.push(this.value());
      if (!this.goesOn(0x5d)) return { kind: 'array', items };
    }
  }

  private closed(tree: JsonTree): JsonTree {
    this.at += 1;
    return tree;
  }

  /** Takes the comma, or what ends the object or array. */
  private goesOn(end: number): boolean {
    const code = this.skipSpace();
    if (code !== 0x2c && code !== end) throw GIVEN_UP;
    this.at += 1;
    return code === 0x2c;
  }

  private string(): string {
    const from = this.at + 1;
    let to = this.text.indexOf('"', from);
    if (to < 0) throw GIVEN_UP;
    let raw = this.text.slice(from, to);
    if (!raw.includes('\\')) {
      if (CONTROL.test(raw)) throw GIVEN_UP;
      this.at = to + 1;
      return raw.length < SLICED ? raw : apart(raw);
    }
    while (this.isEscaped(from, to)) {
      to = this.text.indexOf('"', to + 1);
      if (to < 0) throw GIVEN_UP;
    }
    raw = this.text.slice(from, to);
    if (CONTROL.test(raw) || raw.replaceAll(ESCAPED, '').includes('\\')) throw GIVEN_UP;
    this.at = to + 1;
    return raw.replaceAll(ESCAPED, (escape) => LETTERS[escape.charAt(1)] ?? String.fromCharCode(Number.parseInt(escape.slice(2), 16)));
  }

  /** Whether an odd number of backslashes stands before a quote. */
  private isEscaped(from: number, quote: number): boolean {
    let start = quote;
    while (start > from && this.text.charCodeAt(start - 1) === BACKSLASH) start -= 1;
    return (quote - start) % 2 === 1;
  }

  private number(): JsonTree {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (found === null) throw GIVEN_UP;
    this.at += found[0].length;
    return { kind: 'number', text: found[0], isWhole: found[1] === undefined && found[2] === undefined };
  }

  private word(word: string, tree: JsonTree): JsonTree {
    if (!this.text.startsWith(word, this.at) || /\w/.test(this.text.charAt(this.at + word.length))) throw GIVEN_UP;
    this.at += word.length;
    return tree;
  }

  /** @return the code of the next character that is no space; NaN at the end. */
  private skipSpace(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code;
      this.at += 1;
    }
  }
}
