/**
 * Whether the last match looked beyond the end of its text (hitEnd), and whether more text could undo it (requireEnd). The host's engine does not tell, so
 * the tree is walked as java.util.regex walks it, when somebody asks. Source: Java API, Matcher.hitEnd, Matcher.requireEnd.
 */
import { NotImplemented } from '../../../core/error.ts';
import { endRule, start } from './anchors.ts';
import type { RegexNode, RegexTree } from './tree.ts';
import { writeRegex } from './write.ts';

export interface Ends {
  readonly hitEnd: boolean;
  readonly requireEnd: boolean;
}
/** What was asked of the matcher: from which position, and whether it had to match there, or all of the text. */
export interface Attempt {
  readonly from: number;
  /** Where the match before ended. */
  readonly lastMatch: number;
  readonly mode: 'find' | 'here' | 'whole';
}

export function endsOf(tree: RegexTree, text: string, attempt: Omit<Attempt, 'lastMatch'>): Ends {
  const walker = new Walker(text, () => new NotImplemented('System.Matcher.hitEnd of a match that reads a million characters'));
  if (walk(walker, tree, text, attempt)) return walker.ends();
  return { ...walker.ends(), hitEnd: isSearch(tree, attempt) || walker.ends().hitEnd };
}

const isSearch = (tree: RegexTree, { mode }: Omit<Attempt, 'lastMatch'>): boolean => mode === 'find' && !startsAtTheStart(tree.root);

/** @return whether the text matches. */
export function walk(walker: Walker, tree: RegexTree, text: string, attempt: Omit<Attempt, 'lastMatch'>): boolean {
  const accept = (at: number): boolean => attempt.mode !== 'whole' || at === text.length;
  const last = isSearch(tree, attempt) ? text.length - leastLength(tree.root) : attempt.from;
  for (let at = attempt.from; at <= last; at++) if (walker.match(tree.root, at, accept)) return true;
  return false;
}

/** Bounds of the groups of a match at `from`: what an earlier round of a repetition captured is kept where a later one captures nothing. Source: Apex Developer Guide, "Understanding Capturing Groups". */
export function groupsOf(tree: RegexTree, text: string, { from, mode }: Omit<Attempt, 'lastMatch'>): Groups {
  const walker = new Walker(text, () => new NotImplemented('System.Matcher.start of a match that reads a million characters'));
  walker.match(tree.root, from, (at) => mode !== 'whole' || at === text.length);
  return walker.groups;
}

/** Whether a round of a repetition may leave a group out that an earlier one captured. */
export function mayKeep(node: RegexNode, group: number, isRepeated = false): boolean {
  switch (node.kind) {
    case 'either':
      return node.options.some((option) => mayKeep(option, group, isRepeated));
    case 'sequence':
      return node.items.some((item) => mayKeep(item, group, isRepeated));
    case 'repeat':
      return mayKeep(node.body, group, isRepeated || node.max !== 1);
    case 'capture':
      return (isRepeated && node.group === group) || mayKeep(node.body, group, isRepeated);
    case 'atomic':
    case 'look':
      return mayKeep(node.body, group, isRepeated);
    default:
      return false;
  }
}

/** Such a pattern is tried once, not at every position. */
function startsAtTheStart(root: RegexNode): boolean {
  if (root.kind === 'sequence') return root.items[0] !== undefined && startsAtTheStart(root.items[0]);
  return root.kind === 'assertion' && root.source === start;
}

/** Nothing shorter matches: a search does not try later positions. */
function leastLength(node: RegexNode): number {
  switch (node.kind) {
    case 'atom':
      return 1;
    case 'assertion':
    case 'look':
    case 'reference':
      return 0;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + leastLength(item), 0);
    case 'either':
      return Math.min(...node.options.map(leastLength));
    case 'repeat':
      return node.min * leastLength(node.body);
    case 'capture':
    case 'atomic':
      return leastLength(node.body);
  }
}

type Next = (at: number) => boolean;
/** By Java's number; undefined where a group captured nothing. */
type Groups = readonly (readonly [number, number] | undefined)[];
const MOST_READS = 1_000_000;
const compiled = new Map<string, RegExp>();

