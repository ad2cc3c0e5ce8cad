/** Of what stands behind `when`, what the parser library reads itself. */
import { ApexParser, type ApexToken } from '@apexdevtools/apex-parser';

export interface Tokens {
  LT(offset: number): ApexToken;
}

const { COMMA, DOT, LBRACE, LPAREN, RPAREN, LT, GT, LBRACK, RBRACK, ADD, SUB, Identifier } = ApexParser;
const NUMBERS = new Set([ApexParser.IntegerLiteral, ApexParser.LongLiteral]);
const TEXTS = new Set([ApexParser.StringLiteral, ApexParser.MultilineStringLiteral]);
const NO_NAMES = new Set([ApexParser.NEW, ApexParser.THIS, ApexParser.SUPER, ApexParser.INSTANCEOF, ApexParser.BooleanLiteral]);

/** `1, -2`, `'a'`, `null`, `SOME, OTHER` and the like. */
export function isListOfLiterals(tokens: Tokens): boolean {
  let at = 1;
  for (;;) {
    const after = literalEnd(tokens, at);
    const next = after === undefined ? undefined : tokens.LT(after).type;
    if (after === undefined || next !== COMMA) return next === LBRACE;
    at = after + 1;
  }
}

/** @return where the literal or name that begins there has ended */
function literalEnd(tokens: Tokens, start: number): number | undefined {
  let at = start;
  const { type } = tokens.LT(at);
  if (type === LPAREN) {
    const after = literalEnd(tokens, at + 1);
    return after !== undefined && tokens.LT(after).type === RPAREN ? after + 1 : undefined;
  }
  if (TEXTS.has(type)) return at + 1;
  while (tokens.LT(at).type === ADD || tokens.LT(at).type === SUB) at += 1;
  if (NUMBERS.has(tokens.LT(at).type)) return at + 1;
  if (at > start || !isName(tokens.LT(at))) return undefined;
  while (tokens.LT(at + 1).type === DOT && isName(tokens.LT(at + 2))) at += 2;
  return at + 1;
}

/** `Account found`. */
export function isTypeAndName(tokens: Tokens): boolean {
  let at = 1;
  let open = 0;
  for (; tokens.LT(at).type !== LBRACE; at += 1) {
    const token = tokens.LT(at);
    if (token.type === LT) open += 1;
    else if (token.type === GT) open -= 1;
    else if (![DOT, COMMA, LBRACK, RBRACK].includes(token.type) && !isName(token)) return false;
  }
  const before = tokens.LT(at - 2);
  return open === 0 && at > 2 && isName(tokens.LT(at - 1)) && (isName(before) || before.type === GT || before.type === RBRACK);
}

function isName({ type, text }: ApexToken): boolean {
  return type === Identifier || (/^[a-z]\w*$/i.test(text) && !NO_NAMES.has(type));
}
