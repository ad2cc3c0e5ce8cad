/** The expression of a call, and the result of one that does not compile. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Expression } from '../../../../language/ast.ts';
import type { Context } from '../../context.ts';
import { nothing } from '../nothing.ts';
import { isApart } from '../names/dotted.ts';
import { noMethod } from './words.ts';

export type Call = Extract<Expression, { kind: 'call' }>;

export function unknown(context: Context, call: Call, args: readonly IrExpr[], type: ApexType | undefined): IrExpr {
  context.error(call.nameRange, noMethod(call.name, args, type), { kind: 'missing-method', name: call.name, owner: type });
  return nothing(call.range);
}

/** Whether white space stands before the dot. */
export const isSetApart = ({ target, nameRange }: Call): boolean => target !== undefined && isApart({ target, nameRange });
