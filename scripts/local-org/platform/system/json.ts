/** JSON. Source: Apex Reference Guide, "JSON Class". */
import type { ApexType } from '../../compiler/ir/types.ts';
import { typeName } from '../../compiler/ir/types.ts';
import { ApexList, ApexMap, ApexSet } from '../collections/index.ts';
import type { ApexValue, UserInstance, UserType } from '../core/contract.ts';
import { transaction } from '../core/current.ts';
import { NotImplemented, raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { userTypeNamed } from '../core/types.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../values/index.ts';

const OBJECT: ApexType = { kind: 'primitive', name: 'Object' };
const STRING: ApexType = { kind: 'primitive', name: 'String' };
/** A type as `X.class` and `Type.forName` give it. */
interface TypeValue {
  readonly type: ApexType;
}
interface RecordLike {
  readonly objectName: string;
  readonly values: ReadonlyMap<string, ApexValue>;
  readonly schema: { readonly fields: ReadonlyMap<string, { readonly name: string; readonly apexType: ApexType }> };
  put(name: string, value: ApexValue): void;
}

/** A number that is written as its own digits. */
class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function plain(value: ApexValue, suppressNulls: boolean): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return new Digits(String(value));
  if (value instanceof ApexDecimal) return new Digits(value.toPlainText());
  if (value instanceof ApexDouble) return new Digits(value.toText());
  if (value instanceof ApexDate) return value.toText();
  if (value instanceof ApexDatetime) return value.toIsoText();
  if (value instanceof ApexTime) return value.toText();
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  if (value instanceof ApexList || value instanceof ApexSet) return [...value].map((item) => plain(item, suppressNulls));
  if (value instanceof ApexMap) return Object.fromEntries([...value.pairs()].map(([key, item]) => [String(key), plain(item, suppressNulls)]));
  if ('objectName' in value) {
    const record = value as unknown as RecordLike;
    const fields = [...record.values].map(([key, item]) => [record.schema.fields.get(key)?.name ?? key, plain(item, suppressNulls)] as const);
    return Object.fromEntries([['attributes', { type: record.objectName }], ...fields]);
  }
  if ('$type' in value) return plainInstance(value as UserInstance & { readonly name?: string }, suppressNulls);
  if ('ordinal' in value && 'name' in value) return value.name;
  throw new NotImplemented(`JSON.serialize of ${value.constructor.name}`);
}

function plainInstance(value: UserInstance & { readonly name?: string }, suppressNulls: boolean): unknown {
  if (value.$type.kind === 'enum') return value.name;
  const entries: [string, unknown][] = [];
  for (const field of value.$type.fields) {
    if (field.isStatic || field.isTransient) continue;
    const item = field.read(value);
    if (item !== null || !suppressNulls) entries.push([field.name, plain(item, suppressNulls)]);
  }
  return Object.fromEntries(entries);
}

/** The plain JSON value of an Apex value, numbers as JavaScript numbers: for screens. */
export function toPlainJson(value: ApexValue): unknown {
  return JSON.parse(write(plain(value, false), ''));
}

