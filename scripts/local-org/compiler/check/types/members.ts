/** Members of types: fields and methods, of the project and of the platform, with overloads. */
import type { PlatformType, SignatureType } from '../../signatures/index.ts';
import type { IrExpr } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import { BOOLEAN, INTEGER, isPrimitive, OBJECT, sameType, shown, STRING, VOID } from '../../types/common.ts';
import { signatureOf } from './naming.ts';
import { fromSignature } from './resolve.ts';
import { distance, isAlikeAtRunTime, supertypes } from './subtype.ts';
import { lineage, userType, type FieldInfo, type MethodInfo, type TypeInfo, type World } from './world.ts';

/** The nearest field or property of a class and of what it extends. */
export function findField(world: World, info: TypeInfo | undefined, name: string): FieldInfo | undefined {
  for (const { fields } of lineage(world, info)) {
    const field = fields.get(name.toLowerCase());
    if (field !== undefined) return field;
  }
  return undefined;
}

/** The same of those that are not static. */
export function findInstanceField(world: World, info: TypeInfo | undefined, name: string): FieldInfo | undefined {
  for (const { fields } of lineage(world, info)) {
    const field = fields.get(name.toLowerCase());
    if (field?.isStatic === false) return field;
  }
  return undefined;
}

/** A static field of the class itself: static code, inner classes and `Type.name` find none that is inherited. */
export function findStatic(info: TypeInfo | undefined, name: string): FieldInfo | undefined {
  const field = info === undefined ? undefined : fieldNamed(info, name, true);
  return field?.isStatic === true ? field : undefined;
}

/** A field of the class itself. @param isStatic whether the static field is meant if an instance field has the same name */
export function fieldNamed({ fields }: TypeInfo, name: string, isStatic: boolean): FieldInfo | undefined {
  return (isStatic ? fields.get(staticKey(name)) : undefined) ?? fields.get(name.toLowerCase());
}

/** The key of a static field whose name an instance field has, too. */
export const staticKey = (name: string): string => `static ${name.toLowerCase()}`;

