/**
 * Parses scripts. Source: MuleSoft Documentation, "DataWeave Language Introduction", "DataWeave Operators", "Pattern Matching in DataWeave".
 * Errors: System.DataWeaveScriptException for what is no script, NotImplemented for parts of the language that are not read.
 */
import { NotImplemented } from '../platform/core/error.ts';
import type { Case, Declaration, Entry, Expression, Format, Namespace, Parameter, Script, Type, Update } from './ast.ts';
import { scriptError, tokensOf, type Token } from './lexer.ts';

const BINARY: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '~='],
  ['<', '>', '<=', '>='],
  ['+', '-', '>>', '<<', '++', '--'],
  ['*', '/'],
];
/** Names that stand between things and are no functions. */
const WORDS = new Set([
  'and',
  'or',
  'not',
  'as',
  'is',
  'if',
  'else',
  'match',
  'case',
  'default',
  'to',
  'do',
  'using',
  'var',
  'fun',
  'import',
  'input',
  'output',
  'type',
  'ns',
  'from',
  'true',
  'false',
  'null',
  'unless',
  'otherwise',
  'with',
]);
const ANONYMOUS = ['$', '$$', '$$$'];

export function parseScript(source: string): Script {
  return new Parser(tokensOf(source)).script();
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  /** Types that the header names. */
  private readonly named = new Map<string, { readonly type: Type; readonly options: Expression | undefined }>();
  /** Of a `>>` that closes two types, whether the first is closed. */
  private isHalfClosed = false;
  /** Addresses by prefix. */
  private readonly namespaces = new Map<string, string>();
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  script(): Script {
    const inputs = new Map<string, Format>();
    const imports: Script['imports'][number][] = [];
    const declarations: Declaration[] = [];
    let output: Format | undefined;
    const hasHeader = this.tokens.some(({ text, kind }) => kind === 'sign' && text === '---');
    while (hasHeader && !this.takes('---')) {
      if (this.takes('%')) {
        this.name();
        this.take('number');
      } else if (this.takes('input')) inputs.set(this.name(), this.format());
      else if (this.takes('output')) output = this.format();
      else if (this.takes('import')) imports.push(this.imported());
      else if (this.isAt('var') || this.isAt('fun')) declarations.push(this.declaration());
      else if (this.takes('type')) this.nameType();
      else if (this.takes('ns')) this.namespaces.set(this.name(), this.take('text').text);
      else throw new NotImplemented(`DataWeave header ${this.token.text}`);
    }
    const body = this.body();
    if (this.token.kind !== 'end') this.unexpected();
    return { inputs, output, imports, declarations, body };
  }

  /** A whole expression, or a single `key: value` without braces. */
  body(): Expression {
    return this.startsEntry() ? { kind: 'object', entries: [this.entry()] } : this.expression();
  }

  private startsEntry(): boolean {
    const start = this.at;
    const { kind, text } = this.token;
    let isEntry = false;
    if ((kind === 'name' && !ANONYMOUS.includes(text) && !WORDS.has(text)) || kind === 'text') this.at += 1;
    else if (text === '(' && kind === 'sign') this.skipGroup();
    else return false;
    if (this.isAt('#') && this.tokens[this.at + 1]?.kind === 'name') this.at += 2;
    if (this.isAt('@') && this.tokens[this.at + 1]?.text === '(') {
      this.at += 1;
      this.skipGroup();
    }
    isEntry = this.isAt(':');
    this.at = start;
    return isEntry;
  }
  private skipGroup(): void {
    let depth = 0;
    do {
      if (this.token.kind === 'sign' && ['(', '{', '['].includes(this.token.text)) depth += 1;
      if (this.token.kind === 'sign' && [')', '}', ']'].includes(this.token.text)) depth -= 1;
      this.at += 1;
    } while (depth > 0 && this.token.kind !== 'end');
  }

  /** Functions between their operands bind least, from the left. */
  expression(): Expression {
    let left = this.binary(0);
    for (;;) {
      if (this.takes('default')) left = { kind: 'binary', operator: 'default', left, right: this.binary(0) };
      else if (this.isAt('update') && this.tokens[this.at + 1]?.text === '{') left = this.update(left);
      else if (this.takes('match'))
        left = this.isAt('{') ? this.match(left) : { kind: 'call', callee: { kind: 'name', name: 'match' }, args: [left, this.binary(0)] };
      else if (this.token.kind === 'name' && !WORDS.has(this.token.text) && !ANONYMOUS.includes(this.token.text)) {
        const callee: Expression = { kind: 'name', name: this.qualified() };
        const right = anonymous(this.isLambda() ? this.lambda() : this.binary(0));
        const more = this.takes('with') ? [anonymous(this.binary(0))] : [];
        left = { kind: 'call', callee, args: [left, right, ...more] };
      } else return left;
    }
  }

  private binary(level: number): Expression {
    const operators = BINARY[level];
    if (operators === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator =
        this.token.kind === 'name' || this.token.kind === 'sign' ? operators.find((one) => one === this.token.text) : undefined;
      if (operator === undefined) break;
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    if (level === 3 && this.takes('is')) return { kind: 'is', of: left, type: this.type() };
    if (level === 4 && this.takes('to')) return { kind: 'range', from: left, to: this.binary(level) };
    return left;
  }

  private unary(): Expression {
    if (this.takes('-')) return { kind: 'unary', operator: '-', of: this.unary() };
    if (this.takes('not') || this.takes('!')) return { kind: 'unary', operator: 'not', of: this.unary() };
    return this.postfix(this.primary());
  }

  private postfix(start: Expression): Expression {
    let of = start;
    for (;;) {
      if (this.takes('.@'))
        of = { kind: 'select', of, how: '@', name: this.token.kind === 'name' && !this.token.afterSpace ? this.selected().name : '' };
      else if (this.takes('.*')) of = { kind: 'select', of, how: '.*', ...this.selected() };
      else if (this.takes('..'))
        of = {
          kind: 'select',
          of,
          how: '..',
          ...(this.token.kind === 'name' || this.token.kind === 'text' ? this.selected() : { name: '' }),
        };
      else if (this.takes('.')) of = { kind: 'select', of, how: '.', ...this.selected() };
      else if ((this.isAt('?') || this.isAt('!')) && of.kind === 'select' && !this.token.afterSpace)
        of = { ...of, how: this.takes('?') ? 'exists' : (this.need('!'), 'needed') };
      else if (this.isAt('[') && !this.token.afterSpace) of = this.indexed(of);
      else if (
        this.isAt('(') &&
        !this.token.afterSpace &&
        (of.kind === 'name' || of.kind === 'call' || of.kind === 'select' || of.kind === 'lambda')
      )
        of = { kind: 'call', callee: of, args: this.args() };
      else if (this.takes('as')) of = this.as(of);
      else return of;
    }
  }
  /** `name` of any namespace, or `prefix#name`. */
  private selected(): { readonly name: string; readonly namespace: Namespace | undefined } {
    const namespace = this.prefix();
    return { name: this.token.kind === 'text' ? this.take('text').text : this.name(), namespace };
  }
  private prefix(): Namespace | undefined {
    if (this.token.kind !== 'name' || this.tokens[this.at + 1]?.text !== '#') return undefined;
    const prefix = this.name();
    this.need('#');
    return { prefix, uri: this.namespaces.get(prefix) ?? scriptError(`Unable to resolve reference of: \`${prefix}\`.`) };
  }
  private indexed(of: Expression): Expression {
    this.need('[');
    if (this.takes('?')) {
      const test = anonymous(this.expression());
      this.need(']');
      return { kind: 'call', callee: { kind: 'name', name: 'filter' }, args: [of, test] };
    }
    const at = this.expression();
    this.need(']');
    return { kind: 'index', of, at };
  }
  private args(): readonly Expression[] {
    this.need('(');
    return this.list(')', () => this.body());
  }
  private list<Item>(end: string, item: () => Item): readonly Item[] {
    const items: Item[] = [];
    while (!this.takes(end)) {
      items.push(item());
      if (!this.isAt(end)) this.need(',');
    }
    return items;
  }

  private primary(): Expression {
    const { token } = this;
    if (token.kind === 'number') return { kind: 'number', text: this.take('number').text };
    if (token.kind === 'text') return textOf(this.take('text').raw ?? '');
    if (token.kind === 'regex') return { kind: 'regex', source: this.take('regex').text };
    if (token.kind === 'moment') return { kind: 'moment', text: this.take('moment').text };
    if (this.isLambda()) return this.lambda();
    if (this.takes('(')) {
      const inner = this.body();
      this.need(')');
      return inner;
    }
    if (this.takes('[')) return { kind: 'array', items: this.list(']', () => this.body()) };
    if (this.takes('{')) return { kind: 'object', entries: this.list('}', () => this.entry()) };
    if (this.takes('if')) return this.condition();
    if (this.takes('do')) return this.block();
    if (token.kind !== 'name') return this.unexpected();
    if (token.text === 'true' || token.text === 'false' || token.text === 'null') {
      this.at += 1;
      return { kind: 'literal', value: token.text === 'null' ? null : token.text === 'true' };
    }
    return { kind: 'name', name: this.qualified() };
  }

  private condition(): Expression {
    this.need('(');
    const test = this.expression();
    this.need(')');
    const then = this.body();
    this.need('else');
    return { kind: 'if', test, then, otherwise: this.body() };
  }
  private block(): Expression {
    this.need('{');
    const declarations: Declaration[] = [];
    while (!this.takes('---')) declarations.push(this.declaration());
    const body = this.body();
    this.need('}');
    return { kind: 'block', declarations, body };
  }

  private entry(): Entry {
    const isGroup = this.isAt('(');
    if (isGroup && !this.startsEntry()) {
      this.need('(');
      const inner: Entry = this.startsEntry()
        ? this.entry()
        : { key: undefined, attributes: [], value: this.expression(), test: undefined };
      this.need(')');
      return { ...inner, test: this.takes('if') ? this.binary(0) : inner.test };
    }
    const namespace = this.prefix();
    const key = this.key();
    const attributes = this.takes('@') ? this.attributes() : [];
    this.need(':');
    return { key, namespace, attributes, value: this.body(), test: this.takes('if') ? this.binary(0) : undefined };
  }
  private key(): Expression {
    if (this.token.kind === 'text') return textOf(this.take('text').raw ?? '');
    if (this.takes('(')) {
      const key = this.expression();
      this.need(')');
      return key;
    }
    return { kind: 'text', parts: [this.name()] };
  }
  private attributes(): Entry['attributes'] {
    this.need('(');
    return this.list(')', () => {
      const namespace = this.prefix();
      const name = this.key();
      this.need(':');
      return { name, namespace, value: this.expression() };
    });
  }

  private match(of: Expression): Expression {
    this.need('{');
    const cases: Case[] = [];
    while (!this.takes('}')) {
      cases.push(this.matchCase());
      this.takes(',');
    }
    return { kind: 'match', of, cases };
  }
  /** Source: MuleSoft Documentation, "Update Operator". */
  private update(of: Expression): Expression {
    this.need('update');
    this.need('{');
    const cases: Update[] = [];
    while (!this.takes('}')) {
      this.need('case');
      const name = this.token.kind === 'name' ? this.name() : '';
      if (name !== '') this.need('at');
      const path: Expression[] = [];
      while (this.isAt('.') || this.isAt('[')) path.push(this.step());
      const isMade = this.takes('!');
      const test = this.takes('if') ? this.binary(0) : undefined;
      this.need('->');
      cases.push({ path, name, isMade, test, result: this.body() });
      this.takes(',');
    }
    return { kind: 'update', of, cases };
  }
  private step(): Expression {
    if (this.takes('.')) return this.token.kind === 'text' ? textOf(this.take('text').raw ?? '') : { kind: 'text', parts: [this.name()] };
    this.need('[');
    const at = this.expression();
    this.need(']');
    return at;
  }
  private matchCase(): Case {
    if (this.takes('else')) {
      const name = this.token.kind === 'name' ? this.name() : '';
      this.need('->');
      return { how: 'else', value: undefined, name, type: undefined, test: undefined, result: this.body() };
    }
    this.need('case');
    const isNamed = this.token.kind === 'name' && this.tokens[this.at + 1]?.text === 'if';
    const how = this.takes('is') ? 'type' : isNamed ? 'name' : this.token.kind === 'regex' || this.takes('matches') ? 'regex' : 'value';
    const type = how === 'type' ? this.type() : undefined;
    const name = how === 'name' ? this.name() : '';
    const value = how === 'value' || how === 'regex' ? this.binary(0) : undefined;
    const test = this.takes('if') ? this.binary(0) : undefined;
    this.need('->');
    return { how, value, name, type, test, result: this.body() };
  }

  /** `(a, b) -> ...`, also with types. */
  private isLambda(): boolean {
    if (!this.isAt('(')) return false;
    const start = this.at;
    this.skipGroup();
    const found = this.isAt('->');
    this.at = start;
    return found;
  }
  private lambda(): Expression {
    const parameters = this.parameters();
    this.need('->');
    return { kind: 'lambda', parameters, body: this.body() };
  }
  private parameters(): readonly Parameter[] {
    this.need('(');
    return this.list(')', () => {
      const name = this.name();
      if (this.takes(':')) this.type();
      return { name, initial: this.takes('=') ? this.expression() : undefined };
    });
  }

  private declaration(): Declaration {
    if (this.takes('var')) {
      const name = this.name();
      if (this.takes(':')) this.type();
      this.need('=');
      return { name, value: this.body() };
    }
    this.need('fun');
    const name = this.name();
    const parameters = this.parameters();
    if (this.takes(':')) this.type();
    this.need('=');
    return { name, value: { kind: 'lambda', parameters, body: this.body() } };
  }

  private as(of: Expression): Expression {
    const alias = this.named.get(this.token.text);
    const type = this.type();
    return { kind: 'as', of, type: nameOf(type), options: this.isAt('{') ? this.primary() : alias?.options };
  }
  /** `type Price = String {format: "#.00"}`. */
  private nameType(): void {
    const name = this.name();
    this.skipParameters();
    this.need('=');
    const type = this.type();
    this.named.set(name, { type, options: this.isAt('{') ? this.primary() : undefined });
  }
  private skipParameters(): void {
    if (this.takes('<')) for (let depth = 1; depth > 0; this.at += 1) depth += this.isAt('<') ? 1 : this.isAt('>') ? -1 : 0;
  }

  private type(): Type {
    const first = this.simpleType();
    if (!this.isAt('|')) return first;
    const types = [first];
    while (this.takes('|')) types.push(this.simpleType());
    return { kind: 'either', types };
  }
  private simpleType(): Type {
    if (this.token.kind === 'text') return { kind: 'text', text: this.take('text').text };
    if (this.isAt('(')) {
      this.skipGroup();
      if (!this.takes('->')) return named('Any');
      this.type();
      return named('Function');
    }
    if (this.takes('{')) return { kind: 'fields', fields: this.list('}', () => this.field()) };
    let name = this.name();
    while (this.takes('::')) name = this.name();
    const of = this.typeArguments()[0];
    return this.named.get(name)?.type ?? { kind: 'named', name, of };
  }
  private field(): { readonly name: string; readonly isOptional: boolean; readonly type: Type } {
    const name = this.token.kind === 'text' ? this.take('text').text : this.name();
    this.takes('*');
    const isOptional = this.takes('?');
    this.need(':');
    return { name, isOptional, type: this.type() };
  }
  private typeArguments(): readonly Type[] {
    if (!this.takes('<')) return [];
    const types = [this.type()];
    while (this.takes(',')) types.push(this.type());
    if (this.isAt('>>')) {
      this.at += this.isHalfClosed ? 1 : 0;
      this.isHalfClosed = !this.isHalfClosed;
    } else this.need('>');
    return types;
  }
  private qualified(): string {
    let name = this.name();
    while (this.takes('::')) name += `::${this.name()}`;
    return name;
  }
  private imported(): Script['imports'][number] {
    if (this.takes('*')) {
      this.need('from');
      return { module: this.qualified(), names: 'all' };
    }
    const first = this.qualified();
    if (!this.isAt('from') && !this.isAt(',') && !this.isAt('as')) return { module: first, names: undefined };
    const names = [{ name: first, as: this.takes('as') ? this.name() : first }];
    while (this.takes(',')) {
      const name = this.name();
      names.push({ name, as: this.takes('as') ? this.name() : name });
    }
    this.need('from');
    return { module: this.qualified(), names };
  }
  /** `application/csv separator=";", header=false` */
  private format(): Format {
    const { line } = this.token;
    let type = this.name();
    while (this.token.line === line && ['/', '-', '+', '.'].includes(this.token.text)) type += `${this.take('sign').text}${this.name()}`;
    const properties: Record<string, string> = {};
    while (this.token.line === line && this.token.kind === 'name' && this.tokens[this.at + 1]?.text === '=') {
      const name = this.name();
      this.need('=');
      properties[name] = this.tokens[this.at]?.raw ?? this.token.text;
      this.at += 1;
      this.takes(',');
    }
    return { type, properties };
  }

  private get token(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '', line: 0, afterSpace: false };
  }
  private isAt(text: string): boolean {
    return this.token.text === text && (this.token.kind === 'sign' || this.token.kind === 'name');
  }
  private takes(text: string): boolean {
    if (!this.isAt(text)) return false;
    this.at += 1;
    return true;
  }
  private need(text: string): void {
    if (!this.takes(text)) this.unexpected(`expected '${text}'`);
  }
  private take(kind: Token['kind']): Token {
    const { token } = this;
    if (token.kind !== kind) this.unexpected();
    this.at += 1;
    return token;
  }
  private name(): string {
    return this.take('name').text;
  }
  private unexpected(hint = ''): never {
    return scriptError(`Invalid input '${this.token.text}'${hint === '' ? '' : `, ${hint}`}, at line ${String(this.token.line)}`);
  }
}

