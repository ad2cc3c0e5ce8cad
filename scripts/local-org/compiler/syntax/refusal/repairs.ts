/**
 * Repairs a text with syntax errors so that the parser library can read it. The platform goes on checking after a syntax error: mistakes of other kinds
 * are reported beside it, so what is left of the text must be checked, too.
 * The machine tells of each rule that it enters, leaves or fails to read, and of each token that it deletes or inserts; edits of the token sequence come of it.
 */
import { applyEdits } from './applyEdits.ts';
import {
  hasTypeArguments,
  isConstructorBody,
  isEmptyParentheses,
  isNameInParentheses,
  isSumOfName,
  isValueOfCase,
  nameAsValue,
} from './around.ts';
import type { Edit, OpenRule, RepairedText, Replacement } from './edits.ts';
import { isNameRule, nameEdits } from './nameEdits.ts';
import {
  CLOSINGS,
  DEFAULT_EVENTS,
  EMPTY_BLOCK,
  EMPTY_FINALLY,
  EMPTY_PARENTHESES,
  identifier,
  literal,
  MISSING_VALUE,
  UNKNOWN_VALUE,
  UNNAMED_CASE,
  type Placeholder,
} from './placeholders.ts';
import { replaced, replacementOf } from './replacements.ts';
import { END, type Token } from './token.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Positions count tokens. */
export class Repairs {
  private readonly tokens: readonly Token[];
  private readonly edits: Edit[] = [];
  private readonly open: OpenRule[] = [];
  private readonly queries: Span[] = [];
  private readonly editedQueries: Span[] = [];
  /** Nothing can be read of the whole text. */
  private isLost = false;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get isNeeded(): boolean {
    return this.isLost || this.edits.length > 0;
  }

  private get isNothing(): boolean {
    return this.isLost || this.edits.some(({ isFatal }) => isFatal === true);
  }

  /** @return undefined where nothing is left to read */
  repaired(text: string): RepairedText | undefined {
    if (this.isNothing) return undefined;
    const repaired = applyEdits(this.tokens, text, this.edits);
    return this.editedQueries.length === 0 ? repaired : { ...repaired, withoutQueries: this.without(this.editedQueries, text) };
  }

  /** The text with an unknown value for each query. @return undefined where there are none, or nothing is left to read */
  withoutQueries(text: string): RepairedText | undefined {
    return this.isNothing || this.queries.length === 0 ? undefined : this.without(this.queries, text);
  }

  private without(queries: readonly Span[], text: string): RepairedText {
    const isWithin = ({ from, to }: Edit): boolean => queries.some((query) => from >= query.from && to <= query.to);
    const edits = [
      ...this.edits.filter((edit) => !isWithin(edit)),
      ...queries.map((query) => ({ ...query, placeholders: [UNKNOWN_VALUE] })),
    ];
    return applyEdits(
      this.tokens,
      text,
      edits.toSorted((a, b) => a.from - b.from),
    );
  }

  enter(name: string, from: number): void {
    this.open.push({ name, from, editsBefore: this.edits.length, isLost: false });
  }

  /** The rule was read up to `at`, though parts of it may have failed. */
  leave(at: number): void {
    const rule = this.open.pop();
    if (rule === undefined) return;
    if (rule.isLost && rule.name === 'comparison' && rule.operand !== undefined)
      this.keepOperand(rule.operand, at, [this.signOfLost(rule.operand.end), MISSING_VALUE]);
    else if (rule.isLost) this.replace(rule, at);
    else if (rule.lacksSign === true && rule.operand !== undefined) this.keepOperand(rule.operand, at, [literal('='), MISSING_VALUE]);
    else this.complete(rule, at);
    this.noteOperand(rule, at);
  }

  /** The rule failed at `at`; reading goes on at `to`. */
  fail(at: number, to: number): void {
    const rule = this.open.pop();
    if (rule === undefined) return;
    // a query that is not closed is missing, and type arguments that are not are none, whatever else was wrong in them
    if (rule.name === 'primary' || rule.name === 'typeArguments') rule.isLost = false;
    if (rule.isLost || !this.keepBeginning(rule, at, to)) this.replace(rule, to);
    if (rule.name === 'literal' && isValueOfCase(this.open, rule.from)) this.markLost();
    this.noteOperand(rule, to);
  }

  /** Nothing can be read of the text as long as the last edit stands: what is around it may be given up. */
  private markLost(): void {
    const last = this.edits.pop();
    if (last !== undefined) this.edits.push({ ...last, isFatal: true });
  }

  deleteToken(at: number): void {
    this.edits.push({ from: at, to: at + 1, placeholders: [] });
  }

