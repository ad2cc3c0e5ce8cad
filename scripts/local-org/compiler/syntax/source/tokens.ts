/**
 * Small changes to the token stream for what the platform reads and the parser library's grammar does not.
 * Each keeps the places of the tokens it touches.
 */
import { ApexLexer, type ApexToken, type ApexTokenStream } from '@apexdevtools/apex-parser';
import { MISSING_NAME, type InsertedToken } from './insertedToken.ts';

const HIDDEN = 1;
const OPENERS = new Set([ApexLexer.LPAREN, ApexLexer.LBRACK, ApexLexer.LBRACE]);
const CLOSERS = new Set([ApexLexer.RPAREN, ApexLexer.RBRACK, ApexLexer.RBRACE]);
const AFTER_FIELDS = new Set([ApexLexer.WHERE, ApexLexer.USING, ApexLexer.ORDER, ApexLexer.LIMIT, ApexLexer.OFFSET]);
const SEARCH_FUNCTIONS = new Set([ApexLexer.TOLABEL, ApexLexer.CONVERT_CURRENCY, ApexLexer.FORMAT]);

/** What the library's types leave out of a token stream. */
type Filled = ApexTokenStream & { tokens: ApexToken[]; fill(): void };

/** Reads all tokens of the stream and adjusts them in place. */
export function adjustTokens(source: ApexTokenStream): void {
  const stream = source as Filled;
  stream.fill();
  const visible = stream.tokens.filter((token) => token.channel === 0);
  const inserted = new Map<ApexToken, ApexToken[]>();
  for (const [index, token] of visible.entries()) {
    if (token.type === ApexLexer.AS) hideAliasWord(visible, index);
    else if (token.type === ApexLexer.QUESTIONDOT) splitTernary(visible, index, inserted);
    else if (token.type === ApexLexer.SYSTEMRUNAS) splitRunAs(visible, index, inserted);
    else if (token.type === ApexLexer.NEW) nestedArray(visible, index, inserted);
    else if (token.type === ApexLexer.RETURNING) searchFields(visible, index);
    else if (token.type === ApexLexer.WITH) hideVisibilityContext(visible, index);
    else if (token.type === ApexLexer.CATCH) nameCaught(visible, index);
    else if (token.type === ApexLexer.IN) nameGroup(visible, index);
  }
  if (inserted.size > 0) insert(stream, inserted);
}

/** Inserts the tokens of error recovery; the stream has been filled. */
export function insertTokens(tokens: ApexTokenStream, recovered: readonly InsertedToken[], source: string): void {
  const stream = tokens as Filled;
  const inserted = new Map<ApexToken, ApexToken[]>();
  for (const { offset, text, isName, isOfBroken } of recovered) {
    const next = stream.tokens.find((token) => token.type === ApexLexer.EOF || (token.channel === 0 && token.start >= offset)) as ApexToken;
    const token = syntheticToken(next, isName ? ApexLexer.Identifier : kindOf(text), text);
    if ((isName && text === MISSING_NAME) || isOfBroken === true) moveAway(token);
    else moveTo(token, offset, source);
    inserted.set(next, [...(inserted.get(next) ?? []), token]);
  }
  insert(stream, inserted);
}

/** Gives names back the letters beyond ASCII that the lexer was not shown; the stream has been filled. */
export function restoreNames(tokens: ApexTokenStream, source: string, letters: readonly { readonly start: number }[]): void {
  for (const { start } of letters) {
    const name = (tokens as Filled).tokens.find((token) => token.start <= start && start <= token.stop);
    if (name !== undefined) name.text = source.slice(name.start, name.stop + 1);
  }
}

/** Errors about a missing value have no place in the text: the platform reports line -1, column -1. */
function moveAway(token: ApexToken): void {
  token.line = -1;
  token.column = -2; // from 0
}

/** The token stands where text was deleted, not at what follows. */
function moveTo(token: ApexToken, offset: number, text: string): void {
  if (offset >= token.start) return;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  token.line -= text.slice(offset, token.start).split('\n').length - 1;
  token.column = offset - lineStart;
  token.start = offset;
  token.stop = offset - 1;
}

