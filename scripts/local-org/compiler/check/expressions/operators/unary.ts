/** `!`, `+`, `-`, `~`. Source: Apex Developer Guide, "Expression Operators". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Expression } from '../../../../language/ast.ts';
import { BOOLEAN, isUnknown, numberName, shown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { convert } from '../../conversions.ts';
import { distance } from '../../types/subtype.ts';
import { nothing } from '../nothing.ts';

type Unary = Extract<Expression, { kind: 'unary' }>;

export function checkUnary(context: Context, expression: Unary): IrExpr {
  const { operator, range, value: operand } = expression;
  // a plus changes the position of errors and nothing else
  if (operator === '+') return context.check(operand);
  if (operator === '-' && isWholeNumber(operand)) return context.check({ ...operand, text: `-${operand.text}`, range });
  const value = context.check(operand);
  if (isUnknown(value.type)) return nothing(range);
  const made = OPERATIONS[operator](context, value, range);
  if (typeof made !== 'string') return made;
  context.error(range, made);
  return nothing(range);
}

const isWholeNumber = (operand: Expression): operand is Extract<Expression, { kind: 'literal' }> =>
  operand.kind === 'literal' && (operand.type === 'Integer' || operand.type === 'Long');

/** @return a problem in words where the value is not of a type for the operator */
type Operation = (context: Context, value: IrExpr, range: Unary['range']) => IrExpr | string;

const OPERATIONS: Readonly<Record<Exclude<Unary['operator'], '+'>, Operation>> = {
  '!': ({ world }, value, range) =>
    value.type.kind !== 'null' && distance(world, value.type, BOOLEAN) !== undefined
      ? { kind: 'not', value: convert(value, BOOLEAN), type: BOOLEAN, range }
      : '! operator can only be applied to boolean expressions',
  '-': (_context, value, range) => {
    const operand = numberName(value.type);
    return operand === undefined
      ? 'Unary negation must use a numeric argument'
      : { kind: 'negate', operand, value, type: value.type, range };
  },
  '~': (_context, value, range) => {
    const operand = numberName(value.type);
    return operand === 'Integer' || operand === 'Long'
      ? { kind: 'complement', operand, value, type: value.type, range }
      : `Invalid type for bitwise negate: ${shown(value.type)}`;
  },
};
