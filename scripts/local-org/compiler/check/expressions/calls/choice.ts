/** Which of the methods of a name a call means. */
import type { IrExpr } from '../../../ir/ir.ts';
import { isPrimitive, writtenName } from '../../../types/common.ts';
import type { Context } from '../../context.ts';
import { findMethods } from '../../types/members/methods.ts';
import { chooseOverload, type Choice } from '../../types/members/overloads.ts';
import { methodsOfObject } from '../../types/members/commonMethods.ts';
import type { PlatformMethod } from '../../types/members/platformType.ts';
import { apiVersionOf, lineage, type MethodInfo, type TypeInfo } from '../../types/world.ts';
import type { Call } from './call.ts';
import { ambiguous } from './words.ts';

/**
 * The methods of a name that a call can mean. A method with an unknown result type does not exist for its own file; other files depend on the broken one. Methods that an abstract class leaves to its subclasses for an interface are not found in it. Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
function methodsOf(context: Context, info: TypeInfo | undefined, name: string): readonly MethodInfo[] {
  return findMethods(context.world, info, name).filter(
    ({ owner, returns }) =>
      (info?.kind === 'interface' || owner.kind !== 'interface') && (owner.file !== context.file || writtenName(returns) === undefined),
  );
}

/**
 * The method of a class that fits a call best. A call on an instance, or an unqualified call in one, prefers instance methods and takes a static one only if no instance method fits; a call on a type, or an unqualified call where there is no instance, does the reverse. Static methods are searched class by class: one that fits hides all inherited ones. Source: the Apex compiler's front end, as Salesforce's language server ships it.
 */
export function choose(
  context: Context,
  info: TypeInfo | undefined,
  name: string,
  args: readonly IrExpr[],
  asked: 'object' | 'type',
): Choice<MethodInfo> | undefined {
  const version = apiVersionOf(context.world, context.file);
  const methods = methodsOf(context, info, name);
  const among = (candidates: readonly MethodInfo[]): Choice<MethodInfo> | undefined =>
    chooseOverload(context.world, candidates, args, false, version);
  const ofObjects = (): Choice<MethodInfo> | undefined => among(methods.filter(({ isStatic }) => !isStatic));
  const ofTypes = (): Choice<MethodInfo> | undefined => {
    for (const level of info === undefined ? [] : lineage(context.world, info)) {
      const nearest = among(methods.filter(({ owner, isStatic }) => owner === level && isStatic));
      if (nearest !== undefined) return nearest;
    }
    return undefined;
  };
  return asked === 'object' ? (ofObjects() ?? ofTypes()) : (ofTypes() ?? ofObjects());
}

/** The method of a class that a call means. Errors: several fit equally well. */
export function own<Candidate extends MethodInfo>(
  context: Context,
  call: Call,
  choice: Choice<Candidate>,
  args: readonly IrExpr[],
): Candidate {
  if (choice.isTied) context.error(call.nameRange, ambiguous(call.name, args));
  return choice.chosen;
}

/** A static method of the class around an inner type or around one that it extends, by whose name it is called as well. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
export function ofOuter(
  context: Context,
  inner: TypeInfo | undefined,
  { name }: Call,
  args: readonly IrExpr[],
): Choice<MethodInfo> | undefined {
  for (const { outer } of inner === undefined ? [] : lineage(context.world, inner)) {
    const choice = outer === undefined ? undefined : choose(context, outer, name, args, 'type');
    if (choice?.chosen.isStatic === true) return choice;
  }
  return undefined;
}

/** Classes with exact signatures: they refuse a Decimal variable for a Double. Source: seen in an org. */
const EXACT: ReadonlySet<string> = new Set(['System.Math']);

function mayNarrow(methods: readonly PlatformMethod[], args: readonly IrExpr[]): boolean {
  return args.every(isWrittenOut) || !methods.some(({ owner }) => EXACT.has(owner));
}

/** Whether a value is a constant expression of literals, or not a Decimal. */
function isWrittenOut(value: IrExpr): boolean {
  if (!isPrimitive(value.type, 'Decimal') || value.kind === 'constant') return true;
  if (value.kind === 'convert' || value.kind === 'negate') return isWrittenOut(value.value);
  return value.kind === 'arithmetic' && isWrittenOut(value.left) && isWrittenOut(value.right);
}

/** The platform method that a call means; the first of those that fit equally well. The signatures are not exact enough to report ambiguity, except for a null that fits several. */
export function platform(
  context: Context,
  call: Call,
  methods: readonly PlatformMethod[],
  args: readonly IrExpr[],
): PlatformMethod | undefined {
  const choice = chooseOverload(context.world, methods, args, mayNarrow(methods, args));
  if (choice?.isTied === true && args.some(({ type }) => type.kind === 'null')) context.error(call.nameRange, ambiguous(call.name, args));
  return choice?.chosen ?? chooseOverload(context.world, methods.some(isOfObjects) ? methodsOfObject(call.name) : [], args)?.chosen;
}

/** `System` has no values that would answer as objects do. */
const isOfObjects = ({ owner }: PlatformMethod): boolean => owner !== 'System.System';
