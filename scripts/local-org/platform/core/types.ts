/** Types at run time: `instanceof`, casts, class lookups. */
import type { ApexType } from '../../compiler/ir/types.ts';
import { typeName } from '../../compiler/ir/types.ts';
import { ApexList, ApexMap, ApexSet } from '../collections/index.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../values/index.ts';
import { isAssignable } from './assignable.ts';
import type { ApexValue, UserType } from './contract.ts';
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
      return value instanceof ApexList && isAssignable(type, { kind: 'list', element: value.elementType }) && holdsIds(value, type.element);
    case 'set':
      return (
        value instanceof ApexSet &&
        holdsThe(type.element, value.elementType) &&
        isAssignable(type, { kind: 'set', element: value.elementType })
      );
    case 'map':
      return (
        value instanceof ApexMap &&
        isAsWide(type.key, value.keyType) &&
        isAssignable(type, { kind: 'map', key: value.keyType, value: value.valueType })
      );
    case 'user':
      return isUserInstance(value, type.name);
    case 'platform':
      if (type.name === 'System.Iterable' && (value instanceof ApexList || value instanceof ApexSet))
        return type.args[0] === undefined || isAssignable(type.args[0], value.elementType);
      return isPlatformInstance(value, type.name);
    default:
      return false;
  }
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

function isPrimitiveValue(value: NonNullable<ApexValue>, name: string): boolean {
  switch (name) {
    case 'Object':
      return true;
    case 'String':
      return typeof value === 'string';
    case 'Id':
      return typeof value === 'string' && /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(value);
    case 'Integer':
      return typeof value === 'number';
    case 'Long':
      return typeof value === 'bigint' || typeof value === 'number';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Decimal':
      return value instanceof ApexDecimal || value instanceof ApexDouble || typeof value === 'number' || typeof value === 'bigint';
    case 'Double':
      return value instanceof ApexDouble || value instanceof ApexDecimal || typeof value === 'number' || typeof value === 'bigint';
    case 'Date':
      return value instanceof ApexDate;
    case 'Datetime':
      return value instanceof ApexDatetime || value instanceof ApexDate;
    case 'Time':
      return value instanceof ApexTime;
    default:
      return value instanceof ApexBlob;
  }
}

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
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Integer';
    case 'bigint':
      return 'Long';
    case 'boolean':
      return 'Boolean';
    default:
      break;
  }
  if (value === null || typeof value !== 'object') return 'null';
  if (value instanceof ApexDecimal) return 'Decimal';
  if (value instanceof ApexDouble) return 'Double';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  if (value instanceof ApexBlob) return 'Blob';
  if (value instanceof ApexList) return `List<${elementName(value.elementType)}>`;
  if (value instanceof ApexSet) return `Set<${elementName(value.elementType)}>`;
  if (value instanceof ApexMap) return `Map<${elementName(value.keyType)},${elementName(value.valueType)}>`;
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
    raise('System.TypeException', `Invalid conversion from runtime type ${nameOfType(value)} to ${elementName(type)}`);
  if (type.kind !== 'primitive') return value;
  if (type.name === 'Long' && typeof value === 'number') return BigInt(value);
  if (type.name === 'Decimal') return asDecimal(value);
  if (type.name === 'Datetime' && value instanceof ApexDate) return new ApexDatetime(value.daysSinceEpoch() * 86_400_000);
  if (type.name === 'Double' && !(value instanceof ApexDouble)) return new ApexDouble(asDecimal(value).toNumber());
  return value;
}

function asDecimal(value: NonNullable<ApexValue>): ApexDecimal {
  if (value instanceof ApexDecimal) return value;
  if (value instanceof ApexDouble) return ApexDecimal.ofNumber(value.value);
  return ApexDecimal.ofInteger(value as number | bigint);
}
