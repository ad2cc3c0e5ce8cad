/**
 * The types of values that can leave or enter Apex: to and from components, flows, REST and SOAP clients, and future methods.
 * Source: Lightning Aura Components Developer Guide, "AuraEnabled Annotation"; Apex Developer Guide, "InvocableMethod Annotation", "InvocableVariable Annotation", "Apex REST Methods", "Considerations for Using the webservice Keyword", "Future Methods".
 */
import type { ApexType } from '../../../../language/types.ts';
import { isPrimitive, shown, writtenName } from '../../../types/common.ts';
import { hasAnnotation, isException as descends, userType, type MethodInfo, type TypeInfo, type World } from '../../types/world.ts';
import { platformOf } from '../../types/members/platformType.ts';
import { isOpen } from './problem.ts';

type Supports = (world: World, type: ApexType) => boolean;

const isObject = (type: ApexType): boolean => isPrimitive(type, 'Object');
const isException = (type: ApexType): boolean => type.kind === 'platform' && /Exception$/.test(type.name);

/** Types that the platform writes in Java, as far as they are known: results of DML, describes and their tokens, pages. Source: the Apex compiler's front end, as Salesforce's language server ships it (`InternalTypeInfos`); of describe tokens seen in an org. */
const JAVA_TYPES: ReadonlySet<string> = new Set([
  ...['DeleteResult', 'Error', 'MergeResult', 'QueryLocator', 'SaveResult', 'UndeleteResult', 'UpsertResult'].map(
    (name) => `Database.${name}`,
  ),
  ...['DescribeFieldResult', 'DescribeSObjectResult', 'FieldSet', 'SObjectField', 'SObjectType'].map((name) => `Schema.${name}`),
  'System.PageReference',
  'System.Version',
]);
const isOfJava = (type: ApexType): boolean => type.kind === 'platform' && JAVA_TYPES.has(type.name);

/** Only types written in Apex are taken, even as keys of maps. Source: the same (`AuraEnabledContextRule`). */
export const components: Supports = (world, type) => {
  // of a collection of an unknown type, the element type is reported
  if (type.kind === 'user' && writtenName(type) !== undefined) return /^(?!set<).*</i.test(type.name);
  if (writtenName(type) !== undefined) return false;
  if (type.kind === 'list') return components(world, type.element);
  if (type.kind === 'map') return components(world, type.key) && components(world, type.value);
  return type.kind !== 'set' && !isException(type) && !isOfJava(type);
};

/** Primitive values, records, and classes with fields for variables; lists of them. */
const flows: Supports = (world, type) => {
  const element = type.kind === 'list' ? type.element : type;
  if (element.kind === 'primitive') return !isObject(element);
  if (element.kind === 'platform') return !/^(?:System|Schema)\./.test(element.name) && !isOfJava(element);
  const info = userType(world, element);
  if (element.kind === 'user' && info === undefined) return writtenName(element) === undefined; // a class that could not be read
  return (
    element.kind === 'sobject' ||
    (info?.kind === 'class' &&
      !info.isAbstract &&
      isOpen(info.declaration) &&
      [...info.fields.values()].some(({ modifiers }) => hasAnnotation(modifiers, 'invocablevariable')))
  );
};

export const flowLists: Supports = (world, type) => type.kind === 'list' && flows(world, type.element);

export const flowVariables: Supports = (world, type) => {
  if (writtenName(type) !== undefined) return false;
  if (type.kind === 'list')
    return type.element.kind === 'list'
      ? type.element.element.kind !== 'list' && flowVariables(world, type.element.element)
      : flowVariables(world, type.element);
  return (
    type.kind !== 'set' &&
    type.kind !== 'map' &&
    !isObject(type) &&
    !isException(type) &&
    !isOfJava(type) &&
    !(type.kind === 'platform' && type.name === 'System.Iterable')
  );
};

