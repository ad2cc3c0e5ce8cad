/**
 * What is left of a text that can't be read: the platform goes on checking with it, so that mistakes of other kinds are told beside the syntax errors.
 * A rule that fails is nothing for the rule that asked for it: a value that nothing is known of, a statement that does nothing, a member that is not there.
 */
import {
  ACCESSORS,
  ANYTHING,
  COMPARED,
  EMPTY_BRACKETS,
  ENDINGS,
  EVENTS,
  LISTED,
  NAMED,
  NAMES,
  NEEDED,
  NOTHING,
  NOBODY,
  NO_BODY,
  NO_CATCH,
  NO_NAME,
  NO_WHEN,
  QUERIED,
  STAND_INS,
  SUPERTYPES,
  TRIED,
  named,
  sign,
  type Thought,
} from './standIns.ts';
import { isUnreadable, isUnreadableType } from './unreadable.ts';
import { assemble } from './assemble.ts';
import { isCaseOfName, isEmptyBracket, isHeldByParameter, isOfConstructor, isOfLoop, isResult } from './around.ts';
import type { OpenRule, Piece, Rest } from './pieces.ts';
import { END, type Token } from './token.ts';

/** Watches a reading. Places are numbers of tokens. */
export class Remains {
  private readonly tokens: readonly Token[];
  private readonly pieces: Piece[] = [];
  private readonly open: OpenRule[] = [];
  /** Queries and searches in which anything was thought away or of. */
  private readonly queries: { readonly from: number; readonly to: number }[] = [];
  private readonly allQueries: { readonly from: number; readonly to: number }[] = [];
  /** Nothing is left of the text. */
  private isHoled = false;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  enter(name: string, from: number): void {
    this.open.push({ name, from, before: this.pieces.length, isHoled: false });
  }

  /** Whether anything has been thought away or of. */
  get isChanged(): boolean {
    return this.isHoled || this.pieces.length > 0;
  }

  leave(at: number): void {
    const rule = this.open.pop();
    if (rule === undefined) return;
    if (rule.isHoled && rule.name === 'comparison' && rule.operand !== undefined) this.cut(rule, at, [sign('=='), NOTHING]);
    else if (rule.isHoled) this.replace(rule, at);
    else if (rule.isSignless === true) this.cut(rule, at, [sign('='), NOTHING]);
    else if (rule.name === 'primary' && this.tokens[rule.from]?.type === '[') this.keepQuery(rule, at);
    else if (rule.name === 'primary' && isEmptyBracket(this.tokens, this.pieces.slice(rule.before), rule.from, at))
      this.put(rule, at, [EMPTY_BRACKETS]);
    else if (NEEDED.has(rule.name)) this.noteFilled();
    else if (rule.name === 'trying' && rule.isFilled !== true) this.pieces.push({ from: at, to: at, thoughts: NO_CATCH });
    else if (rule.name === 'switch' && rule.isFilled !== true) this.thinkOfCase(at);
    else if (rule.name === 'events' && rule.isFilled !== true) this.put(rule, at, EVENTS);
    else if (NAMED.has(rule.name)) this.keepName(rule);
    else if (rule.name === 'expressionStatement' && this.isNothing(rule, at)) this.putNothing(rule, at);
    else if (rule.name === 'optionalBlock' && isOfConstructor(this.open) && this.tokens[rule.from]?.type === ';')
      this.put(rule, at, NO_BODY);
    if (rule.name === 'expressionStatement' && !rule.isHoled) this.keepComparison(rule);
    this.noteOperand(rule, at);
  }

  /** What was read as a comparison is not to be read as the type of a variable. */
  private keepComparison({ from, before }: OpenRule): void {
    const inside = this.pieces.slice(before);
    if (this.tokens[from + 1]?.type !== '<' || inside.length === 0 || inside.some((piece) => piece.from < from + 2)) return;
    this.pieces.splice(before, 0, { from, to: from, thoughts: [sign('(')] }, { from: from + 1, to: from + 1, thoughts: [sign(')')] });
  }

