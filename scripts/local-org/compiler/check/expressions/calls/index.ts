/** Calls, by what stands before the dot. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { Expression } from '../../../../language/ast.ts';
import { isUnknown } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { nothing } from '../nothing.ts';
import { resolveTarget, type Target } from '../names/beforeDot.ts';
import { isSetApart, type Call } from './call.ts';
import { ownCall } from './receivers/own.ts';
import { superCall } from './receivers/parent.ts';
import { staticCall } from './receivers/type.ts';
import { instanceCall } from './receivers/value.ts';

export function checkCall(context: Context, call: Call): IrExpr {
  const isOfNone = call.target?.kind === 'super' && context.isStatic;
  if (isOfNone) context.error(call.target.range, 'Super cannot be referenced in a static context');
  const target = call.target === undefined || call.target.kind === 'super' ? undefined : askedOf(context, call, call.target);
  const args = call.args.map((arg) => context.check(arg));
  const isReported = args.some(({ type }) => isUnknown(type));
  if (call.target === undefined) return isReported ? nothing(call.range) : ownCall(context, call, args);
  if (isOfNone || isReported) return nothing(call.range);
  if (target === undefined) return superCall(context, call, args);
  if (target.kind === 'type') return staticCall(context, target.type, call, args);
  return instanceCall(context, target.value, call, args);
}

function askedOf(context: Context, call: Call, target: Expression): Target {
  // before `?.`, or a blank and a dot, only a value can stand
  const isValue = call.safe || isSetApart(call);
  const asked = isValue ? undefined : target.range;
  return context.within({ asked, askedPath: asked }, () => resolveTarget(context, target, isValue, call.nameRange));
}
