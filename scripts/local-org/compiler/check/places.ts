/** Where the platform says that an expression stands: a call at the name of its method, an operator at its left side, `++` behind a variable at itself. */
import type { Expression, Range } from '../syntax/ast.ts';

/** Of what the compiler adds: it is in no text. */
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

/** What stands in front of all operators. */
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

/** Where a condition stands, and what is switched on: a dotted name at its last part, unless it is a variable of triggers. */
export function placeOfValue(expression: Expression): Range {
  return expression.kind === 'member' && !isOfTrigger(expression.target) ? expression.nameRange : placeOf(expression);
}

const isOfTrigger = (expression: Expression): boolean => expression.kind === 'name' && expression.name.toLowerCase() === 'trigger';

/** `a.b.c` is one thing to the platform. */
function isDotted(expression: Expression): boolean {
  return expression.kind === 'name' || (expression.kind === 'member' && !expression.safe && isDotted(expression.target));
}
