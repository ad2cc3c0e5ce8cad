/** Java regular expression > tree. Source: Java API, java.util.regex.Pattern; the platform uses it (Apex Reference Guide, "Pattern Class"). */
import { NotImplemented } from '../../../core/error.ts';
import { maxInteger } from '../../../values/index.ts';
import { anchorEscapes, anySource, lastMatchEnd, lineStart, lineStop, sequenceEscapes } from './anchors.ts';
import { caseVariants, escapeCode, predefinedClass } from './characters.ts';
import { quoted, readClass } from './classes.ts';
import { RegexScanner } from './scanner.ts';
import type { RegexFlags, RegexNode, RegexTree } from './tree.ts';

const noFlags: RegexFlags = {
  ignoreCase: false,
  unicodeCase: false,
  unicodeClasses: false,
  multiline: false,
  dotAll: false,
  comments: false,
  unixLines: false,
};
const flagNames: Readonly<Record<string, (keyof RegexFlags)[]>> = {
  i: ['ignoreCase'],
  u: ['unicodeCase'],
  m: ['multiline'],
  s: ['dotAll'],
  x: ['comments'],
  d: ['unixLines'],
  U: ['unicodeCase', 'unicodeClasses'],
};
const looks = ['=', '!', '<=', '<!'] as const;

/**
 * @param lastMatch Characters before the end of the last match.
 * Errors: RegexSyntaxError with Java's description and index.
 */
export function parseRegex(pattern: string, lastMatch = 0): RegexTree {
  return new RegexParser(pattern, lastMatch).parse();
}

interface Bounds {
  readonly min: number;
  /** Undefined without an end. */
  readonly max: number | undefined;
}

class RegexParser {
  private flags = noFlags;
  private groupCount = 0;
  private readonly groupByName = new Map<string, number>();
  private readonly scanner: RegexScanner;
  private readonly lastMatch: number;

  constructor(pattern: string, lastMatch: number) {
    this.scanner = new RegexScanner(pattern);
    this.lastMatch = lastMatch;
  }

  parse(): RegexTree {
    const root = this.either();
    if (!this.scanner.isAtEnd) this.scanner.fail("Unmatched closing ')'", this.scanner.at - 1);
    return { root, groupCount: this.groupCount, groupByName: this.groupByName };
  }

  private either(): RegexNode {
    const options = [this.sequence()];
    while (this.scanner.take('|')) options.push(this.sequence());
    return options.length === 1 ? (options[0] as RegexNode) : { kind: 'either', options };
  }

  private sequence(): RegexNode {
    const items: RegexNode[] = [];
    for (;;) {
      this.skipComments();
      if (this.scanner.isAtEnd || this.scanner.peek() === '|' || this.scanner.peek() === ')') return { kind: 'sequence', items };
      const atoms = this.atoms();
      const last = atoms.pop();
      items.push(...atoms);
      if (last !== undefined) items.push(this.quantified(last));
    }
  }

