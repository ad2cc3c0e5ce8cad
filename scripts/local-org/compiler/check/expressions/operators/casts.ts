/** Checks casts. Source: Apex Developer Guide, "Classes and Casting"; the words are those of the Apex compiler's front end, as Salesforce's language server ships it. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression, Range } from '../../../../language/ast.ts';
import { isUnknown, numberName, sameType, shown, writtenName } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { convert } from '../../conversions.ts';
import { conversionFor } from '../../types/conversions.ts';
import { distance, isCastable, isListIterator } from '../../types/subtype.ts';
import type { World } from '../../types/world.ts';
import { nothing } from '../nothing.ts';
import { typeOf } from '../writtenTypes.ts';

export function checkCast(context: Context, { value: given, type, range }: Extract<Expression, { kind: 'cast' }>): IrExpr {
  const value = context.check(given);
  // what has no type by itself is not compared
  if (isUnknown(value.type)) return nothing(range);
  const to = typeOf(context, type, range);
  if (to.kind === 'sobject' && isRows(value)) return rowCast(context, value, to, range);
  if (writtenName(to) !== undefined) return nothing(range);
  const problem = problemOf(context.world, value.type, to);
  if (problem === undefined) return castOf(context.world, value, to, range);
  context.error(range, problem);
  return nothing(range);
}

const isRows = ({ kind, type }: IrExpr): boolean => (kind === 'soql' || kind === 'call-platform') && type.kind === 'list';

/** Of rows that were asked for, the only one. */
function rowCast(context: Context, rows: IrExpr, to: ApexType, range: Range): IrExpr {
  const row = context.fit(rows, to, range, neverInstance(rows.type, to));
  return isUnknown(row.type) || sameType(row.type, to) ? row : { kind: 'cast', value: row, type: to, range };
}

function problemOf(world: World, from: ApexType, to: ApexType): string | undefined {
  if (from.kind === 'void' || isListIterator(from)) return `Operation cast is not allowed on type: ${shown(from)}`;
  return to.kind !== 'void' && isCastable(world, from, to) ? undefined : neverInstance(from, to);
}

const neverInstance = (from: ApexType, to: ApexType): string =>
  `Incompatible types since an instance of ${shown(from)} is never an instance of ${shown(to)}`;

/** Nothing to do where the value fits, a conversion between numbers, else a check at run time. */
function castOf(world: World, value: IrExpr, to: ApexType, range: Range): IrExpr {
  const isFit = distance(world, value.type, to) !== undefined;
  if (conversionFor(value.type, to) !== undefined && (isFit || numberName(to) !== undefined)) return convert(value, to);
  // a list or record that fits may still be of another object; `new X()` has exactly the type X
  const keepsType = to.kind === 'list' || to.kind === 'sobject' || value.kind === 'new-collection';
  return isFit && !keepsType ? ({ ...value, type: to } as IrExpr) : { kind: 'cast', value, type: to, range };
}
