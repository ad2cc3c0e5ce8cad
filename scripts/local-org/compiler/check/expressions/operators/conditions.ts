/** Conditions, and `test ? then : otherwise`. Source: Apex Developer Guide, "Expression Operators". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Expression } from '../../../../language/ast.ts';
import { BOOLEAN, isUnknown, shown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { placeOf, placeOfValue } from '../../places.ts';
import { nothing } from '../nothing.ts';
import { commonType } from './commonType.ts';

export function checkTernary(context: Context, expression: Extract<Expression, { kind: 'ternary' }>): IrExpr {
  const condition = context.check(expression.test);
  const test = asCondition(context, condition, expression.test);
  const then = context.check(expression.then);
  const otherwise = context.check(expression.otherwise);
  if (isUnknown(condition.type) || isUnknown(test.type) || isUnknown(then.type) || isUnknown(otherwise.type))
    return nothing(expression.range);
  const type = commonType(context, then, otherwise, placeOf(expression), 'ternary');
  if (type === undefined) return nothing(expression.range);
  return {
    kind: 'ternary',
    test,
    then: context.fit(then, type, then.range),
    otherwise: context.fit(otherwise, type, otherwise.range),
    type,
    range: expression.range,
  };
}

/** A condition of an `if`, a loop or a ternary. A null literal is refused. */
export function asCondition(context: Context, value: IrExpr, expression: Expression): IrExpr {
  const problem = `Condition expression must be of type Boolean: ${shown(value.type)}`;
  if (value.type.kind === 'null' && !isUnknown(value.type)) {
    context.error(placeOfValue(expression), problem);
    return nothing(value.range);
  }
  return context.fit(value, BOOLEAN, placeOfValue(expression), problem);
}
