/** Calls of the project's methods. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Context } from '../../context.ts';
import type { MethodInfo } from '../../types/world.ts';
import { checkSignature } from '../hiddenTypes.ts';
import { fitAll } from './arguments.ts';
import type { Call } from './call.ts';
import { signatureText } from './words.ts';

/** Reports that a method, or a type that it takes or returns, is not visible here. */
export function checkSeenMethod(context: Context, method: MethodInfo, { nameRange }: Call): void {
  const text = signatureText(method);
  if (!context.canSee(method.access, method.owner, method.isTestVisible)) context.error(nameRange, `Method is not visible: ${text}`);
  else checkSignature(context, { ...method, text }, nameRange);
}

interface UserCall {
  /** Absent for a static method. */
  readonly target?: IrExpr | undefined;
  readonly method: MethodInfo;
  readonly args: readonly IrExpr[];
  /** `super.method()`: of the superclass, though it is overridden. */
  readonly direct?: boolean;
}

export function userCall(context: Context, call: Call, { target, method, args, direct = false }: UserCall): IrExpr {
  checkSeenMethod(context, method, call);
  const { range, safe } = call;
  const called = {
    owner: method.owner.type,
    methodKey: method.methodKey,
    args: fitAll(context, args, method.parameters),
    type: method.returns,
    range,
  };
  return target === undefined ? { kind: 'call-static', ...called } : { kind: 'call-instance', target, direct, safe, ...called };
}
