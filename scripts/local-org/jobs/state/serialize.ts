/** The state of a job as text, so that it outlives the process: tagged JSON of every kind of Apex value. */
import type { ApexType } from '../../compiler/ir/types.ts';
import { ApexList, ApexMap, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { describeToken } from '../../platform/core/describeHook.ts';
import { UserException } from '../../platform/core/exceptions.ts';
import { LimitThrow, NotImplemented, PlatformException, raise, type ApexExceptionValue } from '../../platform/core/error.ts';
import { enumMember } from '../../platform/core/members.ts';
import { nameOfType } from '../../platform/core/types.ts';
import { ApexTypeValue } from '../../platform/system/type.ts';
import { ApexUuid } from '../../platform/system/uuid.ts';
import { FieldToken, SObjectTypeToken } from '../../data/platform/describe/tokens.ts';
import { hold, Holder } from '../../platform/core/holder.ts';
import { platformEnumConstant, PlatformEnumValue } from '../../platform/core/platformEnum.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../platform/values/index.ts';
import { SObjectValue } from '../../data/index.ts';
import { Context } from '../platform/contexts.ts';
import { emptyKept, fillKept, keptName, keptParts, partOf, readPart } from './keptValues.ts';
import { FinalizerContext } from '../platform/finalizers.ts';

type Tagged = null | boolean | string | readonly [string, ...unknown[]];

export function serialize(value: ApexValue): string {
  return JSON.stringify(encode(value, new Map()));
}
const MOST_CHARACTERS = 6_000_000;

/** What a queueable or a batch job keeps. Errors: an uncatchable System.LimitException for more than an org keeps. Source: seen in an org. */
export function stateOf(job: UserInstance): string {
  const state = serialize(job);
  if (state.length >= MOST_CHARACTERS) throw new LimitThrow('jobState', `Batchable instance is too big: ${job.$type.name}`);
  return state;
}
export function deserialize(text: string): ApexValue {
  return decode(JSON.parse(text) as Tagged, []);
}

/** Objects that occur twice are the same object again afterwards. */
function encode(value: ApexValue, seen: Map<object, number>): Tagged {
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
  if (value instanceof SObjectValue)
    return ['R', value.objectName, value.isQueried, [...value.values].map(([key, item]) => [key, encode(item, seen)])];
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

/** The platform's names of what has none here. */
const NAMES: Readonly<Record<string, string>> = { ListIterator: 'system.ListIterator' };

/** Types that the platform refuses to keep. Source: Apex Developer Guide, "Using the transient Keyword"; salesforce.stackexchange.com/questions/385673. */
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
  'system.ListIterator',
]);

/** What a name tells whole: tokens, types, UUIDs, what a job was told of itself. */
function encodeNamed(value: object): Tagged | undefined {
  if (value instanceof SObjectTypeToken) return ['O', value.schema.name];
  if (value instanceof FieldToken) return ['F', value.object.name, value.field.name];
  if (value instanceof ApexTypeValue) return ['Y', value.type];
  if (value instanceof Context) return ['Q', value.typeName, value.jobId, value.triggerId, value.childJobId];
  return value instanceof ApexUuid ? ['U', value.text] : undefined;
}

function encodeInstance(value: UserInstance & { readonly name?: string }, seen: Map<object, number>): Tagged {
  if (value.$type.kind === 'enum') return ['E', value.$type.name, value.name];
  const fields = value.$type.fields.filter(({ isStatic, isTransient, slot }) => !isStatic && !isTransient && slot !== undefined);
  const kept = fields.map((field) => [field.name, encode(field.slot?.read(value) ?? null, seen)]);
  const error = value as object;
  if (!(error instanceof UserException)) return ['C', value.$type.name, kept];
  return ['C', value.$type.name, kept, error.message, encode((error.cause ?? null) as ApexValue, seen)];
}

