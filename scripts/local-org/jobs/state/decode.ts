/** Apex values from tagged JSON. */
import type { ApexType } from '../../language/types.ts';
import type { SObjectValue } from '../../data/index.ts';
import { ApexList, ApexMap, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue, UserInstance } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { describeToken } from '../../platform/core/describeHook.ts';
import { PlatformException, type ApexExceptionValue } from '../../platform/core/error.ts';
import { UserException } from '../../platform/core/exceptions.ts';
import { hold, Holder } from '../../platform/core/holder.ts';
import { constructorMember, enumMember } from '../../platform/core/members.ts';
import { platformEnumConstant } from '../../platform/core/platformEnum.ts';
import { ApexTypeValue } from '../../platform/system/objects/type.ts';
import { ApexUuid } from '../../platform/system/objects/uuid.ts';
import { stubOf, type StubSource } from '../../platform/system/testing/testStub.ts';
import { ApexPattern } from '../../platform/system/text/regex/matcher.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../../platform/values/index.ts';
import { BatchContext, Context } from '../platform/contexts.ts';
import { FinalizerContext } from '../platform/finalizers.ts';
import { emptyKept, fillKept, readPart } from './keptValues.ts';
import type { Tagged } from './tagged.ts';

type Parts = readonly unknown[];
type Pairs<Key> = readonly (readonly [Key, Tagged])[];

/** Errors: throws for an unknown tag, and for a class that is gone. */
export function decode(tagged: Tagged): ApexValue {
  return new Decoder().read(tagged);
}

class Decoder {
  /** Objects in order of appearance: each is registered before its parts are read, which may refer to it. */
  private readonly made: object[] = [];

  read(tagged: Tagged): ApexValue {
    if (tagged === null || typeof tagged === 'boolean' || typeof tagged === 'string') return tagged;
    const [tag, ...parts] = tagged;
    if (tag === '@') return (this.made[parts[0] as number] ?? null) as ApexValue;
    const simple = SIMPLE[tag];
    if (simple !== undefined) return simple(parts);
    const start = OBJECTS[tag];
    if (start === undefined) throw new Error(`unknown tag ${tag}`);
    const { object, fill } = start(parts);
    this.made.push(object);
    fill?.((part) => this.read(part as Tagged));
    return object as ApexValue;
  }
}

/** Values without identity. */
const SIMPLE: Readonly<Record<string, (parts: Parts) => ApexValue>> = {
  i: ([number]) => number as number,
  l: ([digits]) => BigInt(digits as string),
  d: ([digits]) => ApexDecimal.parse(digits as string),
  f: ([number]) => new ApexDouble(number as number),
  D: ([text]) => ApexDate.parse(text as string) ?? null,
  T: ([ms]) => new ApexDatetime(ms as number),
  t: ([ms]) => new ApexTime(ms as number),
  b: ([base64]) => new ApexBlob(new Uint8Array(Buffer.from(base64 as string, 'base64'))),
};

interface Started {
  readonly object: object;
  /** Reads the parts into the object. */
  readonly fill?: (read: (part: unknown) => ApexValue) => void;
}
const whole = (object: object | undefined): Started => ({ object: object as object });

const OBJECTS: Readonly<Record<string, (parts: Parts) => Started>> = {
  L: ([element, items]) => {
    const object = new ApexList(element as ApexType);
    return { object, fill: (read) => (items as Parts).forEach((item) => object.items.push(read(item))) };
  },
  S: ([element, items]) => {
    const object = new ApexSet(element as ApexType);
    return { object, fill: (read) => (items as Parts).forEach((item) => object.add(read(item))) };
  },
  M: ([key, value, pairs]) => {
    const object = new ApexMap(key as ApexType, value as ApexType);
    return { object, fill: (read) => (pairs as Pairs<Tagged>).forEach(([name, item]) => object.put(read(name), read(item))) };
  },
  R: ([name, isQueried, fields, parents, children, kind, touched]) => {
    const object = transaction().org.data.newRecord(name as string) as SObjectValue;
    Object.assign(object, { isQueried, ...(kind as object) });
    const fill = (read: (part: unknown) => ApexValue): void => {
      for (const [field, item] of fields as Pairs<string>) object.load(field, read(item));
      for (const [relation, item] of parents as Pairs<string>) object.setParent(relation, read(item) as SObjectValue | null);
      for (const [relation, item] of children as Pairs<string>) object.setChildren(relation, read(item) as ApexList);
      for (const field of touched as readonly string[]) object.touch(field);
    };
    return { object, fill };
  },
  O: ([name]) => whole(describeToken('sobject-type', name as string, null) as object),
  F: ([object, field]) => whole(describeToken('field-token', object as string, field as string) as object),
  Y: ([type]) => whole(new ApexTypeValue(type as ApexType)),
  U: ([text]) => whole(new ApexUuid(text as string)),
  p: ([text]) => whole(new ApexPattern(text as string)),
  N: ([type]) => whole(constructorMember(type as string, '()')() as object),
  Q: ([type, job, trigger, child]) =>
    whole(
      type === 'Database.BatchableContext'
        ? new BatchContext(job as string | null, child as string | null)
        : new Context(type as string, job as string | null, trigger as string | null),
    ),
  P: ([type, name]) =>
    whole((platformEnumConstant(type as string, name as string) ?? enumMember(type as string, [name as string], name as string)) as object),
  E: ([type, name]) =>
    whole(typeNamed(type as string).constants.find((constant) => (constant as { name: string }).name === name) as object),
  Z: ([job, request, error]) => {
    const object = new FinalizerContext(job as string, request as string, null);
    return { object, fill: (read) => (object.error = read(error) as ApexExceptionValue | null) };
  },
  X: ([type, message, cause, detail]) => {
    const object = new PlatformException(type as string, message as string | null);
    const fill = (read: (part: unknown) => ApexValue): void => {
      object.cause = read(cause) as PlatformException | null;
      object.detail = readPart(detail, read) ?? undefined;
    };
    return { object, fill };
  },
  H: ([type, members]) => {
    const object = new Holder(type as string);
    return { object, fill: (read) => (members as Pairs<string>).forEach(([name, item]) => hold(object, name, read(item))) };
  },
  K: ([name, parts]) => {
    const object = emptyKept(name as string);
    return { object, fill: (read) => fillKept(object, parts as Pairs<string>, read) };
  },
  C: ([name, fields, message, cause]) => {
    const type = typeNamed(name as string);
    const object = type.allocate();
    const fill = (read: (part: unknown) => ApexValue): void => {
      fillFields(object, fields as Pairs<string>, read);
      const error = object as object;
      if (error instanceof UserException) Object.assign(error, { message: message as string | null, cause: read(cause) });
    };
    return { object, fill };
  },
  B: ([name, fields, provider]) => {
    const source: StubSource = { type: typeNamed(name as string), provider: null };
    const object = stubOf(source);
    const fill = (read: (part: unknown) => ApexValue): void => {
      fillFields(object, fields as Pairs<string>, read);
      source.provider = read(provider);
    };
    return { object, fill };
  },
};

function fillFields(object: UserInstance, fields: Pairs<string>, read: (part: unknown) => ApexValue): void {
  for (const [field, item] of fields) object.$type.fields.find(({ name }) => name === field)?.slot?.write(object, read(item));
}
function typeNamed(name: string): UserInstance['$type'] {
  const type = transaction().org.program.typeNamed(name);
  if (type === undefined) throw new Error(`The class ${name} of a queued job is gone`);
  return type;
}
