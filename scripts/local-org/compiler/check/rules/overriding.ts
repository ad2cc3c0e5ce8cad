/**
 * Which method answers for one that a supertype demands or offers. For an interface it is the one that a call with what is demanded would find,
 * with a result that fits (`String go(Object)` for `Object go(Account)`); for a class, types are the same.
 */
import type { IrAlias } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import { sameType, VOID } from '../../types/common.ts';
import { findMethods } from '../types/members.ts';
import { conversionFor, distance, supertypes } from '../types/subtype.ts';
import { lineage, userType, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';

/** Whether a method can stand in for another of its name. */
export function answers(world: World, method: MethodInfo, demanded: MethodInfo): boolean {
  const fits = (own: ApexType, other: ApexType): boolean =>
    demanded.owner.kind === 'interface' ? distance(world, other, own) !== undefined : sameType(own, other);
  return (
    method.parameters.length === demanded.parameters.length &&
    method.parameters.every(({ type }, index) => fits(type, demanded.parameters[index]?.type ?? VOID))
  );
}

/** Whether what a method gives is what a demanded one promises. */
export function givesWhat(world: World, own: ApexType, promised: ApexType): boolean {
  return own.kind === 'void' || promised.kind === 'void' ? own.kind === promised.kind : distance(world, own, promised) !== undefined;
}

/** The method with a body that a class has for a demanded one; where no other answers for an interface's, a static one does (seen in an org). */
export function answeredBy(world: World, info: TypeInfo, demanded: MethodInfo): MethodInfo | undefined {
  const bodies = findMethods(world, info, demanded.name).filter(({ isAbstract }) => !isAbstract);
  const among = (candidates: readonly MethodInfo[]): MethodInfo | undefined =>
    candidates.find(({ methodKey }) => methodKey === demanded.methodKey) ??
    candidates.find((candidate) => answers(world, candidate, demanded));
  return (
    among(bodies.filter(({ isStatic }) => !isStatic)) ??
    (demanded.owner.kind === 'interface' ? among(bodies.filter(({ isStatic }) => isStatic)) : undefined)
  );
}

const EVERY_OBJECT: Readonly<Record<string, number>> = { equals: 1, hashcode: 0, tostring: 0 };

/** An interface may name what every object answers anyway: no class needs a method of its own for it. */
export function isOfEveryObject({ name, parameters, owner }: MethodInfo): boolean {
  return owner.kind === 'interface' && EVERY_OBJECT[name.toLowerCase()] === parameters.length;
}

/** Demanded keys under which other keys' methods are to be found; a private method, too, answers for a private abstract one. */
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