function decode(tagged: Tagged, made: object[]): ApexValue {
  if (tagged === null || typeof tagged === 'boolean' || typeof tagged === 'string') return tagged;
  const [tag, first, second, third, fourth] = tagged as readonly [string, unknown, unknown, unknown, unknown];
  const remember = <Made extends object>(value: Made): Made => {
    made.push(value);
    return value;
  };
  switch (tag) {
    case 'i':
      return first as number;
    case 'l':
      return BigInt(first as string);
    case 'd':
      return ApexDecimal.parse(first as string);
    case 'f':
      return new ApexDouble(first as number);
    case 'D':
      return ApexDate.parse(first as string) ?? null;
    case 'T':
      return new ApexDatetime(first as number);
    case 't':
      return new ApexTime(first as number);
    case 'b':
      return new ApexBlob(new Uint8Array(Buffer.from(first as string, 'base64')));
    case '@':
      return made[first as number] ?? null;
    case 'L': {
      const list = remember(new ApexList(first as ApexType));
      for (const item of second as readonly Tagged[]) list.items.push(decode(item, made));
      return list;
    }
    case 'S': {
      const set = remember(new ApexSet(first as ApexType));
      for (const item of second as readonly Tagged[]) set.add(decode(item, made));
      return set;
    }
    case 'M': {
      const map = remember(new ApexMap(first as ApexType, second as ApexType));
      for (const [key, item] of third as readonly (readonly [Tagged, Tagged])[]) map.put(decode(key, made), decode(item, made));
      return map;
    }
    case 'R': {
      const record = remember(transaction().org.data.newRecord(first as string) as SObjectValue);
      record.isQueried = second as boolean;
      for (const [key, item] of third as readonly (readonly [string, Tagged])[]) record.load(key, decode(item, made));
      return record;
    }
    case 'O':
      return remember(describeToken('sobject-type', first as string, null) as object);
    case 'F':
      return remember(describeToken('field-token', first as string, second as string) as object);
    case 'Y':
      return remember(new ApexTypeValue(first as ApexType));
    case 'U':
      return remember(new ApexUuid(first as string));
    case 'Q':
      return remember(new Context(first as string, second as string | null, third as string | null, fourth as string | null));
    case 'Z': {
      const context = remember(new FinalizerContext(first as string, second as string, null));
      context.error = decode(third as Tagged, made) as ApexExceptionValue | null;
      return context;
    }
    case 'X': {
      const exception = remember(new PlatformException(first as string, second as string | null));
      exception.cause = decode(third as Tagged, made) as PlatformException | null;
      exception.detail = readPart(fourth, (part) => decode(part as Tagged, made)) ?? undefined;
      return exception;
    }
    case 'P':
      return remember(
        (platformEnumConstant(first as string, second as string) ??
          enumMember(first as string, [second as string], second as string)) as object,
      );
    case 'H': {
      const holder = remember(new Holder(first as string));
      for (const [name, item] of second as readonly (readonly [string, Tagged])[]) hold(holder, name, decode(item, made));
      return holder;
    }
    case 'K': {
      const kept = remember(emptyKept(first as string));
      fillKept(kept, second as readonly (readonly [string, unknown])[], (part) => decode(part as Tagged, made));
      return kept as ApexValue;
    }
    case 'E':
      return remember(typeNamed(first as string).constants.find((constant) => (constant as { name: string }).name === second) as object);
    case 'C': {
      const type = typeNamed(first as string);
      const instance = remember(type.allocate());
      for (const [name, item] of second as readonly (readonly [string, Tagged])[])
        type.fields.find((field) => field.name === name)?.slot?.write(instance, decode(item, made));
      const error = instance as object;
      if (error instanceof UserException) Object.assign(error, { message: third as string | null, cause: decode(fourth as Tagged, made) });
      return instance;
    }
    default:
      throw new Error(`unknown tag ${tag}`);
  }
}

function typeNamed(name: string): UserInstance['$type'] {
  const type = transaction().org.program.typeNamed(name);
  if (type === undefined) throw new Error(`The class ${name} of a queued job is gone`);
  return type;
}
