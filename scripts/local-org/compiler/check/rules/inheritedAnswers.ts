/**
 * Methods of the platform's class that a class extends answer those of its interfaces: an exception that implements an interface with `getMessage()` has it already.
 * Source: seen in an org.
 */
import type { IrInherited } from '../../ir/ir.ts';
import { sameType, VOID } from '../../types/common.ts';
import { platformMethods } from '../types/members/platformMethods.ts';
import type { PlatformMethod } from '../types/members/platformType.ts';
import { supertypes } from '../types/supertypes.ts';
import { lineage, userType, type MethodInfo, type TypeInfo, type World } from '../types/world.ts';
import { answeredBy, givesWhat } from './overriding.ts';

/** The method of the platform's class behind a class that answers one of an interface; undefined where there is none. */
export function inheritedAnswer(world: World, info: TypeInfo, demanded: MethodInfo): PlatformMethod | undefined {
  const base = [...lineage(world, info)].at(-1)?.superclass;
  if (demanded.owner.kind !== 'interface' || base?.kind !== 'platform') return undefined;
  return platformMethods(world, base, demanded.name).find(
    ({ isStatic, parameters, returns }) =>
      !isStatic &&
      parameters.length === demanded.parameters.length &&
      parameters.every(({ type }, index) => sameType(type, demanded.parameters[index]?.type ?? VOID)) &&
      givesWhat(world, returns ?? VOID, demanded.returns),
  );
}

/** Those of all interfaces of a class. */
export function inheritedAnswers(world: World, info: TypeInfo): readonly IrInherited[] {
  const interfaces = supertypes(world, info.type)
    .map((type) => userType(world, type))
    .filter((level) => level?.kind === 'interface');
  return interfaces
    .flatMap((level) => [...(level?.methods.values() ?? [])].flat())
    .flatMap((demanded) => {
      const found = answeredBy(world, info, demanded) === undefined ? inheritedAnswer(world, info, demanded) : undefined;
      return found === undefined ? [] : [{ from: demanded.methodKey, owner: found.owner, name: found.name, signature: found.signature }];
    });
}
