/** Types as scripts write them. */
import type { Expression, Type } from '../ast.ts';
import { Tokens } from './tokens.ts';

const named = (name: string): Type => ({ kind: 'named', name, of: undefined });
/** The name of a type for `as`. */
export function nameOf(type: Type): string {
  if (type.kind === 'named') return type.name;
  if (type.kind === 'either') return nameOf(type.types[0] ?? named('Any'));
  return type.kind === 'fields' ? 'Object' : 'String';
}

export class TypeReader extends Tokens {
  /** Types that the header names. */
  protected readonly named = new Map<string, { readonly type: Type; readonly options: Expression | undefined }>();
  /** Of a `>>` that closes two types, whether the first is closed. */
  private isHalfClosed = false;

  protected type(): Type {
    const first = this.simpleType();
    if (!this.isAt('|')) return first;
    const types = [first];
    while (this.takes('|')) types.push(this.simpleType());
    return { kind: 'either', types };
  }

  protected simpleType(): Type {
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

  protected field(): { readonly name: string; readonly isOptional: boolean; readonly type: Type } {
    const name = this.token.kind === 'text' ? this.take('text').text : this.name();
    this.takes('*');
    const isOptional = this.takes('?');
    this.need(':');
    return { name, isOptional, type: this.type() };
  }

  protected typeArguments(): readonly Type[] {
    if (!this.takes('<')) return [];
    const types = [this.type()];
    while (this.takes(',')) types.push(this.type());
    if (this.isAt('>>')) {
      this.at += this.isHalfClosed ? 1 : 0;
      this.isHalfClosed = !this.isHalfClosed;
    } else this.need('>');
    return types;
  }

  protected skipParameters(): void {
    if (this.takes('<')) for (let depth = 1; depth > 0; this.at += 1) depth += this.isAt('<') ? 1 : this.isAt('>') ? -1 : 0;
  }
}
