/** Apex values as tagged JSON. */
import { SObjectValue } from '../../data/index.ts';
import { FieldToken, SObjectTypeToken } from '../../data/platform/describe/tokens.ts';
import { ApexList, ApexMap, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { NotImplemented, PlatformException, raise } from '../../platform/core/error.ts';
import { UserException } from '../../platform/core/exceptions.ts';
import { Holder } from '../../platform/core/holder.ts';
import { PlatformEnumValue } from '../../platform/core/platformEnum.ts';
import { nameOfType } from '../../platform/core/types.ts';
import { ApexTypeValue } from '../../platform/system/objects/type.ts';
import { ApexUuid } from '../../platform/system/objects/uuid.ts';
import { stubSource } from '../../platform/system/testing/testStub.ts';
import { ApexPattern } from '../../platform/system/text/regex/matcher.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../platform/values/index.ts';
import { Context } from '../platform/contexts.ts';
import { FinalizerContext } from '../platform/finalizers.ts';
import { keptName, keptParts, partOf } from './keptValues.ts';
import type { Tagged } from './tagged.ts';

/** Encodes a value within the one that is encoded. */
type Part = (value: ApexValue) => Tagged;

/**
 * @param seen objects in order of appearance, so that repeated ones stay one object. Errors: System.SerializationException for what an org does not serialise; NotImplemented for what is not built.
 */
export function encode(value: ApexValue, seen: Map<object, number>): Tagged {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return ['i', value];
  if (typeof value === 'bigint') return ['l', String(value)];
  const scalar = encodeScalar(value);
  if (scalar !== undefined) return scalar;
  const known = seen.get(value);
  if (known !== undefined) return ['@', known];
  seen.set(value, seen.size);
  const part: Part = (inner) => encode(inner, seen);
  return encodeCollection(value, part) ?? encodeNamed(value) ?? encodeObject(value, part) ?? refuse(value);
}

/** Values without an identity: equal ones are the same. */
function encodeScalar(value: object): Tagged | undefined {
  if (value instanceof ApexDecimal) return ['d', value.toPlainText()];
  if (value instanceof ApexDouble) return ['f', value.value];
  if (value instanceof ApexDate) return ['D', value.toText()];
  if (value instanceof ApexDatetime) return ['T', value.ms];
  if (value instanceof ApexTime) return ['t', value.ms];
  return value instanceof ApexBlob ? ['b', Buffer.from(value.bytes).toString('base64')] : undefined;
}

/** Collections and records. */
function encodeCollection(value: object, part: Part): Tagged | undefined {
  if (value instanceof ApexList) return ['L', value.elementType, value.items.map(part)];
  if (value instanceof ApexSet) return ['S', value.elementType, [...value].map(part)];
  if (value instanceof ApexMap)
    return ['M', value.keyType, value.valueType, [...value.pairs()].map(([key, item]) => [part(key), part(item)])];
  return value instanceof SObjectValue ? encodeRecord(value, part) : undefined;
}

/** Objects of the platform that hold others, and instances of the project's classes. */
function encodeObject(value: object, part: Part): Tagged | undefined {
  if (value instanceof PlatformException)
    return ['X', value.typeName, value.message, part((value.cause ?? null) as ApexValue), partOf(value.detail ?? null, part)];
  if (value instanceof Holder) {
    const fields = Object.entries(value).filter(([name]) => name !== 'typeName');
    return ['H', value.typeName, fields.map(([name, item]) => [name, part(item as ApexValue)])];
  }
  if (value instanceof FinalizerContext) return ['Z', value.jobId, value.requestId, part(value.error)];
  const kept = keptName(value);
  if (kept !== undefined) return ['K', kept, keptParts(value, part)];
  return '$type' in value ? encodeInstance(value as UserInstance & { readonly name?: string }, part) : undefined;
}

function refuse(value: ApexValue): never {
  const type = NAMES[nameOfType(value)] ?? nameOfType(value);
  if (NOT_SERIALIZABLE.has(type)) raise('System.SerializationException', `Not Serializable: ${type}`);
  throw new NotImplemented(`keeping a ${type} in the state of a job`);
}

/** A record with its fields, which of them code has set, and its parents and children. */
function encodeRecord(record: SObjectValue, part: Part): Tagged {
  const pairs = (entries: Iterable<readonly [string, ApexValue]>): unknown[] => [...entries].map(([key, item]) => [key, part(item)]);
  const { hasHashOrder, isClone, touched } = record;
  return [
    'R',
    record.objectName,
    record.isQueried,
    pairs(record.values),
    pairs(record.parents),
    pairs(record.children),
    { hasHashOrder, isClone },
    touched,
  ];
}

/** The platform's names of types that have another name here. */
const NAMES: Readonly<Record<string, string>> = { ListIterator: 'system.ListIterator' };

/** Types that the platform refuses to serialise. Source: Apex Developer Guide, "Using the transient Keyword"; salesforce.stackexchange.com/questions/385673. */
const NOT_SERIALIZABLE: ReadonlySet<string> = new Set([
  'Database.QueryLocator',
  'Database.QueryLocatorIterator',
  'Messaging.SingleEmailMessage',
  'Schema.DescribeFieldResult',
  'Schema.DescribeSObjectResult',
  'System.HttpRequest',
  'System.HttpResponse',
  'System.JSONGenerator',
  'System.JSONParser',
  'System.PageReference',
  'System.Savepoint',
  'System.Version',
  'System.XmlStreamReader',
  'System.XmlStreamWriter',
  'system.ListIterator',
]);

/** Values that are identified by a name: constants of enums, tokens, types, UUIDs, patterns, job contexts, empty objects. */
function encodeNamed(value: object): Tagged | undefined {
  if (value instanceof PlatformEnumValue) return ['P', value.typeName, value.name];
  if (value instanceof SObjectTypeToken) return ['O', value.schema.name];
  if (value instanceof FieldToken) return ['F', value.object.name, value.field.name];
  if (value instanceof ApexTypeValue) return ['Y', value.type];
  if (value instanceof Context) return ['Q', value.typeName, value.jobId, value.triggerId, value.childJobId];
  if (value instanceof ApexPattern) return ['p', value.toApexText()];
  if (nameOfType(value) === 'System.Http') return ['N', 'System.Http'];
  return value instanceof ApexUuid ? ['U', value.text] : undefined;
}

function encodeInstance(value: UserInstance & { readonly name?: string }, part: Part): Tagged {
  if (value.$type.kind === 'enum') return ['E', value.$type.name, value.name];
  const fields = value.$type.fields.filter(({ isStatic, isTransient, slot }) => !isStatic && !isTransient && slot !== undefined);
  const kept = fields.map((field) => [field.name, part(field.slot?.read(value) ?? null)]);
  const stub = stubSource(value);
  if (stub !== undefined) return ['B', stub.type.name, kept, part(stub.provider)];
  const error = value as object;
  if (!(error instanceof UserException)) return ['C', value.$type.name, kept];
  return ['C', value.$type.name, kept, error.message, part((error.cause ?? null) as ApexValue)];
}