  /** @param at where the rule failed; @param to where reading goes on */
  fail(at: number, to: number): void {
    const rule = this.open.pop();
    if (rule === undefined) return;
    const ending = ENDINGS.get(rule.name);
    // nothing is left of a query that is not closed, whatever was wrong in it
    if (rule.name === 'primary') rule.isHoled = false;
    if (rule.name === 'unit' && !rule.isHoled) this.pieces.push({ from: at, to: this.tokens.length, thoughts: [] });
    else if (ending !== undefined && at > rule.from && !rule.isHoled)
      this.pieces.push({ from: at, to, thoughts: this.hasOpened(rule, ending, at) ? ending : [sign('{'), ...ending] });
    else if (rule.name === 'ternary' && rule.operand !== undefined && !rule.isHoled) this.cut(rule, to, []);
    else if (rule.name === 'annotation' && at > rule.from + 1 && !rule.isHoled) this.pieces.push({ from: at, to, thoughts: [sign(')')] });
    else if (rule.name === 'typeArguments' && !rule.isHoled) this.put(rule, to, []);
    else if (this.isDeclared(rule)) this.put(rule, to, [named(this.tokens[rule.from]?.text ?? '')]);
    else this.replace(rule, to);
    this.noteOperand(rule, to);
  }

  drop(at: number): void {
    this.keepCase(at);
    this.pieces.push({ from: at, to: at + 1, thoughts: [] });
  }

  thinkOf(at: number, type: string): void {
    this.keepCase(at);
    if (type === END) this.pieces.push({ from: at, to: this.tokens.length, thoughts: [] });
    else this.pieces.push({ from: at, to: at, thoughts: [type === 'IDENTIFIER' ? NOTHING : sign(type)] });
  }

  /** A name behind `when` is one where its block or another follows; else it is read as a value, which a sign in front tells. */
  private keepCase(at: number): void {
    if (isCaseOfName(this.open, this.tokens, at)) this.pieces.push({ from: at - 1, to: at - 1, thoughts: [sign('+')] });
  }

  /** @return undefined where nothing is left */
  read(text: string): Rest | undefined {
    if (this.isHoled) return undefined;
    const rest = assemble(this.tokens, text, this.pieces);
    return this.queries.length === 0 ? rest : { ...rest, withoutQueries: assemble(this.tokens, text, this.piecesWithoutQueries()) };
  }

  /** @return what is left where all queries are thought away */
  readUnqueried(text: string): Rest | undefined {
    return this.isHoled || this.allQueries.length === 0
      ? undefined
      : assemble(this.tokens, text, this.piecesWithoutQueries(this.allQueries));
  }

  private piecesWithoutQueries(queries = this.queries): readonly Piece[] {
    const isWithin = ({ from, to }: Piece): boolean => queries.some((query) => from >= query.from && to <= query.to);
    return [...this.pieces.filter((piece) => !isWithin(piece)), ...queries.map((query) => ({ ...query, thoughts: [ANYTHING] }))].toSorted(
      (a, b) => a.from - b.from,
    );
  }

  /** Of one whose bracket was only thought of, nothing is known. */
  private keepQuery(rule: OpenRule, at: number): void {
    const last = this.pieces.at(-1);
    this.allQueries.push({ from: rule.from, to: at });
    if (this.pieces.length === rule.before || last === undefined) return;
    if (last.from === at && last.to === at && last.thoughts[0]?.text === ']') this.put(rule, at, [ANYTHING]);
    else this.queries.push({ from: rule.from, to: at });
  }

