/** Expressions. Source: MuleSoft Documentation, "DataWeave Operators". */
import type { Expression, Namespace } from '../ast.ts';
import { anonymous } from './anonymous.ts';
import { textOf } from './texts.ts';
import { nameOf } from './types.ts';
import { StructureReader } from './structures.ts';
import { BINARY, isOwnName } from './words.ts';

/** What arguments may stand behind. */
const CALLED: ReadonlySet<Expression['kind']> = new Set(['name', 'call', 'select', 'lambda']);

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

export class ExpressionReader extends StructureReader {
  /** A whole expression, or a single `key: value` without braces. */
  body(): Expression {
    return this.startsEntry() ? { kind: 'object', entries: [this.entry()] } : this.expression();
  }

  /** Infix function calls have the lowest precedence, from the left. */
  expression(): Expression {
    let left = this.operand();
    for (;;) {
      if (this.takes('default')) left = { kind: 'binary', operator: 'default', left, right: this.operand() };
      else if (this.isAt('update') && this.next(1).text === '{') left = this.update(left);
      else if (this.takes('match'))
        left = this.isAt('{') ? this.match(left) : { kind: 'call', callee: { kind: 'name', name: 'match' }, args: [left, this.operand()] };
      else if (isOwnName(this.token)) {
        const callee: Expression = { kind: 'name', name: this.qualified() };
        const right = anonymous(this.isLambda() ? this.lambda() : this.operand());
        const more = this.takes('with') ? [anonymous(this.operand())] : [];
        left = { kind: 'call', callee, args: [left, right, ...more] };
      } else return left;
    }
  }

  protected operand(): Expression {
    return this.binary(0);
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

  private as(of: Expression): Expression {
    const alias = this.named.get(this.token.text);
    const type = this.type();
    return { kind: 'as', of, type: nameOf(type), options: this.isAt('{') ? this.primary() : alias?.options };
  }

  protected textOf(raw: string): Expression {
    return textOf(raw, (source) => new ExpressionReader(source).body());
  }
}