function sticky(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'yv');
  compiled.set(source, known);
  return known;
}

export class Walker {
  private hitEnd = false;
  private requireEnd = false;
  private reads = 0;
  groups: Groups = [];
  private readonly text: string;
  private readonly refusal: () => Error;

  /** @param refusal of what reads the text too often. */
  constructor(text: string, refusal: () => Error) {
    this.text = text;
    this.refusal = refusal;
  }

  ends(): Ends {
    return { hitEnd: this.hitEnd, requireEnd: this.requireEnd };
  }

  match(node: RegexNode, at: number, next: Next): boolean {
    switch (node.kind) {
      case 'atom':
        return this.atom(node.source, at, next);
      case 'assertion':
        return this.assertion(node.source, at) && next(at);
      case 'sequence':
        return this.sequence(node.items, 0, at, next);
      case 'either':
        return node.options.some((option) => this.match(option, at, next));
      case 'capture':
        return this.match(node.body, at, (end) => this.within(node.group, [at, end], () => next(end)));
      case 'reference':
        return this.reference(this.groups[node.group], at, next);
      case 'atomic':
        return this.once(node.body, at, next);
      case 'look':
        return this.look(node, at) && next(at);
      case 'repeat':
        return node.mode === 'possessive' ? this.once({ ...node, mode: 'greedy' }, at, next) : this.repeat(node, 0, at, next);
    }
  }

  private atom(source: string, at: number, next: Next): boolean {
    if (++this.reads > MOST_READS) throw this.refusal();
    if (at >= this.text.length) {
      this.hitEnd = true;
      return false;
    }
    const length = this.lengthOf(source, at);
    return length !== undefined && next(at + length);
  }

  private lengthOf(source: string, at: number): number | undefined {
    const regex = sticky(source);
    regex.lastIndex = at;
    return regex.exec(this.text)?.[0].length;
  }

  private assertion(source: string, at: number): boolean {
    const isMet = this.lengthOf(source, at) !== undefined;
    const rule = endRule(source);
    if (rule !== undefined && (rule.isAtEndOnly ? at === this.text.length : isMet)) {
      this.hitEnd = true;
      this.requireEnd ||= rule.requires;
    }
    return isMet;
  }

  private sequence(items: readonly RegexNode[], index: number, at: number, next: Next): boolean {
    const item = items[index];
    return item === undefined ? next(at) : this.match(item, at, (end) => this.sequence(items, index + 1, end, next));
  }

  /** Another bound of a group while the rest is tried. */
  private within(group: number, bounds: readonly [number, number], rest: () => boolean): boolean {
    const before = this.groups;
    const changed = [...before];
    changed[group] = bounds;
    this.groups = changed;
    if (rest()) return true;
    this.groups = before;
    return false;
  }

  private reference(bounds: readonly [number, number] | undefined, at: number, next: Next): boolean {
    if (bounds === undefined) return false;
    const wanted = this.text.slice(...bounds);
    if (at + wanted.length > this.text.length) {
      this.hitEnd = true;
      return false;
    }
    return this.text.startsWith(wanted, at) && next(at + wanted.length);
  }

  /** Without coming back into it. */
  private once(body: RegexNode, at: number, next: Next): boolean {
    let end = -1;
    return this.match(body, at, (stop) => ((end = stop), true)) && next(end);
  }

  private look(node: RegexNode & { readonly kind: 'look' }, at: number): boolean {
    if (node.operator === '!' && at === this.text.length) this.requireEnd = true;
    if (node.operator === '=' || node.operator === '!') return this.match(node.body, at, () => true) === (node.operator === '=');
    const { source } = writeRegex({ root: node, groupCount: 0, groupByName: new Map() });
    return this.lengthOf(source, at) !== undefined;
  }

  private repeat(node: RegexNode & { readonly kind: 'repeat' }, count: number, at: number, next: Next): boolean {
    const isDone = count >= node.min;
    const again = (): boolean =>
      (node.max === undefined || count < node.max) &&
      this.match(node.body, at, (end) => (end === at && isDone ? false : this.repeat(node, count + 1, end, next)));
    if (node.mode === 'lazy') return (isDone && next(at)) || again();
    return again() || (isDone && next(at));
  }
}