/** All methods of a name that a project type has or inherits, without overridden ones and without those whose `override` overrides nothing. */
export function findMethods(world: World, info: TypeInfo | undefined, name: string): readonly MethodInfo[] {
  const found = new Map<string, MethodInfo>();
  const add = (type: TypeInfo | undefined): void => {
    for (const method of type?.methods.get(name.toLowerCase()) ?? [])
      if (!found.has(method.methodKey) && type?.strays.has(method) !== true) found.set(method.methodKey, method);
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
  readonly isHidden?: boolean;
}

/** The platform type behind a resolved type: `List<X>` is `System.List` with T bound. */
export function platformOf(
  world: World,
  type: ApexType,
): { readonly type: PlatformType; readonly bound: ReadonlyMap<string, ApexType> } | undefined {
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
  const user = userType(world, type);
  for (const level of type.kind === 'user'
    ? supertypes(world, type).filter(({ kind }) => kind === 'platform')
    : [type, ...supertypes(world, type)]) {
    const platform = platformOf(world, level);
    // methods that an abstract class leaves to its subclasses for an interface are not found in it
    if (user?.kind === 'class' && platform?.type.kind === 'interface') continue;
    for (const method of platform?.type.methods ?? []) {
      if (platform === undefined || method.name.toLowerCase() !== lower) continue;
      const signature = signatureOf(
        method.name,
        method.parameters.map((parameter) => writtenType(parameter.type)),
      );
      if (found.some((known) => known.signature === signature)) continue;
      const parameters = method.parameters.map((parameter) => ({ type: fromSignature(world, parameter.type, platform.bound) }));
      const returns =
        method.returns === undefined
          ? undefined
          : resultType(platform.type, method.name, level, fromSignature(world, method.returns, platform.bound));
      const { isHidden = false, isStatic } = method;
      found.push({ owner: platform.type.name, name: method.name, signature, isStatic, parameters, returns, isHidden });
    }
  }
  const isEnum = userType(world, type)?.kind === 'enum' || platformOf(world, type)?.type.kind === 'enum';
  if (isEnum) found.push(...ENUM_METHODS.filter((method) => method.name.toLowerCase() === lower));
  // `clone()` makes a shallow copy of the same class
  if (lower === 'clone' && userType(world, type)?.kind === 'class' && found.length === 0)
    found.push({ owner: 'System.Object', name: 'clone', signature: 'clone()', isStatic: false, parameters: [], returns: type });
  if (found.length === 0 && type.kind !== 'void') found.push(...methodsOfObject(name));
  return found;
}

/** Methods that every object has. */
export function methodsOfObject(name: string): readonly PlatformMethod[] {
  return OBJECT_METHODS.filter((method) => method.name.toLowerCase() === name.toLowerCase());
}

/** `clone()` has the type of what is cloned. */
function resultType(owner: PlatformType, name: string, level: ApexType, type: ApexType): ApexType {
  const isClone = name.toLowerCase() === 'clone' || name.toLowerCase() === 'deepclone';
  return isClone &&
    (owner.name === 'System.SObject' || owner.name === 'System.List' || owner.name === 'System.Set' || owner.name === 'System.Map')
    ? level
    : type;
}

/** A parameter type in canonical text, type parameters by name: `List<T>`, `Integer`, `Database.BatchableContext`. */
export function writtenType(type: SignatureType): string {
  const name = type.name.startsWith('System.') && SHORT.has(type.name.slice(7)) ? type.name.slice(7) : type.name;
  return type.args.length === 0 ? name : `${name}<${type.args.map(writtenType).join(',')}>`;
}

const SHORT: ReadonlySet<string> = new Set([
  'Boolean',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'String',
  'Id',
  'Date',
  'Time',
  'Datetime',
  'Blob',
  'Object',
  'SObject',
  'List',
  'Set',
  'Map',
]);

/** An overload that fits the arguments. `isTied`: another fits equally well, which the platform reports as ambiguous. */
export interface Choice<Candidate> {
  readonly chosen: Candidate;
  readonly isTied: boolean;
}

/** Since this API version a list is an Iterable of any supertype of its elements. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
const WIDE_ITERABLES = 60;

/** The overload that fits best: no argument is farther from its parameter than with any other overload, and at least one is nearer. Of equals the first, marked as tied. */
export function chooseOverload<Candidate extends Parameterized>(
  world: World,
  candidates: readonly Candidate[],
  args: readonly IrExpr[],
  mayNarrow = false,
  apiVersion = WIDE_ITERABLES,
): Choice<Candidate> | undefined {
  const all = fittingOverloads(world, candidates, args, mayNarrow);
  const strict = apiVersion < WIDE_ITERABLES ? all.filter(({ candidate }) => !widensList(candidate, args)) : all;
  const fitting = strict.length === 0 ? all : strict;
  const [first] = fitting;
  if (first === undefined) return undefined;
  if (fitting.length === 1) return { chosen: first.candidate, isTied: false };
  const exact = fitting.find(({ candidate }) => candidate.parameters.every(({ type }, index) => sameType(type, args[index]?.type ?? VOID)));
  const nearest = exact ?? fitting.find((one) => fitting.every((other) => other === one || isNearer(one.far, other.far)));
  return { chosen: (nearest ?? leastFar(fitting) ?? first).candidate, isTied: nearest === undefined };
}

function fittingOverloads<Candidate extends Parameterized>(
  world: World,
  candidates: readonly Candidate[],
  args: readonly IrExpr[],
  mayNarrow: boolean,
): readonly { readonly candidate: Candidate; readonly far: readonly number[] }[] {
  const found: { readonly candidate: Candidate; readonly far: readonly number[] }[] = [];
  for (const candidate of candidates) {
    if (candidate.parameters.length !== args.length) continue;
    const far = argumentDistances(world, args, candidate.parameters, mayNarrow);
    if (far !== undefined) found.push({ candidate, far });
  }
  return found.length < 2
    ? found
    : found.filter(({ candidate }, index) => found.findIndex((other) => hasSameParameters(other.candidate, candidate)) === index);
}

/** A `List<String>` as an `Iterable<Object>`. Lists of records have always been an `Iterable<SObject>`. */
function widensList({ parameters }: Parameterized, args: readonly IrExpr[]): boolean {
  return parameters.some(({ type }, index) => {
    const given = args[index]?.type;
    const wanted = type.kind === 'platform' && type.name === 'System.Iterable' ? type.args[0] : undefined;
    if (given?.kind !== 'list' || wanted === undefined) return false;
    return !sameType(given.element, wanted) && !(given.element.kind === 'sobject' && wanted.kind === 'sobject');
  });
}

type Parameterized = { readonly parameters: readonly { readonly type: ApexType }[] };

/** Whether two methods take the same parameters, so that one may hide a private one. */
function hasSameParameters(a: Parameterized, b: Parameterized): boolean {
  return a.parameters.every(({ type }, index) => sameType(type, b.parameters[index]?.type ?? VOID));
}

function isNearer(far: readonly number[], other: readonly number[]): boolean {
  return far.every((one, index) => one <= (other[index] ?? one)) && far.some((one, index) => one < (other[index] ?? one));
}

function leastFar<One extends { readonly far: readonly number[] }>(fitting: readonly One[]): One | undefined {
  const total = ({ far }: One): number => far.reduce((sum, one) => sum + one, 0);
  return fitting.toSorted((a, b) => total(a) - total(b))[0];
}

function argumentDistances(
  world: World,
  args: readonly IrExpr[],
  parameters: readonly { readonly type: ApexType }[],
  mayNarrow: boolean,
): readonly number[] | undefined {
  const far: number[] = [];
  for (const [index, arg] of args.entries()) {
    const to = parameters[index]?.type;
    const one = to === undefined || (!mayNarrow && isNarrowing(arg.type, to)) ? undefined : argumentDistance(world, arg, to);
    if (one === undefined) return undefined;
    far.push(one);
  }
  return far;
}

/** A Decimal can be assigned to a Double variable, but not passed for a Double parameter. */
function isNarrowing(from: ApexType, to: ApexType): boolean {
  return isPrimitive(from, 'Decimal') && isPrimitive(to, 'Double');
}

/** The distance of a query passed as a single record: farther than as any list, nearer than as an Object. */
const AS_ONE_RECORD = 15;

/** A query literal also fits a parameter that takes a single record. Source: Apex Developer Guide, "SOQL and SOSL Queries": its value is a list first. */
function argumentDistance(world: World, arg: IrExpr, to: ApexType): number | undefined {
  if (isAlikeAtRunTime(arg.type, to)) return 0;
  const found = distance(world, arg.type, to);
  if (found !== undefined) return found;
  const ofOne =
    arg.kind === 'soql' && arg.type.kind === 'list' && to.kind === 'sobject' ? distance(world, arg.type.element, to) : undefined;
  return ofOne === undefined ? undefined : ofOne + AS_ONE_RECORD;
}

/** `(Integer, String)`: the argument types of a call, for messages. */
export function argumentText(args: readonly IrExpr[]): string {
  return args.map(({ type }) => shown(type)).join(', ');
}
