/** Where a rule stands that is read or has failed: by the rules around it, outer ones first, and by what is left in it. */
import { NAMES } from './keywords.ts';
import type { OpenRule, Piece } from './pieces.ts';
import { NOTHING } from './standIns.ts';
import type { Token } from './token.ts';

type Open = readonly OpenRule[];

/** What the collections are of that a method takes. */
export function isHeldByParameter(open: Open): boolean {
  const last = open.findLastIndex(({ name }) => !/^(?:type|typeArguments|collectionType|userType)$/.test(name));
  return open.at(-1)?.name === 'typeArguments' && open[last]?.name === 'parameter' && open[last - 1]?.name === 'parameters';
}

export function isOfLoop(open: Open): boolean {
  return open.at(-1)?.name === 'statement' && open.at(-2)?.name === 'optionalStatement';
}

/** Of a method, what it gives back: `void` is a word of its own there, and a name elsewhere. @param afterNext what comes behind the next token */
export function isResult(open: Open, afterNext: Token | undefined): boolean {
  const around = open.slice(-4).map(({ name }) => name);
  if (around.slice(1).join(' ') !== 'type userType dotted') return false;
  return around[0] === 'interfaceMember' || (around[0] !== 'typeArguments' && afterNext?.type === '(');
}

export function isOfConstructor(open: Open): boolean {
  return open.findLast(({ name }) => name !== 'optionalBlock')?.name === 'constructor';
}

/** Whether a block is to begin behind a single name of a case. */
export function isCaseOfName(open: Open, tokens: readonly Token[], at: number): boolean {
  const block = open.at(-1);
  if (block?.name !== 'block' || block.from !== at || open.at(-2)?.name !== 'when') return false;
  const before = tokens[at - 2]?.type;
  return NAMES.has(tokens[at - 1]?.type ?? '') && (before === 'WHEN' || before === ',');
}

/** Brackets around nothing: a value all the same. @param pieces of what was read between two places */
export function isEmptyBracket(tokens: readonly Token[], pieces: readonly Piece[], from: number, at: number): boolean {
  const [inside, ...others] = pieces;
  if (tokens[from]?.type !== '(' || inside?.from !== from + 1 || inside.thoughts[0] !== NOTHING) return false;
  const end = others.findLast(({ thoughts }) => thoughts.length === 0)?.to ?? inside.to;
  return end === at - 1 || (end === at && others.at(-1)?.thoughts[0]?.text === ')');
}
