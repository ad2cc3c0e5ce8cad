/** The arguments of a call, converted to the types of the parameters. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../../language/types.ts';
import type { Context } from '../../context.ts';
import { isAlikeAtRunTime } from '../../types/subtype.ts';

export function fitAll(context: Context, args: readonly IrExpr[], parameters: readonly { readonly type: ApexType }[]): readonly IrExpr[] {
  return args.map((arg, index) => {
    const to = parameters[index]?.type;
    return to === undefined || (arg.type.kind === 'platform' && isAlikeAtRunTime(arg.type, to)) ? arg : context.fit(arg, to, arg.range);
  });
}
