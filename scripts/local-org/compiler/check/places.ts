/** The positions at which the platform reports: an expression (a call at the name of its method, an operator at its left operand, a postfix `++` at its variable) and a member. */
import type { Expression, Member, Range } from '../../language/ast.ts';

/** The position of what the compiler adds: it stands in no source. */
export const UNWRITTEN: Range = { line: -1, column: -1, start: 0, end: 0 };

export function placeOf(expression: Expression): Range {
  const first = firstOperand(expression);
  switch (first.kind) {
    case 'call':
      return first.nameRange;
    case 'member':
      return isDotted(first) ? first.range : first.nameRange;
    case 'increment':
      return first.prefix ? first.range : first.operatorRange;
    default:
      return first.range;
  }
}

/** The leftmost operand. */
export function firstOperand(expression: Expression): Expression {
  switch (expression.kind) {
    case 'binary':
      return firstOperand(expression.left);
    case 'assign':
    case 'index':
      return firstOperand(expression.target);
    case 'instanceof':
      return firstOperand(expression.value);
    case 'ternary':
      return firstOperand(expression.test);
    default:
      return expression;
  }
}

/** The position of a condition or a switch value: a dotted name is reported at its last part, unless it is a `Trigger` variable. */
export function placeOfValue(expression: Expression): Range {
  return expression.kind === 'member' && !isOfTrigger(expression.target) ? expression.nameRange : placeOf(expression);
}

const isOfTrigger = (expression: Expression): boolean => expression.kind === 'name' && expression.name.toLowerCase() === 'trigger';

/** Whether an expression is a dotted name, which the platform reads as one token. */
function isDotted(expression: Expression): boolean {
  return expression.kind === 'name' || (expression.kind === 'member' && !expression.safe && isDotted(expression.target));
}

/** Where errors of a member are reported. */
export function placeOfMember(member: Member): Range {
  if (member.kind === 'initializer') return member.body.range;
  return 'nameRange' in member ? member.nameRange : member.range;
}

/** What stands in no text: triggers and anonymous blocks as classes. */
export const NOWHERE = { line: 1, column: 1, start: 0, end: 0 };
