/** Assignments, simple and compound, and `++`, `--`. */
import type { IrExpr, IrTarget } from '../../ir/ir.ts';
import type { Diagnostic, BinaryOperator, Expression } from '../../../language/ast.ts';
import { INTEGER, isUnknown, numberName, shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { convert } from '../conversions.ts';
import { nothing } from './nothing.ts';
import { isOfNoType } from './names/members.ts';
import { isEmpty, isUnreadable } from './placeholders.ts';
import { isSafe, targetOf } from './targets.ts';
import { placeOf } from '../places.ts';
import { binary } from './operators/binary.ts';
import { conversionFor } from '../types/conversions.ts';

export function checkAssignment(context: Context, written: Extract<Expression, { kind: 'assign' }>): IrExpr {
  const expression = { ...written, target: withoutPlus(written.target) };
  const { range, operator } = expression;
  if (isEmpty(expression.target)) {
    context.check(expression.value);
    return nothing(range);
  }
  if (!isPlace(expression.target) || isUnreadable(expression.target)) return refused(context, expression);
  const { target, written: given } = sidesOf(context, expression);
  if (target === undefined) return nothing(range);
  const at = placeOf(expression);
  const value =
    operator === '='
      ? context.fit(given, target.type, at)
      : narrowed(
          context,
          binary(context, {
            operator: operator.slice(0, -1) as BinaryOperator,
            left: { kind: 'old-value', type: target.type, range: at },
            right: given,
            range: at,
          }),
          target.type,
        );
  // an assignment that was refused has no value
  return isUnknown(given.type) || isUnknown(value.type)
    ? nothing(range)
    : { kind: 'assign', target, value, post: false, type: target.type, range };
}

/** The value of a plain assignment is checked before its target, that of a compound one after it. No further errors are reported for a target that is not writable. */
function sidesOf(
  context: Context,
  { operator, target, value }: Extract<Expression, { kind: 'assign' }>,
): { readonly target: IrTarget | undefined; readonly written: IrExpr } {
  const early = operator === '=' ? context.check(value) : undefined;
  const before = context.diagnostics.length;
  const place = targetOf(context, target, operator !== '=');
  if (context.diagnostics.length === before) return { target: place, written: early ?? context.check(value) };
  return { target: undefined, written: early ?? besideRefused(context, { operator, target, value }, context.diagnostics.splice(before)) };
}

/** The value of a compound assignment whose target is refused. What can be read, though not written, is refused only once the operation has been checked. @param told the errors of the target */
function besideRefused(
  context: Context,
  { operator, target, value }: Pick<Extract<Expression, { kind: 'assign' }>, 'operator' | 'target' | 'value'>,
  told: readonly Diagnostic[],
): IrExpr {
  const before = context.diagnostics.length;
  const read = context.check(target);
  const unreadable = context.diagnostics.slice(before);
  const written = context.check(value);
  if (unreadable.length > 0) {
    tellAsPlace(context, target, unreadable);
    return written;
  }
  if (!isUnknown(written.type))
    binary(context, { operator: operator.slice(0, -1) as BinaryOperator, left: read, right: written, range: placeOf(target) });
  context.diagnostics.push(...told);
  return written;
}

/** A target that cannot be read is checked once more as what is written: an error at the same place in the same words is told once. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
function tellAsPlace(context: Context, target: Expression, told: readonly Diagnostic[]): void {
  const before = context.diagnostics.length;
  targetOf(context, target, false);
  const again = context.diagnostics.splice(before);
  const isNew = ({ line, column, message }: Diagnostic): boolean =>
    !told.some((one) => one.line === line && one.column === column && one.message === message);
  context.diagnostics.push(...again.filter(isNew));
}

/** A plus sign before a variable means nothing: `+i = 1` sets it. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
function withoutPlus(expression: Expression): Expression {
  return expression.kind === 'unary' && expression.operator === '+' ? withoutPlus(expression.value) : expression;
}

/** Whether an expression can be an assignment target, by its kind. */
function isPlace(target: Expression): boolean {
  return target.kind === 'member' ? !isOfNoType(target) : target.kind === 'name' || target.kind === 'index';
}

/** `1 += 'x'`: no target at all. Both sides are checked as operands of the operator. */
function refused(context: Context, { range, operator, target, value }: Extract<Expression, { kind: 'assign' }>): IrExpr {
  const at = target.kind === 'member' ? target.range : placeOf(target);
  const left = operator === '=' ? undefined : context.check(target);
  const right = context.check(value);
  if (left !== undefined) binary(context, { operator: operator.slice(0, -1) as BinaryOperator, left, right, range: at });
  context.error(at, 'Expression cannot be assigned');
  return nothing(range);
}

/** `go()++`: if the operand has no value, that alone is reported. */
function notCounted(context: Context, { range, target }: Extract<Expression, { kind: 'increment' }>): IrExpr {
  const value = context.check(target);
  if (!isUnknown(value.type)) targetOf(context, target, true);
  return nothing(range);
}

/** `i += 1.5` on an Integer is refused, `decimal /= 2` keeps its type. */
function narrowed(context: Context, value: IrExpr, to: IrExpr['type']): IrExpr {
  const isWidened = conversionFor(value.type, to)?.includes('-from-') === true;
  return isWidened ? context.fit({ ...value }, to, value.range) : context.fit(value, to, value.range);
}

export function checkIncrement(context: Context, written: Extract<Expression, { kind: 'increment' }>): IrExpr {
  const expression = { ...written, target: withoutPlus(written.target) };
  const { range } = expression;
  if (!isPlace(expression.target) || isSafe(expression.target)) return notCounted(context, expression);
  const before = context.diagnostics.length;
  const target = targetOf(context, expression.target, true);
  if (target === undefined || context.diagnostics.length > before) return nothing(range);
  const operand = numberName(target.type);
  if (operand === undefined) {
    const operation = expression.prefix
      ? `prefix ${expression.operator === '++' ? 'increment' : 'decrement'}`
      : 'postfix increment/decrement';
    context.error(
      expression.prefix ? range : expression.operatorRange,
      `Unary ${operation} can only be applied to numeric expressions: ${shown(target.type)}`,
    );
    return nothing(range);
  }
  const one = convert({ kind: 'constant', value: 1, as: 'Integer', type: INTEGER, range }, target.type);
  const value: IrExpr = {
    kind: 'arithmetic',
    operator: expression.operator === '++' ? '+' : '-',
    operand,
    left: { kind: 'old-value', type: target.type, range },
    right: one,
    type: target.type,
    range,
  };
  return { kind: 'assign', target, value, post: !expression.prefix, type: target.type, range };
}
