/** Instance methods that are called on their class, and static ones that are called on an object. */
import type { IrExpr } from '../../../../ir/ir.ts';
import type { ApexType } from '../../../../../language/types.ts';
import type { Context } from '../../../context.ts';
import { platformMethods } from '../../../types/members/platformMethods.ts';
import { isCollectionName } from '../../../types/resolve/collections.ts';
import type { MethodInfo } from '../../../types/world.ts';
import { nothing } from '../../nothing.ts';
import type { Call } from '../call.ts';
import { platform } from '../choice.ts';
import { bareCollectionText } from '../collections.ts';
import { constantText } from '../enums.ts';
import { checkSeenMethod } from '../userCalls.ts';
import { platformText, signatureText } from '../words.ts';
import { ownerOf } from './owners.ts';

/** The error for an instance method without an object. */
export const needsObject = (method: string): string => `Non static method cannot be referenced from a static context: ${method}`;

/** The error for a static method on an object. */
export const needsType = (method: string): string => `Static method cannot be referenced from a non static context: ${method}`;

/** An instance method that is called on its class. */
export function withoutObject(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const isBare = type.kind === 'platform' && isCollectionName(type.name);
  const ofConstants = isBare ? bareCollectionText(context.world, type.name, call.name, args) : constantText(context, type, call);
  const method = ofConstants === undefined ? platform(context, call, platformMethods(context.world, type, call.name), args) : undefined;
  const found =
    ofConstants ?? (method === undefined ? undefined : platformText({ ...method, owner: ownerOf(context.world, type, method) }));
  if (found === undefined) return undefined;
  context.error(call.nameRange, needsObject(found));
  return nothing(call.range);
}

/** The error for a static method of the project that is called on an object. */
export function calledStatic(context: Context, call: Call, method: MethodInfo): IrExpr {
  const before = context.diagnostics.length;
  checkSeenMethod(context, method, call);
  if (context.diagnostics.length === before) context.error(call.nameRange, needsType(signatureText(method)));
  return nothing(call.range);
}
