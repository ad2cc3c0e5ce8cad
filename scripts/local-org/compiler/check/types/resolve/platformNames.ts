/** What a name means among the platform's types and the org's objects. */
import type { ApexType } from '../../../../language/types.ts';
import { byName } from '../../../types/byName.ts';
import { listOf, OBJECT, PRIMITIVES, SOBJECT } from '../../../types/common.ts';
import type { World } from '../world.ts';
import { arityOf } from './collections.ts';

type Named = (world: World, name: string, args: readonly ApexType[]) => ApexType | undefined;

export function platformNamed(world: World, names: readonly string[], args: readonly ApexType[]): ApexType | undefined {
  const [first = '', second = ''] = names;
  const name = names.join('.');
  if (names.length === 1) return simplePlatformType(world, name, args) ?? platformType(world, name, args);
  const inNamespace = names.length === 2 ? NAMESPACES.get(first.toLowerCase())?.(world, second, args) : undefined;
  return inNamespace ?? platformType(world, name, args);
}

/** Namespaces of more than classes: static calls name what is built in with its namespace, too. */
const NAMESPACES = byName<Named>({ system: builtIn, schema: (world, name) => recordType(world, name) });

/** Whether a dotted name is of a type that has no namespace: only static calls may write one before it. Source: seen in orgs (`Invalid type: System.String`). */
export const isBuiltInOfSystem = (names: readonly string[]): boolean =>
  names.length === 2 && /^system$/i.test(names[0] ?? '') && (arityOf(names[1] ?? '') !== undefined || isBuiltIn(names[1] ?? ''));

const isBuiltIn = (name: string): boolean => name.toLowerCase() === 'sobject' || PRIMITIVES.has(name.toLowerCase());

export function simplePlatformType(world: World, name: string, args: readonly ApexType[]): ApexType | undefined {
  if (arityOf(name) !== undefined) return builtIn(world, name, args);
  return (
    builtIn(world, name, args) ??
    platformType(world, `System.${name}`, args) ??
    recordType(world, name, args) ??
    platformType(world, `Schema.${name}`, args)
  );
}

function builtIn(_world: World, name: string, args: readonly ApexType[]): ApexType | undefined {
  const lower = name.toLowerCase();
  const arity = arityOf(lower);
  if (arity !== undefined) return args.length === arity ? collectionOf(lower, args) : undefined;
  if (args.length > 0) return undefined;
  return lower === 'sobject' ? SOBJECT : PRIMITIVES.get(lower);
}

/** `void` can be an element type of lists and nothing else. */
function collectionOf(name: string, [first = OBJECT, second = OBJECT]: readonly ApexType[]): ApexType | undefined {
  if (name === 'list') return listOf(first);
  if (first.kind === 'void') return undefined;
  return name === 'set' ? { kind: 'set', element: first } : { kind: 'map', key: first, value: second };
}

export function recordType(world: World, name: string, args: readonly ApexType[] = []): ApexType | undefined {
  const object = args.length > 0 ? undefined : world.schema.object(name);
  return object === undefined ? undefined : { kind: 'sobject', name: object.name };
}

/** Alternative names of types, as the login controllers of a new org use them. */
const ALIASES = byName<string>({ 'apexpages.pagereference': 'System.PageReference' });

function platformType(world: World, qualified: string, args: readonly ApexType[]): ApexType | undefined {
  const type = world.signatures.type(ALIASES.get(qualified.toLowerCase()) ?? qualified);
  if (type === undefined || type.typeParameters.length < args.length) return undefined;
  const filled = type.typeParameters.map((_parameter, index) => args[index] ?? OBJECT);
  return { kind: 'platform', name: type.name, args: filled };
}