  private skipComments(): void {
    if (this.flags.comments) this.scanner.takeMatch(/(?:\s|#[^\n\r\x85\u2028\u2029]*)+/y);
  }

  /** One atom; `\Q...\E` is many, a flag group is none. */
  private atoms(): RegexNode[] {
    const { scanner } = this;
    if (scanner.take('\\Q')) return [...quoted(scanner)].map((character) => this.character(character.codePointAt(0) as number));
    if (scanner.take('(')) return this.group();
    if (scanner.take('[')) return [{ kind: 'atom', source: readClass(scanner, this.flags) }];
    if (scanner.take('\\')) return [this.escape()];
    if (scanner.take('.')) return [{ kind: 'atom', source: anySource(this.flags) }];
    if (scanner.take('^')) return [{ kind: 'assertion', source: lineStart(this.flags) }];
    if (scanner.take('$')) return [{ kind: 'assertion', source: lineStop(this.flags) }];
    if ('*+?'.includes(scanner.peek())) scanner.fail(`Dangling meta character '${scanner.peek()}'`);
    if (scanner.peek() === '{') scanner.fail('Illegal repetition', scanner.at + 1);
    return [this.character(scanner.takeCode())];
  }

  private character(code: number): RegexNode {
    const variants = caseVariants(code, this.flags).map(escapeCode);
    return { kind: 'atom', source: variants.length === 1 ? (variants[0] as string) : `[${variants.join('')}]` };
  }

  private quantified(body: RegexNode): RegexNode {
    this.skipComments();
    const bounds = this.bounds();
    if (bounds === undefined) return body;
    const mode = this.scanner.take('?') ? 'lazy' : this.scanner.take('+') ? 'possessive' : 'greedy';
    while (this.scanner.peek() === '{') this.bounds(); // Java reads a second count and forgets it
    return { kind: 'repeat', body, ...bounds, mode };
  }

  private bounds(): Bounds | undefined {
    const { scanner } = this;
    if (scanner.take('*')) return { min: 0, max: undefined };
    if (scanner.take('+')) return { min: 1, max: undefined };
    if (scanner.take('?')) return { min: 0, max: 1 };
    return scanner.peek() === '{' ? this.counted() : undefined;
  }

  /** `{2}`, `{2,}`, `{2,5}`. */
  private counted(): Bounds {
    const { scanner } = this;
    const open = scanner.at;
    const text = scanner.takeMatch(/\{\d+(?:,\d*)?/y) ?? scanner.fail('Illegal repetition', open + 1);
    const [min, max] = text
      .slice(1)
      .split(',')
      .map((count) => (count === '' ? undefined : Number(count)));
    if ((min ?? 0) > maxInteger || (max ?? 0) > maxInteger) scanner.fail('Illegal repetition range', open + 10);
    if (!scanner.take('}')) scanner.fail('Unclosed counted closure');
    if (max !== undefined && max < (min ?? 0)) scanner.fail('Illegal repetition range', scanner.at - 1);
    return { min: min ?? 0, max: text.includes(',') ? max : min };
  }

  private escape(): RegexNode {
    const { scanner } = this;
    const letter = scanner.peek();
    if (letter === '') scanner.fail('Unescaped trailing backslash');
    const notBuilt = /\\(?:N\{|b\{)/y;
    notBuilt.lastIndex = scanner.at - 1;
    if (notBuilt.test(scanner.pattern)) throw new NotImplemented(`\\${letter} in a regular expression`);
    if (letter >= '1' && letter <= '9') return { kind: 'reference', group: this.groupNumber() };
    const known = this.knownEscape(letter);
    if (known === undefined && !'pPk'.includes(letter)) return this.character(scanner.takeEscapedCode());
    scanner.at++;
    if (known !== undefined) return known;
    if (letter === 'k') return this.namedReference();
    return { kind: 'atom', source: `[${scanner.takeProperty(letter === 'P', this.flags.ignoreCase)}]` };
  }

  /** Anchors, classes and sequences that are one letter. */
  private knownEscape(letter: string): RegexNode | undefined {
    const anchor = letter === 'G' ? lastMatchEnd(this.lastMatch) : anchorEscapes[letter];
    if (anchor !== undefined) return { kind: 'assertion', source: anchor };
    const set = predefinedClass(letter, this.flags);
    const source = set === undefined ? sequenceEscapes[letter] : `[${set}]`;
    return source === undefined ? undefined : { kind: 'atom', source };
  }

  /** As many digits as name a group that exists by now. */
  private groupNumber(): number {
    let group = Number(this.scanner.takeMatch(/[1-9]/y));
    while (/\d/.test(this.scanner.peek()) && group * 10 + Number(this.scanner.peek()) <= this.groupCount) {
      group = group * 10 + Number(this.scanner.takeMatch(/\d/y));
    }
    return group;
  }

  private namedReference(): RegexNode {
    if (!this.scanner.take('<')) this.scanner.fail("\\k is not followed by '<' for named capturing group");
    const name = this.scanner.takeUntil('>', "named capturing group is missing trailing '>'");
    const group = this.groupByName.get(name);
    if (group === undefined) this.scanner.fail(`named capturing group <${name}> does not exist`, this.scanner.at - 1);
    return { kind: 'reference', group };
  }

  private group(): RegexNode[] {
    const { scanner } = this;
    if (!scanner.take('?')) return [this.capture()];
    if (scanner.take(':')) return [this.scoped((body) => body)];
    if (scanner.take('>')) return [this.scoped((body) => ({ kind: 'atomic', body }))];
    const operator = looks.find((look) => scanner.take(look));
    if (operator !== undefined) return [this.scoped((body) => ({ kind: 'look', operator, body }))];
    if (scanner.take('<')) return [this.capture(this.groupName())];
    return this.flagGroup();
  }

  private groupName(): string {
    const name =
      this.scanner.takeMatch(/[A-Za-z][A-Za-z0-9]*/y) ?? this.scanner.fail('capturing group name does not start with a Latin letter');
    if (!this.scanner.take('>')) this.scanner.fail("named capturing group is missing trailing '>'");
    if (this.groupByName.has(name)) this.scanner.fail(`Named capturing group <${name}> is already defined`, this.scanner.at - 1);
    return name;
  }

  private capture(name?: string): RegexNode {
    const group = ++this.groupCount;
    if (name !== undefined) this.groupByName.set(name, group);
    return this.scoped((body) => ({ kind: 'capture', group, body }));
  }

  /** The rest of a group; flags set inside end with it. */
  private scoped(wrap: (body: RegexNode) => RegexNode): RegexNode {
    const outside = this.flags;
    const body = this.either();
    if (!this.scanner.take(')')) this.scanner.fail('Unclosed group', this.scanner.pattern.length);
    this.flags = outside;
    return wrap({ kind: 'sequence', items: [body] });
  }

  /** `(?i)` or `(?i-s:...)`. */
  private flagGroup(): RegexNode[] {
    const { scanner } = this;
    const outside = this.flags;
    let isOn = true;
    while (!')'.includes(scanner.peek()) && scanner.peek() !== ':') {
      const letter = scanner.peek();
      const names = flagNames[letter];
      if (letter !== '-' && names === undefined) scanner.fail('Unknown inline modifier');
      if (letter === '-') isOn = false;
      for (const name of names ?? []) this.flags = { ...this.flags, [name]: isOn };
      scanner.at++;
    }
    if (scanner.take(')')) return [];
    if (!scanner.take(':')) scanner.fail('Unknown inline modifier');
    const inside = this.scoped((body) => body);
    this.flags = outside;
    return [inside];
  }
}
