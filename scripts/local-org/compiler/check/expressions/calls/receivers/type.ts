/** Calls on a type: static methods. */
import type { IrExpr } from '../../../../ir/ir.ts';
import type { ApexType } from '../../../../../language/types.ts';
import type { Context } from '../../../context.ts';
import { publishedProblem } from '../../../rules/unsaved.ts';
import { checkUpsertField, recordOf } from '../../../rules/upsertFields.ts';
import { platformMethods } from '../../../types/members/platformMethods.ts';
import type { PlatformMethod } from '../../../types/members/platformType.ts';
import { userType, type TypeInfo } from '../../../types/world.ts';
import { assertedProblem } from '../../operators/comparisons.ts';
import { unknown, type Call } from '../call.ts';
import { choose, ofOuter, own, platform } from '../choice.ts';
import { enumCall } from '../enums.ts';
import { platformCall } from '../platformCalls.ts';
import { recordStatic } from '../recordStatics.ts';
import { userCall } from '../userCalls.ts';
import { signatureText } from '../words.ts';
import { needsObject, withoutObject } from './misused.ts';

export function staticCall(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr {
  if (type.kind === 'sobject') return recordStatic(context, type, call, args);
  const user = userType(context.world, type);
  const found = user === undefined ? platformStatic(context, type, call, args) : userStatic(context, user, call, args);
  return (
    found ??
    enumCall(context, type, call, args) ??
    outerStatic(context, user, call, args) ??
    withoutObject(context, type, call, args) ??
    unknown(context, call, args, type)
  );
}

function userStatic(context: Context, type: TypeInfo, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const choice = choose(context, type, call.name, args, 'type');
  if (choice === undefined) return undefined;
  const method = own(context, call, choice, args);
  if (!method.isStatic) context.error(call.nameRange, needsObject(signatureText(method)));
  return userCall(context, call, { method, args });
}

function outerStatic(context: Context, inner: TypeInfo | undefined, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const choice = ofOuter(context, inner, call, args);
  return choice === undefined ? undefined : userCall(context, call, { method: own(context, call, choice, args), args });
}

function platformStatic(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const { world } = context;
  const methods = platformMethods(world, type, call.name).filter(({ isStatic }) => isStatic);
  const method = platform(context, call, methods, args);
  if (method?.isStatic !== true) return undefined;
  const problem = assertedProblem(world, method, args) ?? publishedProblem(world, method, args);
  if (problem !== undefined) context.error(call.range, problem);
  checkUpsertToken(context, method, args);
  return platformCall(context, undefined, method, call, args);
}

/** `Database.upsert(records, Thing__c.Key__c)`: a field token is checked to be an external id, unless the records may be of any object. Source: seen in an org; Apex Reference Guide, "Database.upsert". */
function checkUpsertToken(context: Context, { owner, name }: PlatformMethod, [records, token]: readonly IrExpr[]): void {
  if (owner !== 'System.Database' || name !== 'upsert' || token?.kind !== 'describe' || token.what !== 'field-token') return;
  if (records !== undefined && recordOf(records.type) !== 'SObject')
    checkUpsertField(context, token.range, records.type, token.field ?? '');
}
