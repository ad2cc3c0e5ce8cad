/** JSON trees > maps, lists and primitives. Source: Apex Reference Guide, JSON.deserializeUntyped. */
import { ApexList, ApexMap } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { primitiveType } from '../objects/lists.ts';
import { untypedScalar } from './scalars.ts';
import type { JsonTree } from './jsonTree.ts';

export function readUntyped(tree: JsonTree): ApexValue {
  switch (tree.kind) {
    case 'null':
      return null;
    case 'array':
      return new ApexList(primitiveType('Object'), tree.items.map(readUntyped));
    case 'object':
      return new ApexMap(
        primitiveType('String'),
        primitiveType('Object'),
        tree.entries.map(([name, value]) => [name, readUntyped(value)] as const),
      );
    default:
      return untypedScalar(tree);
  }
}
