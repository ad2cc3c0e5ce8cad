/** Types that nothing is known of. */
import type { ApexType } from '../../../../language/types.ts';
import type { TypeRef } from '../../../../language/ast.ts';
import { listOf, shown, unresolved } from '../../../types/common.ts';
import type { TypeInfo, World } from '../world.ts';
import { arityOf, isKeyless } from './collections.ts';
import { resolveType, typeText } from './index.ts';
import { resolveName } from './names.ts';

/** An unknown type, or a collection of one: it is assignable only to itself. */
export function missingType(world: World, ref: TypeRef, scope: TypeInfo | undefined): ApexType {
  const inner = (index: number): ApexType => {
    const arg = ref.names[0]?.args[index];
    return arg === undefined ? unresolved('') : (resolveType(world, arg, scope) ?? missingType(world, arg, scope));
  };
  const name = ref.names[0]?.name.toLowerCase() ?? '';
  const isWhole = ref.names.length === 1 && ref.names[0]?.args.length === arityOf(name) && !isKeyless(ref);
  let type: ApexType = unresolved(missingName(world, ref, scope));
  if (isWhole && name === 'list') type = listOf(inner(0));
  if (isWhole && name === 'set') type = { kind: 'set', element: inner(0) };
  if (isWhole && name === 'map') type = { kind: 'map', key: inner(0), value: inner(1) };
  for (let left = ref.dimensions; left > 0; left -= 1) type = listOf(type);
  return type;
}

/** The name of an unknown type in messages, with its type arguments. */
function missingName(world: World, ref: TypeRef, scope: TypeInfo | undefined): string {
  const [only, ...more] = ref.names;
  if (only === undefined || more.length > 0 || only.args.length === 0) return typeText({ ...ref, dimensions: 0 });
  const plain = resolveName(world, [only.name], scope);
  const args = only.args.map((arg) => shown(resolveType(world, arg, scope) ?? missingType(world, arg, scope)));
  return `${plain === undefined ? only.name : shown(plain).replace(/<.*/, '')}<${args.join(',')}>`;
}