function write(value: unknown, indent: string): string {
  if (value instanceof Digits) return value.text;
  const inner = indent === '' ? '' : `${indent}  `;
  const line = indent === '' ? '' : `\n${inner.slice(1)}`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${line}${value.map((item) => write(item, inner)).join(`,${line}`)}${indent === '' ? '' : `\n${indent.slice(1)}`}]`;
  if (typeof value === 'object' && value !== null) {
    const colon = indent === '' ? ':' : ' : ';
    const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}${colon}${write(item, inner)}`);
    return parts.length === 0 ? '{}' : `{${line}${parts.join(`,${line}`)}${indent === '' ? '' : `\n${indent.slice(1)}`}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function parse(text: string | null): unknown {
  if (text === null) raise('System.NullPointerException', 'Argument cannot be null.');
  try {
    return JSON.parse(text);
  } catch (cause) {
    raise('System.JSONException', `Unexpected character in JSON: ${(cause as Error).message}`);
  }
}

function untyped(value: unknown): ApexValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? (Math.abs(value) < 2147483648 ? value : BigInt(value)) : ApexDecimal.ofNumber(value);
  if (Array.isArray(value)) return new ApexList(OBJECT, value.map(untyped));
  return new ApexMap(STRING, OBJECT, Object.entries(value as object).map(([key, item]) => [key, untyped(item)] as const));
}

/** A JSON value as a type. Unknown attributes are left away unless `strict`. Errors: System.JSONException. */
export function typed(value: unknown, type: ApexType, strict = false): ApexValue {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'primitive':
      return primitive(value, type.name);
    case 'list':
      return new ApexList(type.element, array(value, type).map((item) => typed(item, type.element, strict)));
    case 'set':
      return new ApexSet(type.element, array(value, type).map((item) => typed(item, type.element, strict)));
    case 'map':
      return new ApexMap(type.key, type.value, Object.entries(value).map(([key, item]) => [primitive(key, type.key.kind === 'primitive' ? type.key.name : 'String'), typed(item, type.value, strict)] as const));
    case 'sobject':
      return record(value as Readonly<Record<string, unknown>>, type.name);
    case 'user':
      return instance(value, type.name, strict);
    default:
      throw new NotImplemented(`JSON.deserialize into ${typeName(type)}`);
  }
}

function array(value: unknown, type: ApexType): readonly unknown[] {
  if (!Array.isArray(value)) raise('System.JSONException', `Malformed JSON: Expected '[' at the beginning of List/Set (${typeName(type)})`);
  return value;
}

function primitive(value: unknown, name: string): ApexValue {
  const illegal = (): never => raise('System.JSONException', `Illegal value for primitive: ${String(value)}`);
  switch (name) {
    case 'String':
    case 'Id':
      return typeof value === 'object' ? illegal() : String(value);
    case 'Integer':
      return Number.isInteger(Number(value)) && typeof value !== 'boolean' ? Number(value) : illegal();
    case 'Long':
      return BigInt(String(value));
    case 'Double':
      return new ApexDouble(Number(value));
    case 'Decimal':
      return ApexDecimal.parse(String(value));
    case 'Boolean':
      return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : illegal();
    case 'Date':
      return ApexDate.parse(String(value).slice(0, 10)) ?? illegal();
    case 'Datetime':
      return new ApexDatetime(Date.parse(String(value)));
    case 'Object':
      return untyped(value);
    default:
      throw new NotImplemented(`JSON.deserialize into ${name}`);
  }
}

function record(value: Readonly<Record<string, unknown>>, objectName: string): ApexValue {
  const attributes = value['attributes'] as { readonly type?: string } | undefined;
  const made = transaction().org.data.newRecord(objectName === 'SObject' ? (attributes?.type ?? objectName) : objectName) as unknown as RecordLike;
  for (const [key, item] of Object.entries(value)) {
    const field = made.schema.fields.get(key.toLowerCase());
    if (field !== undefined) made.put(field.name, typed(item, field.apexType));
  }
  return made;
}

function instance(value: unknown, name: string, strict: boolean): ApexValue {
  const type = userTypeNamed(name) as UserType;
  if (type.kind === 'enum') return type.constants.find((constant) => (constant as { name: string }).name === value) ?? raise('System.JSONException', `Invalid enum value: ${String(value)}`);
  if (typeof value !== 'object' || Array.isArray(value)) raise('System.JSONException', `Malformed JSON: Expected '{' at the beginning of object (${name})`);
  const made = type.allocate();
  for (const [key, item] of Object.entries(value as object)) {
    const field = type.fields.find((candidate) => !candidate.isStatic && candidate.name.toLowerCase() === key.toLowerCase());
    if (field !== undefined) field.write(made, typed(item, field.type, strict));
    else if (strict) raise('System.JSONException', `No such column '${key}' on class ${name}`);
  }
  return made;
}

definePlatformClass({
  name: 'System.JSON',
  statics: {
    serialize: (value: ApexValue, suppress?: boolean) => write(plain(value, suppress ?? false), ''),
    serializePretty: (value: ApexValue, suppress?: boolean) => write(plain(value, suppress ?? false), ' '),
    deserialize: (text: string | null, type: TypeValue) => typed(parse(text), type.type),
    deserializeStrict: (text: string | null, type: TypeValue) => typed(parse(text), type.type, true),
    deserializeUntyped: (text: string | null) => untyped(parse(text)),
  },
});

/** `X.class`. */
class ApexTypeValue implements TypeValue {
  readonly typeName = 'System.Type';
  readonly type: ApexType;
  constructor(type: ApexType) {
    this.type = type;
  }
  toApexText(): string {
    return typeName(this.type);
  }
  equalTo(other: ApexValue): boolean {
    return other instanceof ApexTypeValue && typeName(other.type) === typeName(this.type);
  }
  hashText(): string {
    return `Y${typeName(this.type)}`;
  }
}
definePlatformClass({
  name: 'System.Type',
  instances: ApexTypeValue,
  statics: {
    ofLiteral: (type: ApexType) => new ApexTypeValue(type),
    forName: (...names: (string | null)[]) => {
      const found = userTypeNamed(names.filter((name) => name !== null && name !== '').join('.'));
      return found === undefined ? null : new ApexTypeValue({ kind: 'user', name: found.name });
    },
  },
  methods: {
    getName: (self: ApexTypeValue) => typeName(self.type),
    toString: (self: ApexTypeValue) => typeName(self.type),
    newInstance: (self: ApexTypeValue) => {
      const type = self.type.kind === 'user' ? userTypeNamed(self.type.name) : undefined;
      const constructor = type?.constructors.find(({ parameters }) => parameters.length === 0);
      if (type === undefined || constructor === undefined) raise('System.TypeException', `Type cannot be constructed: ${typeName(self.type)}`);
      return type.construct(constructor, []);
    },
  },
});
