/** Members of types: fields and methods, of the project and of the platform, with overloads. */
import type { PlatformType, SignatureType } from '../signatures/index.ts';
import type { IrExpr } from '../ir/ir.ts';
import type { ApexType } from '../ir/types.ts';
import { typeName } from '../ir/types.ts';
import { BOOLEAN, INTEGER, OBJECT, STRING } from '../types/common.ts';
import { signatureOf } from './naming.ts';
import { fromSignature } from './resolve.ts';
import { distance, supertypes } from './subtype.ts';
import { lineage, userType, type FieldInfo, type MethodInfo, type TypeInfo, type World } from './world.ts';

/** A field or property of a project class or of what it extends. */
export function findField(world: World, info: TypeInfo | undefined, name: string): FieldInfo | undefined {
  for (const type of lineage(world, info)) {
    const field = type.fields.get(name.toLowerCase());
    if (field !== undefined) return field;
  }
  return undefined;
}

/** All methods of a name that a project type has or inherits, overridden ones left away. */
export function findMethods(world: World, info: TypeInfo | undefined, name: string): readonly MethodInfo[] {
  const found = new Map<string, MethodInfo>();
  const add = (type: TypeInfo | undefined): void => {
    for (const method of type?.methods.get(name.toLowerCase()) ?? []) if (!found.has(method.methodKey)) found.set(method.methodKey, method);
  };
  for (const type of lineage(world, info)) add(type);
  if (info !== undefined) for (const parent of supertypes(world, info.type)) add(userType(world, parent));
  return [...found.values()];
}

export interface PlatformMethod {
  readonly owner: string;
  readonly name: string;
  readonly signature: string;
  readonly isStatic: boolean;
  readonly parameters: readonly { readonly type: ApexType }[];
  readonly returns: ApexType | undefined;
}

/** The platform type behind a resolved type: `List<X>` is `System.List` with T bound. */
export function platformOf(world: World, type: ApexType): { readonly type: PlatformType; readonly bound: ReadonlyMap<string, ApexType> } | undefined {
  const [name, args] = platformName(type);
  const found = name === undefined ? undefined : world.signatures.type(name);
  if (found === undefined) return undefined;
  return { type: found, bound: new Map(found.typeParameters.map((parameter, index) => [parameter, args[index] ?? OBJECT])) };
}

function platformName(type: ApexType): readonly [string | undefined, readonly ApexType[]] {
  switch (type.kind) {
    case 'primitive':
      return [`System.${type.name}`, []];
    case 'sobject':
      return ['System.SObject', []];
    case 'list':
      return ['System.List', [type.element]];
    case 'set':
      return ['System.Set', [type.element]];
    case 'map':
      return ['System.Map', [type.key, type.value]];
    case 'platform':
      return [type.name, type.args];
    default:
      return [undefined, []];
  }
}

const anyObject = { owner: 'System.Object', isStatic: false } as const;
/** What every value has. Source: Apex Developer Guide, "Object Methods". */
const OBJECT_METHODS: readonly PlatformMethod[] = [
  { ...anyObject, name: 'toString', signature: 'toString()', parameters: [], returns: STRING },
  { ...anyObject, name: 'equals', signature: 'equals(Object)', parameters: [{ type: OBJECT }], returns: BOOLEAN },
  { ...anyObject, name: 'hashCode', signature: 'hashCode()', parameters: [], returns: INTEGER },
];
const anyEnum = { owner: 'System.Enum', isStatic: false } as const;
/** Source: Apex Developer Guide, "Enum Methods". */
const ENUM_METHODS: readonly PlatformMethod[] = [
  { ...anyEnum, name: 'name', signature: 'name()', parameters: [], returns: STRING },
  { ...anyEnum, name: 'ordinal', signature: 'ordinal()', parameters: [], returns: INTEGER },
];

