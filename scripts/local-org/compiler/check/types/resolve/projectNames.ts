/** What a name means among the project's types: inner types hide outer ones. */
import type { ApexType } from '../../../../language/types.ts';
import { lineage, type TypeInfo, type World } from '../world.ts';

/** @param names in lower case */
export function projectType(world: World, names: readonly string[], scope: TypeInfo | undefined): ApexType | undefined {
  const [first = '', second, ...more] = names;
  if (more.length > 0) return undefined;
  const top = world.types.get(first);
  const start = innerType(world, first, scope) ?? top;
  const broken = world.broken.get(first);
  if (start === undefined) return broken === undefined ? undefined : { kind: 'user', name: broken };
  if (second === undefined) return start.type;
  // inner types have no inner types, so that a dotted name is that of a class beside it (seen in an org)
  for (const type of [...lineage(world, start), ...lineage(world, top)]) {
    const inner = type.inner.get(second);
    if (inner !== undefined) return inner.type;
  }
  return second === first && outermost(scope) === start ? start.type : undefined;
}

/** Inside of a class, `Outer.Outer` is the class (seen in an org). */
function outermost(scope: TypeInfo | undefined): TypeInfo | undefined {
  return scope?.outer === undefined ? scope : outermost(scope.outer);
}

/** Inner types of the scope, its superclasses and its outer class; then of the outer classes of superclasses that are inner ones (seen in an org). */
function innerType(world: World, name: string, scope: TypeInfo | undefined): TypeInfo | undefined {
  for (let around = scope; around !== undefined; around = around.outer) {
    if (around.outer !== undefined && around.simpleName.toLowerCase() === name) return around;
    for (const type of lineage(world, around)) {
      const inner = type.inner.get(name);
      if (inner !== undefined) return inner;
    }
  }
  for (const type of lineage(world, scope)) {
    const inner = type.outer?.inner.get(name);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
