/** Assignability: which type fits which, and how closely. */
import type { ApexType } from '../../../language/types.ts';
import { isPrimitive, isUnknown, numberName, OBJECT, SOBJECT, sameType, writtenName, type NumberName } from '../../types/common.ts';
import { supertypes, superclassOf } from './supertypes.ts';
import { userType, type World } from './world.ts';

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
  if (isPrimitive(to, 'Object')) return objectDistance(from);
  if (from.kind === 'primitive' && to.kind === 'primitive') return numberDistance(from, to) ?? primitiveDistance(from.name, to.name);
  if (from.kind === 'sobject' && to.kind === 'sobject') return recordDistance(from.name, to.name);
  return ofWhole(world, from, ofObjects(to));
}

/** Of types that hold others, and of classes. */
function ofWhole(world: World, from: ApexType, to: ApexType): number | undefined {
  return isListIterator(from) ? iteratorDistance(from, to) : (elementsDistance(world, from, to) ?? classDistance(world, from, to));
}

/** An Iterable without type arguments, which only the platform's methods take, takes any. */
const ofObjects = (type: ApexType): ApexType => (isIterable(type) && type.args.length === 0 ? { ...type, args: [OBJECT] } : type);

/** Of types that hold others. */
function elementsDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  return listDistance(world, from, to) ?? mapDistance(world, from, to) ?? iterableDistance(world, from, to);
}

/** An unknown type is only itself, and so is a set or map of nothing. */
function objectDistance(from: ApexType): number | undefined {
  const key = from.kind === 'set' ? from.element : from.kind === 'map' ? from.key : undefined;
  if (writtenName(from) !== undefined || key?.kind === 'void') return undefined;
  return from.kind === 'list' || from.kind === 'set' || from.kind === 'map' ? COLLECTION_AS_OBJECT : AS_OBJECT;
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

/** `Name` is what a lookup to several objects leads to. */
function recordDistance(from: string, to: string): number | undefined {
  return to === 'SObject' || to === 'Name' || from === 'Name' ? 1 : undefined;
}

function listDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  return from.kind === 'list' && to.kind === 'list' ? elementDistance(world, from.element, to.element) : undefined;
}

function mapDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  if (from.kind !== 'map' || to.kind !== 'map' || !sameType(from.key, to.key) || isRecordDowncast(from.value, to.value)) return undefined;
  return elementDistance(world, from.value, to.value) === undefined ? undefined : 1;
}

/** Of lists and sets as an Iterable, and of one Iterable as another. */
function iterableDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  if ((from.kind === 'list' || from.kind === 'set') && isIterable(to)) return distance(world, from.element, to.args[0] ?? from.element);
  if (isIterable(from) && isAlikeAtRunTime(from, to))
    return distance(world, from.args[0] ?? to, to.kind === 'platform' ? (to.args[0] ?? to) : to);
  return undefined;
}

const isIterable = (type: ApexType): type is Extract<ApexType, { kind: 'platform' }> =>
  type.kind === 'platform' && type.name === 'System.Iterable';

export const isListIterator = (type: ApexType): type is Extract<ApexType, { kind: 'platform' }> =>
  type.kind === 'platform' && type.name === 'System.ListIterator';

/** What a list gives is an Iterator of its elements; of records also one of any records. */
function iteratorDistance(from: Extract<ApexType, { kind: 'platform' }>, to: ApexType): number | undefined {
  const [element = OBJECT] = from.args;
  const [wanted] = to.kind === 'platform' && to.name === 'System.Iterator' ? to.args : [];
  if (wanted === undefined) return undefined;
  return sameType(element, wanted) || (element.kind === 'sobject' && sameType(wanted, SOBJECT)) ? 1 : undefined;
}

/** `Iterable<Id>` and `Iterable<Object>` are the same to overriding: a class has one method for both. Source: the Apex compiler's front end, as Salesforce's language server ships it. */
export function isAlikeAtRunTime(a: ApexType, b: ApexType): boolean {
  return sameType(a, b) || (a.kind === 'platform' && b.kind === 'platform' && a.name === b.name && a.args.length > 0);
}

/** Lists of records of different objects fit each other in both directions. Element types of sets and keys of maps must be the same. */
function elementDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  return isRecordDowncast(from, to) ? 1 : distance(world, from, to);
}

/** From any record to a record of one object. */
function isRecordDowncast(from: ApexType, to: ApexType): boolean {
  return from.kind === 'sobject' && from.name === 'SObject' && to.kind === 'sobject' && to.name !== 'SObject';
}

/** The distance of a superclass is the number of levels; every interface has the same distance. */
function classDistance(world: World, from: ApexType, to: ApexType): number | undefined {
  const passed: ApexType[] = [from];
  for (let above = superclassOf(world, from); above !== undefined; above = superclassOf(world, above)) {
    if (sameType(above, to)) return passed.length;
    // a class that descends from itself has been reported
    if (isAmong(passed, above)) break;
    passed.push(above);
  }
  return supertypes(world, from).some((parent) => sameType(parent, to) || isLooseGeneric(parent, to)) ? 1 : undefined;
}

const isAmong = (types: readonly ApexType[], wanted: ApexType): boolean => types.some((type) => sameType(type, wanted));

/** `Iterable<SObject>` for `Iterable<Account>`, `Batchable<SObject>` for any `Batchable`: the platform does not look at these arguments. */
function isLooseGeneric(from: ApexType, to: ApexType): boolean {
  return from.kind === 'platform' && to.kind === 'platform' && from.name.toLowerCase() === to.name.toLowerCase() && to.args.length > 0;
}

/** Whether a cast between the two may succeed at run time; the rest are compile errors. */
export function isCastable(world: World, from: ApexType, to: ApexType): boolean {
  if (distance(world, from, to) !== undefined || distance(world, to, from) !== undefined) return true;
  if (isPrimitive(from, 'Object')) return true;
  if (numberName(from) !== undefined && numberName(to) !== undefined) return true;
  if (from.kind === 'list' && to.kind === 'list') return isCastable(world, from.element, to.element);
  if (from.kind === 'map' && to.kind === 'map') return sameType(from.key, to.key) && isCastable(world, from.value, to.value);
  if (from.kind === 'set' && to.kind === 'set') return false;
  const isInterface = (type: ApexType): boolean =>
    userType(world, type)?.kind === 'interface' || (type.kind === 'platform' && world.signatures.type(type.name)?.kind === 'interface');
  return isInterface(from) || isInterface(to);
}
