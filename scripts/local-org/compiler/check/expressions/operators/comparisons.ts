/** Comparisons: equality, identity, order. Source: Apex Developer Guide, "Expression Operators". */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType, PrimitiveName } from '../../../../language/types.ts';
import { BOOLEAN, DATE, DATETIME, isPrimitive, NUMBER_TYPES, shown, widerNumber } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { convert, isQueried, singleRecord } from '../../conversions.ts';
import { nothing } from '../nothing.ts';
import { distance } from '../../types/subtype.ts';
import type { World } from '../../types/world.ts';
import type { Operation } from './operation.ts';

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

/** `==`, `!=`, `<>`, `===`, `!==`. */
export function equality(context: Context, { operator, range, ...sides }: Operation<'==' | '!=' | '<>' | '===' | '!=='>): IrExpr {
  const left = besideRecord(sides.left, sides.right);
  const right = besideRecord(sides.right, sides.left);
  const negated = operator !== '==' && operator !== '===';
  const exact = operator === '===' || operator === '!==';
  const problem = equalityProblem(context.world, left.type, right.type, exact);
  if (problem !== undefined) {
    context.error(range, problem);
    return nothing(range);
  }
  const number = widerNumber(left.type, right.type);
  const compared = { kind: 'equal', negated, type: BOOLEAN, range } as const;
  if (number !== undefined) return { ...compared, exact: false, operand: number, ...bothAs(NUMBER_TYPES[number], left, right) };
  const operand = exact ? 'Object' : equalOperand(left.type, right.type);
  return { ...compared, exact, operand, ...(areDateAndDatetime(left.type, right.type) ? bothAs(DATETIME, left, right) : { left, right }) };
}

/** Compared with a record, a query is its only one. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
function besideRecord(value: IrExpr, { type }: IrExpr): IrExpr {
  return (isQueried(value) ? singleRecord(value, type) : undefined) ?? value;
}

function bothAs(type: ApexType, left: IrExpr, right: IrExpr): { readonly left: IrExpr; readonly right: IrExpr } {
  return { left: convert(left, type), right: convert(right, type) };
}

function areDateAndDatetime(a: ApexType, b: ApexType): boolean {
  return (isPrimitive(a, 'Date') && isPrimitive(b, 'Datetime')) || (isPrimitive(a, 'Datetime') && isPrimitive(b, 'Date'));
}

type EqualOperand = Extract<IrExpr, { kind: 'equal' }>['operand'];
const FAST: readonly string[] = ['String', 'Boolean', 'Integer', 'Long', 'Double', 'Decimal'] satisfies EqualOperand[];
const isFast = (name: string): name is EqualOperand => FAST.includes(name);

/** How values of the two types are compared: fast where both are of the same simple type. */
function equalOperand(a: ApexType, b: ApexType): EqualOperand {
  const left = a.kind === 'null' ? b : a;
  const right = b.kind === 'null' ? a : b;
  if (left.kind !== 'primitive' || right.kind !== 'primitive') return 'Object';
  if (left.name === 'Id' || right.name === 'Id')
    return isPrimitive(left, 'Id', 'String') && isPrimitive(right, 'Id', 'String') ? 'Id' : 'Object';
  return left.name === right.name && isFast(left.name) ? left.name : 'Object';
}

/** `<`, `>`, `<=`, `>=`. */
export function comparison(context: Context, { operator, range, ...operands }: Operation<'<' | '>' | '<=' | '>='>): IrExpr {
  const left = besideRecord(operands.left, operands.right);
  const right = besideRecord(operands.right, operands.left);
  const order = orderOf(left.type, right.type);
  if (order !== undefined) {
    const [operand, type] = order;
    const sides = type === undefined ? { left, right } : bothAs(type, left, right);
    return { kind: 'compare', operator, operand, ...sides, type: BOOLEAN, range };
  }
  const common = left.type.kind === 'null' || right.type.kind === 'null' ? undefined : widerType(context.world, left.type, right.type);
  context.error(
    range,
    common === undefined ? incompatible(left.type, right.type) : `Inequality operator not allowed for this type: ${shown(common)}`,
  );
  return nothing(range);
}

type CompareOperand = Extract<IrExpr, { kind: 'compare' }>['operand'];

/** @return by which order values of the types are compared, and the type to which they are converted first; undefined where they have no order */
function orderOf(left: ApexType, right: ApexType): readonly [CompareOperand, ApexType?] | undefined {
  const number = widerNumber(left, right);
  if (number !== undefined) return [number, NUMBER_TYPES[number]];
  const areBoth = (...names: readonly PrimitiveName[]): boolean => isPrimitive(left, ...names) && isPrimitive(right, ...names);
  if (areBoth('String', 'Id')) return ['String'];
  if (areBoth('Time')) return ['Time'];
  if (areBoth('Date')) return ['Date', DATE];
  return areBoth('Date', 'Datetime') ? ['Datetime', DATETIME] : undefined;
}
