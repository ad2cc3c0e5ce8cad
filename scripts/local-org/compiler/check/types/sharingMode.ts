/**
 * How a class meets sharing: by its own keyword, by that of the class it extends, by the default of its API version.
 * Source: Apex Developer Guide, "Use the with sharing, without sharing, and inherited sharing Keywords", Omitted Sharing and Versioned Behavior Changes.
 */
import type { IrClass } from '../../ir/ir.ts';
import { apiVersionOf, lineage, type TypeInfo, type World } from './world.ts';

/** Since this API version a class without a keyword runs with sharing, and so do older classes that extend such a class. */
const WITH_SHARING_BY_DEFAULT = 67;

/** @return 'none' for a class that takes its caller's mode, or has none */
export function sharingOf(world: World, info: TypeInfo): IrClass['sharing'] {
  const chain = [...lineage(world, info)];
  const declared = chain.map(declaredSharing).find((mode) => mode !== undefined);
  if (declared !== undefined) return declared;
  return chain.some(({ file }) => apiVersionOf(world, file) >= WITH_SHARING_BY_DEFAULT) ? 'with' : 'none';
}

function declaredSharing({ declaration }: TypeInfo): IrClass['sharing'] | undefined {
  const { words } = declaration.modifiers;
  if (words.includes('with sharing')) return 'with';
  if (words.includes('without sharing')) return 'without';
  return words.includes('inherited sharing') ? 'inherited' : undefined;
}