  private replace(rule: OpenRule, to: number): void {
    const around = this.open.at(-1);
    if (rule.name === 'assignmentSign' && around !== undefined) return void (around.isSignless = true);
    if (rule.name === 'block' && TRIED.has(around?.name ?? '')) return this.put(rule, to, NO_BODY);
    if (rule.name === 'parameter' && around?.name === 'catch') return this.put(rule, to, [NOTHING, NOTHING]);
    if (rule.name === 'type' && isHeldByParameter(this.open)) return this.put(rule, to, [NOTHING]);
    if (LISTED.has(rule.name) || (around?.name === 'types' && rule.from > around.from)) return this.putListed(rule, to);
    if (rule.name === 'nameOrCall' && around?.name === 'selector') return this.breakChain(to);
    // what is asked of nothing is asked of the class
    if (rule.name === 'primary' && this.isAsked(to)) return this.put(rule, to + 1, []);
    if (SUPERTYPES.has(rule.name) && around?.name === 'classType') return this.put({ ...rule, from: rule.from - 1 }, to, []);
    // `System.runAs` with nobody: its block is still there
    if (rule.name === 'arguments' && around?.name === 'unambiguous') return this.put(rule, to, NOBODY);
    if (ACCESSORS.has(rule.name)) return this.putAccessor(rule, to);
    const isBody = rule.name === 'optionalBlock' || (rule.name === 'block' && this.open.at(-1)?.name === 'optionalBlock');
    if (isBody) return this.put(rule, to, isOfConstructor(this.open) ? NO_BODY : [sign(';')]);
    // a block that could not be read is none: its loop has no statement
    if (rule.name === 'unambiguous' && isOfLoop(this.open) && this.tokens[rule.from]?.type === '{') return this.put(rule, to, [sign(';')]);
    const isQuery = rule.name === 'primary' && this.tokens[rule.from]?.type === '[';
    const thoughts = isQuery && rule.isHoled ? [ANYTHING] : STAND_INS.get(rule.name);
    if (thoughts !== undefined) this.put(rule, to, thoughts[0] === NOTHING && this.isMistakable(rule, to) ? COMPARED : thoughts);
    else if (around !== undefined) around.isHoled = true;
    else this.isHoled = true;
  }

  /** Before an angle bracket as a type, before an equals sign in a constructor's brackets as a field. */
  private isMistakable({ from }: OpenRule, to: number): boolean {
    const type = this.tokens[to]?.type;
    const holder = this.open.findLastIndex(({ name }) => name === 'arguments');
    return type === '<' || (type === '=' && this.open[holder]?.from === from - 1 && this.open[holder - 1]?.name === 'newObject');
  }

  /** With the word in front that says who may use it. */
  private putAccessor(rule: OpenRule, to: number): void {
    const isModified = /^(?:PUBLIC|PRIVATE|PROTECTED|GLOBAL)$/.test(this.tokens[rule.from - 1]?.type ?? '');
    this.put({ ...rule, from: isModified ? rule.from - 1 : rule.from }, to, []);
  }

  private isAsked(at: number): boolean {
    return this.tokens[at]?.type === '.' || this.tokens[at]?.type === '?.';
  }

  /** Of `a.b()..c()` the end alone is left, as if it had been asked of nothing. */
  private breakChain(to: number): void {
    const chain = this.open.at(-2);
    if (chain === undefined) return;
    const goesOn = this.isAsked(to);
    this.put(chain, goesOn ? to + 1 : to, goesOn ? [] : [NOTHING]);
  }

  /** Before the bracket that closes the switch, be it one that was thought of. */
  private thinkOfCase(at: number): void {
    const last = this.pieces.at(-1);
    const isThoughtOf = last?.from === at && last.to === at && last.thoughts[0]?.text === '}';
    const place = isThoughtOf ? at : at - 1;
    this.pieces.splice(this.pieces.length - (isThoughtOf ? 1 : 0), 0, { from: place, to: place, thoughts: NO_WHEN });
  }

  private noteFilled(): void {
    const around = this.open.at(-1);
    if (around !== undefined) around.isFilled = true;
  }

  /** What the library does not read: `void` as a name, dotted names of methods and constructors, reserved words in dotted names, and a name that ends with its dot. */
  private keepName({ name, from }: OpenRule): void {
    const token = this.tokens[from];
    if (token === undefined) return;
    if (QUERIED.has(name)) this.keepQueried(token, from);
    else if (name === 'nameOrCall' && isUnreadable(token)) this.keepParts(token, from);
    else if (this.isDotted() ? this.isUnreadableName(token, from) : /^void$/i.test(token.text))
      this.pieces.push({ from, to: from + 1, thoughts: [named(token.text)] });
    else if (token.text.endsWith('.')) this.pieces.push({ from: from + 1, to: from + 1, offset: token.end, thoughts: [NO_NAME] });
  }

