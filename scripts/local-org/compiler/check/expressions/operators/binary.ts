/** Binary operators: dispatches each to its checker. Source: Apex Developer Guide, "Expression Operators". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { BinaryOperator, Expression, Range } from '../../../../language/ast.ts';
import { BOOLEAN, isPrimitive, isUnknown, STRING } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { convert } from '../../conversions.ts';
import { placeOf } from '../../places.ts';
import { distance } from '../../types/subtype.ts';
import { nothing } from '../nothing.ts';
import { arithmetic } from './arithmetic.ts';
import { commonType } from './commonType.ts';
import { comparison, equality, incompatible } from './comparisons.ts';
import type { Operation } from './operation.ts';

export function checkBinary(context: Context, expression: Extract<Expression, { kind: 'binary' }>): IrExpr {
  const left = context.check(expression.left);
  const right = context.check(expression.right);
  return binary(context, {
    operator: expression.operator,
    left,
    right,
    range: { ...expression.range, ...startOf(placeOf(expression.left)) },
  });
}

const startOf = ({ line, column }: Range): Pick<Range, 'line' | 'column'> => ({ line, column });

/** Also used by compound assignment, whose left side is the old value. */
export function binary(context: Context, operation: Operation): IrExpr {
  const { operator, left, right, range } = operation;
  if (isUnknown(left.type) || isUnknown(right.type)) return nothing(range);
  // the operation is of the operator by which its function was found
  return CHECKERS[operator](context, operation as never);
}

const CHECKERS: { readonly [Operator in BinaryOperator]: (context: Context, operation: Operation<Operator>) => IrExpr } = {
  '&&': logic,
  '||': logic,
  '==': equality,
  '!=': equality,
  '<>': equality,
  '===': equality,
  '!==': equality,
  '<': comparison,
  '>': comparison,
  '<=': comparison,
  '>=': comparison,
  '??': coalesce,
  '+': sum,
  '-': arithmetic,
  '*': arithmetic,
  '/': arithmetic,
  '&': arithmetic,
  '|': arithmetic,
  '^': arithmetic,
  '<<': arithmetic,
  '>>': arithmetic,
  '>>>': arithmetic,
};

function logic(context: Context, { operator, left, right, range }: Operation<'&&' | '||'>): IrExpr {
  const problem = logicProblem(context, left, right);
  if (problem !== undefined) {
    context.error(range, problem);
    return nothing(range);
  }
  return { kind: 'logic', operator, left: convert(left, BOOLEAN), right: convert(right, BOOLEAN), type: BOOLEAN, range };
}

function logicProblem({ world }: Context, left: IrExpr, right: IrExpr): string | undefined {
  const sides = [left, right];
  if (sides.some(({ type }) => type.kind === 'null')) return incompatible(left.type, right.type);
  const areBooleans = sides.every(({ type }) => distance(world, type, BOOLEAN) !== undefined);
  return areBooleans ? undefined : 'Logical operator can only be applied to Boolean';
}

function coalesce(context: Context, { left, right, range }: Operation<'??'>): IrExpr {
  const type = commonType(context, left, right, range, 'null coalescing');
  if (type === undefined) return nothing(range);
  return {
    kind: 'coalesce',
    left: orNull(context.fit(left, type, left.range)),
    right: context.fit(right, type, right.range),
    type,
    range,
  };
}

/** A query for a single record is null before `??` when it finds none. Source: Apex Developer Guide, "Null Coalescing Operator". */
function orNull(value: IrExpr): IrExpr {
  return value.kind === 'soql' && value.result === 'single' ? { ...value, result: 'first' } : value;
}

/** `+` joins texts: whatever stands beside a String becomes text. */
function sum(context: Context, operation: Operation<'+'>): IrExpr {
  const { left, right, range } = operation;
  const sides = [left.type, right.type];
  const isText = sides.some((type) => isPrimitive(type, 'String')) && sides.every(({ kind }) => kind !== 'void');
  return isText ? concat(left, right, range) : arithmetic(context, operation);
}

function concat(left: IrExpr, right: IrExpr, range: Range): IrExpr {
  const parts = left.kind === 'concat' ? [...left.parts, right] : [left, right];
  return { kind: 'concat', parts, type: STRING, range };
}