const named = (name: string): Type => ({ kind: 'named', name, of: undefined });
/** What a value is made by `as`. */
function nameOf(type: Type): string {
  if (type.kind === 'named') return type.name;
  if (type.kind === 'either') return nameOf(type.types[0] ?? named('Any'));
  return type.kind === 'fields' ? 'Object' : 'String';
}

/** A text with its escapes and what stands in it: `$(name)`, `$name`. */
function textOf(raw: string): Expression {
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
      parts.push(text, new Parser(tokensOf(inner)).body());
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

/** `$.price > 3` where a function is wanted is a function of `$`, `$$` and `$$$`. */
function anonymous(expression: Expression): Expression {
  if (expression.kind === 'lambda' || !mentions(expression)) return expression;
  return { kind: 'lambda', parameters: ANONYMOUS.map((name) => ({ name, initial: undefined })), body: expression };
}
function mentions(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(mentions);
  if (typeof node !== 'object' || node === null) return false;
  const { kind, name, parameters } = node as {
    readonly kind?: string;
    readonly name?: unknown;
    readonly parameters?: readonly Parameter[];
  };
  if (kind === 'name') return ANONYMOUS.includes(String(name));
  if (kind === 'lambda' && parameters?.[0]?.name === '$') return false;
  return Object.values(node).some(mentions);
}
