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

/**
 * @param seen objects in order of appearance, so that repeated ones stay one object. Errors: System.SerializationException for what an org does not serialise; NotImplemented for what is not built.
 */
export function encode(value: ApexValue, seen: Map<object, number>): Tagged {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return ['i', value];
  if (typeof value === 'bigint') return ['l', String(value)];
  if (value instanceof ApexDecimal) return ['d', value.toPlainText()];
  if (value instanceof ApexDouble) return ['f', value.value];
  if (value instanceof ApexDate) return ['D', value.toText()];
  if (value instanceof ApexDatetime) return ['T', value.ms];
  if (value instanceof ApexTime) return ['t', value.ms];
  if (value instanceof ApexBlob) return ['b', Buffer.from(value.bytes).toString('base64')];
  const known = seen.get(value);
  if (known !== undefined) return ['@', known];
  seen.set(value, seen.size);
  if (value instanceof ApexList) return ['L', value.elementType, value.items.map((item) => encode(item, seen))];
  if (value instanceof ApexSet) return ['S', value.elementType, [...value].map((item) => encode(item, seen))];
  if (value instanceof ApexMap)
    return ['M', value.keyType, value.valueType, [...value.pairs()].map(([key, item]) => [encode(key, seen), encode(item, seen)])];
  if (value instanceof SObjectValue) return encodeRecord(value, (part) => encode(part, seen));
  if (value instanceof PlatformEnumValue) return ['P', value.typeName, value.name];
  const named = encodeNamed(value);
  if (named !== undefined) return named;
  if (value instanceof PlatformException)
    return [
      'X',
      value.typeName,
      value.message,
      encode((value.cause ?? null) as ApexValue, seen),
      partOf(value.detail ?? null, (part) => encode(part, seen)),
    ];
  if (value instanceof Holder)
    return [
      'H',
      value.typeName,
      Object.entries(value)
        .filter(([name]) => name !== 'typeName')
        .map(([name, item]) => [name, encode(item as ApexValue, seen)]),
    ];
  if (value instanceof FinalizerContext) return ['Z', value.jobId, value.requestId, encode(value.error, seen)];
  const kept = keptName(value);
  if (kept !== undefined) return ['K', kept, keptParts(value, (part) => encode(part, seen))];
  if ('$type' in value) return encodeInstance(value as UserInstance & { readonly name?: string }, seen);
  const type = NAMES[nameOfType(value)] ?? nameOfType(value);
  if (NOT_SERIALIZABLE.has(type)) raise('System.SerializationException', `Not Serializable: ${type}`);
  throw new NotImplemented(`keeping a ${type} in the state of a job`);
}

/** A record with its fields, which of them code has set, and its parents and children. */
function encodeRecord(record: SObjectValue, part: (value: ApexValue) => Tagged): Tagged {
  const pairs = (entries: Iterable<readonly [string, ApexValue]>): unknown[] => [...entries].map(([key, item]) => [key, part(item)]);
  const { isTable, isClone, touched } = record;
  return [
    'R',
    record.objectName,
    record.isQueried,
    pairs(record.values),
    pairs(record.parents),
    pairs(record.children),
    { isTable, isClone },
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

/** Values that are identified by a name: tokens, types, UUIDs, patterns, job contexts, empty objects. */
function encodeNamed(value: object): Tagged | undefined {
  if (value instanceof SObjectTypeToken) return ['O', value.schema.name];
  if (value instanceof FieldToken) return ['F', value.object.name, value.field.name];
  if (value instanceof ApexTypeValue) return ['Y', value.type];
  if (value instanceof Context) return ['Q', value.typeName, value.jobId, value.triggerId, value.childJobId];
  if (value instanceof ApexPattern) return ['p', value.toApexText()];
  if (nameOfType(value as ApexValue) === 'System.Http') return ['N', 'System.Http'];
  return value instanceof ApexUuid ? ['U', value.text] : undefined;
}

function encodeInstance(value: UserInstance & { readonly name?: string }, seen: Map<object, number>): Tagged {
  if (value.$type.kind === 'enum') return ['E', value.$type.name, value.name];
  const fields = value.$type.fields.filter(({ isStatic, isTransient, slot }) => !isStatic && !isTransient && slot !== undefined);
  const kept = fields.map((field) => [field.name, encode(field.slot?.read(value) ?? null, seen)]);
  const stub = stubSource(value);
  if (stub !== undefined) return ['B', stub.type.name, kept, encode(stub.provider, seen)];
  const error = value as object;
  if (!(error instanceof UserException)) return ['C', value.$type.name, kept];
  return ['C', value.$type.name, kept, error.message, encode((error.cause ?? null) as ApexValue, seen)];
}
