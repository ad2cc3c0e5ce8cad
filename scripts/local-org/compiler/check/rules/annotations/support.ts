/**
 * The types of values that can leave or enter Apex: to and from components, flows, REST and SOAP clients, and future methods.
 * Source: Lightning Aura Components Developer Guide, "AuraEnabled Annotation"; Apex Developer Guide, "InvocableMethod Annotation", "InvocableVariable Annotation", "Apex REST Methods", "Considerations for Using the webservice Keyword", "Future Methods".
 */
import type { ApexType, Miscounted } from '../../../../language/types.ts';
import { isPrimitive, miscountedOf, shown, writtenName } from '../../../types/common.ts';
import { hasAnnotation, isException as descends, userType, type MethodInfo, type TypeInfo, type World } from '../../types/world.ts';
import { PARAMETERISED } from '../../types/resolve/usable.ts';
import { platformOf } from '../../types/members/platformType.ts';
import { isOpen, STOP, type Said } from './problem.ts';

/** @return undefined where the compiler asks for the element type of a collection that has none, and stumbles. Source: the Apex compiler's front end, as Salesforce's language server ships it */
type Supports = (world: World, type: ApexType) => boolean | undefined;

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
  const half = miscountedOf(type);
  if (half !== undefined)
    return half.of === 'set' || (half.of === 'map' && half.args.some((arg) => components(world, arg) === false)) ? false : undefined;
  if (type.kind === 'list') return components(world, type.element);
  if (type.kind === 'map') return components(world, type.key) && components(world, type.value);
  // of a type that lacks its arguments or has too many, only that is reported
  if (type.kind === 'user' && writtenName(type) !== undefined) return type.name.includes('<') || PARAMETERISED.has(type.name);
  return type.kind !== 'set' && !isException(type) && !isOfJava(type);
};

/** Primitive values, records, and classes with fields for variables, abstract ones too; lists of them, and of nothing. Source: the same (`InvocableMethodContextRule`). */
const flows: Supports = (world, type) => {
  const element = type.kind === 'list' ? type.element : type;
  if (element.kind === 'void') return true;
  if (element.kind === 'primitive') return !isObject(element);
  if (element.kind === 'platform') return !/^(?:System|Schema)\./.test(element.name) && !isOfJava(element);
  const info = userType(world, element);
  if (element.kind === 'user' && info === undefined) return writtenName(element) === undefined; // a class that could not be read
  return (
    element.kind === 'sobject' ||
    (info?.kind === 'class' &&
      isOpen(info.declaration) &&
      [...info.fields.values()].some(({ modifiers }) => hasAnnotation(modifiers, 'invocablevariable')))
  );
};

export const flowLists: Supports = (world, type) => {
  if (isHalfList(type) || (type.kind === 'list' && isHalfList(type.element))) return undefined;
  return type.kind === 'list' && flows(world, type.element);
};
const isHalfList = (type: ApexType): boolean => miscountedOf(type)?.of === 'list';

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
  const half = miscountedOf(type);
  if (half !== undefined) return half.of === 'set' ? undefined : true;
  if (['list', 'set', 'map'].includes(type.kind)) return true;
  const unknown = writtenName(type);
  return unknown === undefined ? !isException(type) && !isOfJava(type) : unknown.includes('<');
};

/** Source: Apex Developer Guide, "Considerations for Using the webservice Keyword". */
const UNKNOWN_TO_SOAP: ReadonlySet<string> = new Set(['System.Matcher', 'System.Pattern']);

/** Global classes whose web service fields are supported in turn; of the platform's types no interfaces and none written in Java; its enums are (seen in an org: LoggingLevel). Source: the same (`WebServiceContextRule`). */
export const soap: Supports = (world, type) => {
  const half = miscountedOf(type);
  if (half !== undefined) return half.of === 'list' ? undefined : false;
  if (type.kind === 'list') return soap(world, type.element);
  const info = userType(world, type);
  if (type.kind === 'user' && info === undefined) return !PARAMETERISED.has(type.name);
  if (info !== undefined) return info.access === 'global' && isSoapClass(world, info);
  return type.kind === 'platform' ? isSoapType(world, type) : type.kind !== 'set' && type.kind !== 'map' && !isObject(type);
};

