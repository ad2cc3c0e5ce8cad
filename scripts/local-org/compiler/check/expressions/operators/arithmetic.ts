/** Arithmetic: numbers, bits, and dates that are shifted. Source: Apex Developer Guide, "Expression Operators". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import { BOOLEAN, isPrimitive, NUMBER_TYPES, numberName, widerNumber } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { convert } from '../../conversions.ts';
import { nothing } from '../nothing.ts';
import type { Operation } from './operation.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
const SHIFTS: readonly ArithmeticOperator[] = ['<<', '>>', '>>>'];
const BITWISE: readonly ArithmeticOperator[] = ['&', '|', '^', ...SHIFTS];

export function arithmetic(context: Context, operation: Operation<ArithmeticOperator>): IrExpr {
  const { operator, left, right, range } = operation;
  const isBitwise = BITWISE.includes(operator);
  const numbers = numericOperation(context, operation);
  if (numbers !== undefined) return numbers;
  if (isPrimitive(left.type, 'Boolean') && isPrimitive(right.type, 'Boolean') && isBitwise && !SHIFTS.includes(operator))
    return { kind: 'arithmetic', operator, operand: 'Boolean', left, right, type: BOOLEAN, range };
  if (!isBitwise && isPrimitive(left.type, 'Date', 'Datetime', 'Time') && !isPrimitive(right.type, 'String'))
    return dateShift(context, operation);
  if (left.type.kind === 'void' || right.type.kind === 'void') context.error(range, 'Arithmetic expressions are not allowed on void types');
  else context.error(range, isBitwise ? bitwiseProblem(operator) : NOT_NUMERIC);
  return nothing(range);
}

/** @return undefined unless both operands are numbers */
function numericOperation(context: Context, { operator, left, right, range }: Operation<ArithmeticOperator>): IrExpr | undefined {
  const a = numberName(left.type);
  const b = numberName(right.type);
  if (a === undefined || b === undefined) return undefined;
  const isShift = SHIFTS.includes(operator);
  const operand = isShift ? a : (widerNumber(left.type, right.type) ?? a);
  const areIntegers = [operand, isShift ? b : operand].every((name) => name === 'Integer' || name === 'Long');
  if (BITWISE.includes(operator) && !areIntegers) {
    context.error(range, bitwiseProblem(operator));
    return nothing(range);
  }
  const type = NUMBER_TYPES[operand];
  return { kind: 'arithmetic', operator, operand, left: convert(left, type), right: isShift ? right : convert(right, type), type, range };
}

/** `date + 1`, `time - 1000`. */
function dateShift(context: Context, { operator, left, right, range }: Operation<ArithmeticOperator>): IrExpr {
  const problem = shiftProblem(left.type, right.type);
  const isSum = operator === '+' || operator === '-';
  if (!isSum) context.error(range, NOT_NUMERIC);
  if (problem !== undefined) context.error(range, problem);
  return problem === undefined && isSum ? { kind: 'date-shift', operator, left, right, type: left.type, range } : nothing(range);
}

const NOT_NUMERIC = 'Arithmetic expressions must use numeric arguments';

function bitwiseProblem(operator: string): string {
  const isShift = operator.length > 1;
  return isShift
    ? `${operator} operation can only be applied to Integer or Long types`
    : `${operator} operator can only be applied to Boolean expressions or to Integer or Long expressions`;
}

/** A Date takes whole days, a Datetime days and fractions of days, a Time milliseconds. */
function shiftProblem(left: ApexType, right: ApexType): string | undefined {
  const number = numberName(right);
  if (isPrimitive(left, 'Datetime'))
    return number === undefined || number === 'Long' ? 'Date/time expressions must use Integer or Double or Decimal' : undefined;
  if (number === 'Integer' || number === 'Long') return undefined;
  return `${isPrimitive(left, 'Date') ? 'Date' : 'Time'} expressions must use Integer or Long`;
}
