/** What a name means: inner types hide outer ones, the project's hide the platform's. */
import type { ApexType } from '../../../ir/types.ts';
import { listOf, OBJECT, PRIMITIVES, SOBJECT } from '../../../types/common.ts';
import { lineage, type TypeInfo, type World } from '../world.ts';
import { ARITY } from './collections.ts';

/** A dotted name with its type arguments. */
export function resolveName(
  world: World,
  names: readonly string[],
  scope: TypeInfo | undefined,
  args: readonly ApexType[] = [],
): ApexType | undefined {
  const lower = names.map((name) => name.toLowerCase());
  const own = world.namespace !== undefined && lower[0] === world.namespace.toLowerCase() && lower.length > 1 ? lower.slice(1) : undefined;
  return (
    (args.length === 0 ? projectType(world, lower, scope) : undefined) ??
    (own === undefined ? undefined : projectType(world, own, undefined)) ??
    (lower.length === 1 ? simplePlatformType(world, names[0] ?? '', args) : undefined) ??
    (lower.length === 2 && lower[0] === 'system' ? simplePlatformType(world, names[1] ?? '', args) : undefined) ??
    (lower.length === 2 && lower[0] === 'schema' ? recordType(world, names[1] ?? '') : undefined) ??
    platformType(world, names.join('.'), args) ??
    (lower.length > 1 ? platformType(world, `System.${names.join('.')}`, args) : undefined)
  );
}

function projectType(world: World, names: readonly string[], scope: TypeInfo | undefined): ApexType | undefined {
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

export function simplePlatformType(world: World, name: string, args: readonly ApexType[]): ApexType | undefined {
  const lower = name.toLowerCase();
  const [first, second] = args;
  if (args.length > 0 && ARITY[lower] !== undefined && args.length !== ARITY[lower]) return undefined;
  if (args.length === 0) {
    const primitive = PRIMITIVES.get(lower);
    if (primitive !== undefined) return primitive;
    if (lower === 'sobject') return SOBJECT;
  }
  if (lower === 'list') return first === undefined ? undefined : listOf(first);
  // `void` can be an element type of lists and nothing else
  if (lower !== 'list' && ARITY[lower] !== undefined && first?.kind === 'void') return undefined;
  if (lower === 'set') return first === undefined ? undefined : { kind: 'set', element: first };
  if (lower === 'map') return first === undefined || second === undefined ? undefined : { kind: 'map', key: first, value: second };
  return platformType(world, `System.${name}`, args) ?? recordType(world, name, args) ?? platformType(world, `Schema.${name}`, args);
}

export function recordType(world: World, name: string, args: readonly ApexType[] = []): ApexType | undefined {
  const object = args.length > 0 ? undefined : world.schema.object(name);
  return object === undefined ? undefined : { kind: 'sobject', name: object.name };
}

/** Alternative names of types, as the login controllers of a new org use them. */
const ALIASES: Readonly<Record<string, string>> = { 'apexpages.pagereference': 'System.PageReference' };

function platformType(world: World, qualified: string, args: readonly ApexType[]): ApexType | undefined {
  const type = world.signatures.type(ALIASES[qualified.toLowerCase()] ?? qualified);
  if (type === undefined || type.typeParameters.length < args.length) return undefined;
  const filled = type.typeParameters.map((_parameter, index) => args[index] ?? OBJECT);
  return { kind: 'platform', name: type.name, args: filled };
}
