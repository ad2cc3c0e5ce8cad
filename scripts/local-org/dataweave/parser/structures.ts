/** What holds expressions: entries of objects, cases, blocks, functions and declarations. Source: MuleSoft Documentation, "DataWeave Language Introduction", "Pattern Matching in DataWeave". */
import type { Case, Declaration, Entry, Expression, Namespace, Parameter, Update } from '../ast.ts';
import { scriptError } from '../lexer.ts';
import { TypeReader } from './types.ts';
import { isOwnName } from './words.ts';

export abstract class StructureReader extends TypeReader {
  /** Addresses by prefix. */
  protected readonly namespaces = new Map<string, string>();

  /** A whole expression, or a single `key: value` without braces. */
  abstract body(): Expression;
  protected abstract expression(): Expression;
  /** An expression without calls between their arguments. */
  protected abstract operand(): Expression;
  /** The text of a literal with its interpolations. */
  protected abstract textOf(raw: string): Expression;

  protected startsEntry(): boolean {
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

  protected prefix(): Namespace | undefined {
    if (this.token.kind !== 'name' || this.next(1).text !== '#') return undefined;
    const prefix = this.name();
    this.need('#');
    return { prefix, uri: this.namespaces.get(prefix) ?? scriptError(`Unable to resolve reference of: \`${prefix}\`.`) };
  }

  protected condition(): Expression {
    this.need('(');
    const test = this.expression();
    this.need(')');
    const then = this.body();
    this.need('else');
    return { kind: 'if', test, then, otherwise: this.body() };
  }

  protected block(): Expression {
    this.need('{');
    const declarations: Declaration[] = [];
    while (!this.takes('---')) declarations.push(this.declaration());
    const body = this.body();
    this.need('}');
    return { kind: 'block', declarations, body };
  }

  protected entry(): Entry {
    const isGroup = this.isAt('(');
    if (isGroup && !this.startsEntry()) {
      this.need('(');
      const inner: Entry = this.startsEntry()
        ? this.entry()
        : { key: undefined, attributes: [], value: this.expression(), test: undefined };
      this.need(')');
      return { ...inner, test: this.takes('if') ? this.operand() : inner.test };
    }
    const namespace = this.prefix();
    const key = this.key();
    const attributes = this.takes('@') ? this.attributes() : [];
    this.need(':');
    return { key, namespace, attributes, value: this.body(), test: this.takes('if') ? this.operand() : undefined };
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

  protected match(of: Expression): Expression {
    this.need('{');
    const cases: Case[] = [];
    while (!this.takes('}')) {
      cases.push(this.matchCase());
      this.takes(',');
    }
    return { kind: 'match', of, cases };
  }

  /** Source: MuleSoft Documentation, "Update Operator". */
  protected update(of: Expression): Expression {
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
      const test = this.takes('if') ? this.operand() : undefined;
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
    const value = how === 'value' || how === 'regex' ? this.operand() : undefined;
    const test = this.takes('if') ? this.operand() : undefined;
    this.need('->');
    return { how, value, name, type, test, result: this.body() };
  }

  /** `(a, b) -> ...`, also with types. */
  protected isLambda(): boolean {
    if (!this.isAt('(')) return false;
    const start = this.at;
    this.skipGroup();
    const found = this.isAt('->');
    this.at = start;
    return found;
  }

  protected lambda(): Expression {
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
}