function kindOf(text: string): number {
  return ApexLexer.literalNames.indexOf(`'${text.toLowerCase()}'`);
}

/** `FROM Account AS a`: the word is dropped, as nothing but an alias can stand there. `insert as user x` has no name before the word. */
function hideAliasWord(tokens: readonly ApexToken[], index: number): void {
  if (isName(tokens[index - 1]) && isName(tokens[index + 1]) && isAfterFrom(tokens, index)) {
    (tokens[index] as ApexToken).channel = HIDDEN;
  }
}

/** Only names, dots, commas and earlier aliases stand between FROM and the word. */
function isAfterFrom(tokens: readonly ApexToken[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.type === ApexLexer.FROM) return true;
    if (!isName(token) && token?.type !== ApexLexer.DOT && token?.type !== ApexLexer.COMMA) return false;
  }
  return false;
}

/** `WITH RecordVisibilityContext (maxDescriptorPerRecord=100)` asks for more of a record than the query returns to Apex. */
function hideVisibilityContext(tokens: readonly ApexToken[], index: number): void {
  const [name, opening] = [tokens[index + 1], tokens[index + 2]];
  if (!/^RecordVisibilityContext$/i.test(name?.text ?? '') || opening?.type !== ApexLexer.LPAREN) return;
  for (const token of tokens.slice(index, closing(tokens, index + 2) + 1)) token.channel = HIDDEN;
}

/** `catch (List<Id> e)`: the name of a type that is read as any other there. */
function nameCaught(tokens: readonly ApexToken[], index: number): void {
  const type = tokens[index + 2];
  if (type?.type === ApexLexer.LIST || type?.type === ApexLexer.MAP) type.type = ApexLexer.Identifier;
}

/** `a?.5:1` is a choice, not a navigation. Of `a?.1.5` the library takes the digits for one number, where the platform sees two. */
function splitTernary(tokens: readonly ApexToken[], index: number, inserted: Map<ApexToken, ApexToken[]>): void {
  const [mark, digits, next] = tokens.slice(index, index + 3);
  if (mark === undefined || digits === undefined || !/^\d/.test(digits.text) || digits.start !== mark.stop + 1) return;
  const [whole = '', ...rest] = digits.text.split(/(?=\.)/);
  if (rest.length > 0 && next !== undefined) inserted.set(next, [cutFrom(digits, whole.length)]);
  mark.type = ApexLexer.QUESTION;
  mark.stop -= 1;
  mark.text = '?';
  digits.type = ApexLexer.NumberLiteral;
  digits.start -= 1;
  digits.column -= 1;
  digits.text = `.${whole}`;
}

/** `this.System.runAs(u)` calls a method. */
function splitRunAs(tokens: readonly ApexToken[], index: number, inserted: Map<ApexToken, ApexToken[]>): void {
  const [before, word, next] = tokens.slice(index - 1, index + 2);
  if (before?.type !== ApexLexer.DOT || word === undefined || next === undefined || word.start !== before.stop + 1) return;
  const at = word.text.indexOf('.');
  const method = cutFrom(word, at + 1);
  const dot = cutFrom(word, at);
  word.type = ApexLexer.Identifier;
  dot.type = ApexLexer.DOT;
  method.type = ApexLexer.Identifier;
  inserted.set(next, [dot, method]);
}

/** @return the end of the token, which it loses */
function cutFrom(token: ApexToken, at: number): ApexToken {
  const { text } = token;
  const end = token.clone();
  end.start += at;
  end.column += at;
  end.text = text.slice(at);
  token.stop = token.start + at - 1;
  token.text = text.slice(0, at);
  return end;
}

