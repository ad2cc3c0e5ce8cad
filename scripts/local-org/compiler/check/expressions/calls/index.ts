/** Calls: own methods, methods of other classes, platform members. */
import type { IrExpr } from '../../../ir/ir.ts';
import type { ApexType } from '../../../ir/types.ts';
import { isUnknown, OBJECT } from '../../../types/common.ts';
import type { Expression } from '../../../syntax/ast.ts';
import type { Context } from '../../context.ts';
import { publishedProblem } from '../../rules/unsaved.ts';
import { isOfEveryObject } from '../../rules/overriding.ts';
import { checkUpsertField, recordOf } from '../../rules/upsertFields.ts';
import { platformMethods } from '../../types/members/platformMethods.ts';
import type { PlatformMethod } from '../../types/members/platformType.ts';
import { isCollectionName } from '../../types/resolve/collections.ts';
import type { Choice } from '../../types/members/overloads.ts';
import { userType, type MethodInfo, type TypeInfo } from '../../types/world.ts';
import { assertedProblem } from '../operators/comparisons.ts';
import { isApart } from '../names/dotted.ts';
import { check, nothing } from '../expressions.ts';
import { ofNull, resolveTarget, type Target } from '../names/beforeDot.ts';
import { noInstance, thisOf } from '../names/readFields.ts';
import { type Call, unknown } from './call.ts';
import { choose, own, platform } from './choice.ts';
import { bareCollectionText, collectionProblem } from './collections.ts';
import { constantText, enumCall, enumText } from './enums.ts';
import { fieldErrorCall } from './fieldErrors.ts';
import { platformCall } from './platformCalls.ts';
import { recordStatic } from './recordStatics.ts';
import { checkSeenMethod, userCall } from './userCalls.ts';
import { platformText, signatureText } from './words.ts';

export function checkCall(context: Context, call: Call): IrExpr {
  const target =
    call.target === undefined || call.target.kind === 'super' ? undefined : askedOf(context, call.target, call.safe || isSetApart(call));
  const args = call.args.map((arg) => check(context, arg));
  const isReported = args.some(({ type }) => isUnknown(type));
  if (call.target === undefined) return isReported ? nothing(call.range) : ownCall(context, call, args);
  if (target === undefined) {
    if (context.isStatic) context.error(call.target.range, 'Super cannot be referenced in a static context');
    return context.isStatic || isReported ? nothing(call.range) : superCall(context, call, args);
  }
  if (isReported) return nothing(call.range);
  if (target.kind === 'type') return staticCall(context, target.type, call, args);
  return instanceCall(context, target.value, call, args);
}

const isSetApart = ({ target, nameRange }: Call): boolean => target !== undefined && isApart({ target, nameRange });

function askedOf(context: Context, target: Expression, isValue: boolean): Target {
  // before `?.`, or a blank and a dot, only a value can stand
  const asked = isValue ? undefined : target.range;
  return context.within({ asked, askedPath: asked }, () => resolveTarget(context, target, isValue));
}

/** An unqualified call: a method of this class, a static one of an enclosing class, or the platform's for exceptions. */
function ownCall(context: Context, call: Call, args: readonly IrExpr[]): IrExpr {
  for (let around: TypeInfo | undefined = context.owner; around !== undefined; around = around.outer) {
    const choice = choose(context, around, call.name, args, context.isStatic || around !== context.owner ? 'type' : 'object');
    if (choice !== undefined && (around === context.owner || choice.chosen.isStatic)) {
      const method = own(context, call, choice, args);
      if (!method.isStatic && context.isStatic)
        context.error(call.nameRange, `Non static method cannot be referenced from a static context: ${signatureText(method)}`);
      if (!method.isStatic && context.at.isBeforeInstance)
        return noInstance(context, `methods in a constructor invocation: ${signatureText(method)}`, call.nameRange);
      return userCall(context, call, { target: method.isStatic ? undefined : thisOf(context, call.range), method, args });
    }
  }
  if (context.owner !== undefined && !context.isStatic && !isCopyOfTrigger(context, call)) {
    const inherited = platform(context, call, platformMethods(context.world, context.owner.type, call.name), args);
    if (inherited !== undefined) return platformCall(context, thisOf(context, call.range), inherited, call, args);
  }
  return (
    (context.isStatic && context.owner !== undefined && !isCopyOfTrigger(context, call)
      ? withoutObject(context, context.owner.type, call, args)
      : undefined) ?? unknown(context, call, args, context.owner?.type)
  );
}

