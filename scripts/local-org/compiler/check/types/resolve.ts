/** Resolves written types. Inner types hide outer ones, the project's hide the platform's. */
import type { SignatureType } from '../../signatures/index.ts';
import type { TypeRef } from '../../syntax/ast.ts';
import type { ApexType } from '../../ir/types.ts';
import { listOf, OBJECT, PRIMITIVES, shown, SOBJECT, unresolved, VOID, writtenName } from '../../types/common.ts';
import { lineage, type TypeInfo, type World } from './world.ts';

/** @return the type, or `undefined` when there is none of that name (the caller reports `Invalid type: X`). */
export function resolveType(world: World, ref: TypeRef, scope: TypeInfo | undefined): ApexType | undefined {
  const args = ref.names.at(-1)?.args.map((arg) => resolveType(world, arg, scope)) ?? [];
  if (args.some((arg) => arg === undefined)) return undefined;
  let type = isVoid(ref) ? VOID : named(world, ref, scope, args as ApexType[]);
  for (let left = ref.dimensions; left > 0 && type !== undefined; left -= 1) type = listOf(type);
  return type;
}

function named(world: World, ref: TypeRef, scope: TypeInfo | undefined, args: readonly ApexType[]): ApexType | undefined {
  const names = ref.names.map(({ name }) => name);
  if (names.length === 1 && args.length === 0 && OWN.has(names[0]?.toLowerCase() ?? ''))
    return simplePlatformType(world, names[0] ?? '', args);
  return whole(recordForStatics(world, resolveName(world, names, scope, args), ref), ref);
}

/** Names that always mean the platform's type, even if a class of the project has the name. */
const OWN: ReadonlySet<string> = new Set([...PRIMITIVES.keys(), 'sobject', 'exception']);

/** Whether a type is `void`. Lists may be of it, though nothing else may. */
function isVoid({ names }: TypeRef): boolean {
  return names.length === 1 && names[0]?.args.length === 0 && /^void$/i.test(names[0].name);
}

/** `Set<void>` and `Map<void, Integer>`. */
function isKeyless({ names }: TypeRef): boolean {
  const { name, args: [key, ...more] = [] } = names.at(-1) ?? { name: '' };
  return key !== undefined && isVoid(key) && ARITY[name.toLowerCase()] === more.length + 1 && !/^list$/i.test(name);
}

export type Declared = 'Variables' | 'Parameters' | 'Properties';

/** The compile error of a declaration with a type that no variable can have. */
export function voidProblem(type: ApexType, declared: Declared): string | undefined {
  return type.kind === 'void' ? `${declared} cannot be of type void` : undefined;
}

/** Interfaces that must have a type argument. */
const PARAMETERISED: ReadonlySet<string> = new Set(['System.Iterable', 'System.Iterator', 'System.Comparator', 'Database.Batchable']);

/** Namespaces of static methods, which cannot be used as types. Source: what orgs refuse (`Invalid type: Limits`) and the Apex compiler's front end does. */
const NO_TYPES: ReadonlySet<string> = new Set(['System.Limits', 'System.Label']);

/** Types of values that code cannot name. Source: seen in an org. */
const HIDDEN: ReadonlySet<string> = new Set(['Schema.SObjectTypeFieldSets']);

function whole(type: ApexType | undefined, ref: TypeRef): ApexType | undefined {
  if (type?.kind !== 'platform') return type;
  const isHalf = ref.names.at(-1)?.args.length === 0 && PARAMETERISED.has(type.name);
  return isHalf || NO_TYPES.has(type.name) || HIDDEN.has(type.name) ? undefined : type;
}

/** `BusinessHours hours` is a record although `BusinessHours.add(...)` is a class: a class with static members only cannot be the type of a variable. */
function recordForStatics(world: World, type: ApexType | undefined, ref: TypeRef): ApexType | undefined {
  if (type?.kind !== 'platform' || ref.names.length > 1) return type;
  const signature = world.signatures.type(type.name);
  const hasValues =
    signature === undefined ||
    signature.kind !== 'class' ||
    signature.fields.length > 0 ||
    signature.methods.some(({ isStatic }) => !isStatic);
  return hasValues ? type : (recordType(world, ref.names[0]?.name ?? '') ?? type);
}

/** The type as written, for messages. */
export function typeText(ref: TypeRef): string {
  const text = ref.names.map(({ name, args }) => (args.length === 0 ? name : `${name}<${args.map(typeText).join(',')}>`)).join('.');
  return text + '[]'.repeat(ref.dimensions);
}

/** An unknown type, or a collection of one: it is assignable only to itself. */
export function missingType(world: World, ref: TypeRef, scope: TypeInfo | undefined): ApexType {
  const inner = (index: number): ApexType => {
    const arg = ref.names[0]?.args[index];
    return arg === undefined ? unresolved('') : (resolveType(world, arg, scope) ?? missingType(world, arg, scope));
  };
  const name = ref.names[0]?.name.toLowerCase() ?? '';
  const isWhole = ref.names.length === 1 && ref.names[0]?.args.length === ARITY[name] && !isKeyless(ref);
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
  return `${plain === undefined ? only.name : shown(plain)}<${args.join(',')}>`;
}

