/**
 * The notation of the grammar: what a rule is made of.
 *
 *     rule: other 'sign' KEYWORD ( a | b )? ( c )* ( d )+ ;
 *
 * `%names` is any token of a set, `#check` a condition on the token before it, `$follow` any token that can follow this rule; it reads none.
 * An alternative may begin with a guard that decides for it; guards are tried in order. `~( ... )` is a lookahead, `&( ... )` a trial, which reads
 * the tokens speculatively. Without a guard the next token alone decides. When no alternative fits, the furthest token that a lookahead reached is blamed.
 * `( a )?!` may be left out, and `( a )*!` end, only before a token that can follow the rule.
 * `NEVER` is a token that never comes: a lookahead for it fails at its position.
 */

export type Element =
  TokenElement | SetElement | RuleElement | Choice | { readonly kind: 'check'; readonly name: string } | { readonly kind: 'follow' };
export interface TokenElement {
  readonly kind: 'token';
  readonly type: string;
}
export interface SetElement {
  readonly kind: 'set';
  readonly name: string;
}
export interface RuleElement {
  readonly kind: 'rule';
  readonly name: string;
}
export interface Choice {
  readonly kind: 'choice';
  readonly alternatives: readonly Alternative[];
  readonly repeat: '' | '?' | '*' | '+';
  readonly isStrict: boolean;
}
export interface Alternative {
  readonly guard?: Guard;
  readonly elements: readonly Element[];
}
export interface Guard {
  readonly kind: 'look' | 'trial';
  readonly elements: readonly Element[];
}
export type Grammar = ReadonlyMap<string, Choice>;

const PIECE = /\s*(?:('[^']+')|([~&]\()|(\)[?*+]?!?)|([|;:(])|([%#$]?\w+|<EOF>))/y;

/** @param texts rules, each ended by a semicolon */
export function readGrammar(...texts: readonly string[]): Grammar {
  return new Reader(texts.join('\n')).rules();
}

class Reader {
  private readonly pieces: readonly string[];
  private at = 0;
  constructor(text: string) {
    const pieces: string[] = [];
    PIECE.lastIndex = 0;
    for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
      pieces.push(match[0].trim());
      if (text.slice(PIECE.lastIndex).trim() === '') break;
    }
    this.pieces = pieces;
  }

  rules(): Grammar {
    const rules = new Map<string, Choice>();
    while (this.at < this.pieces.length) {
      const name = this.take();
      this.expect(':');
      if (rules.has(name)) throw new Error(`The grammar has two rules called ${name}`);
      rules.set(name, { kind: 'choice', alternatives: this.alternatives(), repeat: '', isStrict: false });
      this.expect(';');
    }
    return rules;
  }

  private alternatives(): readonly Alternative[] {
    const found = [this.alternative()];
    while (this.peek() === '|') {
      this.at += 1;
      found.push(this.alternative());
    }
    return found;
  }

  private alternative(): Alternative {
    const opening = this.peek();
    if (opening !== '~(' && opening !== '&(') return { elements: this.elements() };
    this.at += 1;
    const guard = { kind: opening === '~(' ? ('look' as const) : ('trial' as const), elements: [this.choice()] };
    return { guard, elements: this.elements() };
  }

  private elements(): readonly Element[] {
    const found: Element[] = [];
    for (let piece = this.peek(); piece !== '|' && piece !== ';' && !piece.startsWith(')'); piece = this.peek()) found.push(this.element());
    return found;
  }

  private element(): Element {
    const piece = this.take();
    if (piece === '(') return this.choice();
    if (piece === '$follow') return { kind: 'follow' };
    if (piece.startsWith('%')) return { kind: 'set', name: piece.slice(1) };
    if (piece.startsWith('#')) return { kind: 'check', name: piece.slice(1) };
    if (piece.startsWith("'")) return { kind: 'token', type: piece.slice(1, -1) };
    return /^[A-Z<]/.test(piece) ? { kind: 'token', type: piece } : { kind: 'rule', name: piece };
  }

  private choice(): Choice {
    const alternatives = this.alternatives();
    const [, repeat = '', strict = ''] = /^\)([?*+]?)(!?)$/.exec(this.take()) ?? [];
    return { kind: 'choice', alternatives, repeat: repeat as Choice['repeat'], isStrict: strict !== '' };
  }

  private peek(): string {
    const piece = this.pieces[this.at];
    if (piece === undefined) throw new Error('The grammar ends within a rule');
    return piece;
  }
  private take(): string {
    const piece = this.peek();
    this.at += 1;
    return piece;
  }
  private expect(piece: string): void {
    const found = this.take();
    if (found !== piece) throw new Error(`The grammar has ${found} where ${piece} should be`);
  }
}