/** Collections are taken whatever they hold. Source: the same (`RemoteActionContextRule`). */
export const visualforce: Supports = (_world, type) => {
  if (['list', 'set', 'map'].includes(type.kind)) return true;
  const unknown = writtenName(type);
  return unknown === undefined ? !isException(type) && !isOfJava(type) : unknown.includes('<');
};

/** Source: Apex Developer Guide, "Considerations for Using the webservice Keyword". */
const UNKNOWN_TO_SOAP: ReadonlySet<string> = new Set(['System.Matcher', 'System.Pattern']);

/** Global classes whose web service fields are supported in turn; of the platform's types no interfaces and none written in Java; its enums are (seen in an org: LoggingLevel). Source: the same (`WebServiceContextRule`). */
export const soap: Supports = (world, type) => {
  if (type.kind === 'list') return soap(world, type.element);
  const info = userType(world, type);
  if (type.kind === 'user' && info === undefined) return true;
  if (info !== undefined) return info.access === 'global' && isSoapClass(world, info);
  if (type.kind === 'platform')
    return !isException(type) && !isOfJava(type) && !UNKNOWN_TO_SOAP.has(type.name) && platformOf(world, type)?.type.kind !== 'interface';
  return type.kind !== 'set' && type.kind !== 'map' && !isObject(type);
};

const isSoapClass = (world: World, info: TypeInfo): boolean =>
  info.kind === 'enum' || (info.kind === 'class' && !descends(world, info) && isHandedOver(world, info));

function isHandedOver(world: World, info: TypeInfo): boolean {
  const fields = [...info.fields.values()].filter(({ modifiers }) => modifiers.words.includes('webservice'));
  return fields.every((field) => (field.type.kind === 'user' && userType(world, field.type) === info) || soap(world, field.type));
}

export const rest: Supports = (world, type) => isRestful(world, type, new Set());

/** Classes of the project whose variables are supported in turn. Source: Apex Developer Guide, "Apex REST Methods", "User-Defined Types". @param seen classes that are being asked */
function isRestful(world: World, type: ApexType, seen: Set<TypeInfo>): boolean {
  if (type.kind === 'list') return isRestful(world, type.element, seen);
  if (type.kind === 'map') return isPrimitive(type.key, 'String') && isRestful(world, type.value, seen);
  const info = userType(world, type);
  if (info === undefined || seen.has(info)) return type.kind !== 'set' && !isPrimitive(type, 'Object', 'Blob');
  seen.add(info);
  return [...info.fields.values()].every(
    ({ isStatic, modifiers, type: held }) => isStatic || modifiers.words.includes('transient') || isRestful(world, held, seen),
  );
}

/** Future methods take primitive values and collections of them: a record could have changed by the time the method runs. */
export const later: Supports = (_world, type) => {
  if (/^(?:list|set|map)</i.test(writtenName(type) ?? '') && type.kind === 'user') return true; // a collection with a wrong number of type arguments
  const isPlain = (one: ApexType): boolean => one.kind === 'primitive' && !isObject(one);
  if (type.kind === 'list' || type.kind === 'set') return isPlain(type.element);
  return type.kind === 'map' ? isPlain(type.key) && isPlain(type.value) : isPlain(type);
};

/** @return errors for unsupported parameter types, one for each type */
export function unsupportedParameters(world: World, method: MethodInfo, mark: string, supports: Supports): readonly string[] {
  const types = new Set(method.parameters.filter(({ type }) => !supports(world, type)).map(({ type }) => shown(type)));
  return [...types].map((type) => `${mark} methods do not support parameter type of ${type}`);
}

/** @return errors for unsupported parameter and result types */
export function unsupported(world: World, method: MethodInfo, mark: string, supports: Supports): readonly (string | undefined)[] {
  return [...unsupportedParameters(world, method, mark, supports), unsupportedResult(world, method, mark, supports)];
}

/** @return the error for an unsupported result type */
export function unsupportedResult(world: World, { returns }: MethodInfo, mark: string, supports: Supports): string | undefined {
  const isReturned = returns.kind === 'void' || supports(world, returns);
  return isReturned ? undefined : `${mark} methods do not support return type of ${shown(returns)}`;
}
