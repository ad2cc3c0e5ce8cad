/** What replaces a rule that could not be read, where the rules around it decide. `PLACEHOLDERS` has what replaces a rule anywhere. */
import { isConstructorBody, isCountedTypeArgument, isLoopBody } from './around.ts';
import type { Edit, OpenRule, Replacement } from './edits.ts';
import {
  COMMA_SEPARATED,
  EMPTY_ARGUMENTS,
  EMPTY_BLOCK,
  HAS_BLOCK,
  literal,
  MISSING_VALUE,
  PARENTHESIZED_MISSING_VALUE,
  PLACEHOLDERS,
  UNKNOWN_VALUE,
  type Placeholder,
} from './placeholders.ts';
import type { Token } from './token.ts';

/** A rule that failed, the open rules around it (outermost first), and where reading goes on. */
export interface Failure {
  readonly rule: OpenRule;
  readonly open: readonly OpenRule[];
  readonly tokens: readonly Token[];
  readonly edits: readonly Edit[];
  readonly to: number;
}

/** @return undefined when nothing can stand for the rule: then it is lost, and the rule around it with it */
export function replacementOf(failure: Failure): Replacement | undefined {
  const { rule, to } = failure;
  const special = SPECIAL.get(rule.name)?.(failure);
  if (special !== undefined) return special;
  if (COMMA_SEPARATED.has(rule.name) || isSupertypeInList(failure)) return withoutListed(failure);
  // the word in front of supertypes goes with them
  if ((rule.name === 'type' || rule.name === 'types') && /^(?:class|interface)Type$/.test(around(failure)))
    return replaced({ ...rule, from: rule.from - 1 }, to, []);
  const placeholders = PLACEHOLDERS.get(rule.name);
  if (placeholders === undefined) return undefined;
  return replaced(rule, to, placeholders[0] === MISSING_VALUE && isMistakable(failure) ? PARENTHESIZED_MISSING_VALUE : placeholders);
}

/** Rules that something else replaces in certain places: undefined elsewhere. */
const SPECIAL: ReadonlyMap<string, (failure: Failure) => Replacement | undefined> = new Map([
  [
    'parameter',
    (failure: Failure) =>
      around(failure) === 'catch' ? replaced(failure.rule, failure.to, [MISSING_VALUE, MISSING_VALUE]) : withoutListed(failure),
  ],
  ['type', ({ rule, open, to }) => (isCountedTypeArgument(open) ? replaced(rule, to, [MISSING_VALUE]) : undefined)],
  ['collection', (failure) => (around(failure) === 'newList' ? replaced(failure.rule, failure.to, EMPTY_BLOCK) : undefined)],
  ['nameOrCall', (failure) => (around(failure) === 'selector' ? withoutChain(failure) : undefined)],
  ['primary', primary],
  // a search that names no group is lost
  ['searchIn', ({ rule, to }) => (rule.isLost ? undefined : replaced(rule, to, []))],
  // the block of a `System.runAs` stays
  ['arguments', (failure) => (around(failure) === 'unambiguous' ? replaced(failure.rule, failure.to, EMPTY_ARGUMENTS) : undefined)],
  ['getter', withoutAccessor],
  ['setter', withoutAccessor],
  ['optionalBlock', withoutBody],
  ['block', block],
  // a block that could not be read leaves its loop without a statement
  [
    'unambiguous',
    (failure) => (isLoopBody(failure.open) && startsWith(failure, '{') ? replaced(failure.rule, failure.to, [literal(';')]) : undefined),
  ],
]);

function around({ open }: Failure): string {
  return open.at(-1)?.name ?? '';
}

function startsWith({ rule, tokens }: Failure, type: string): boolean {
  return tokens[rule.from]?.type === type;
}

function primary(failure: Failure): Replacement | undefined {
  const { rule, tokens, to } = failure;
  if (startsWith(failure, '[') && rule.isLost) return replaced(rule, to, [UNKNOWN_VALUE]);
  // what follows a missing value and its dot is read as called on the class itself
  return isSelected(tokens, to) ? replaced(rule, to + 1, []) : undefined;
}

function block(failure: Failure): Replacement | undefined {
  const holder = failure.tokens[failure.open.at(-1)?.from ?? -1];
  const isRunAs = around(failure) === 'unambiguous' && holder?.type === 'RUNAS';
  if (isRunAs || HAS_BLOCK.has(around(failure))) return replaced(failure.rule, failure.to, EMPTY_BLOCK);
  return around(failure) === 'optionalBlock' ? withoutBody(failure) : undefined;
}

export function replaced({ from, editsBefore }: OpenRule, to: number, placeholders: readonly Placeholder[]): Replacement {
  return { from, to, placeholders, editsBefore };
}

function withoutBody({ rule, open, to }: Failure): Replacement {
  return replaced(rule, to, isConstructorBody(open) ? EMPTY_BLOCK : [literal(';')]);
}

/** With the access modifier in front. */
function withoutAccessor({ rule, tokens, to }: Failure): Replacement {
  const isModified = /^(?:PUBLIC|PRIVATE|PROTECTED|GLOBAL)$/.test(tokens[rule.from - 1]?.type ?? '');
  return replaced({ ...rule, from: isModified ? rule.from - 1 : rule.from }, to, []);
}

function isSupertypeInList({ rule, open }: Failure): boolean {
  const around = open.at(-1);
  return around?.name === 'types' && rule.from > around.from;
}

/** With one comma beside it. */
function withoutListed({ rule, tokens, edits, to }: Failure): Replacement {
  const isAfterComma = tokens[rule.from - 1]?.type === ',' && edits[rule.editsBefore - 1]?.to !== rule.from;
  const from = isAfterComma ? rule.from - 1 : rule.from;
  return replaced({ ...rule, from }, !isAfterComma && tokens[to]?.type === ',' ? to + 1 : to, []);
}

/** Of `a.b()..c()` only the end is kept, as if it were called on the class itself. */
function withoutChain({ open, tokens, to }: Failure): Replacement | undefined {
  const chain = open.at(-2);
  if (chain === undefined) return undefined;
  return isSelected(tokens, to) ? replaced(chain, to + 1, []) : replaced(chain, to, [MISSING_VALUE]);
}

function isSelected(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.type === '.' || tokens[at]?.type === '?.';
}

/** Whether a name there would be read as something else: as a type before `<`, as a field before `=` in the arguments of `new`. */
function isMistakable({ rule, open, tokens, to }: Failure): boolean {
  const type = tokens[to]?.type;
  const holder = open.findLastIndex(({ name }) => name === 'arguments');
  return type === '<' || (type === '=' && open[holder]?.from === rule.from - 1 && open[holder - 1]?.name === 'newObject');
}