  /** `void` is a name to queries, too. */
  private keepQueried(token: Token, from: number): void {
    if (/\bvoid\b/i.test(token.text)) this.keepParts(token, from);
  }

  /** The name of a type, a method or a constructor. */
  private isDotted(): boolean {
    return this.open.at(-1)?.name === 'dotted';
  }

  private isUnreadableName({ text }: Token, from: number): boolean {
    if (/^void$/i.test(text)) return !isResult(this.open, this.tokens[from + 2]);
    if (!text.includes('.')) return false;
    const isCallable = /^(?:constructor|method)$/.test(this.open.at(-2)?.name ?? '');
    return isCallable || isUnreadableType(text);
  }

  /** Each part of a dotted name is one by itself. */
  private keepParts({ text, start }: Token, from: number): void {
    this.pieces.push({ from, to: from + 1, thoughts: [] });
    let offset = start;
    for (const part of text.split(/(\.)/)) {
      this.pieces.push({ from, to: from, offset, thoughts: [/^(?:\.|this|super)$/i.test(part) ? sign(part) : named(part)] });
      offset += part.length;
    }
  }

  private noteOperand({ name }: OpenRule, end: number): void {
    const around = this.open.at(-1);
    const isOperand =
      (name === 'coalescing' && around?.name === 'ternary') ||
      (name === 'ternary' && around?.name === 'assignment') ||
      (name === 'shift' && around?.name === 'comparison');
    if (around !== undefined && isOperand) around.operand ??= { end, pieces: this.pieces.length };
  }

  /** A statement of a block with no expression left is none. */
  private isNothing({ from, before }: OpenRule, at: number): boolean {
    const [first] = this.pieces.slice(before);
    if (first?.from !== from || first.thoughts[0] !== NOTHING || this.open.at(-2)?.name !== 'block') return false;
    return this.tokens
      .slice(from, at)
      .every(({ type }, index) => type === ';' || this.pieces.some((piece) => from + index >= piece.from && from + index < piece.to));
  }

  /** It stands where it ends. */
  private putNothing({ from, before }: OpenRule, at: number): void {
    const isThoughtOf = this.pieces.at(-1)?.from === at;
    this.pieces.length = before;
    this.pieces.push({ from, to: at, offset: this.tokens[isThoughtOf ? at : at - 1]?.start, thoughts: [ANYTHING, sign(';')] });
  }

  /** A name that fails is still one where something is declared. */
  private isDeclared({ name, isHoled }: OpenRule): boolean {
    return NAMES.has(name) && !isHoled;
  }

  /** A type may fail before its body. */
  private hasOpened({ from }: OpenRule, ending: readonly Thought[], at: number): boolean {
    return ending[0]?.text !== '}' || this.tokens.slice(from, at).some(({ type }) => type === '{');
  }

  /** With a comma beside it. */
  private putListed(rule: OpenRule, to: number): void {
    const isAfterComma = this.tokens[rule.from - 1]?.type === ',' && this.pieces[rule.before - 1]?.to !== rule.from;
    const from = isAfterComma ? rule.from - 1 : rule.from;
    this.put({ ...rule, from }, !isAfterComma && this.tokens[to]?.type === ',' ? to + 1 : to, []);
  }

  /** The first operand stays. */
  private cut({ operand }: OpenRule, to: number, thoughts: readonly Thought[]): void {
    if (operand === undefined) return;
    this.pieces.length = operand.pieces;
    this.pieces.push({ from: operand.end, to, thoughts });
  }

  private put({ from, before }: OpenRule, to: number, thoughts: readonly Thought[]): void {
    this.pieces.length = before;
    this.pieces.push({ from, to, thoughts });
  }
}
