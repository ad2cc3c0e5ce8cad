/** Values of Apex as values of scripts, and back. Source: Apex Developer Guide, "DataWeave in Apex". */
import { ApexList, ApexMap, ApexSet } from '../platform/collections/index.ts';
import type { ApexType } from '../language/types.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { staticMember } from '../platform/core/members.ts';
import { userTypeNamed } from '../platform/core/typeLookup.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from '../platform/values/index.ts';
import { SObjectValue } from '../data/records/index.ts';
import { withoutPlaces } from '../platform/system/json/misshapen.ts';
import { fieldOf, readTyped } from '../platform/system/json/read.ts';
import { parseTree } from '../platform/system/json/tree.ts';
import type { ApexTypeValue } from '../platform/system/objects/type.ts';
import { scriptError } from './lexer.ts';
import { readText } from './readers.ts';
import { DwKey, DwMoment, DwObject, integer, isArray, text, type Value } from './values.ts';
import { writeText } from './writers.ts';

const JSON_FORMAT = { type: 'application/json', properties: { indent: 'false' } };

/** Values that are the same on both sides. */
const isShared = (value: ApexValue): value is null | boolean | string | ApexDecimal | ApexDate | ApexTime =>
  value === null ||
  typeof value === 'boolean' ||
  typeof value === 'string' ||
  [ApexDecimal, ApexDate, ApexTime].some((type) => value instanceof type);

export function fromApex(value: ApexValue): Value {
  if (isShared(value)) return value;
  if (typeof value === 'number' || typeof value === 'bigint') return integer(Number(value));
  if (value instanceof ApexDouble) return ApexDecimal.ofNumber(value.value);
  if (value instanceof ApexDatetime) return new DwMoment(value);
  if (value instanceof ApexList) return value.items.map(fromApex);
  if (value instanceof ApexSet) return [...value].map(fromApex);
  if (value instanceof ApexMap)
    return new DwObject([...value.pairs()].map(([name, one]) => [new DwKey(String(name)), fromApex(one)] as const));
  if (value instanceof SObjectValue) return ofRecord(value);
  return readText(String(staticMember('System.JSON', 'serialize', 'serialize(Object)')(value)), JSON_FORMAT);
}
function ofRecord(record: SObjectValue): DwObject {
  const own = [...record.values].map(([key, one]) => [new DwKey(record.schema.fields.get(key)?.name ?? key), fromApex(one)] as const);
  const parents = [...record.parents].map(
    ([name, parent]) =>
      [
        new DwKey(
          [...record.schema.fields.values()].find(({ relationshipName }) => relationshipName?.toLowerCase() === name)?.relationshipName ??
            name,
        ),
        parent === null ? null : ofRecord(parent),
      ] as const,
  );
  const children = [...record.children].map(
    ([name, rows]) => [new DwKey(record.schema.children.get(name)?.name ?? name), fromApex(rows)] as const,
  );
  return new DwObject([...own, ...parents, ...children]);
}

const OBJECT: ApexType = { kind: 'primitive', name: 'Object' };

/** Objects with an Apex class become instances of it, others maps. Lists get the common type of their items. */
export function toApex(value: Value): ApexValue {
  if (value instanceof DwMoment) return value.at;
  if (value instanceof DwKey) return value.name;
  if (value instanceof DwObject)
    return value.apexClass === undefined
      ? new ApexMap(
          { kind: 'primitive', name: 'String' },
          OBJECT,
          value.entries.map(([key, one]) => [key.name, toApex(one)] as const),
        )
      : made(value, value.apexClass);
  if (isArray(value)) return listOf(value);
  if (value instanceof ApexDecimal) return value.scale <= 0 && Math.abs(value.toNumber()) < 2 ** 31 ? value.toNumber() : value;
  return typeof value === 'function' || value instanceof RegExp ? scriptError('Cannot coerce Function to an Apex value') : value;
}
function listOf(value: readonly Value[]): ApexList {
  const classes = new Set(value.map((one) => (one instanceof DwObject ? one.apexClass : undefined)));
  const [only] = classes;
  return new ApexList(classes.size === 1 && only !== undefined ? typeNamed(only).type : OBJECT, value.map(toApex));
}
function typeNamed(name: string): ApexTypeValue {
  return (
    (staticMember('System.Type', 'forName', 'forName(String)')(name) as ApexTypeValue | null) ??
    scriptError(`Unable to find class ${text(name)}`)
  );
}
/** Fields of all kinds are filled, also those that JSON ignores or cannot read. */
function made(value: DwObject, name: string): ApexValue {
  const { type } = typeNamed(name);
  const user = type.kind === 'user' ? userTypeNamed(type.name) : undefined;
  if (user?.kind !== 'class' || user.isAbstract) return read(value, type);
  const instance = user.allocate();
  for (const [key, one] of value.entries) {
    const field = fieldOf(user, key.name);
    field?.write(instance, fitted(one, field.type));
  }
  return instance;
}
function fitted(value: Value, type: ApexType): ApexValue {
  if (value === null || (type.kind === 'primitive' && type.name === 'Object')) return toApex(value);
  if (isArray(value)) return fittedItems(value, type);
  if (!(value instanceof DwObject)) return read(value, type);
  if (value.apexClass !== undefined) return made(value, value.apexClass);
  if (type.kind === 'map')
    return new ApexMap(
      type.key,
      type.value,
      value.entries.map(([key, one]) => [fitted(key.name, type.key), fitted(one, type.value)] as const),
    );
  return type.kind === 'user' ? made(value, type.name) : read(value, type);
}

function fittedItems(value: readonly Value[], type: ApexType): ApexValue {
  if (type.kind !== 'list' && type.kind !== 'set') return read(value, type);
  const items = value.map((one) => fitted(one, type.element));
  return type.kind === 'list' ? new ApexList(type.element, items) : new ApexSet(type.element, items);
}

const read = (value: Value, type: ApexType): ApexValue =>
  withoutPlaces(() => readTyped(parseTree(writeText(value, JSON_FORMAT)), type, 'lenient'));
