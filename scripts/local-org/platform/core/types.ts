/** Types at run time: `instanceof`, casts, class lookups. */
import type { ApexType, PrimitiveName } from '../../language/types.ts';
import { typeName } from '../../language/types.ts';
import { ApexList, ApexMap, ApexSet } from '../collections/index.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../values/index.ts';
import { isAssignable } from './assignable.ts';
import type { ApexValue, UserType } from './contract.ts';
import { decimalOfDouble } from './decimals.ts';
import { PlatformException, raise } from './error.ts';
import { toId } from './operators.ts';
import { nameOfInstance, platformClass } from './registry.ts';
import { platformSupertypes, userTypeNamed } from './typeLookup.ts';

/** Whether a value is of a type; null is of none. */
export function isType(value: ApexValue, type: ApexType): boolean {
  if (value === null) return false;
  switch (type.kind) {
    case 'primitive':
      return isPrimitiveValue(value, type.name);
    case 'sobject':
      return typeof value === 'object' && 'objectName' in value && (type.name === 'SObject' || value.objectName === type.name);
    case 'list':
      return isListOf(value, type);
    case 'set':
      return isSetOf(value, type);
    case 'map':
      return isMapOf(value, type);
    case 'user':
      return isUserInstance(value, type.name);
    case 'platform':
      return type.name === 'System.Iterable' && (value instanceof ApexList || value instanceof ApexSet)
        ? type.args[0] === undefined || isAssignable(type.args[0], value.elementType)
        : isPlatformInstance(value, type.name);
    default:
      return false;
  }
}

type Kind<Name extends ApexType['kind']> = Extract<ApexType, { kind: Name }>;

function isListOf(value: NonNullable<ApexValue>, type: Kind<'list'>): boolean {
  return value instanceof ApexList && isAssignable(type, { kind: 'list', element: value.elementType }) && holdsIds(value, type.element);
}

function isSetOf(value: NonNullable<ApexValue>, type: Kind<'set'>): boolean {
  if (!(value instanceof ApexSet)) return false;
  return holdsThe(type.element, value.elementType) && isAssignable(type, { kind: 'set', element: value.elementType });
}

/** Other than a list, a map made for any record is none of one object. Source: Apex Developer Guide, "Collection Casting"; seen in an org. */
function isMapOf(value: NonNullable<ApexValue>, type: Kind<'map'>): boolean {
  if (!(value instanceof ApexMap)) return false;
  if (typeName(value.valueType) === 'SObject' && type.value.kind === 'sobject' && typeName(type.value) !== 'SObject') return false;
  return isAsWide(type.key, value.keyType) && isAssignable(type, { kind: 'map', key: value.keyType, value: value.valueType });
}

/**
 * Values of a map may be wider than they were written; keys, and what sets hold, may not: a `Map<String, String>` is a `Map<String, Object>`,
 * never a `Map<Object, Object>`, and a `Set<String>` no `Set<Object>`. Source: Salesforce Stack Exchange, question 106068; results of orgs.
 */
function isAsWide(wanted: ApexType, given: ApexType): boolean {
  return typeName(wanted) !== 'Object' || typeName(given) === 'Object';
}

/**
 * A list of Strings is one of Ids, too, when each text is one, and a list of Ids one of Strings. Source: seen in an org.
 * Errors: System.StringException `Invalid id: x` for another text.
 */
function holdsIds({ elementType, items }: ApexList, wanted: ApexType): boolean {
  if (typeName(wanted) === 'Id' && typeName(elementType) === 'String') for (const text of items) if (typeof text === 'string') toId(text);
  return true;
}

/** A set of Ids is no set of Strings, nor the other way round. Source: seen in an org. */
function holdsThe(wanted: ApexType, given: ApexType): boolean {
  return isAsWide(wanted, given) && (wanted.kind !== 'primitive' || typeName(wanted) === typeName(given));
}

function isPrimitiveValue(value: NonNullable<ApexValue>, name: PrimitiveName): boolean {
  return IS_PRIMITIVE[name](value);
}

const isNumber = (value: NonNullable<ApexValue>): boolean =>
  typeof value === 'number' || typeof value === 'bigint' || value instanceof ApexDecimal || value instanceof ApexDouble;

/** Numbers and days are wider types, too. */
const IS_PRIMITIVE: Readonly<Record<PrimitiveName, (value: NonNullable<ApexValue>) => boolean>> = {
  Object: () => true,
  String: (value) => typeof value === 'string',
  Id: (value) => typeof value === 'string' && /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value),
  Integer: (value) => typeof value === 'number',
  Long: (value) => typeof value === 'bigint' || typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  Decimal: isNumber,
  Double: isNumber,
  Date: (value) => value instanceof ApexDate,
  Datetime: (value) => value instanceof ApexDatetime || value instanceof ApexDate,
  Time: (value) => value instanceof ApexTime,
  Blob: (value) => value instanceof ApexBlob,
};

function isUserInstance(value: NonNullable<ApexValue>, name: string): boolean {
  if (typeof value !== 'object' || !('$type' in value)) return false;
  const lower = name.toLowerCase();
  let type: UserType | undefined = value.$type as UserType;
  if (type.interfaces.some((candidate) => typeName(candidate).toLowerCase() === lower)) return true;
  while (type !== undefined) {
    if (type.name.toLowerCase() === lower) return true;
    const superclass: ApexType | undefined = type.superclass;
    type = superclass?.kind === 'user' ? userTypeNamed(superclass.name) : undefined;
  }
  return false;
}

