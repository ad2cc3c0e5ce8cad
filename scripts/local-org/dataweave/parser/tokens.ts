/** The tokens of a script, read one after the other. */
import { scriptError, tokensOf, type Token } from '../lexer.ts';

export class Tokens {
  private readonly tokens: readonly Token[];
  protected at = 0;
  constructor(source: string) {
    this.tokens = tokensOf(source);
  }

  protected get token(): Token {
    return this.next(0);
  }

  /** @param distance 0: the token that is read next */
  protected next(distance: number): Token {
    return this.tokens[this.at + distance] ?? { kind: 'end', text: '', line: 0, afterSpace: false };
  }

  protected has(text: string): boolean {
    return this.tokens.some((token) => token.kind === 'sign' && token.text === text);
  }

  protected isAt(text: string): boolean {
    return this.token.text === text && (this.token.kind === 'sign' || this.token.kind === 'name');
  }

  protected takes(text: string): boolean {
    if (!this.isAt(text)) return false;
    this.at += 1;
    return true;
  }

  protected need(text: string): void {
    if (!this.takes(text)) this.unexpected(`expected '${text}'`);
  }

  protected take(kind: Token['kind']): Token {
    const { token } = this;
    if (token.kind !== kind) this.unexpected();
    this.at += 1;
    return token;
  }

  protected name(): string {
    return this.take('name').text;
  }

  protected qualified(): string {
    let name = this.name();
    while (this.takes('::')) name += `::${this.name()}`;
    return name;
  }

  protected list<Item>(end: string, item: () => Item): readonly Item[] {
    const items: Item[] = [];
    while (!this.takes(end)) {
      items.push(item());
      if (!this.isAt(end)) this.need(',');
    }
    return items;
  }

  protected skipGroup(): void {
    let depth = 0;
    do {
      if (this.token.kind === 'sign' && ['(', '{', '['].includes(this.token.text)) depth += 1;
      if (this.token.kind === 'sign' && [')', '}', ']'].includes(this.token.text)) depth -= 1;
      this.at += 1;
    } while (depth > 0 && this.token.kind !== 'end');
  }

  protected unexpected(hint = ''): never {
    return scriptError(`Invalid input '${this.token.text}'${hint === '' ? '' : `, ${hint}`}, at line ${String(this.token.line)}`);
  }
}
