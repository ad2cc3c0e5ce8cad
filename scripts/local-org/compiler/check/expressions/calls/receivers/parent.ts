/** Calls on `super`. */
import type { IrExpr } from '../../../../ir/ir.ts';
import type { ApexType } from '../../../../../language/types.ts';
import { OBJECT } from '../../../../types/common.ts';
import type { Context } from '../../../context.ts';
import { platformMethods } from '../../../types/members/platformMethods.ts';
import type { PlatformMethod } from '../../../types/members/platformType.ts';
import { userType } from '../../../types/world.ts';
import { thisOf } from '../../names/readFields.ts';
import { unknown, type Call } from '../call.ts';
import { choose, ofOuter, own, platform } from '../choice.ts';
import { platformCall } from '../platformCalls.ts';
import { userCall } from '../userCalls.ts';
import { signatureText } from '../words.ts';
import { isCopy } from './copies.ts';
import { calledStatic } from './misused.ts';

export function superCall(context: Context, call: Call, args: readonly IrExpr[]): IrExpr {
  const parent = userType(context.world, context.owner?.superclass);
  const choice = choose(context, parent, call.name, args, 'object');
  const method = choice === undefined ? undefined : own(context, call, choice, args);
  if (method?.isAbstract === true) context.error(call.nameRange, `Abstract method cannot be called directly: ${signatureText(method)}`);
  if (method?.isStatic === true) return calledStatic(context, call, method);
  if (method !== undefined) return userCall(context, call, { target: thisOf(context, call.range), method, args, direct: true });
  const inherited = inheritedMethod(context, call, args);
  if (inherited !== undefined) return direct(context, inherited, call, args);
  const outer = ofOuter(context, parent, call, args);
  return outer === undefined ? unknown(context, call, args, rootOf(context)) : calledStatic(context, call, outer.chosen);
}

function inheritedMethod(context: Context, call: Call, args: readonly IrExpr[]): PlatformMethod | undefined {
  const { owner, world } = context;
  const isOfClass = userType(world, owner?.superclass) !== undefined;
  if (owner === undefined || (!isOfClass && isCopy(call.name))) return undefined;
  return platform(context, call, platformMethods(world, owner.type, call.name), args);
}

/** Calls the platform's method though the class overrides it. */
function direct(context: Context, method: PlatformMethod, call: Call, args: readonly IrExpr[]): IrExpr {
  const found = platformCall(context, thisOf(context, call.range), method, call, args);
  if (found.kind !== 'call-platform') return found;
  const { overrideKey: _none, ...inheritedCall } = found;
  return { ...inheritedCall, direct: true };
}

/** The class that errors name: the superclass, or what the platform has behind every class. */
function rootOf({ owner, triggerObject }: Context): ApexType {
  const parent = owner?.superclass;
  if (parent?.kind === 'platform' && parent.name === 'System.Exception')
    return { kind: 'platform', name: 'System.ApexBaseException', args: [] };
  return parent ?? (triggerObject === undefined ? { kind: 'platform', name: 'System.ApexBaseClass', args: [] } : OBJECT);
}
