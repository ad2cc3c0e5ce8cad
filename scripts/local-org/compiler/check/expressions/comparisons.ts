/** Comparisons: equality, identity, order. Source: Apex Developer Guide, "Expression Operators". */
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import type { BinaryOperator, Range } from '../../syntax/ast.ts';
import { BOOLEAN, DATE, DATETIME, isPrimitive, NUMBER_TYPES, shown, widerNumber } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { convert } from '../conversions.ts';
import { nothing } from './expressions.ts';
import { distance } from '../types/subtype.ts';
import type { World } from '../types/world.ts';

/** The type of the two that can hold values of both. */
function widerType(world: World, left: ApexType, right: ApexType): ApexType | undefined {
  if (distance(world, right, left) !== undefined) return left;
  return distance(world, left, right) === undefined ? undefined : right;
}

export function incompatible(left: ApexType, right: ApexType): string {
  return `Comparison arguments must be compatible types: ${shown(left)}, ${shown(right)}`;
}

/** System.assertEquals is refused where `==` would be. */
export function assertedProblem(
  world: World,
  { owner, name }: { owner: string; name: string },
  args: readonly IrExpr[],
): string | undefined {
  const [left, right] = args;
  const isAsserted = owner === 'System.System' && (name === 'assertEquals' || name === 'assertNotEquals');
  return isAsserted && left !== undefined && right !== undefined ? equalityProblem(world, left.type, right.type, false) : undefined;
}

/** Only references can be compared by identity, not values. A null can be compared with anything by equality, with nothing by identity. */
function equalityProblem(world: World, left: ApexType, right: ApexType, exact: boolean): string | undefined {
  if (left.kind === 'null' || right.kind === 'null') return exact ? incompatible(left, right) : undefined;
  const common = widerType(world, left, right);
  if (common === undefined) return incompatible(left, right);
  if (!exact || !isPrimitive(common) || isPrimitive(common, 'Object')) return undefined;
  const isId = isPrimitive(left, 'Id') || isPrimitive(right, 'Id');
  return `Exact equality operator only allowed for reference types: ${widerNumber(left, right) ?? (isId ? 'Id' : shown(common))}`;
}

type EqualOperand = Extract<IrExpr, { kind: 'equal' }>['operand'];

/** `==`, `!=`, `===`, `!==`. */
export function equality(context: Context, operator: BinaryOperator, left: IrExpr, right: IrExpr, range: Range): IrExpr {
  const negated = operator !== '==' && operator !== '===';
  const exact = operator === '===' || operator === '!==';
  const problem = equalityProblem(context.world, left.type, right.type, exact);
  if (problem !== undefined) {
    context.error(range, problem);
    return nothing(range);
  }
  const operand = widerNumber(left.type, right.type);
  if (operand !== undefined) {
    return {
      kind: 'equal',
      negated,
      exact: false,
      operand,
      left: convert(left, NUMBER_TYPES[operand]),
      right: convert(right, NUMBER_TYPES[operand]),
      type: BOOLEAN,
      range,
    };
  }
  const isMixed =
    (isPrimitive(left.type, 'Date') && isPrimitive(right.type, 'Datetime')) ||
    (isPrimitive(left.type, 'Datetime') && isPrimitive(right.type, 'Date'));
  return {
    kind: 'equal',
    negated,
    exact,
    operand: exact ? 'Object' : equalOperand(left.type, right.type),
    left: isMixed ? convert(left, DATETIME) : left,
    right: isMixed ? convert(right, DATETIME) : right,
    type: BOOLEAN,
    range,
  };
}

function equalOperand(a: ApexType, b: ApexType): EqualOperand {
  if (a.kind === 'null' && b.kind === 'null') return 'Object';
  const type = a.kind === 'null' ? b : a;
  const other = b.kind === 'null' ? a : b;
  if (isPrimitive(type, 'Id') || isPrimitive(other, 'Id'))
    return isPrimitive(type, 'Id', 'String') && isPrimitive(other, 'Id', 'String') ? 'Id' : 'Object';
  if (type.kind === 'primitive' && other.kind === 'primitive' && type.name === other.name) {
    if (
      type.name === 'String' ||
      type.name === 'Boolean' ||
      type.name === 'Integer' ||
      type.name === 'Long' ||
      type.name === 'Double' ||
      type.name === 'Decimal'
    )
      return type.name;
  }
  return 'Object';
}

/** `<`, `>`, `<=`, `>=`. */
export function comparison(context: Context, operator: '<' | '>' | '<=' | '>=', left: IrExpr, right: IrExpr, range: Range): IrExpr {
  const operand = widerNumber(left.type, right.type);
  if (operand !== undefined) {
    return {
      kind: 'compare',
      operator,
      operand,
      left: convert(left, NUMBER_TYPES[operand]),
      right: convert(right, NUMBER_TYPES[operand]),
      type: BOOLEAN,
      range,
    };
  }
  if (isPrimitive(left.type, 'String', 'Id') && isPrimitive(right.type, 'String', 'Id'))
    return { kind: 'compare', operator, operand: 'String', left, right, type: BOOLEAN, range };
  if (isPrimitive(left.type, 'Time') && isPrimitive(right.type, 'Time'))
    return { kind: 'compare', operator, operand: 'Time', left, right, type: BOOLEAN, range };
  if (isPrimitive(left.type, 'Date', 'Datetime') && isPrimitive(right.type, 'Date', 'Datetime')) {
    const isDates = isPrimitive(left.type, 'Date') && isPrimitive(right.type, 'Date');
    const type = isDates ? DATE : DATETIME;
    return {
      kind: 'compare',
      operator,
      operand: isDates ? 'Date' : 'Datetime',
      left: convert(left, type),
      right: convert(right, type),
      type: BOOLEAN,
      range,
    };
  }
  const common = left.type.kind === 'null' || right.type.kind === 'null' ? undefined : widerType(context.world, left.type, right.type);
  context.error(
    range,
    common === undefined ? incompatible(left.type, right.type) : `Inequality operator not allowed for this type: ${shown(common)}`,
  );
  return nothing(range);
}
