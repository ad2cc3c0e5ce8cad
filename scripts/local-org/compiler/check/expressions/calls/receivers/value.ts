/** Calls on a value: instance methods. */
import type { IrExpr } from '../../../../ir/ir.ts';
import { isUnknown } from '../../../../types/common.ts';
import type { Context } from '../../../context.ts';
import { isOfEveryObject } from '../../../rules/overriding.ts';
import { platformMethods } from '../../../types/members/platformMethods.ts';
import type { PlatformMethod } from '../../../types/members/platformType.ts';
import { userType } from '../../../types/world.ts';
import { nothing } from '../../nothing.ts';
import { ofNull } from '../../names/beforeDot.ts';
import { isSetApart, unknown, type Call } from '../call.ts';
import { choose, ofOuter, own, platform } from '../choice.ts';
import { collectionProblem } from '../collections.ts';
import { enumText } from '../enums.ts';
import { fieldErrorCall } from '../fieldErrors.ts';
import { platformCall } from '../platformCalls.ts';
import { userCall } from '../userCalls.ts';
import { platformText } from '../words.ts';
import { isCopyOfTrigger } from './copies.ts';
import { calledStatic, needsType } from './misused.ts';

export function instanceCall(context: Context, target: IrExpr, call: Call, args: readonly IrExpr[]): IrExpr {
  const { world } = context;
  if (isBareNull(target, call)) return ofNull(context, target, call.target);
  if (target.kind === 'this' && isCopyOfTrigger(context, call)) return unknown(context, call, args, target.type);
  const choice = choose(context, userType(world, target.type), call.name, args, 'object');
  const method = choice === undefined ? undefined : own(context, call, choice, args);
  if (method !== undefined && !method.isStatic && !isOfEveryObject(method)) return userCall(context, call, { target, method, args });
  const fieldError = fieldErrorCall(context, target, call, args);
  if (fieldError !== undefined) return fieldError;
  const inherited = platform(context, call, platformMethods(world, target.type, call.name), args);
  if (inherited !== undefined && !inherited.isStatic) return platformsCall(context, target, inherited, call, args);
  return method === undefined ? misused(context, target, inherited, call, args) : calledStatic(context, call, method);
}

function isBareNull({ type }: IrExpr, call: Call): boolean {
  return type.kind === 'null' && ((!call.safe && !isSetApart(call)) || isUnknown(type));
}

function platformsCall(context: Context, target: IrExpr, method: PlatformMethod, call: Call, args: readonly IrExpr[]): IrExpr {
  const problem = collectionProblem(context.world, target.type, call.name, args);
  if (problem !== undefined) context.error(call.nameRange, problem);
  return platformCall(context, target, method, call, args);
}

/** A static method of the platform, of an enum of the project or of the class around it, or nothing of that name. */
function misused(context: Context, { type }: IrExpr, method: PlatformMethod | undefined, call: Call, args: readonly IrExpr[]): IrExpr {
  const user = userType(context.world, type);
  const found = method !== undefined ? platformText(method) : user?.kind === 'enum' ? enumText(type, call, args) : undefined;
  if (found === undefined) {
    const outer = ofOuter(context, user, call, args);
    return outer === undefined ? unknown(context, call, args, type) : calledStatic(context, call, outer.chosen);
  }
  context.error(call.nameRange, needsType(found));
  return nothing(call.range);
}
