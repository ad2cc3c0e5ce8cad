/** The type of what is one of two values. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Range } from '../../../../language/ast.ts';
import { DECIMAL, numberName, shown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { distance } from '../../types/subtype.ts';
import type { World } from '../../types/world.ts';

type Choice = 'ternary' | 'null coalescing';

/** The wider of the two types; a single record for a query beside one. Errors: incompatible types. */
export function commonType(context: Context, a: IrExpr, b: IrExpr, range: Range, operator: Choice): ApexType | undefined {
  const common = widerOf(context.world, a.type, b.type) ?? recordOf(a, b) ?? recordOf(b, a);
  if (common !== undefined) return common;
  const [first, second] = operator === 'ternary' ? [b, a] : [a, b];
  context.error(range, `Incompatible types in ${operator} operator: ${shown(first.type)}, ${shown(second.type)}`);
  return undefined;
}

function widerOf(world: World, a: ApexType, b: ApexType): ApexType | undefined {
  if (a.kind === 'null') return b;
  if (b.kind === 'null') return a;
  const there = distance(world, a, b);
  const back = distance(world, b, a);
  if (back !== undefined) return isEitherWay(a, there) ? DECIMAL : a;
  return there === undefined ? undefined : b;
}

/** A Double and a Decimal fit each other. */
function isEitherWay(type: ApexType, there: number | undefined): boolean {
  return there !== undefined && there > 0 && numberName(type) !== undefined;
}

/** A query for a single record beside another record. */
function recordOf(query: IrExpr, other: IrExpr): ApexType | undefined {
  return query.kind === 'soql' && other.type.kind === 'sobject' ? other.type : undefined;
}
