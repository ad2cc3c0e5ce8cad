/** Expressions. Source: MuleSoft Documentation, "DataWeave Operators", "Pattern Matching in DataWeave". */
import type { Case, Declaration, Entry, Expression, Namespace, Parameter, Update } from '../ast.ts';
import { scriptError } from '../lexer.ts';
import { anonymous } from './anonymous.ts';
import { textOf } from './texts.ts';
import { nameOf, TypeReader } from './types.ts';
import { BINARY, isOwnName } from './words.ts';

/** What arguments may stand behind. */
const CALLED: ReadonlySet<Expression['kind']> = new Set(['name', 'call', 'select', 'lambda']);

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

export class ExpressionReader extends TypeReader {
  /** Addresses by prefix. */
  protected readonly namespaces = new Map<string, string>();

  /** A whole expression, or a single `key: value` without braces. */
  body(): Expression {
    return this.startsEntry() ? { kind: 'object', entries: [this.entry()] } : this.expression();
  }

  private startsEntry(): boolean {
    const start = this.at;
    const { kind, text } = this.token;
    let isEntry = false;
    if (isOwnName(this.token) || kind === 'text') this.at += 1;
    else if (text === '(' && kind === 'sign') this.skipGroup();
    else return false;
    if (this.isAt('#') && this.next(1).kind === 'name') this.at += 2;
    if (this.isAt('@') && this.next(1).text === '(') {
      this.at += 1;
      this.skipGroup();
    }
    isEntry = this.isAt(':');
    this.at = start;
    return isEntry;
  }

  /** Infix function calls have the lowest precedence, from the left. */
  expression(): Expression {
    let left = this.binary(0);
    for (;;) {
      if (this.takes('default')) left = { kind: 'binary', operator: 'default', left, right: this.binary(0) };
      else if (this.isAt('update') && this.next(1).text === '{') left = this.update(left);
      else if (this.takes('match'))
        left = this.isAt('{') ? this.match(left) : { kind: 'call', callee: { kind: 'name', name: 'match' }, args: [left, this.binary(0)] };
      else if (isOwnName(this.token)) {
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
    for (let more = this.behind(of); more !== undefined; more = this.behind(of)) of = more;
    return of;
  }

  /** What stands behind a value and belongs to it: a selector, an index, arguments, `as`. @return undefined where nothing does */
  private behind(of: Expression): Expression | undefined {
    if (this.takes('as')) return this.as(of);
    return this.selection(of) ?? (this.token.afterSpace ? undefined : this.attached(of));
  }

  private selection(of: Expression): Expression | undefined {
    if (this.takes('.@')) return { kind: 'select', of, how: '@', name: this.isAttachedName() ? this.selected().name : '' };
    if (this.takes('.*')) return { kind: 'select', of, how: '.*', ...this.selected() };
    if (this.takes('..')) return { kind: 'select', of, how: '..', ...(this.isKey() ? this.selected() : { name: '' }) };
    return this.takes('.') ? { kind: 'select', of, how: '.', ...this.selected() } : undefined;
  }

  private isAttachedName(): boolean {
    return this.token.kind === 'name' && !this.token.afterSpace;
  }

  private isKey(): boolean {
    return this.token.kind === 'name' || this.token.kind === 'text';
  }

  /** What belongs to a value only without a space before it. */
  private attached(of: Expression): Expression | undefined {
    if (of.kind === 'select' && this.takes('?')) return { ...of, how: 'exists' };
    if (of.kind === 'select' && this.takes('!')) return { ...of, how: 'needed' };
    if (this.isAt('[')) return this.indexed(of);
    return this.isAt('(') && CALLED.has(of.kind) ? { kind: 'call', callee: of, args: this.args() } : undefined;
  }

  /** `name` of any namespace, or `prefix#name`. */
  private selected(): { readonly name: string; readonly namespace: Namespace | undefined } {
    const namespace = this.prefix();
    return { name: this.token.kind === 'text' ? this.take('text').text : this.name(), namespace };
  }

  private prefix(): Namespace | undefined {
    if (this.token.kind !== 'name' || this.next(1).text !== '#') return undefined;
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

  protected primary(): Expression {
    return this.leaf() ?? (this.isLambda() ? this.lambda() : undefined) ?? this.enclosed() ?? this.word();
  }

  private leaf(): Expression | undefined {
    const { kind } = this.token;
    switch (kind) {
      case 'number':
        return { kind, text: this.take(kind).text };
      case 'text':
        return this.textOf(this.take(kind).raw ?? '');
      case 'regex':
        return { kind, source: this.take(kind).text };
      case 'moment':
        return { kind, text: this.take(kind).text };
      default:
        return undefined;
    }
  }

  /** What begins with a bracket or a word that opens more. */
  private enclosed(): Expression | undefined {
    if (this.takes('(')) {
      const inner = this.body();
      this.need(')');
      return inner;
    }
    if (this.takes('[')) return { kind: 'array', items: this.list(']', () => this.body()) };
    if (this.takes('{')) return { kind: 'object', entries: this.list('}', () => this.entry()) };
    if (this.takes('if')) return this.condition();
    return this.takes('do') ? this.block() : undefined;
  }

  private word(): Expression {
    const { kind, text } = this.token;
    if (kind !== 'name') return this.unexpected();
    const value = LITERALS.get(text);
    if (value === undefined) return { kind: 'name', name: this.qualified() };
    this.at += 1;
    return { kind: 'literal', value };
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
    if (this.token.kind === 'text') return this.textOf(this.take('text').raw ?? '');
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
    if (this.takes('.'))
      return this.token.kind === 'text' ? this.textOf(this.take('text').raw ?? '') : { kind: 'text', parts: [this.name()] };
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
    const isNamed = this.token.kind === 'name' && this.next(1).text === 'if';
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

  protected declaration(): Declaration {
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

  private textOf(raw: string): Expression {
    return textOf(raw, (source) => new ExpressionReader(source).body());
  }
}
