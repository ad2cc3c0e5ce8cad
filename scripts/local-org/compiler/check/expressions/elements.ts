/** Elements of lists: `list[index]`. Source: Apex Developer Guide, "Lists". */
import type { IrExpr } from '../../ir/ir.ts';
import type { Expression } from '../../../language/ast.ts';
import { INTEGER, isUnknown, shown } from '../../types/common.ts';
import type { Context } from '../context.ts';
import { placeOf } from '../places.ts';
import { isMiscountedList } from '../types/resolve/collections.ts';
import { nothing } from './nothing.ts';

export function checkIndex(context: Context, expression: Extract<Expression, { kind: 'index' }>): IrExpr {
  const target = context.within({ askedPath: undefined }, () => context.check(expression.target));
  const at = context.check(expression.index);
  if (isUnknown(target.type) || isUnknown(at.type)) return nothing(expression.range);
  if (isMiscountedList(target.type)) context.end(expression.range);
  if (target.type.kind !== 'list') context.error(placeOf(expression), `Expression must be a list type: ${shown(target.type)}`);
  const problem = `List index must be of type Integer: ${shown(at.type)}`;
  if (at.type.kind === 'null') context.error(placeOf(expression), problem);
  const index = context.fit(at, INTEGER, placeOf(expression), problem);
  if (target.type.kind !== 'list' || isUnknown(index.type) || at.type.kind === 'null') return nothing(expression.range);
  return { kind: 'index', target, index, type: target.type.element, range: expression.range };
}
