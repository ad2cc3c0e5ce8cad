/** Types that nothing is known of. */
import type { ApexType, Miscounted } from '../../../../language/types.ts';
import type { TypeRef } from '../../../../language/ast.ts';
import { listOf, shown, unresolved } from '../../../types/common.ts';
import type { TypeInfo, World } from '../world.ts';
import { arityOf, isKeyless } from './collections.ts';
import { resolveType, typeText } from './index.ts';
import { resolveName } from './names.ts';
import { PARAMETERISED } from './usable.ts';

/** An unknown type, or a collection of one: it is assignable only to itself. */
export function missingType(world: World, ref: TypeRef, scope: TypeInfo | undefined): ApexType {
  const [only, ...more] = ref.names;
  const collection = more.length === 0 ? collectionNamed(only?.name ?? '') : undefined;
  const args = (only?.args ?? []).map((arg) => resolveType(world, arg, scope) ?? missingType(world, arg, scope));
  const whole = collection === undefined || isKeyless(ref) ? undefined : collectionOf(collection, args);
  let type =
    whole ??
    unresolved(
      missingName(world, ref, scope),
      collection !== undefined && args.length !== arityOf(collection) ? { of: collection, args } : undefined,
    );
  for (let left = ref.dimensions; left > 0; left -= 1) type = listOf(type);
  return type;
}

function collectionNamed(name: string): Miscounted['of'] | undefined {
  const lower = name.toLowerCase();
  return lower === 'list' || lower === 'set' || lower === 'map' ? lower : undefined;
}

/** @return undefined for a wrong number of type arguments */
function collectionOf(of: Miscounted['of'], [first, second, ...more]: readonly ApexType[]): ApexType | undefined {
  if (first === undefined || more.length > 0) return undefined;
  if (of === 'map') return second === undefined ? undefined : { kind: 'map', key: first, value: second };
  if (second !== undefined) return undefined;
  return of === 'list' ? listOf(first) : { kind: 'set', element: first };
}

/** The name of an unknown type in messages, with its type arguments. */
function missingName(world: World, ref: TypeRef, scope: TypeInfo | undefined): string {
  const [only, ...more] = ref.names;
  if (only === undefined || more.length > 0) return typeText({ ...ref, dimensions: 0 });
  const plain = resolveName(world, [only.name], scope);
  if (only.args.length === 0)
    return plain?.kind === 'platform' && PARAMETERISED.has(plain.name) ? plain.name : typeText({ ...ref, dimensions: 0 });
  const args = only.args.map((arg) => shown(resolveType(world, arg, scope) ?? missingType(world, arg, scope)));
  return `${plain === undefined ? only.name : shown(plain).replace(/<.*/, '')}<${args.join(',')}>`;
}
