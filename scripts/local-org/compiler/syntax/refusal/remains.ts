/**
 * What is left of a text that can't be read: the platform goes on checking with it, so that mistakes of other kinds are told beside the syntax errors.
 * A rule that fails is nothing for the rule that asked for it: a value that nothing is known of, a statement that does nothing, a member that is not there.
 */
import type { ThoughtOf } from '../source/thoughtOf.ts';
import { END, type Token } from './token.ts';

export interface Rest {
  /** As long as the text it was made of; blank where nothing is left. */
  readonly text: string;
  readonly thoughtOf: readonly ThoughtOf[];
}
type Thought = Omit<ThoughtOf, 'offset'>;

const sign = (text: string): Thought => ({ text, isName: false });
const named = (text: string): Thought => ({ text, isName: true });
/** A value that nothing is known of. */
const NOTHING = named('');

const words = (text: string): readonly string[] => text.split(' ');
const all = (names: string, thoughts: readonly Thought[]): readonly (readonly [string, readonly Thought[]])[] =>
  words(names).map((name) => [name, thoughts]);
/** What stands where a rule has failed. */
const STAND_INS: ReadonlyMap<string, readonly Thought[]> = new Map([
  ...all(
    'expression assignment ternary coalescing or and bitOr bitXor bitAnd comparison shift sum product prefixed signed postfixed selected primary super literal creation nameOrCall',
    [NOTHING],
  ),
  ...all(
    'statement optionalStatement blockMember unambiguous choice localVariable expressionStatement change switch trying blockDeclaration',
    [NOTHING, sign(';')],
  ),
  ...all('optionalBlock', [sign(';')]),
  ...all('member annotation interfaceMember catch', []),
]);
/** What such a rule had read stays, and is brought to an end. */
const ENDINGS: ReadonlyMap<string, readonly Thought[]> = new Map([
  ...all('arguments', [sign(')')]),
  ...all('collection entries classType', [sign('}')]),
  ...all('ternary', [sign(':'), NOTHING]),
]);
const NAMES: ReadonlySet<string> = new Set(['name', 'identifier']);

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly thoughts: readonly Thought[];
}
interface OpenRule {
  readonly name: string;
  readonly from: number;
  /** How many pieces there were when it began. */
  readonly before: number;
}

/** Watches a reading. Places are numbers of tokens. */
export class Remains {
  private readonly tokens: readonly Token[];
  private readonly pieces: Piece[] = [];
  private readonly open: OpenRule[] = [];
  /** Something is missing that nothing can stand for: what it is part of has to go. */
  private isHoled = false;
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  enter(name: string, from: number): void {
    this.open.push({ name, from, before: this.pieces.length });
  }

  leave(at: number): void {
    const rule = this.open.pop();
    if (rule !== undefined && this.isHoled) this.replace(rule, at);
  }

  /** @param at where the rule failed; @param to where reading goes on */
  fail(at: number, to: number): void {
    const rule = this.open.pop();
    if (rule === undefined) return;
    const ending = ENDINGS.get(rule.name);
    if (ending !== undefined && at > rule.from && !this.isHoled) this.pieces.push({ from: at, to, thoughts: ending });
    else if (NAMES.has(rule.name)) this.put(rule, to, [named(this.tokens[rule.from]?.text ?? '')]);
    else if (rule.name === 'parameter') this.putListed(rule, to);
    else {
      this.isHoled = true;
      this.replace(rule, to);
    }
  }

  drop(at: number): void {
    this.pieces.push({ from: at, to: at + 1, thoughts: [] });
  }

  thinkOf(at: number, type: string): void {
    this.pieces.push({ from: at, to: at, thoughts: [type === 'IDENTIFIER' ? NOTHING : sign(type)] });
  }

  /** @return undefined where nothing is left */
  read(text: string): Rest | undefined {
    if (this.isHoled) return undefined;
    const kept = this.tokens.filter(({ type }, index) => type !== END && !this.pieces.some(({ from, to }) => index >= from && index < to));
    const blank = text.replaceAll(/[^\r\n]/g, ' ');
    let rest = '';
    for (const { start, end } of kept) rest += blank.slice(rest.length, start) + text.slice(start, end);
    const thoughtOf = this.pieces.flatMap(({ from, thoughts }) =>
      thoughts.map((thought) => ({ offset: this.tokens[from]?.start ?? text.length, ...thought })),
    );
    return { text: rest + blank.slice(rest.length), thoughtOf };
  }

  private replace(rule: OpenRule, to: number): void {
    const isBody = rule.name === 'block' && this.open.at(-1)?.name === 'optionalBlock';
    const thoughts = isBody ? [sign(';')] : STAND_INS.get(rule.name);
    if (thoughts !== undefined) this.put(rule, to, thoughts);
  }

  /** With a comma beside it. */
  private putListed(rule: OpenRule, to: number): void {
    const isAfterComma = this.tokens[rule.from - 1]?.type === ',';
    const from = isAfterComma ? rule.from - 1 : rule.from;
    this.put({ ...rule, from }, !isAfterComma && this.tokens[to]?.type === ',' ? to + 1 : to, []);
  }

  private put({ from, before }: OpenRule, to: number, thoughts: readonly Thought[]): void {
    this.pieces.length = before;
    this.pieces.push({ from, to, thoughts });
    this.isHoled = false;
  }
}
