/** The syntax errors of a text, in the platform's words, places and order. Makes no tree. */
import type { Found } from '../source/found.ts';
import { grammar } from './grammar/index.ts';
import { lex } from './lexer.ts';
import { Machine } from './machine.ts';
import type { Grammar } from './notation.ts';
import type { RepairedText } from './edits.ts';
import { Sets } from './sets.ts';

export type { RepairedText } from './edits.ts';

let made: { readonly grammar: Grammar; readonly sets: Sets } | undefined;

export type Start = 'unit' | 'anonymous';
export interface Reading {
  /** In the platform's order: characters that begin no token, then tokens that do not fit. */
  readonly errors: readonly Found[];
  /** What the platform refuses only when it looks names up, as far as the tokens show it. */
  readonly later: readonly Found[];
  /** The text with what the library needs to read it: repaired where there are errors, adapted where only the platform reads a form. */
  readonly repaired: RepairedText | undefined;
  /** The same with an unknown value for each query. */
  readonly withoutQueries: () => RepairedText | undefined;
}

export function syntaxErrors(text: string, start: Start): Reading {
  made ??= withSets(grammar());
  const { tokens, errors } = lex(text);
  const machine = new Machine(made.grammar, made.sets, tokens);
  machine.run(start);
  const seen = errors
    .filter(({ tokensBefore }) => tokensBefore < machine.seen)
    .map(({ line, column, message }) => ({ line, column, message }));
  const found = [...seen, ...machine.found];
  return {
    errors: withoutRepeats(found),
    later: withoutRepeats(machine.later),
    repaired: found.length > 0 || machine.repairs.isNeeded ? machine.repairs.repaired(text) : undefined,
    withoutQueries: () => machine.repairs.withoutQueries(text),
  };
}

function withoutRepeats(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((error) => [`${String(error.line)}:${String(error.column)} ${error.message}`, error])).values()];
}

function withSets(rules: Grammar): { readonly grammar: Grammar; readonly sets: Sets } {
  return { grammar: rules, sets: new Sets(rules) };
}
