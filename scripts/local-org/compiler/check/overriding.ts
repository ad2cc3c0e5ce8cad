/**
 * Which method answers for one that a supertype demands or offers. For an interface, a list of records answers for one of other records
 * (`beforeInsert(List<Account>)` for `beforeInsert(List<SObject>)`) and an Id for a String; for a class, types are the same.
 */
import type { ApexType } from '../ir/types.ts';
import { sameType, VOID } from '../types/common.ts';
import { findMethods } from './members.ts';
import { supertypes } from './subtype.ts';
import { lineage, userType, type MethodInfo, type TypeInfo, type World } from './world.ts';

/** Whether a method can stand in for another of its name. */
export function answers(method: MethodInfo, demanded: MethodInfo): boolean {
  const fits = demanded.owner.kind === 'interface' ? isAlike : sameType;
  return method.parameters.length === demanded.parameters.length && method.parameters.every(({ type }, index) => fits(type, demanded.parameters[index]?.type ?? VOID));
}

function isAlike(own: ApexType, other: ApexType): boolean {
  if (sameType(own, other) || (isText(own) && isText(other))) return true;
  if (own.kind !== 'list' || other.kind !== 'list') return false;
  const isGeneric = own.element.kind === 'sobject' && other.element.kind === 'sobject' && (own.element.name === 'SObject' || other.element.name === 'SObject');
  return isGeneric || isAlike(own.element, other.element);
}

const isText = (type: ApexType): boolean => type.kind === 'primitive' && (type.name === 'String' || type.name === 'Id');

/** The method with a body that a class has for a demanded one. */
export function answeredBy(world: World, info: TypeInfo, demanded: MethodInfo): MethodInfo | undefined {
  const candidates = findMethods(world, info, demanded.name).filter(({ isAbstract, isStatic }) => !isAbstract && !isStatic);
  return candidates.find(({ methodKey }) => methodKey === demanded.methodKey) ?? candidates.find((candidate) => answers(candidate, demanded));
}

const EVERY_OBJECT: Readonly<Record<string, number>> = { equals: 1, hashcode: 0, tostring: 0 };

/** An interface may name what every object answers anyway: no class needs a method of its own for it. */
export function isOfEveryObject({ name, parameters, owner }: MethodInfo): boolean {
  return owner.kind === 'interface' && EVERY_OBJECT[name.toLowerCase()] === parameters.length;
}

/** Demanded keys under which other keys' methods are to be found; a private method, too, answers for a private abstract one. */
export function aliasesOf(world: World, info: TypeInfo): readonly { readonly from: string; readonly to: string }[] {
  const levels = [...lineage(world, info), ...supertypes(world, info.type).map((type) => userType(world, type))].filter((level) => level !== undefined && level !== info);
  const demanded = levels.flatMap((level) => [...(level?.methods.values() ?? [])].flat()).filter(({ isStatic, isVirtual, isAbstract, access }) => isVirtual && !isStatic && (isAbstract || access !== 'private'));
  return demanded.flatMap((method) => {
    const own = (info.methods.get(method.name.toLowerCase()) ?? []).filter((candidate) => !candidate.isStatic);
    if (own.some(({ methodKey }) => methodKey === method.methodKey)) return [];
    const answer = own.find((candidate) => !candidate.isAbstract && (method.isAbstract || candidate.isOverride) && answers(candidate, method)) ?? (method.isAbstract && !info.isAbstract ? answeredBy(world, info, method) : undefined);
    return answer === undefined || answer.methodKey === method.methodKey ? [] : [{ from: method.methodKey, to: answer.methodKey }];
  });
}