/** The compile errors of an unknown type: of its name or the number of its type arguments, else of each argument. */
export function typeProblems(world: World, ref: TypeRef, scope: TypeInfo | undefined): readonly string[] {
  const own = ownProblem(world, ref, scope);
  if (own !== undefined) return [own];
  const inside = ref.names.flatMap(({ args }) =>
    args.flatMap((arg) => (resolveType(world, arg, scope) === undefined ? typeProblems(world, arg, scope) : [])),
  );
  return [...(isKeyless(ref) ? ['Invalid parameterized type: void'] : []), ...inside];
}

/** The error of a type's own name and the number of its arguments, whatever these are. */
export function ownProblem(world: World, ref: TypeRef, scope: TypeInfo | undefined): string | undefined {
  const names = ref.names.map((part) => part.name);
  const name = names.join('.');
  const found = ref.names.at(-1)?.args.length ?? 0;
  const expected = ARITY[name.toLowerCase().replace(/^system\./, '')];
  if (expected !== undefined) {
    if (found === expected) return undefined;
    return found === 0
      ? `No type arguments provided for a parameterized type: ${collectionName(name)}`
      : countProblem(name, expected, found);
  }
  const plain = resolveName(world, names, scope);
  const signature = plain?.kind === 'platform' ? plain.name : '';
  if (PARAMETERISED.has(signature) && plain !== undefined && whole(plain, ref) === undefined)
    return `No type arguments provided for a parameterized type: ${shown(plain).replace(/<.*/, '')}`;
  if (HIDDEN.has(signature)) return `Type is not visible: ${signature}`;
  if (plain === undefined || NO_TYPES.has(signature)) return `Invalid type: ${name}`;
  const wanted = world.signatures.type(signature)?.typeParameters.length ?? 0;
  if (found === wanted) return undefined;
  return wanted > 0
    ? countProblem(shown(plain).replace(/<.*/, ''), wanted, found)
    : `Type arguments provided for a non-parameterized type: ${shown(plain)}`;
}

const countProblem = (name: string, expected: number, found: number): string =>
  `Invalid type argument count for ${name}: expected ${String(expected)} but found ${String(found)}`;

/** The compile error of `new List()` and its like, without type arguments. */
export function bareCollection({ names }: TypeRef): string | undefined {
  const [only] = names;
  const expected = ARITY[only?.name.toLowerCase() ?? ''];
  return only === undefined || names.length > 1 || only.args.length > 0 || expected === undefined
    ? undefined
    : countProblem(only.name, expected, 0);
}

/** The error of a collection literal with a wrong number of type arguments. */
export function miscountedInitial({ names }: TypeRef): string | undefined {
  const [only] = names;
  const name = only?.name.toLowerCase() ?? '';
  const isKnown = names.length === 1 && (name === 'list' || name === 'map');
  return isKnown && only?.args.length !== ARITY[name] ? `!invalid.${name}.init!` : undefined;
}

/** Whether a name is `List`, `Set` or `Map`, on which static calls are resolved although they have no static methods. */
export const isCollectionName = (name: string): boolean => ARITY[name.toLowerCase()] !== undefined;

/** A list with a wrong number of type arguments, which has been reported: the compiler stops at some uses of it. */
export const isMiscountedList = (type: ApexType): boolean => type.kind === 'user' && /^list\b/i.test(writtenName(type) ?? '');

/** In the platform's spelling. */
export const collectionName = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1).toLowerCase()}`;

const ARITY: Readonly<Record<string, number>> = { list: 1, set: 1, map: 2 };

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

function simplePlatformType(world: World, name: string, args: readonly ApexType[]): ApexType | undefined {
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

function recordType(world: World, name: string, args: readonly ApexType[] = []): ApexType | undefined {
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

/** A signature's type with the type parameters of its owner filled in. */
export function fromSignature(world: World, type: SignatureType, parameters: ReadonlyMap<string, ApexType>): ApexType {
  const bound = parameters.get(type.name);
  if (bound !== undefined) return bound;
  const args = type.args.map((arg) => fromSignature(world, arg, parameters));
  const [first = OBJECT, second = OBJECT] = args;
  switch (type.name) {
    case 'System.List':
      return listOf(first);
    case 'System.Set':
      return { kind: 'set', element: first };
    case 'System.Map':
      return { kind: 'map', key: first, value: second };
    case 'System.SObject':
      return SOBJECT;
    default: {
      const [namespace, name = ''] = type.name.split('.');
      if (namespace === 'System') {
        const primitive = PRIMITIVES.get(name.toLowerCase());
        if (primitive !== undefined) return primitive;
      }
      if (name === '')
        return world.schema.object(type.name) === undefined
          ? OBJECT
          : { kind: 'sobject', name: world.schema.object(type.name)?.name ?? type.name };
      return { kind: 'platform', name: type.name, args };
    }
  }
}
