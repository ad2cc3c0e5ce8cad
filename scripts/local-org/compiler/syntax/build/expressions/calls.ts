/** Calls, and members behind a dot. */
import type { DotExpressionContext, ExpressionListContext, MethodCallContext } from '@apexdevtools/apex-parser';
import type { Expression, Range } from '../../../../language/ast.ts';
import { MISSING_NAME } from '../../source/insertedToken.ts';
import { rangeOf } from '../range.ts';
import type { Descent } from './descent.ts';

/** What stands in parentheses behind a name. */
export function argumentsOf(context: ExpressionListContext | null, { expression }: Descent): readonly Expression[] {
  return context == null ? [] : context.expression_list().map(expression);
}

/** Behind a value that is missing, as one that is no literal is, a name stands for itself. */
export function dot(context: DotExpressionContext, range: Range, descent: Descent): Expression {
  const before = descent.expression(context.expression());
  const call = context.dotMethodCall();
  const name = call?.anyId() ?? context.anyId();
  if (before.kind !== 'name' || before.name !== MISSING_NAME || name == null) return dotted(context, before, range, descent);
  const written = { name: name.getText(), range: rangeOf(name) };
  if (call == null) return { kind: 'name', ...written };
  return { kind: 'call', ...written, nameRange: written.range, safe: false, args: argumentsOf(call.expressionList(), descent) };
}

function dotted(context: DotExpressionContext, target: Expression, range: Range, descent: Descent): Expression {
  const safe = context.QUESTIONDOT() != null;
  const call = context.dotMethodCall();
  if (call != null) {
    return {
      kind: 'call',
      target,
      name: call.anyId().getText(),
      safe,
      args: argumentsOf(call.expressionList(), descent),
      range,
      nameRange: rangeOf(call.anyId()),
    };
  }
  return {
    kind: 'member',
    target,
    name: context.anyId()?.getText() ?? '',
    safe,
    range,
    nameRange: context.anyId() == null ? range : rangeOf(context.anyId()),
  };
}

export function ownCall(context: MethodCallContext, range: Range, descent: Descent): Expression {
  const args = argumentsOf(context.expressionList(), descent);
  if (context.THIS() != null) return { kind: 'constructor-call', which: 'this', args, range };
  if (context.SUPER() != null) return { kind: 'constructor-call', which: 'super', args, range };
  return { kind: 'call', name: context.id().getText(), safe: false, args, range, nameRange: rangeOf(context.id()) };
}