/** Triggers and anonymous blocks have no `clone()`, though all other objects do. */
function isCopyOfTrigger({ triggerObject, world, owner }: Context, { name }: Call): boolean {
  const isEnclosed = triggerObject !== undefined || (world.enclosing !== undefined && owner?.outer === undefined);
  return isEnclosed && isCopy(name);
}

const isCopy = (name: string): boolean => name.toLowerCase() === 'clone';

/** The platform class behind `extends Exception`. */
const EXCEPTION_ROOT: ApexType = { kind: 'platform', name: 'System.ApexBaseException', args: [] };
const isPlainException = (type: ApexType | undefined): boolean => type?.kind === 'platform' && type.name === 'System.Exception';

function superCall(context: Context, call: Call, args: readonly IrExpr[]): IrExpr {
  const parent = context.owner?.superclass;
  const choice = choose(context, userType(context.world, parent), call.name, args, 'object');
  const method = choice === undefined ? undefined : own(context, call, choice, args);
  if (method?.isAbstract === true) context.error(call.nameRange, `Abstract method cannot be called directly: ${signatureText(method)}`);
  if (method?.isStatic === true) return calledStatic(context, call, method);
  if (method !== undefined) return userCall(context, call, { target: thisOf(context, call.range), method, args, direct: true });
  const inherited =
    context.owner === undefined || (userType(context.world, parent) === undefined && isCopy(call.name))
      ? undefined
      : platform(context, call, platformMethods(context.world, context.owner.type, call.name), args);
  const root: ApexType = context.triggerObject === undefined ? { kind: 'platform', name: 'System.ApexBaseClass', args: [] } : OBJECT;
  if (inherited === undefined) return unknown(context, call, args, isPlainException(parent) ? EXCEPTION_ROOT : (parent ?? root));
  const found = platformCall(context, thisOf(context, call.range), inherited, call, args);
  if (found.kind !== 'call-platform') return found;
  const { overrideKey: _none, ...inheritedCall } = found;
  return { ...inheritedCall, direct: true };
}

