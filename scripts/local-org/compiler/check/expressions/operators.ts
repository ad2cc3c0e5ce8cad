/** Operators. Source: Apex Developer Guide, "Expression Operators". */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { BinaryOperator, Expression, Range } from '../../syntax/ast.ts';
import { BOOLEAN, isPrimitive, isUnknown, NUMBER_TYPES, numberName, shown, STRING, widerNumber } from '../../types/common.ts';
import { comparison, equality, incompatible } from './comparisons.ts';
import type { Context } from '../context.ts';
import { convert } from '../conversions.ts';
import { check, nothing } from './expressions.ts';
import { placeOf, placeOfValue } from '../places.ts';
import { distance } from '../types/subtype.ts';

export function checkBinary(context: Context, expression: Extract<Expression, { kind: 'binary' }>): IrExpr {
  const left = check(context, expression.left);
  const right = check(context, expression.right);
  return binary(context, expression.operator, left, right, { ...expression.range, ...startOf(placeOf(expression.left)) });
}

const startOf = ({ line, column }: Range): Pick<Range, 'line' | 'column'> => ({ line, column });

/** Also used by compound assignment, whose left side is the old value. */
export function binary(context: Context, operator: BinaryOperator, left: IrExpr, right: IrExpr, range: Range): IrExpr {
  if (isUnknown(left.type) || isUnknown(right.type)) return nothing(range);
  switch (operator) {
    case '&&':
    case '||':
      if (left.type.kind === 'null' || right.type.kind === 'null') {
        context.error(range, incompatible(left.type, right.type));
        return nothing(range);
      }
      if ([left, right].some(({ type }) => distance(context.world, type, BOOLEAN) === undefined)) {
        context.error(range, 'Logical operator can only be applied to Boolean');
        return nothing(range);
      }
      return { kind: 'logic', operator, left: convert(left, BOOLEAN), right: convert(right, BOOLEAN), type: BOOLEAN, range };
    case '==':
    case '!=':
    case '<>':
    case '===':
    case '!==':
      return equality(context, operator, left, right, range);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return comparison(context, operator, left, right, range);
    case '??': {
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
    case '+':
      if (
        (isPrimitive(left.type, 'String') || isPrimitive(right.type, 'String')) &&
        left.type.kind !== 'void' &&
        right.type.kind !== 'void'
      )
        return concat(left, right, range);
      return arithmetic(context, operator, left, right, range);
    default:
      return arithmetic(context, operator, left, right, range);
  }
}

/** A query for a single record is null before `??` when it finds none. Source: Apex Developer Guide, "Null Coalescing Operator". */
function orNull(value: IrExpr): IrExpr {
  return value.kind === 'soql' && value.result === 'single' ? { ...value, result: 'first' } : value;
}

function concat(left: IrExpr, right: IrExpr, range: Range): IrExpr {
  const parts = left.kind === 'concat' ? [...left.parts, right] : [left, right];
  return { kind: 'concat', parts, type: STRING, range };
}

type ArithmeticOperator = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
const SHIFTS: readonly ArithmeticOperator[] = ['<<', '>>', '>>>'];
const BITWISE: readonly ArithmeticOperator[] = ['&', '|', '^', ...SHIFTS];

function arithmetic(context: Context, operator: ArithmeticOperator, left: IrExpr, right: IrExpr, range: Range): IrExpr {
  const isBitwise = BITWISE.includes(operator);
  const numbers = numericOperation(context, operator, left, right, range);
  if (numbers !== undefined) return numbers;
  if (isPrimitive(left.type, 'Boolean') && isPrimitive(right.type, 'Boolean') && isBitwise && !SHIFTS.includes(operator))
    return { kind: 'arithmetic', operator, operand: 'Boolean', left, right, type: BOOLEAN, range };
  if (!isBitwise && isPrimitive(left.type, 'Date', 'Datetime', 'Time') && !isPrimitive(right.type, 'String'))
    return dateShift(context, operator, left, right, range);
  if (left.type.kind === 'void' || right.type.kind === 'void') context.error(range, 'Arithmetic expressions are not allowed on void types');
  else context.error(range, isBitwise ? bitwiseProblem(operator) : NOT_NUMERIC);
  return nothing(range);
}

/** @return undefined unless both operands are numbers */
function numericOperation(context: Context, operator: ArithmeticOperator, left: IrExpr, right: IrExpr, range: Range): IrExpr | undefined {
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
function dateShift(context: Context, operator: ArithmeticOperator, left: IrExpr, right: IrExpr, range: Range): IrExpr {
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

export function checkTernary(context: Context, expression: Extract<Expression, { kind: 'ternary' }>): IrExpr {
  const condition = check(context, expression.test);
  const test = asCondition(context, condition, expression.test);
  const then = check(context, expression.then);
  const otherwise = check(context, expression.otherwise);
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

/** The common type of two values: the wider of the two. Errors: incompatible types. */
function commonType(context: Context, a: IrExpr, b: IrExpr, range: Range, operator: 'ternary' | 'null coalescing'): ApexType | undefined {
  if (a.type.kind === 'null') return b.type;
  if (b.type.kind === 'null' || distance(context.world, b.type, a.type) !== undefined) {
    const back = distance(context.world, a.type, b.type);
    const there = distance(context.world, b.type, a.type);
    return back !== undefined && there !== undefined && back > 0 && numberName(a.type) !== undefined
      ? { kind: 'primitive', name: 'Decimal' }
      : a.type;
  }
  if (distance(context.world, a.type, b.type) !== undefined) return b.type;
  const isQueryOfOne = (value: IrExpr, other: IrExpr): boolean => value.kind === 'soql' && other.type.kind === 'sobject';
  if (isQueryOfOne(a, b)) return b.type;
  if (isQueryOfOne(b, a)) return a.type;
  const [first, second] = operator === 'ternary' ? [b, a] : [a, b];
  context.error(range, `Incompatible types in ${operator} operator: ${shown(first.type)}, ${shown(second.type)}`);
  return undefined;
}

export function checkUnary(context: Context, expression: Extract<Expression, { kind: 'unary' }>): IrExpr {
  const { operator, range } = expression;
  const literal = expression.value;
  // a plus changes the position of errors and nothing else
  if (operator === '+') return check(context, literal);
  if (operator === '-' && literal.kind === 'literal' && (literal.type === 'Integer' || literal.type === 'Long')) {
    return check(context, { ...literal, text: `-${literal.text}`, range });
  }
  const value = check(context, literal);
  if (isUnknown(value.type)) return nothing(range);
  if (operator === '!') {
    const problem = '! operator can only be applied to boolean expressions';
    if (value.type.kind !== 'null' && distance(context.world, value.type, BOOLEAN) !== undefined)
      return { kind: 'not', value: convert(value, BOOLEAN), type: BOOLEAN, range };
    context.error(range, problem);
    return nothing(range);
  }
  const operand = numberName(value.type);
  if (operand === undefined) {
    context.error(
      range,
      operator === '-' ? 'Unary negation must use a numeric argument' : `Invalid type for bitwise negate: ${shown(value.type)}`,
    );
    return nothing(range);
  }
  if (operator === '-') return { kind: 'negate', operand, value, type: value.type, range };
  if (operand === 'Integer' || operand === 'Long') return { kind: 'complement', operand, value, type: value.type, range };
  context.error(range, `Invalid type for bitwise negate: ${shown(value.type)}`);
  return nothing(range);
}
