/** What error recovery puts where something is missing or can't be read: the syntax error has been reported. */
import type { Expression } from '../../../language/ast.ts';
import { EMPTY_PARENTHESES_NAME, MISSING_NAME } from '../../syntax/source/insertedToken.ts';

/** A value that could not be read. */
export function isUnreadable(expression: Expression): boolean {
  return expression.kind === 'name' && isBlank(expression.name);
}

/** Nothing stands where a value may stand, or nothing that could be read. */
export function isAbsent(expression: Expression | undefined): expression is undefined {
  return expression === undefined || (expression.kind === 'name' && expression.name === MISSING_NAME);
}

/** The same, or parentheses around it. */
export function isEmpty(expression: Expression): boolean {
  return isAbsent(expression) || isEmptyParentheses(expression);
}

export function isEmptyParentheses(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === EMPTY_PARENTHESES_NAME;
}

/** A name that error recovery gave; the empty name is that of a dotted name which ends with its dot. */
export function isBlank(name: string): boolean {
  return name !== '' && name.trim() === '';
}
