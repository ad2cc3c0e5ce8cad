/** Calls without anything before the method's name. */
import type { IrExpr } from '../../../../ir/ir.ts';
import type { Context } from '../../../context.ts';
import { platformMethods } from '../../../types/members/platformMethods.ts';
import type { MethodInfo, TypeInfo } from '../../../types/world.ts';
import { noInstance, thisOf } from '../../names/readFields.ts';
import { unknown, type Call } from '../call.ts';
import { choose, ofOuter, own, platform } from '../choice.ts';
import { platformCall } from '../platformCalls.ts';
import { userCall } from '../userCalls.ts';
import { signatureText } from '../words.ts';
import { isCopyOfTrigger } from './copies.ts';
import { needsObject, withoutObject } from './misused.ts';

/** A method of this class, a static one of an enclosing class, or the platform's for exceptions. */
export function ownCall(context: Context, call: Call, args: readonly IrExpr[]): IrExpr {
  const method = methodAround(context, call, args);
  if (method !== undefined) return calledHere(context, call, method, args);
  return inheritedCall(context, call, args) ?? unknown(context, call, args, context.owner?.type);
}

function methodAround(context: Context, call: Call, args: readonly IrExpr[]): MethodInfo | undefined {
  for (let around: TypeInfo | undefined = context.owner; around !== undefined; around = around.outer) {
    const asked = context.isStatic || around !== context.owner ? 'type' : 'object';
    const choice = choose(context, around, call.name, args, asked);
    if (choice !== undefined && (around === context.owner || choice.chosen.isStatic)) return own(context, call, choice, args);
  }
  const ofSuperclass = ofOuter(context, context.owner, call, args);
  return ofSuperclass === undefined ? undefined : own(context, call, ofSuperclass, args);
}

function calledHere(context: Context, call: Call, method: MethodInfo, args: readonly IrExpr[]): IrExpr {
  if (method.isStatic) return userCall(context, call, { method, args });
  if (context.isStatic) context.error(call.nameRange, needsObject(signatureText(method)));
  if (context.at.isBeforeInstance)
    return noInstance(context, `methods in a constructor invocation: ${signatureText(method)}`, call.nameRange);
  return userCall(context, call, { target: thisOf(context, call.range), method, args });
}

/** A method of the platform that the class has. */
function inheritedCall(context: Context, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const { owner } = context;
  if (owner === undefined || isCopyOfTrigger(context, call)) return undefined;
  if (context.isStatic) return withoutObject(context, owner.type, call, args);
  const inherited = platform(context, call, platformMethods(context.world, owner.type, call.name), args);
  return inherited === undefined ? undefined : platformCall(context, thisOf(context, call.range), inherited, call, args);
}