function isPlatformInstance(value: NonNullable<ApexValue>, name: string): boolean {
  const definition = platformClass(name);
  if (definition?.isInstance !== undefined) return definition.isInstance(value);
  if (definition?.instances !== undefined) return value instanceof definition.instances;
  if (typeof value !== 'object') return false;
  if ('$type' in value) {
    const type = value.$type as UserType;
    const lower = name.toLowerCase();
    return (
      type.interfaces.some((candidate) => candidate.kind === 'platform' && candidate.name.toLowerCase() === lower) ||
      extendsPlatform(type, lower)
    );
  }
  if (name === 'System.Exception' && value instanceof PlatformException) return true;
  if ('typeName' in value) return isPlatformSubtype(String(value.typeName), name.toLowerCase());
  return false;
}

/** @param lower the platform class in lower case. @return whether a project class or one of its superclasses extends it. */
export function extendsPlatform(type: UserType, lower: string): boolean {
  const parent = type.superclass;
  if (parent?.kind === 'platform') return isPlatformSubtype(parent.name, lower);
  const above = parent?.kind === 'user' ? userTypeNamed(parent.name) : undefined;
  return above !== undefined && extendsPlatform(above, lower);
}

function isPlatformSubtype(name: string, lower: string): boolean {
  return name.toLowerCase() === lower || platformSupertypes(name).some((parent) => isPlatformSubtype(parent, lower));
}

/** What a value is called in messages. */
export function nameOfType(value: ApexValue): string {
  if (value === null || value === undefined) return 'null';
  return typeof value === 'object'
    ? (nameOfPrimitive(value) ?? nameOfCollection(value) ?? nameOfObject(value))
    : (SCALARS[typeof value] ?? 'null');
}

const SCALARS: Readonly<Partial<Record<string, string>>> = { string: 'String', number: 'Integer', bigint: 'Long', boolean: 'Boolean' };

function nameOfPrimitive(value: object): string | undefined {
  if (value instanceof ApexDecimal) return 'Decimal';
  if (value instanceof ApexDouble) return 'Double';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  return value instanceof ApexBlob ? 'Blob' : undefined;
}

function nameOfCollection(value: object): string | undefined {
  if (value instanceof ApexList) return `List<${elementName(value.elementType)}>`;
  if (value instanceof ApexSet) return `Set<${elementName(value.elementType)}>`;
  return value instanceof ApexMap ? `Map<${elementName(value.keyType)},${elementName(value.valueType)}>` : undefined;
}

function nameOfObject(value: object): string {
  // a stub is called like the class that it stands for
  if ('$type' in value) return (value.$type as UserType).name.replace(/__sfdc_ApexStub$/, '');
  if ('objectName' in value) return String(value.objectName);
  return 'typeName' in value ? String(value.typeName) : (nameOfInstance(value) ?? value.constructor.name);
}

/** Whether `==` would compare two values whose static types do not tell: one is of the other's kind. */
export function areComparable(left: ApexValue, right: ApexValue): boolean {
  if (left === null || right === null) return true;
  const [kind, other] = [comparedAs(left), comparedAs(right)];
  return kind === other || isInstanceOf(left, right) || isInstanceOf(right, left);
}

/** Numbers are compared with numbers, moments with days, records with records and lists with lists, whatever they hold. */
function comparedAs(value: NonNullable<ApexValue>): string {
  if (isPrimitiveValue(value, 'Decimal')) return 'number';
  if (isPrimitiveValue(value, 'Datetime')) return 'moment';
  if (value instanceof ApexList) return 'list';
  if (value instanceof ApexSet) return 'set';
  if (value instanceof ApexMap) return 'map';
  return typeof value === 'object' && 'objectName' in value ? 'record' : nameOfType(value);
}

function isInstanceOf(value: NonNullable<ApexValue>, sample: NonNullable<ApexValue>): boolean {
  if (typeof sample !== 'object') return false;
  const name = nameOfType(sample);
  return '$type' in sample ? isUserInstance(value, name) : 'typeName' in sample && isPlatformInstance(value, name);
}

/** Classes of an anonymous block stand alone in what is told of them. Source: seen in an org. */
export const outsideBlock = (text: string): string => text.replaceAll(/\bAnonymousBlock\./g, '');

/** Messages say ANY for Object. */
function elementName(type: ApexType): string {
  return typeName(type).replace(/\bObject\b/g, 'ANY');
}

/** Other than `instanceof`, a cast takes a set of Ids for one of Strings: a public program that orgs run does so. */
const isSetOfIdsForStrings = (value: ApexValue, type: ApexType): boolean =>
  value instanceof ApexSet && typeName(value.elementType) === 'Id' && typeName(type) === 'Set<String>';

/** Errors: System.TypeException `Invalid conversion from runtime type X to Y`. */
export function cast(value: ApexValue, type: ApexType): ApexValue {
  if (value === null) return null;
  if (!isType(value, type) && !isSetOfIdsForStrings(value, type))
    raise('System.TypeException', outsideBlock(`Invalid conversion from runtime type ${nameOfType(value)} to ${elementName(type)}`));
  if (type.kind !== 'primitive') return value;
  if (type.name === 'Long' && typeof value === 'number') return BigInt(value);
  if (type.name === 'Decimal') return asDecimal(value);
  if (type.name === 'Datetime' && value instanceof ApexDate) return new ApexDatetime(value.daysSinceEpoch() * 86_400_000);
  if (type.name === 'Double' && !(value instanceof ApexDouble)) return new ApexDouble(asDecimal(value).toNumber());
  return value;
}

function asDecimal(value: NonNullable<ApexValue>): ApexDecimal {
  if (value instanceof ApexDecimal) return value;
  if (value instanceof ApexDouble) return decimalOfDouble(value.value);
  return ApexDecimal.ofInteger(value as number | bigint);
}