const isSoapType = (world: World, type: Extract<ApexType, { kind: 'platform' }>): boolean =>
  !isException(type) && !isOfJava(type) && !UNKNOWN_TO_SOAP.has(type.name) && platformOf(world, type)?.type.kind !== 'interface';

const isSoapClass = (world: World, info: TypeInfo): boolean =>
  info.kind === 'enum' || (info.kind === 'class' && !descends(world, info) && isHandedOver(world, info));

function isHandedOver(world: World, info: TypeInfo): boolean {
  const fields = [...info.fields.values()].filter(({ modifiers }) => modifiers.words.includes('webservice'));
  return fields.every((field) => (field.type.kind === 'user' && userType(world, field.type) === info) || soap(world, field.type) !== false);
}

export const rest: Supports = (world, type) => isRestful(world, type, new Set());

const isKeyedByText = ({ args: [key] }: Miscounted): boolean => key === undefined || isPrimitive(key, 'String');

/** Classes of the project whose variables are supported in turn. Source: Apex Developer Guide, "Apex REST Methods", "User-Defined Types". @param seen classes that are being asked */
function isRestful(world: World, type: ApexType, seen: Set<TypeInfo>): boolean | undefined {
  const half = miscountedOf(type);
  if (half !== undefined) return half.of !== 'set' && (half.of === 'list' || isKeyedByText(half)) ? undefined : false;
  if (type.kind === 'list') return isRestful(world, type.element, seen);
  if (type.kind === 'map') return isPrimitive(type.key, 'String') && isRestful(world, type.value, seen);
  const info = userType(world, type);
  if (info === undefined || seen.has(info)) return type.kind !== 'set' && !isPrimitive(type, 'Object', 'Blob');
  seen.add(info);
  return [...info.fields.values()].every(
    ({ isStatic, modifiers, type: held }) => isStatic || modifiers.words.includes('transient') || isRestful(world, held, seen) !== false,
  );
}

/** Future methods take primitive values and collections of them: a record could have changed by the time the method runs. */
export const later: Supports = (_world, type) => {
  const isPlain = (one: ApexType): boolean => one.kind === 'primitive' && !isObject(one);
  const half = miscountedOf(type);
  if (half !== undefined) return half.args.every(isPlain);
  if (type.kind === 'list' || type.kind === 'set') return isPlain(type.element);
  return type.kind === 'map' ? isPlain(type.key) && isPlain(type.value) : isPlain(type);
};

/** @return errors for unsupported parameter types, one for each type */
export function unsupportedParameters(world: World, { parameters }: MethodInfo, mark: string, supports: Supports): readonly Said[] {
  const end = parameters.findIndex(({ type }) => supports(world, type) === undefined);
  const asked = end === -1 ? parameters : parameters.slice(0, end);
  const types = new Set(asked.filter(({ type }) => supports(world, type) === false).map(({ type }) => shown(type)));
  const found: Said[] = [...types].map((type) => `${mark} methods do not support parameter type of ${type}`);
  return end === -1 ? found : [...found, STOP];
}

/** @return errors for unsupported parameter and result types */
export function unsupported(world: World, method: MethodInfo, mark: string, supports: Supports): readonly Said[] {
  return [...unsupportedParameters(world, method, mark, supports), unsupportedResult(world, method, mark, supports)];
}

/** @return the error for an unsupported result type */
export function unsupportedResult(world: World, { returns }: MethodInfo, mark: string, supports: Supports): string | undefined {
  const isReturned = returns.kind === 'void' || supports(world, returns) !== false;
  return isReturned ? undefined : `${mark} methods do not support return type of ${shown(returns)}`;
}