  /** @param type of the token that is missing before `at` */
  insertToken(at: number, type: string): void {
    if (type === END) this.edits.push({ from: at, to: this.tokens.length, placeholders: [] });
    else this.edits.push({ from: at, to: at, placeholders: [type === 'IDENTIFIER' ? MISSING_VALUE : literal(type)] });
  }

  /** Adds what a rule cannot do without, and makes readable what the library does not read. */
  private complete(rule: OpenRule, at: number): void {
    switch (rule.name) {
      case 'primary':
        return this.completePrimary(rule, at);
      case 'catch':
      case 'finally':
      case 'event':
      case 'when':
        return this.noteComplete();
      case 'trying':
      case 'switch':
      case 'events':
        if (rule.isComplete !== true) this.addRequired(rule, at);
        return;
      case 'whenValue':
        return this.markValueOfCase(rule, at);
      case 'expressionStatement':
        if (this.isMissingStatement(rule, at)) this.putUnknownStatement(rule, at);
        return this.keepComparison(rule);
      case 'sum':
        if (isSumOfName(this.tokens, this.edits[rule.editsBefore], rule.from))
          this.edits.splice(rule.editsBefore, 0, ...enclosed(rule.from + 1));
        return;
      case 'assignmentSign':
        return this.closeUp(rule, at);
      case 'optionalBlock':
        // constructors are read with bodies only
        if (isConstructorBody(this.open) && this.tokens[rule.from]?.type === ';') this.put(replaced(rule, at, EMPTY_BLOCK));
        return;
      default:
        if (isNameRule(rule.name)) this.edits.push(...nameEdits(rule, this.open, this.tokens));
    }
  }

  /** The platform reads `> > =` as one sign, the library only if nothing stands between. */
  private closeUp({ from }: OpenRule, at: number): void {
    const sign = this.tokens.slice(from, at);
    const isApart = sign.some(({ start }, index) => index > 0 && sign[index - 1]?.end !== start);
    if (isApart) this.edits.push({ from, to: at, placeholders: [literal(sign.map(({ text }) => text).join(''))] });
  }

  private completePrimary(rule: OpenRule, at: number): void {
    const inside = this.edits.slice(rule.editsBefore);
    if (this.tokens[rule.from]?.type === '[') this.noteQuery(rule, at);
    else if (isEmptyParentheses(this.tokens, inside, rule.from, at)) this.put(replaced(rule, at, [EMPTY_PARENTHESES]));
    else if (isNameInParentheses(this.tokens, inside, rule.from, at)) this.edits.splice(rule.editsBefore, 0, ...enclosed(rule.from + 1));
  }

  /** The part that a `try`, a switch or the events of a trigger must have. */
  private addRequired(rule: OpenRule, at: number): void {
    if (rule.name === 'trying') this.edits.push({ from: at, to: at, placeholders: EMPTY_FINALLY });
    else if (rule.name === 'switch') this.addCase(at);
    else this.put(replaced(rule, at, DEFAULT_EVENTS));
  }

  /** @return whether what the rule had read before it failed could be kept */
  private keepBeginning(rule: OpenRule, at: number, to: number): boolean {
    const closing = CLOSINGS.get(rule.name);
    if (closing !== undefined && at > rule.from) {
      this.edits.push({ from: at, to, placeholders: this.hasOpened(rule, closing, at) ? closing : [literal('{'), ...closing] });
      return true;
    }
    switch (rule.name) {
      case 'unit':
        this.edits.push({ from: at, to: this.tokens.length, placeholders: [] });
        return true;
      case 'ternary':
        if (rule.operand === undefined) return false;
        this.keepOperand(rule.operand, to, []);
        return true;
      case 'annotation':
        if (at <= rule.from + 1) return false;
        this.edits.push({ from: at, to, placeholders: [literal(')')] });
        return true;
      case 'typeArguments':
        this.put(replaced(rule, to, []));
        return true;
      case 'name':
      case 'identifier':
        this.put(replaced(rule, to, [identifier(this.tokens[rule.from]?.text ?? '')]));
        return true;
      default:
        return false;
    }
  }

  private replace(rule: OpenRule, to: number): void {
    const { open, tokens, edits } = this;
    const around = open.at(-1);
    if (rule.name === 'assignmentSign' && around !== undefined) {
      around.lacksSign = true;
      return;
    }
    const replacement = replacementOf({ rule, open, tokens, edits, to });
    if (replacement !== undefined) this.put(replacement);
    else if (around !== undefined) around.isLost = true;
    else this.isLost = true;
  }

  private put({ editsBefore, ...edit }: Replacement): void {
    this.edits.length = editsBefore;
    this.edits.push(edit);
  }

  private keepOperand({ end, edits }: NonNullable<OpenRule['operand']>, to: number, placeholders: readonly Placeholder[]): void {
    this.put({ from: end, to, placeholders, editsBefore: edits });
  }

