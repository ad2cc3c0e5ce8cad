/** Where a rule stands, told from the open rules around it (outermost first) and from the edits within it. */
import { NAMES } from './keywords.ts';
import type { Edit, OpenRule } from './edits.ts';
import { MISSING_VALUE } from './placeholders.ts';
import type { Token } from './token.ts';

type Open = readonly OpenRule[];

/** The type arguments of a collection that is a parameter of a method, the result of an interface's method, or created: they are counted, readable or not. */
export function isCountedTypeArgument(open: Open): boolean {
  const last = open.findLastIndex(({ name }) => !/^(?:type|typeArguments|collectionType|userType)$/.test(name));
  const isOfMethod = open[last]?.name === 'parameter' && open[last - 1]?.name === 'parameters';
  return open.at(-1)?.name === 'typeArguments' && (isOfMethod || ['creation', 'interfaceMember'].includes(open[last]?.name ?? ''));
}

export function isLoopBody(open: Open): boolean {
  return open.at(-1)?.name === 'statement' && open.at(-2)?.name === 'optionalStatement';
}

/** The return type of a method, where `void` is a keyword; elsewhere it is a name. @param afterNext the second token behind it */
export function isMethodResult(open: Open, afterNext: Token | undefined): boolean {
  const [owner, ...inner] = open.slice(-4).map(({ name }) => name);
  if (inner.join(' ') !== 'type userType dotted') return false;
  return owner === 'interfaceMember' || (owner !== 'typeArguments' && owner !== 'parameter' && afterNext?.type === '(');
}

export function isConstructorBody(open: Open): boolean {
  return open.findLast(({ name }) => name !== 'optionalBlock')?.name === 'constructor';
}

/** Whether a type with type arguments begins at `at`, readable or not. */
export function hasTypeArguments(tokens: readonly Token[], at: number): boolean {
  const type = tokens[at]?.type ?? '';
  return tokens[at + 1]?.type === '<' && (NAMES.has(type) || type === 'LIST' || type === 'MAP');
}

/** Whether what begins at `from` is a value of a `when`. The platform reads on where that is a number that is too large or a string with a wrong escape, but checks nothing then. */
export function isValueOfCase(open: Open, from: number): boolean {
  return open.some((rule) => rule.name === 'whenValue' && rule.from === from);
}

/** @return where the name is that a value of a `when` consists of, if it is read as any value is, not as a constant: in parentheses, or where neither a comma nor the block follows */
export function nameAsValue(tokens: readonly Token[], from: number, at: number): number | undefined {
  const [name, ...others] = [...Array(at - from).keys()]
    .map((index) => from + index)
    .filter((index) => !/^[()]$/.test(tokens[index]?.type ?? ''));
  if (name === undefined || others.length > 0 || !NAMES.has(tokens[name]?.type ?? '')) return undefined;
  return at - from > 1 || !/^[{,]$/.test(tokens[at]?.type ?? '') ? name : undefined;
}

/** Parentheses around a missing value. @param edits those between the two positions */
export function isEmptyParentheses(tokens: readonly Token[], edits: readonly Edit[], from: number, at: number): boolean {
  const [inside, ...others] = edits;
  if (tokens[from]?.type !== '(' || inside?.from !== from + 1 || inside.placeholders[0] !== MISSING_VALUE) return false;
  const end = others.findLast(({ placeholders }) => placeholders.length === 0)?.to ?? inside.to;
  return end === at - 1 || (end === at && others.at(-1)?.placeholders[0]?.text === ')');
}

/** Parentheses around a name and nothing else, once the edits are made: what follows could be read as cast to it. */
export function isNameInParentheses(tokens: readonly Token[], edits: readonly Edit[], from: number, at: number): boolean {
  const isOnlyDeleted = edits.length > 0 && edits.every((edit) => edit.from > from + 1 && edit.placeholders.length === 0);
  return tokens[from]?.type === '(' && NAMES.has(tokens[from + 1]?.type ?? '') && isOnlyDeleted && at - edits.length === from + 3;
}

/** A name in parentheses and a sign, behind which the value is missing: with one it would be read as cast to a type of that name. @param first the first edit within the sum */
export function isSumOfName(tokens: readonly Token[], first: Edit | undefined, from: number): boolean {
  const [opening, name, closing, sign] = tokens.slice(from, from + 4).map(({ type }) => type);
  const isMissing = first?.from === from + 4 && first.placeholders[0] === MISSING_VALUE;
  return opening === '(' && NAMES.has(name ?? '') && closing === ')' && (sign === '+' || sign === '-') && isMissing;
}
