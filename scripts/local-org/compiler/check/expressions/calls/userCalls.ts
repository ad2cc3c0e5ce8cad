/** Calls of the project's methods. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Context } from '../../context.ts';
import type { MethodInfo } from '../../types/world.ts';
import { checkSignature } from '../unseen.ts';
import { fitAll } from './arguments.ts';
import type { Call } from './call.ts';
import { signatureText } from './words.ts';

export function userCall(
  context: Context,
  target: IrExpr | undefined,
  method: MethodInfo,
  call: Call,
  args: readonly IrExpr[],
  direct: boolean,
): IrExpr {
  if (!context.canSee(method.access, method.owner, method.isTestVisible))
    context.error(call.nameRange, `Method is not visible: ${signatureText(method)}`);
  else checkSignature(context, { ...method, text: signatureText(method) }, call.nameRange);
  const fitted = fitAll(context, args, method.parameters);
  if (target === undefined)
    return {
      kind: 'call-static',
      owner: method.owner.type,
      methodKey: method.methodKey,
      args: fitted,
      type: method.returns,
      range: call.range,
    };
  return {
    kind: 'call-instance',
    target,
    owner: method.owner.type,
    methodKey: method.methodKey,
    direct,
    args: fitted,
    safe: call.safe,
    type: method.returns,
    range: call.range,
  };
}