  /** The checker stops at `instanceof` with a missing type. So does the platform, but only where a type argument could not be read. @param at the place of the operator */
  private signOfLost(at: number): Placeholder {
    return hasTypeArguments(this.tokens, at + 1) ? literal('instanceof') : literal('==');
  }

  private noteOperand({ name }: OpenRule, end: number): void {
    const around = this.open.at(-1);
    const isOperand =
      (name === 'coalescing' && around?.name === 'ternary') ||
      (name === 'ternary' && around?.name === 'assignment') ||
      (name === 'shift' && around?.name === 'comparison');
    if (around !== undefined && isOperand) around.operand ??= { end, edits: this.edits.length };
  }

  private noteComplete(): void {
    const around = this.open.at(-1);
    if (around !== undefined) around.isComplete = true;
  }

  /** What a query finds is unknown when its closing bracket had to be inserted, but its binds are checked: the query becomes part of a comparison with a missing value. */
  private noteQuery(rule: OpenRule, at: number): void {
    const last = this.edits.at(-1);
    const span = { from: rule.from, to: at };
    this.queries.push(span);
    if (this.edits.length === rule.editsBefore || last === undefined) return;
    if (last.from === at && last.to === at && last.placeholders[0]?.text === ']') {
      this.edits.splice(rule.editsBefore, 0, { from: rule.from, to: rule.from, placeholders: [literal('(')] });
      this.edits.push({ from: at, to: at, placeholders: [literal('=='), MISSING_VALUE, literal(')')] });
    }
    this.editedQueries.push(span);
  }

  /** A name of a `when` is a constant unless it has a sign. */
  private markValueOfCase({ from }: OpenRule, at: number): void {
    const name = nameAsValue(this.tokens, from, at);
    if (name !== undefined) this.edits.push({ from: name, to: name, placeholders: [literal('+')] });
  }

  /** Before the brace that closes the switch, even if that had to be inserted. */
  private addCase(at: number): void {
    const last = this.edits.at(-1);
    const isBraceInserted = last?.from === at && last.to === at && last.placeholders[0]?.text === '}';
    const place = isBraceInserted ? at : at - 1;
    this.edits.splice(this.edits.length - (isBraceInserted ? 1 : 0), 0, { from: place, to: place, placeholders: UNNAMED_CASE });
  }

  /** `a < ...` read as a comparison must not be read again as the type of a variable. */
  private keepComparison({ from, editsBefore }: OpenRule): void {
    const inside = this.edits.slice(editsBefore);
    const [first] = inside;
    if (this.tokens[from + 1]?.type !== '<' || first === undefined) return;
    const isReplaced = first.from === from && first.to === from + 1;
    if (inside.slice(isReplaced ? 1 : 0).some((edit) => edit.from < from + 2)) return;
    const operand = isReplaced ? [{ ...first, placeholders: [literal('('), ...first.placeholders, literal(')')] }] : enclosed(from);
    this.edits.splice(editsBefore, isReplaced ? 1 : 0, ...operand);
  }

  /** Whether nothing is left of the expression of a statement in a block. */
  private isMissingStatement({ from, editsBefore }: OpenRule, at: number): boolean {
    const [first] = this.edits.slice(editsBefore);
    if (first?.from !== from || first.placeholders[0] !== MISSING_VALUE || this.open.at(-2)?.name !== 'block') return false;
    const isDeleted = (index: number): boolean => this.edits.some((edit) => index >= edit.from && index < edit.to);
    return this.tokens.slice(from, at).every(({ type }, index) => type === ';' || isDeleted(from + index));
  }

  /** The statement has its place at its end. */
  private putUnknownStatement({ from, editsBefore }: OpenRule, at: number): void {
    const isEndInserted = this.edits.at(-1)?.from === at;
    const offset = this.tokens[isEndInserted ? at : at - 1]?.start;
    this.edits.length = editsBefore;
    this.edits.push({ from, to: at, offset, placeholders: [UNKNOWN_VALUE, literal(';')] });
  }

  /** A type may fail before its body begins. */
  private hasOpened({ from, editsBefore }: OpenRule, closing: readonly Placeholder[], at: number): boolean {
    if (closing[0]?.text !== '}' || this.tokens.slice(from, at).some(({ type }) => type === '{')) return true;
    return this.edits.slice(editsBefore).some(({ placeholders }) => placeholders[0]?.text === '{');
  }
}

/** Parentheses around a token. */
function enclosed(at: number): readonly Edit[] {
  return [
    { from: at, to: at, placeholders: [literal('(')] },
    { from: at + 1, to: at + 1, placeholders: [literal(')')] },
  ];
}