function staticCall(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr {
  const { world } = context;
  const user = userType(world, type);
  if (user !== undefined) {
    const choice = choose(context, user, call.name, args, 'type');
    if (choice !== undefined) {
      const method = own(context, call, choice, args);
      if (!method.isStatic)
        context.error(call.nameRange, `Non static method cannot be referenced from a static context: ${signatureText(method)}`);
      return userCall(context, call, { method, args });
    }
    const ofEnum = enumCall(context, type, call, args);
    if (ofEnum !== undefined) return ofEnum;
    const outer = ofOuter(context, user, call, args);
    if (outer !== undefined) return userCall(context, call, { method: own(context, call, outer, args), args });
    return withoutObject(context, type, call, args) ?? unknown(context, call, args, type);
  }
  if (type.kind === 'sobject') return recordStatic(context, type, call, args);
  const method = platform(
    context,
    call,
    platformMethods(world, type, call.name).filter(({ isStatic }) => isStatic),
    args,
  );
  if (method !== undefined) {
    const problem = assertedProblem(world, method, args) ?? publishedProblem(world, method, args);
    if (problem !== undefined) context.error(call.range, problem);
    checkUpsertToken(context, method, args);
    return platformCall(context, undefined, method, call, args);
  }
  return enumCall(context, type, call, args) ?? withoutObject(context, type, call, args) ?? unknown(context, call, args, type);
}

/** A static method of the class around an inner type, by whose name it is called as well. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
function ofOuter(context: Context, inner: TypeInfo | undefined, { name }: Call, args: readonly IrExpr[]): Choice<MethodInfo> | undefined {
  const choice = inner?.outer === undefined ? undefined : choose(context, inner.outer, name, args, 'type');
  return choice?.chosen.isStatic === true ? choice : undefined;
}

/** An instance method that is called on its class. */
function withoutObject(context: Context, type: ApexType, call: Call, args: readonly IrExpr[]): IrExpr | undefined {
  const isBare = type.kind === 'platform' && isCollectionName(type.name);
  const ofConstants = isBare ? bareCollectionText(context.world, type.name, call.name, args) : constantText(context, type, call);
  const method = ofConstants === undefined ? platform(context, call, platformMethods(context.world, type, call.name), args) : undefined;
  const found =
    ofConstants ??
    (method === undefined ? undefined : platformText(type.kind === 'primitive' ? { ...method, owner: `System.${type.name}` } : method));
  if (found === undefined) return undefined;
  context.error(call.nameRange, `Non static method cannot be referenced from a static context: ${found}`);
  return nothing(call.range);
}

/** `Database.upsert(records, Thing__c.Key__c)`: a field token is checked to be an external id, unless the records may be of any object. Source: seen in an org; Apex Reference Guide, "Database.upsert". */
function checkUpsertToken(context: Context, { owner, name }: PlatformMethod, [records, token]: readonly IrExpr[]): void {
  if (owner !== 'System.Database' || name !== 'upsert' || token?.kind !== 'describe' || token.what !== 'field-token') return;
  if (records !== undefined && recordOf(records.type) !== 'SObject')
    checkUpsertField(context, token.range, records.type, token.field ?? '');
}

function instanceCall(context: Context, target: IrExpr, call: Call, args: readonly IrExpr[]): IrExpr {
  const { world } = context;
  if (target.type.kind === 'null' && ((!call.safe && !isSetApart(call)) || isUnknown(target.type)))
    return ofNull(context, target, call.target);
  if (target.kind === 'this' && isCopyOfTrigger(context, call)) return unknown(context, call, args, target.type);
  const choice = choose(context, userType(world, target.type), call.name, args, 'object');
  const method = choice === undefined ? undefined : own(context, call, choice, args);
  if (method !== undefined && !method.isStatic && !isOfEveryObject(method)) return userCall(context, call, { target, method, args });
  const fieldError = fieldErrorCall(context, target, call, args);
  if (fieldError !== undefined) return fieldError;
  const inherited = platform(context, call, platformMethods(world, target.type, call.name), args);
  if (inherited !== undefined && !inherited.isStatic) {
    const problem = collectionProblem(world, target.type, call.name, args);
    if (problem !== undefined) context.error(call.nameRange, problem);
    return platformCall(context, target, inherited, call, args);
  }
  const isEnum = userType(world, target.type)?.kind === 'enum';
  if (method !== undefined) return calledStatic(context, call, method);
  const reached = inherited !== undefined ? platformText(inherited) : isEnum ? enumText(target.type, call, args) : undefined;
  const outer = reached === undefined ? ofOuter(context, userType(world, target.type), call, args) : undefined;
  if (outer !== undefined) return calledStatic(context, call, outer.chosen);
  if (reached === undefined) return unknown(context, call, args, target.type);
  context.error(call.nameRange, STATIC + reached);
  return nothing(call.range);
}

const STATIC = 'Static method cannot be referenced from a non static context: ';

/** The error for a static method of the project that is called on an object. */
function calledStatic(context: Context, call: Call, method: MethodInfo): IrExpr {
  const before = context.diagnostics.length;
  checkSeenMethod(context, method, call);
  if (context.diagnostics.length === before) context.error(call.nameRange, STATIC + signatureText(method));
  return nothing(call.range);
}
