/** Dotted names. The platform reads one as a single token; with white space before a dot, only a variable can stand before it. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
import type { Expression, Literal } from '../../../../language/ast.ts';
import { MISSING_NAME } from '../../../syntax/source/insertedToken.ts';

export type Member = Extract<Expression, { kind: 'member' }>;
/** A member or a call behind a dot. */
type Behind = Pick<Member, 'target' | 'nameRange'>;

/** `a.b.c` as its names; `undefined` for anything else. */
export function dottedNames(expression: Expression): readonly string[] | undefined {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind !== 'member' || expression.safe || isApart(expression)) return undefined;
  const before = dottedNames(expression.target);
  return before === undefined ? undefined : [...before, expression.name];
}

/**
 * `SObjectType.Account.fields.Name` as its names. White space may follow the object's name or `fields`: what stands before is a value that knows its object. Source: a published library that orgs take
 */
export function describeNames(expression: Expression): readonly string[] | undefined {
  const whole = dottedNames(expression);
  if (whole !== undefined) return whole;
  if (expression.kind !== 'member' || expression.safe) return undefined;
  const before = describeNames(expression.target);
  return before !== undefined && isDescribe(before) ? [...before, expression.name] : undefined;
}

function isDescribe(names: readonly string[]): boolean {
  const [word = '', object, member] = names[0]?.toLowerCase() === 'schema' ? names.slice(1) : names;
  return word.toLowerCase() === 'sobjecttype' && object !== undefined && (member === undefined || /^fields(ets)?$/i.test(member));
}

export function isApart({ target, nameRange }: Behind): boolean {
  const end = endOfName(target);
  return end !== undefined && nameRange.start > end + 1;
}

/** `true`, `false` and `null` are read as names before a dot. */
export const isWord = (expression: Expression): expression is Literal =>
  expression.kind === 'literal' && (expression.type === 'Boolean' || expression.type === 'null');

function endOfName(expression: Expression): number | undefined {
  if (isWord(expression)) return expression.range.start + expression.text.length;
  if (expression.kind === 'name') return expression.name === MISSING_NAME ? undefined : expression.range.start + expression.name.length;
  return expression.kind === 'member' && !expression.safe ? expression.nameRange.start + expression.name.length : undefined;
}
