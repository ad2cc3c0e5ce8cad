/**
 * Recognises tokens by a grammar and reports syntax errors, recovering from each as parsers of the platform's kind do: an extra token is deleted,
 * a missing one inserted; after any other error tokens are skipped until one comes with which some open rule can go on.
 * After an error nothing is reported until a token has been read again, even in a trial.
 */
import type { Found } from '../source/found.ts';
import { CHECKS } from './checks.ts';
import type { Alternative, Choice, Element, Grammar, Guard, RuleElement, TokenElement } from './notation.ts';
import { Repairs } from './repairs.ts';
import { RULE_END, type Sets, type TokenSet } from './sets.ts';
import { END, type Token } from './token.ts';
import { expecting, extra, missing, unexpected } from './wording.ts';

/** Unwinds to the rule that is being read, which reports it and recovers. */
class Refusal {
  readonly token: Token;
  readonly message: string;
  constructor(token: Token, message: string) {
    this.token = token;
    this.message = message;
  }
}
interface Outcome {
  readonly isMatch: boolean;
  /** The furthest position that lookaheads came to. */
  readonly reached: number;
  /** Whether a trial read any token. */
  readonly hasRead: boolean;
}
/** Thrown by a trial that does not match. */
const NO_MATCH = Symbol('no match');

export class Machine {
  readonly found: Found[] = [];
  /** Errors that the platform reports only when it looks names up. */
  readonly later: Found[] = [];
  readonly repairs: Repairs;
  /** How many tokens have been looked at. */
  seen = 0;
  private readonly grammar: Grammar;
  private readonly sets: Sets;
  private readonly tokens: readonly Token[];
  private at = 0;
  private isRecovering = false;
  private lastErrorAt = -1;
  private readonly open: TokenSet[] = [];
  private rule = '';
  /** Where the rule that is being read began. */
  private start = 0;
  private trials = 0;
  /** The furthest position that the current lookahead came to. */
  private furthest = 0;
  private looks = 0;
  private readonly outcomes = new Map<Guard, Map<number, Outcome>>();

  constructor(grammar: Grammar, sets: Sets, tokens: readonly Token[]) {
    this.grammar = grammar;
    this.sets = sets;
    this.tokens = tokens;
    this.repairs = new Repairs(tokens);
  }

  run(rule: string): void {
    this.invoke(rule);
  }

  private invoke(name: string): void {
    const { rule: caller, start } = this;
    this.rule = name;
    this.start = this.at;
    this.repairs.enter(name, this.at);
    try {
      this.choose(this.choiceOf(name));
      this.repairs.leave(this.at);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { at } = this;
      this.report(error.token, error.message);
      this.recover();
      this.repairs.fail(at, this.at);
    } finally {
      this.rule = caller;
      this.start = start;
    }
  }

  private choiceOf(name: string): Choice {
    const rule = this.grammar.get(name);
    if (rule === undefined) throw new Error(`The grammar has no rule called ${name}`);
    return rule;
  }

  private choose(choice: Choice): void {
    const { repeat } = choice;
    for (let round = 0; ; round += 1) {
      const alternative = this.predict(choice, round > 0);
      if (alternative === undefined) return;
      this.readAll(alternative.elements);
      if (repeat === '' || repeat === '?') return;
    }
  }

  /** @return the alternative to take; undefined where an optional one is left out */
  private predict(choice: Choice, isLater: boolean): Alternative | undefined {
    const [only, second] = choice.alternatives;
    if (choice.repeat === '' && second === undefined && only?.guard === undefined) return only;
    const type = this.ahead(1).type;
    const { furthest } = this;
    this.furthest = this.at;
    const chosen = this.chosen(choice, type);
    const reached = this.furthest;
    this.furthest = Math.max(furthest, this.looks > 0 ? reached : 0);
    if (chosen !== undefined || this.mayLeaveOut(choice, isLater, type)) return chosen;
    throw this.refusal(reached, unexpected(this.token(reached)));
  }

  /** The first alternative that may begin here, or one that can be empty where there is none. */
  private chosen({ alternatives }: Choice, type: string): Alternative | undefined {
    let empty: Alternative | undefined;
    for (const alternative of alternatives) {
      if (alternative.guard !== undefined ? this.passes(alternative.guard) : this.sets.first(alternative).has(type)) return alternative;
      if (alternative.guard === undefined && this.sets.canBeEmpty(alternative.elements)) empty ??= alternative;
    }
    return empty;
  }

  private mayLeaveOut(choice: Choice, isLater: boolean, type: string): boolean {
    if (choice.repeat === '' || (choice.repeat === '+' && !isLater)) return false;
    return !choice.isStrict || this.sets.follow(this.rule).has(type);
  }

  /** Memoised by position: nested trials would evaluate the same guard very often. */
  private passes(guard: Guard): boolean {
    if (!this.sets.mayBegin(guard, this.ahead(1).type)) return false;
    const place = this.at * 2 + (this.looks > 0 ? 1 : 0);
    const outcomes = this.outcomes.get(guard) ?? new Map<number, Outcome>();
    this.outcomes.set(guard, outcomes);
    const outcome = outcomes.get(place) ?? this.tryOut(guard);
    outcomes.set(place, outcome);
    this.furthest = Math.max(this.furthest, outcome.reached);
    if (outcome.hasRead) this.isRecovering = false;
    return outcome.isMatch;
  }

