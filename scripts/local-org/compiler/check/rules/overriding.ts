/**
 * Which method implements or overrides one of a supertype. For an interface it is the method that a call with the required parameters would find, with a result that fits (`String go(Object)` for `Object go(Account)`); for a class, the types must be the same.
 */
import type { IrAlias } from '../../ir/ir.ts';
import type { ApexType } from '../../../language/types.ts';
import { sameType, VOID } from '../../types/common.ts';
import { findMethods } from '../types/members/methods.ts';
import { conversionFor } from '../types/conversions.ts';
import { distance } from '../types/subtype.ts';
import { supertypes } from '../types/supertypes.ts';
import { lineage, userType, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';

/** Whether a method implements another of its name. */
export function answers(world: World, method: MethodInfo, demanded: MethodInfo): boolean {
  const fits = (own: ApexType, other: ApexType): boolean =>
    demanded.owner.kind === 'interface' ? distance(world, other, own) !== undefined : sameType(own, other);
  return (
    method.parameters.length === demanded.parameters.length &&
    method.parameters.every(({ type }, index) => fits(type, demanded.parameters[index]?.type ?? VOID))
  );
}

/** Whether the result type of a method fits that of the required one. */
export function givesWhat(world: World, own: ApexType, promised: ApexType): boolean {
  return own.kind === 'void' || promised.kind === 'void' ? own.kind === promised.kind : distance(world, own, promised) !== undefined;
}

/** The method with a body that implements a required one; for an interface a static method counts if there is no other (seen in an org). */
export function answeredBy(
  world: World,
  info: TypeInfo,
  demanded: MethodInfo,
  counts: (method: MethodInfo) => boolean = () => true,
): MethodInfo | undefined {
  const bodies = findMethods(world, info, demanded.name, counts).filter(({ isAbstract }) => !isAbstract);
  const among = (candidates: readonly MethodInfo[]): MethodInfo | undefined =>
    candidates.find(({ methodKey }) => methodKey === demanded.methodKey) ??
    candidates.find((candidate) => answers(world, candidate, demanded));
  return (
    among(bodies.filter(({ isStatic }) => !isStatic)) ??
    (demanded.owner.kind === 'interface' ? among(bodies.filter(({ isStatic }) => isStatic)) : undefined)
  );
}

const EVERY_OBJECT: Readonly<Record<string, number>> = { equals: 1, hashcode: 0, tostring: 0 };

/** Methods that every object has: an interface may declare them, and no class needs to implement them. */
export function isOfEveryObject({ name, parameters, owner }: MethodInfo): boolean {
  return owner.kind === 'interface' && EVERY_OBJECT[name.toLowerCase()] === parameters.length;
}

/** The keys of required methods that are implemented by a method with another key. A private method can implement a private abstract one. */
export function aliasesOf(world: World, info: TypeInfo): readonly IrAlias[] {
  const levels = [...lineage(world, info), ...supertypes(world, info.type).map((type) => userType(world, type))].filter(
    (level) => level !== undefined && level !== info,
  );
  const demanded = levels
    .flatMap((level) => [...(level?.methods.values() ?? [])].flat())
    .filter(({ isStatic, isVirtual, isAbstract, access }) => isVirtual && !isStatic && (isAbstract || access !== 'private'));
  return demanded.flatMap((method) => {
    const own = (info.methods.get(method.name.toLowerCase()) ?? []).filter((candidate) => !candidate.isStatic);
    if (own.some(({ methodKey }) => methodKey === method.methodKey)) return [];
    const answer =
      own.find((candidate) => !candidate.isAbstract && (method.isAbstract || candidate.isOverride) && answers(world, candidate, method)) ??
      (method.isAbstract && !info.isAbstract ? answeredBy(world, info, method) : undefined);
    return answer === undefined || (answer.methodKey === method.methodKey && !answer.isStatic) ? [] : [aliasOf(answer, method)];
  });
}

function aliasOf(answer: MethodInfo, demanded: MethodInfo): IrAlias {
  const parameters = answer.parameters.map(({ type }, index) => conversionFor(demanded.parameters[index]?.type ?? VOID, type));
  return {
    from: demanded.methodKey,
    to: answer.methodKey,
    isStatic: answer.isStatic,
    parameters,
    result: conversionFor(answer.returns, demanded.returns),
  };
}

/** From narrow to wide; an override of a global method may be public. */
export const RANK = { private: 0, protected: 1, public: 2, global: 2 } as const;

export function hasSameParameters(
  method: MethodInfo,
  { parameters }: { readonly parameters: readonly { readonly type: ApexType }[] },
): boolean {
  return (
    method.parameters.length === parameters.length &&
    method.parameters.every(({ type }, index) => sameType(type, parameters[index]?.type ?? VOID))
  );
}
