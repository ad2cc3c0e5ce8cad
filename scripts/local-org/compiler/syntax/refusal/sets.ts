/** Which tokens an element can begin with, and which can come after it: what prediction and recovery go by. */
import { NAMES, OBJECT_NAMES, QUERY_NAMES } from './keywords.ts';
import type { Alternative, Choice, Element, Grammar, Guard } from './notation.ts';

export type TokenSet = ReadonlySet<string>;
/** In what follows an element: the rule may be at its end. */
export const RULE_END = '<end of rule>';
/** Of what can be empty. */
const ANY: TokenSet = new Set();

const SETS: Readonly<Record<string, TokenSet>> = {
  names: NAMES,
  indexNames: new Set([...NAMES].filter((name) => name !== 'FIND')),
  queryNames: QUERY_NAMES,
  groupedNames: new Set([...QUERY_NAMES, ...NAMES].filter((name) => name !== 'ROLLUP' && name !== 'CUBE')),
  selectedNames: new Set([...QUERY_NAMES, ...NAMES].filter((name) => name !== 'TYPEOF')),
  objectNames: OBJECT_NAMES,
};

export class Sets {
  private readonly grammar: Grammar;
  private readonly firstOfRule = new Map<string, Set<string>>();
  private readonly emptyRules = new Set<string>();
  private readonly followOfRule = new Map<string, Set<string>>();
  private readonly firstOfGuard = new Map<Guard, TokenSet>();
  private readonly firstOf = new Map<Alternative, TokenSet>();
  private readonly localFollow = new Map<Element, TokenSet>();

  constructor(grammar: Grammar) {
    this.grammar = grammar;
    for (const name of grammar.keys()) {
      this.firstOfRule.set(name, new Set());
      this.followOfRule.set(name, new Set());
    }
    untilStable(() => this.growFirst());
    for (const rule of grammar.values()) this.placeChoice(rule, new Set([RULE_END]));
    untilStable(() => this.growFollow());
  }

  /** Tokens that an alternative begins with; one that can be empty has also what follows it, which is left to the order of alternatives. */
  first(alternative: Alternative): TokenSet {
    const known = this.firstOf.get(alternative);
    if (known !== undefined) return known;
    const made = this.firstOfAll(alternative.elements);
    this.firstOf.set(alternative, made);
    return made;
  }

  /** @return whether a look or trial is not over at its first token */
  mayBegin(guard: Guard, type: string): boolean {
    let types = this.firstOfGuard.get(guard);
    if (types === undefined) {
      types = this.canBeEmpty(guard.elements) ? ANY : this.firstOfAll(guard.elements);
      this.firstOfGuard.set(guard, types);
    }
    return types === ANY || types.has(type);
  }

  canBeEmpty(elements: readonly Element[]): boolean {
    return elements.every((element) => this.isEmptyElement(element));
  }

  /** What can come after an element within its rule. */
  after(element: Element): TokenSet {
    return this.localFollow.get(element) ?? new Set();
  }

  /** What can come after a rule, wherever it is used. */
  follow(rule: string): TokenSet {
    return this.followOfRule.get(rule) ?? new Set();
  }

  members(set: string): TokenSet {
    const members = SETS[set];
    if (members === undefined) throw new Error(`The grammar has no set of tokens called ${set}`);
    return members;
  }

  private growFirst(): boolean {
    let hasGrown = false;
    for (const [name, rule] of this.grammar) {
      const first = this.firstOfRule.get(name) as Set<string>;
      const before = first.size;
      for (const type of this.firstOfElement(rule)) first.add(type);
      if (first.size > before) hasGrown = true;
      if (!this.emptyRules.has(name) && this.isEmptyElement(rule)) {
        this.emptyRules.add(name);
        hasGrown = true;
      }
    }
    return hasGrown;
  }

  private firstOfAll(elements: readonly Element[]): Set<string> {
    const first = new Set<string>();
    for (const element of elements) {
      for (const type of this.firstOfElement(element)) first.add(type);
      if (!this.isEmptyElement(element)) break;
    }
    return first;
  }

  private firstOfElement(element: Element): Iterable<string> {
    switch (element.kind) {
      case 'token':
        return [element.type];
      case 'set':
        return this.members(element.name);
      case 'rule': {
        const first = this.firstOfRule.get(element.name);
        if (first === undefined) throw new Error(`The grammar has no rule called ${element.name}`);
        return first;
      }
      case 'choice':
        return element.alternatives.flatMap(({ elements }) => [...this.firstOfAll(elements)]);
      default:
        return [];
    }
  }

  private isEmptyElement(element: Element): boolean {
    switch (element.kind) {
      case 'token':
      case 'set':
        return false;
      case 'rule':
        return this.emptyRules.has(element.name);
      case 'choice':
        return element.repeat === '?' || element.repeat === '*' || element.alternatives.some(({ elements }) => this.canBeEmpty(elements));
      default:
        return true;
    }
  }

  private placeChoice(choice: Choice, after: TokenSet): void {
    this.localFollow.set(choice, after);
    const isLoop = choice.repeat === '*' || choice.repeat === '+';
    const next = isLoop ? new Set([...after, ...this.firstOfElement(choice)]) : after;
    for (const { guard, elements } of choice.alternatives) {
      if (guard !== undefined) this.placeAll(guard.elements, new Set());
      this.placeAll(elements, next);
    }
  }

  private placeAll(elements: readonly Element[], after: TokenSet): void {
    let next = after;
    for (const element of elements.toReversed()) {
      if (element.kind === 'choice') this.placeChoice(element, next);
      else this.localFollow.set(element, next);
      const first = this.firstOfElement(element);
      // what comes after a rule that reads nothing is not reckoned with
      next = element.kind !== 'rule' && this.isEmptyElement(element) ? new Set([...first, ...next]) : new Set(first);
    }
  }

  private growFollow(): boolean {
    let hasGrown = false;
    for (const [name, rule] of this.grammar) {
      for (const [reference, after] of this.references(rule)) {
        const follow = this.followOfRule.get(reference) as Set<string>;
        const before = follow.size;
        for (const type of after) if (type !== RULE_END) follow.add(type);
        if (after.has(RULE_END)) for (const type of this.follow(name)) follow.add(type);
        if (follow.size > before) hasGrown = true;
      }
    }
    return hasGrown;
  }

  private *references(choice: Choice): Iterable<readonly [string, TokenSet]> {
    for (const { elements } of choice.alternatives) {
      for (const element of elements) {
        if (element.kind === 'rule') yield [element.name, this.after(element)];
        else if (element.kind === 'choice') yield* this.references(element);
      }
    }
  }
}

function untilStable(grow: () => boolean): void {
  while (grow());
}
