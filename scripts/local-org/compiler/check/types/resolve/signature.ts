/** Types of the platform's signatures. */
import type { ApexType } from '../../../../language/types.ts';
import type { SignatureType } from '../../../signatures/index.ts';
import { listOf, OBJECT, PRIMITIVES, SOBJECT } from '../../../types/common.ts';
import type { World } from '../world.ts';

/** A signature's type with the type parameters of its owner filled in. */
export function fromSignature(world: World, type: SignatureType, parameters: ReadonlyMap<string, ApexType>): ApexType {
  const bound = parameters.get(type.name);
  if (bound !== undefined) return bound;
  const args = type.args.map((arg) => fromSignature(world, arg, parameters));
  return ownKind(type.name, args) ?? qualified(world, type.name, args);
}

/** Types that have a kind of their own here. */
function ownKind(name: string, [first = OBJECT, second = OBJECT]: readonly ApexType[]): ApexType | undefined {
  switch (name) {
    case 'System.List':
      return listOf(first);
    case 'System.Set':
      return { kind: 'set', element: first };
    case 'System.Map':
      return { kind: 'map', key: first, value: second };
    case 'System.SObject':
      return SOBJECT;
    default:
      return name.startsWith('System.') ? PRIMITIVES.get(name.slice('System.'.length).toLowerCase()) : undefined;
  }
}

/** Records have no namespace in signatures, classes have one. */
function qualified(world: World, name: string, args: readonly ApexType[]): ApexType {
  if (name.includes('.')) return { kind: 'platform', name, args };
  const object = world.schema.object(name);
  return object === undefined ? OBJECT : { kind: 'sobject', name: object.name };
}
