/** Lists that platform members hand to Apex. */
import type { ApexType, PrimitiveName } from '../../../language/types.ts';
import { ApexList } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';

const primitives = new Map<PrimitiveName, ApexType>();

export function primitiveType(name: PrimitiveName): ApexType {
  const known = primitives.get(name);
  if (known !== undefined) return known;
  const type: ApexType = { kind: 'primitive', name };
  primitives.set(name, type);
  return type;
}

/** A `List<String>` of new items. */
export function stringList(items: string[]): ApexList {
  return new ApexList(primitiveType('String'), items);
}

/** A `List<Integer>` of new items. */
export function integerList(items: number[]): ApexList {
  return new ApexList(primitiveType('Integer'), items);
}

/** A `List<Object>` of new items. */
export function objectList(items: ApexValue[]): ApexList {
  return new ApexList(primitiveType('Object'), items);
}
