/** Reads a text as the platform does, to find what it says of one that it can't read. Makes no tree. */
import type { Found } from '../source/found.ts';
import { grammar } from './grammar/index.ts';
import { lex } from './lexer.ts';
import { Machine } from './machine.ts';
import type { Grammar } from './notation.ts';
import type { Rest } from './pieces.ts';
import { Sets } from './sets.ts';

export type { Rest } from './pieces.ts';

let made: { readonly grammar: Grammar; readonly sets: Sets } | undefined;

export type Start = 'unit' | 'anonymous';
export interface Reading {
  /** In the platform's order: signs that are none, then what does not fit. */
  readonly errors: readonly Found[];
  /** Where all fits, what it will refuse later, as far as the tokens show it. */
  readonly later: readonly Found[];
  /** What the platform goes on with after the errors; also where a text without any is read by the library in another form. */
  readonly rest: Rest | undefined;
  /** The same without any query. */
  readonly unqueried: () => Rest | undefined;
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
    rest: found.length > 0 || machine.remains.isChanged ? machine.remains.read(text) : undefined,
    unqueried: () => machine.remains.readUnqueried(text),
  };
}

function withoutRepeats(found: readonly Found[]): readonly Found[] {
  return [...new Map(found.map((error) => [`${String(error.line)}:${String(error.column)} ${error.message}`, error])).values()];
}

function withSets(rules: Grammar): { readonly grammar: Grammar; readonly sets: Sets } {
  return { grammar: rules, sets: new Sets(rules) };
}
