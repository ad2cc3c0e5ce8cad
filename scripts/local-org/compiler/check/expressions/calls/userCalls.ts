/** Calls of the project's methods. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Context } from '../../context.ts';
import type { MethodInfo } from '../../types/world.ts';
import { checkSignature } from '../unseen.ts';
import { fitAll } from './arguments.ts';
import type { Call } from './call.ts';
import { signatureText } from './words.ts';

/** Reports that a method, or a type that it takes or returns, is not visible here. */
export function checkSeenMethod(context: Context, method: MethodInfo, { nameRange }: Call): void {
  const text = signatureText(method);
  if (!context.canSee(method.access, method.owner, method.isTestVisible)) context.error(nameRange, `Method is not visible: ${text}`);
  else checkSignature(context, { ...method, text }, nameRange);
}

export function userCall(
  context: Context,
  target: IrExpr | undefined,
  method: MethodInfo,
  call: Call,
  args: readonly IrExpr[],
  direct: boolean,
): IrExpr {
  checkSeenMethod(context, method, call);
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
