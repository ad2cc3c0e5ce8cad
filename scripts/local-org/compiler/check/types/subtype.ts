/** Assignability: which type fits which, how closely, and with which conversion. */
import type { Conversion } from '../../ir/ir.ts';
import type { ApexType } from '../../ir/types.ts';
import { isUnknown, numberName, sameType, writtenName, type NumberName } from '../../types/common.ts';
import { fromSignature } from './resolve.ts';
import { userType, type TypeInfo, type World } from './world.ts';

const RANK: Readonly<Record<NumberName, number>> = { Integer: 0, Long: 1, Double: 2, Decimal: 3 };

/** Everything is an Object, at this distance; any more specific type is nearer. */
const AS_OBJECT = 10;
const COLLECTION_AS_OBJECT = 20;

/** @return how far `from` is from `to` (0 = the same), or `undefined` when it does not fit without a cast. */
export function distance(world: World, from: ApexType, to: ApexType): number | undefined {
  if (sameType(from, to)) return 0;
  if (from.kind === 'null') return 1;
  if (from.kind === 'void' || to.kind === 'void') return undefined;
  if (to.kind === 'null') return isUnknown(to) ? AS_OBJECT : undefined;
  if (isObject(to) && writtenName(from) !== undefined) return undefined; // an unknown type is only itself
  if (isObject(to)) return from.kind === 'list' || from.kind === 'set' || from.kind === 'map' ? COLLECTION_AS_OBJECT : AS_OBJECT;
  const numbers = numberDistance(from, to);
  if (numbers !== undefined) return numbers;
  if (from.kind === 'primitive' && to.kind === 'primitive') return primitiveDistance(from.name, to.name);
  if (from.kind === 'sobject' && to.kind === 'sobject')
    return to.name === 'SObject' || to.name === 'Name' || from.name === 'Name' ? 1 : undefined;
  return collectionDistance(world, from, to) ?? classDistance(world, from, to);
}

function numberDistance(from: ApexType, to: ApexType): number | undefined {
  const a = numberName(from);
  const b = numberName(to);
  if (a === undefined || b === undefined) return undefined;
  if (a === 'Decimal' && b === 'Double') return 1;
  return RANK[b] > RANK[a] ? RANK[b] - RANK[a] : undefined;
}

function primitiveDistance(from: string, to: string): number | undefined {
  if ((from === 'Id' && to === 'String') || (from === 'String' && to === 'Id')) return 1;
  return from === 'Date' && to === 'Datetime' ? 2 : undefined;
}

function collectionDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  if (from.kind === 'list' && to.kind === 'list') return elementDistance(world, from.element, to.element);
  if (from.kind === 'map' && to.kind === 'map') {
    const isDowncast =
      from.value.kind === 'sobject' && from.value.name === 'SObject' && to.value.kind === 'sobject' && to.value.name !== 'SObject';
    return sameType(from.key, to.key) && !isDowncast && elementDistance(world, from.value, to.value) !== undefined ? 1 : undefined;
  }
  if ((from.kind === 'list' || from.kind === 'set') && to.kind === 'platform' && to.name === 'System.Iterable') {
    return distance(world, from.element, to.args[0] ?? from.element);
  }
  if (from.kind === 'platform' && from.name === 'System.Iterable' && isAlikeAtRunTime(from, to))
    return distance(world, from.args[0] ?? to, to.kind === 'platform' ? (to.args[0] ?? to) : to);
  return undefined;
}

/** `Iterable<Id>` and `Iterable<Object>` are the same to overriding: a class has one method for both. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
export function isAlikeAtRunTime(a: ApexType, b: ApexType): boolean {
  return sameType(a, b) || (a.kind === 'platform' && b.kind === 'platform' && a.name === b.name && a.args.length > 0);
}

/** Lists of records of different objects fit each other in both directions. Element types of sets and keys of maps must be the same. */
function elementDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  if (from.kind === 'sobject' && to.kind === 'sobject' && from.name === 'SObject' && to.name !== 'SObject') return 1;
  return distance(world, from, to);
}

function isObject(type: ApexType): boolean {
  return type.kind === 'primitive' && type.name === 'Object';
}

/** The distance of a superclass is the number of levels; every interface has the same distance. */
function classDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  let steps = 1;
  for (let above = superclassOf(world, from); above !== undefined; above = superclassOf(world, above)) {
    if (sameType(above, to)) return steps;
    steps += 1;
  }
  return supertypes(world, from).some((parent) => sameType(parent, to) || isLooseGeneric(parent, to)) ? 1 : undefined;
}

function superclassOf(world: World, type: ApexType): ApexType | undefined {
  const user = userType(world, type);
  if (user?.superclass !== undefined && writtenName(user.superclass) !== undefined) return undefined;
  return user?.superclass ?? (type.kind === 'platform' ? directSupertypes(world, type)[0] : undefined);
}

