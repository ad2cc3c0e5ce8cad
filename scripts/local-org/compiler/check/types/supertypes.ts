/** What a class or interface extends and implements. */
import type { ApexType } from '../../../language/types.ts';
import { sameType, writtenName } from '../../types/common.ts';
import { fromSignature } from './resolve/signature.ts';
import { userType, type TypeInfo, type World } from './world.ts';

export function superclassOf(world: World, type: ApexType): ApexType | undefined {
  const user = userType(world, type);
  if (user?.superclass !== undefined && writtenName(user.superclass) !== undefined) return undefined;
  return user?.superclass ?? (type.kind === 'platform' ? directSupertypes(world, type)[0] : undefined);
}

/** All supertypes of a class type, nearest first, without itself. */
export function supertypes(world: World, type: ApexType): readonly ApexType[] {
  const found: ApexType[] = [];
  const add = (parent: ApexType | undefined): void => {
    // an unknown type is no supertype
    if (parent === undefined || writtenName(parent) !== undefined || found.some((known) => sameType(known, parent))) return;
    found.push(parent);
    for (const next of directSupertypes(world, parent)) add(next);
  };
  for (const next of directSupertypes(world, type)) add(next);
  return found;
}

/**
 * All supertypes of a class type, without itself, in the order in which missing methods are reported: the superclass's first, each interface behind those that it extends.
 * @param isRooted whether a superclass has the supertypes that it names: not if it extends what no class can extend
 */
export function demanders(world: World, type: ApexType, isRooted: (info: TypeInfo) => boolean): readonly ApexType[] {
  const found: ApexType[] = [];
  const seen: ApexType[] = [type];
  const add = (parent: ApexType | undefined): void => {
    if (parent === undefined || writtenName(parent) !== undefined || seen.some((known) => sameType(known, parent))) return;
    seen.push(parent);
    const info = userType(world, parent);
    if (info === undefined ? !isPlatformClass(world, parent) : isRooted(info))
      for (const next of directSupertypes(world, parent)) add(next);
    found.push(parent);
  };
  for (const next of directSupertypes(world, type)) add(next);
  return found;
}

/** It has what its own interfaces demand. */
const isPlatformClass = (world: World, type: ApexType): boolean =>
  type.kind === 'platform' && world.signatures.type(type.name)?.kind === 'class';

function directSupertypes(world: World, type: ApexType): readonly (ApexType | undefined)[] {
  const user = userType(world, type);
  if (user !== undefined) return [user.superclass, ...user.interfaces.filter((type) => !isExceptionClass(type))];
  if (type.kind !== 'platform') return [];
  const signature = world.signatures.type(type.name);
  if (signature === undefined) return [];
  const bound = new Map(signature.typeParameters.map((name, index) => [name, type.args[index] ?? type]));
  return [signature.extends, ...signature.implements].map((parent) =>
    parent === undefined ? undefined : fromSignature(world, parent, bound),
  );
}

/** Exceptions are left out of the supertypes of a class that implements an interface. */
const isExceptionClass = (type: ApexType): boolean => type.kind === 'platform' && /Exception$/.test(type.name);