/** `new String[][]{ ... }` is read as `new List<String>[]{ ... }`, which is the same type. */
function nestedArray(tokens: readonly ApexToken[], index: number, inserted: Map<ApexToken, ApexToken[]>): void {
  const first = tokens[index + 1];
  let at = index + 1;
  while (isName(tokens[at]) || tokens[at]?.type === ApexLexer.DOT) at += 1;
  let pairs = 0;
  while (tokens[at + 2 * pairs]?.type === ApexLexer.LBRACK && tokens[at + 2 * pairs + 1]?.type === ApexLexer.RBRACK) pairs += 1;
  const opening = tokens[at];
  if (first === undefined || opening === undefined || pairs < 2) return;
  const before: ApexToken[] = [];
  const after: ApexToken[] = [];
  for (let extra = 1; extra < pairs; extra += 1) {
    for (const bracket of tokens.slice(at + 2 * extra, at + 2 * extra + 2)) bracket.channel = HIDDEN;
    before.push(syntheticToken(first, ApexLexer.LIST, 'List'), syntheticToken(first, ApexLexer.LT, '<'));
    after.push(syntheticToken(opening, ApexLexer.GT, '>'));
  }
  inserted.set(first, before);
  inserted.set(opening, after);
}

const GROUPS = new Set([ApexLexer.ALL, ApexLexer.NAME, ApexLexer.EMAIL, ApexLexer.PHONE, ApexLexer.SIDEBAR]);

/** `IN nothing FIELDS` compiles and is refused when the search runs. Source: seen in an org. */
function nameGroup(tokens: readonly ApexToken[], index: number): void {
  const [group, fields] = tokens.slice(index + 1, index + 3);
  if (fields?.type === ApexLexer.FIELDS && group !== undefined && isName(group) && !GROUPS.has(group.type)) group.type = ApexLexer.ALL;
}

/** `RETURNING Account(toLabel(Type) label, Name)`: each function becomes, with its alias, one token that the tree builder takes apart. */
function searchFields(tokens: readonly ApexToken[], index: number): void {
  let depth = 0;
  let isField = false;
  for (let at = index + 1; at < tokens.length && depth >= 0; at += 1) {
    const token = tokens[at] as ApexToken;
    if (depth === 1 && isField && SEARCH_FUNCTIONS.has(token.type) && tokens[at + 1]?.type === ApexLexer.LPAREN) mergeCall(tokens, at);
    if (depth === 0) isField = token.type === ApexLexer.LPAREN;
    else if (AFTER_FIELDS.has(token.type)) isField = false;
    if (OPENERS.has(token.type)) depth += 1;
    if (CLOSERS.has(token.type)) depth -= 1;
  }
}

function mergeCall(tokens: readonly ApexToken[], at: number): void {
  const end = closing(tokens, at + 1) + 1;
  merge(tokens.slice(at, end));
  const [call, alias] = [tokens[at], tokens[end]];
  if (call === undefined || alias === undefined || !isName(alias) || AFTER_FIELDS.has(alias.type)) return;
  alias.channel = HIDDEN;
  call.stop = alias.stop;
  call.text = `${call.text} ${alias.text}`;
}

function closing(tokens: readonly ApexToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (OPENERS.has(tokens[at]?.type ?? 0)) depth += 1;
    if (CLOSERS.has(tokens[at]?.type ?? 0)) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

function merge(tokens: readonly ApexToken[]): void {
  const [first, ...rest] = tokens;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return;
  const text = tokens.map((token) => token.text).join('');
  for (const token of rest) token.channel = HIDDEN;
  first.type = ApexLexer.Identifier;
  first.stop = last.stop;
  first.text = text;
}

function syntheticToken(at: ApexToken, type: number, text: string): ApexToken {
  const token = at.clone();
  token.type = type;
  token.text = text;
  token.stop = token.start - 1;
  return token;
}

function insert(stream: Filled, before: ReadonlyMap<ApexToken, readonly ApexToken[]>): void {
  const tokens = stream.tokens.flatMap((token) => [...(before.get(token) ?? []), token]);
  for (const [index, token] of tokens.entries()) token.tokenIndex = index;
  stream.tokens = tokens;
}

function isName(token: ApexToken | undefined): boolean {
  return token !== undefined && /^[a-z_]\w*$/i.test(token.text);
}