/** Methods of a name on a platform type and its supertypes, with type parameters filled in. */
export function platformMethods(world: World, type: ApexType, name: string): readonly PlatformMethod[] {
  const found: PlatformMethod[] = [];
  const lower = name.toLowerCase();
  const isUserClass = type.kind === 'user';
  for (const level of isUserClass ? supertypes(world, type).filter(({ kind }) => kind === 'platform') : [type, ...supertypes(world, type)]) {
    const platform = platformOf(world, level);
    for (const method of platform?.type.methods ?? []) {
      if (platform === undefined || method.name.toLowerCase() !== lower) continue;
      const signature = signatureOf(method.name, method.parameters.map((parameter) => writtenType(parameter.type)));
      if (found.some((known) => known.signature === signature)) continue;
      const parameters = method.parameters.map((parameter) => ({ type: fromSignature(world, parameter.type, platform.bound) }));
      const returns = method.returns === undefined ? undefined : resultType(platform.type, method.name, level, fromSignature(world, method.returns, platform.bound));
      found.push({ owner: platform.type.name, name: method.name, signature, isStatic: method.isStatic, parameters, returns });
    }
  }
  const isEnum = userType(world, type)?.kind === 'enum' || platformOf(world, type)?.type.kind === 'enum';
  if (isEnum) found.push(...ENUM_METHODS.filter((method) => method.name.toLowerCase() === lower));
  // objects of a class are copied shallowly, and the copy is of that class
  if (lower === 'clone' && userType(world, type)?.kind === 'class' && found.length === 0) found.push({ owner: 'System.Object', name: 'clone', signature: 'clone()', isStatic: false, parameters: [], returns: type });
  if (found.length === 0) found.push(...OBJECT_METHODS.filter((method) => method.name.toLowerCase() === lower));
  return found;
}

/** A clone is of the same type as what is cloned. */
function resultType(owner: PlatformType, name: string, level: ApexType, type: ApexType): ApexType {
  const isClone = name.toLowerCase() === 'clone' || name.toLowerCase() === 'deepclone';
  return isClone && (owner.name === 'System.SObject' || owner.name === 'System.List' || owner.name === 'System.Set' || owner.name === 'System.Map') ? level : type;
}

/** A parameter type in canonical text, type parameters by name: `List<T>`, `Integer`, `Database.BatchableContext`. */
export function writtenType(type: SignatureType): string {
  const name = type.name.startsWith('System.') && SHORT.has(type.name.slice(7)) ? type.name.slice(7) : type.name;
  return type.args.length === 0 ? name : `${name}<${type.args.map(writtenType).join(',')}>`;
}

const SHORT: ReadonlySet<string> = new Set(['Boolean', 'Integer', 'Long', 'Double', 'Decimal', 'String', 'Id', 'Date', 'Time', 'Datetime', 'Blob', 'Object', 'SObject', 'List', 'Set', 'Map']);

/** The best of some overloads for given arguments: all must fit, the nearest wins, the first of equals. */
export function chooseOverload<Candidate extends { readonly parameters: readonly { readonly type: ApexType }[] }>(
  world: World,
  candidates: readonly Candidate[],
  args: readonly IrExpr[],
): Candidate | undefined {
  let best: Candidate | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.parameters.length !== args.length) continue;
    let total = 0;
    for (const [index, arg] of args.entries()) {
      const to = candidate.parameters[index]?.type;
      const one = to === undefined ? undefined : argumentDistance(world, arg, to);
      total = one === undefined ? Number.POSITIVE_INFINITY : total + one;
    }
    if (total < bestDistance) {
      best = candidate;
      bestDistance = total;
    }
  }
  return best;
}

/** A query literal also fits where one record is wanted; a null prefers the more specific parameter. */
function argumentDistance(world: World, arg: IrExpr, to: ApexType): number | undefined {
  if (arg.type.kind === 'null') return to.kind === 'primitive' && to.name === 'Object' ? 3 : to.kind === 'primitive' ? 2 : 1;
  const found = distance(world, arg.type, to);
  if (found !== undefined) return found;
  const isQuery = arg.kind === 'soql' && arg.type.kind === 'list' && to.kind === 'sobject';
  return isQuery && distance(world, arg.type.element, to) !== undefined ? 8 : undefined;
}

/** `(Integer, String)`: the argument types of a call, for messages. */
export function argumentText(args: readonly IrExpr[]): string {
  return args.map(({ type }) => (type.kind === 'null' ? 'NULL' : typeName(type))).join(', ');
}