  private tryOut({ kind, elements }: Guard): Outcome {
    const { at, rule, furthest, isRecovering } = this;
    const isLook = kind === 'look';
    this.furthest = at;
    this.isRecovering = true;
    this.trials += 1;
    if (isLook) this.looks += 1;
    let isMatch = true;
    try {
      this.readAll(elements);
    } catch (error) {
      if (error !== NO_MATCH) throw error;
      isMatch = false;
    }
    this.trials -= 1;
    if (isLook) this.looks -= 1;
    const outcome = { isMatch, reached: this.furthest, hasRead: !this.isRecovering };
    this.at = at;
    this.rule = rule;
    this.furthest = furthest;
    this.isRecovering = isRecovering;
    return outcome;
  }

  private readAll(elements: readonly Element[]): void {
    for (const element of elements) this.read(element);
  }

  private read(element: Element): void {
    switch (element.kind) {
      case 'token':
        return this.match(element);
      case 'set':
        return this.matchAny(this.sets.members(element.name));
      case 'follow':
        if (this.sets.follow(this.rule).has(this.ahead(1).type)) return;
        throw this.refusal(this.at, unexpected(this.ahead(1)));
      case 'rule':
        return this.call(element);
      case 'choice':
        return this.choose(element);
      case 'check':
        return this.check(element.name);
    }
  }

  private call(element: RuleElement): void {
    if (this.trials > 0) {
      const caller = this.rule;
      this.rule = element.name;
      this.choose(this.choiceOf(element.name));
      this.rule = caller;
      return;
    }
    this.open.push(this.sets.after(element));
    this.invoke(element.name);
    this.open.pop();
  }

  private match(element: TokenElement): void {
    const token = this.ahead(1);
    if (token.type === element.type) return this.advance();
    if (this.trials > 0) throw this.refusal(this.at, '');
    if (this.ahead(2).type === element.type) {
      this.report(token, extra(element.type, token));
      this.repairs.deleteToken(this.at);
      this.at += 2;
    } else if (this.couldBeMissing(element, token)) {
      this.report(token, missing(element.type, token));
      this.repairs.insertToken(this.at, element.type);
    } else throw new Refusal(token, expecting(element.type, token));
  }

  private matchAny(types: TokenSet): void {
    const token = this.ahead(1);
    if (!types.has(token.type)) throw this.refusal(this.at, unexpected(token));
    this.advance();
  }

  private advance(): void {
    if (this.token(this.at).type !== END) this.at += 1;
    if (this.looks === 0) this.isRecovering = false;
  }

  private check(name: string): void {
    const rule = CHECKS[name];
    if (rule === undefined) throw new Error(`There is no check called ${name}`);
    // the tokens in question could not be read; some are checked all the same
    if (this.isRecovering && this.trials === 0 && name !== 'allRows' && name !== 'accessMode') return this.checkUnread(name);
    const problem = rule((back) => this.token(this.at - back), this.token(this.start));
    if (problem === undefined) return;
    if (problem.isLater === true) {
      if (this.trials === 0) this.later.push({ line: problem.token.line, column: problem.token.column, message: problem.message });
      return;
    }
    if (problem.isLook === true) throw this.refusal(this.at - 1, problem.message);
    if (this.trials === 0) throw new Refusal(problem.token, problem.message);
  }

  /** A sign with a dot in the place of a simple name is refused once more, as a name that is not simple, and skipped. */
  private checkUnread(name: string): void {
    const token = this.token(this.start);
    if (name === 'simple' && token.text.includes('.')) throw new Refusal(token, '');
  }

  private couldBeMissing(element: TokenElement, token: Token): boolean {
    const after = this.sets.after(element);
    if (this.open.length === 0 && after.has(RULE_END)) return true;
    if (token.type === END) return false;
    return after.has(token.type) || (after.has(RULE_END) && this.afterOpenRules(true).has(token.type));
  }

  /** The tokens that can follow an open rule. @param exact goes outward only as long as the inner rules may end here */
  private afterOpenRules(exact: boolean): TokenSet {
    const types = new Set<string>();
    for (const after of this.open.toReversed()) {
      for (const type of after) if (type !== RULE_END) types.add(type);
      if (exact && !after.has(RULE_END)) break;
    }
    return types;
  }

  private recover(): void {
    if (this.lastErrorAt === this.at && this.token(this.at).type !== END) this.at += 1;
    this.lastErrorAt = this.at;
    const types = this.afterOpenRules(false);
    while (this.ahead(1).type !== END && !types.has(this.ahead(1).type)) this.at += 1;
  }

  private report({ line, column }: Token, message: string): void {
    if (this.isRecovering) return;
    this.isRecovering = true;
    this.found.push({ line, column, message });
  }

  private refusal(at: number, message: string): unknown {
    if (this.looks > 0) this.furthest = Math.max(this.furthest, at);
    return this.trials > 0 ? NO_MATCH : new Refusal(this.token(at), message);
  }

  private ahead(distance: number): Token {
    return this.token(this.at + distance - 1);
  }

  private token(index: number): Token {
    const at = Math.min(index, this.tokens.length - 1);
    this.seen = Math.max(this.seen, at + 1);
    return this.tokens[at] as Token;
  }
}
