/** Which method of a superclass a method overrides, and methods with `override` that override none. Source: Apex Developer Guide, "Extending a Class". */
import type { ApexType } from '../../../language/types.ts';
import type { PlatformType } from '../../signatures/index.ts';
import { BOOLEAN, INTEGER, OBJECT, sameType, VOID, writtenName } from '../../types/common.ts';
import { isRooted } from '../types/hierarchy.ts';
import { findMethods } from '../types/members/methods.ts';
import { platformOf } from '../types/members/platformType.ts';
import { fromSignature } from '../types/resolve/signature.ts';
import { supertypes } from '../types/supertypes.ts';
import { canSee } from '../types/visibility.ts';
import { isException, userType, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';
import { fixedMethod, lacksOverride } from './overPlatform.ts';
import { answers, hasSameParameters, RANK } from './overriding.ts';

/** The inherited method that a method overrides. */
interface Overriding {
  readonly inherited: readonly MethodInfo[];
  readonly overridden: MethodInfo | undefined;
  /** An inherited static one with the same parameters. */
  readonly beside: MethodInfo | undefined;
}

export function overriding(world: World, info: TypeInfo, method: MethodInfo, parent: TypeInfo | undefined): Overriding {
  const inherited = findMethods(world, parent, method.name).filter(({ owner }) => owner.kind === 'class');
  const known = inherited.filter(
    // a method that is visible to tests is overridden where `override` is written (seen in an org)
    // an unknown result type hides it
    ({ access, owner, isTestVisible, returns }) =>
      writtenName(returns) === undefined && canSee(world, info, access, owner, method.isOverride && isTestVisible),
  );
  const alike = known.filter((candidate) => hasSameParameters(method, candidate));
  const overridden =
    alike.find(({ isStatic }) => !isStatic) ??
    alike[0] ??
    (method.isOverride ? known.find((candidate) => answers(world, method, candidate)) : undefined);
  return { inherited, overridden, beside: alike.find(({ isStatic }) => isStatic) };
}

/** Notes the methods that override nothing though they say so, or wrongly, of a class and its superclasses: lookups ignore them. */
export function markStrays(world: World, info: TypeInfo, below: ReadonlySet<TypeInfo> = new Set()): void {
  if (info.hasStrays || below.has(info)) return;
  const parent = userType(world, info.superclass);
  if (parent !== undefined) markStrays(world, parent, new Set(below).add(info));
  for (const method of [...info.methods.values()].flat())
    if (!method.isStatic && !method.isRepeated && writtenName(method.returns) === undefined)
      if (isStray(world, info, method, parent)) info.strays.add(method);
  info.hasStrays = true;
}

function isStray(world: World, info: TypeInfo, method: MethodInfo, parent: TypeInfo | undefined): boolean {
  const { overridden } = overriding(world, info, method, parent);
  if (overridden !== undefined)
    return overridden.isStatic ? method.isOverride : !overridden.isVirtual || overridesWrongly(method, overridden);
  if (fixedMethod(world, info, method) !== undefined) return false;
  if (!method.isOverride) return lacksOverride(world, info, method);
  const { superclass = VOID } = info;
  const above = platformOf(world, superclass)?.type;
  // which methods other classes of the platform have is not known in full
  const mayBeThere =
    above !== undefined &&
    !/Exception$/.test(above.name) &&
    isRooted(world, info) &&
    (!isNamedIn(above, method) || isOfPlatform(world, superclass, method));
  return !mayBeThere && !implementsOne(world, info, method);
}

const isNamedIn = ({ methods }: PlatformType, { name }: MethodInfo): boolean =>
  methods.some((one) => one.name.toLowerCase() === name.toLowerCase());

/** Without `override`, or less visible than what it overrides. */
export function overridesWrongly(method: MethodInfo, overridden: MethodInfo): boolean {
  return !method.isOverride || RANK[method.access] < RANK[overridden.access];
}

/** Whether a method has a wrong `override`, or wrongly none: it does not count as an implementation, in subclasses neither. */
export function isLost(world: World, method: MethodInfo): boolean {
  markStrays(world, method.owner);
  return method.owner.strays.has(method);
}

function implementsOne(world: World, info: TypeInfo, method: MethodInfo): boolean {
  // an exception with a wrong name is still one
  const isLinked = isRooted(world, info) || isException(world, info);
  return isOfObject(method) || (isLinked && supertypes(world, info.type).some((type) => isOfPlatform(world, type, method)));
}

/** An own `equals(Object)` and a `hashCode()` of another type replace those of every object instead of overriding them. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
function isOfObject({ name, parameters, returns }: MethodInfo): boolean {
  const lower = name.toLowerCase();
  return parameters.length === 0 && (lower === 'tostring' || (lower === 'hashcode' && sameType(returns, INTEGER)));
}

/** Whether a class of the platform has a method with the same parameters, or is an exception that is compared. */
function isOfPlatform(world: World, type: ApexType, method: MethodInfo): boolean {
  const found = platformOf(world, type);
  if (found?.type.kind !== 'class') return false;
  const takes = (parameters: readonly ApexType[]): boolean =>
    parameters.length === method.parameters.length &&
    parameters.every((parameter, index) => sameType(parameter, method.parameters[index]?.type ?? VOID));
  const isCompared = method.name.toLowerCase() === 'equals' && /Exception$/.test(found.type.name);
  return (
    (isCompared && takes([OBJECT]) && sameType(method.returns, BOOLEAN)) ||
    found.type.methods.some(
      ({ name, parameters }) =>
        name.toLowerCase() === method.name.toLowerCase() &&
        takes(parameters.map(({ type: one }) => fromSignature(world, one, found.bound))),
    )
  );
}