/** `Iterable<SObject>` for `Iterable<Account>`, `Batchable<SObject>` for any `Batchable`: the platform does not look at these arguments. */
function isLooseGeneric(from: ApexType, to: ApexType): boolean {
  return from.kind === 'platform' && to.kind === 'platform' && from.name.toLowerCase() === to.name.toLowerCase() && to.args.length > 0;
}

/** All supertypes of a class type, nearest first, without itself. */
export function supertypes(world: World, type: ApexType): readonly ApexType[] {
  const found: ApexType[] = [];
  const add = (parent: ApexType | undefined): void => {
    // an unknown type is no supertype
    if (parent === undefined || writtenName(parent) !== undefined || found.some((known) => sameType(known, parent))) return;
    found.push(parent);
    for (const next of directSupertypes(world, parent)) add(next);
  };
  for (const next of directSupertypes(world, type)) add(next);
  return found;
}

/**
 * All supertypes of a class type, without itself, in the order in which missing methods are reported: the superclass's first, each interface behind those that it extends.
 * @param isRooted whether a superclass has the supertypes that it names: not if it extends what no class can extend
 */
export function demanders(world: World, type: ApexType, isRooted: (info: TypeInfo) => boolean): readonly ApexType[] {
  const found: ApexType[] = [];
  const seen: ApexType[] = [type];
  const add = (parent: ApexType | undefined): void => {
    if (parent === undefined || writtenName(parent) !== undefined || seen.some((known) => sameType(known, parent))) return;
    seen.push(parent);
    const info = userType(world, parent);
    if (info === undefined || isRooted(info)) for (const next of directSupertypes(world, parent)) add(next);
    found.push(parent);
  };
  for (const next of directSupertypes(world, type)) add(next);
  return found;
}

function directSupertypes(world: World, type: ApexType): readonly (ApexType | undefined)[] {
  const user = userType(world, type);
  if (user !== undefined) return [user.superclass, ...user.interfaces.filter((type) => !isExceptionClass(type))];
  if (type.kind !== 'platform') return [];
  const signature = world.signatures.type(type.name);
  if (signature === undefined) return [];
  const bound = new Map(signature.typeParameters.map((name, index) => [name, type.args[index] ?? type]));
  return [signature.extends, ...signature.implements].map((parent) =>
    parent === undefined ? undefined : fromSignature(world, parent, bound),
  );
}

/** Exceptions are left out of the supertypes of a class that implements an interface. */
const isExceptionClass = (type: ApexType): boolean => type.kind === 'platform' && /Exception$/.test(type.name);

/** Whether a cast between the two may succeed at run time; the rest are compile errors. */
export function isCastable(world: World, from: ApexType, to: ApexType): boolean {
  if (distance(world, from, to) !== undefined || distance(world, to, from) !== undefined) return true;
  if (from.kind === 'primitive' && from.name === 'Object') return true;
  if (numberName(from) !== undefined && numberName(to) !== undefined) return true;
  if (from.kind === 'list' && to.kind === 'list') return isCastable(world, from.element, to.element);
  if (from.kind === 'map' && to.kind === 'map') return sameType(from.key, to.key) && isCastable(world, from.value, to.value);
  if (from.kind === 'set' && to.kind === 'set') return false;
  const isInterface = (type: ApexType): boolean =>
    userType(world, type)?.kind === 'interface' || (type.kind === 'platform' && world.signatures.type(type.name)?.kind === 'interface');
  return isInterface(from) || isInterface(to);
}

/** The conversion that a fitting (or cast) value needs, if any. */
export function conversionFor(from: ApexType, to: ApexType): Conversion | undefined {
  if (from.kind !== 'primitive' || to.kind !== 'primitive' || from.name === to.name) return undefined;
  return CONVERSIONS[`${from.name}>${to.name}`];
}

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  'Integer>Long': 'integer-to-long',
  'Integer>Double': 'integer-to-double',
  'Integer>Decimal': 'integer-to-decimal',
  'Long>Double': 'long-to-double',
  'Long>Decimal': 'long-to-decimal',
  'Double>Decimal': 'double-to-decimal',
  'Decimal>Double': 'decimal-to-double',
  'Long>Integer': 'integer-from-long',
  'Double>Integer': 'integer-from-double',
  'Decimal>Integer': 'integer-from-decimal',
  'Double>Long': 'long-from-double',
  'Decimal>Long': 'long-from-decimal',
  'String>Id': 'string-to-id',
  'Id>String': 'id-to-string',
  'Date>Datetime': 'date-to-datetime',
  'Datetime>Date': 'datetime-to-date',
};
