/**
 * Values of classes that External Services make, as JSON: a field has the name of its JSON, with `z0` before words that Apex reserves;
 * `properties` holds what the service's description does not name. Source: Salesforce Help, "External Services", reserved words and additionalProperties.
 */
import type { SignatureType } from '../language/signatures.ts';
import type { ApexType, PrimitiveName } from '../language/types.ts';
import { ApexList, ApexMap } from '../platform/collections/index.ts';
import type { ApexValue } from '../platform/core/contract.ts';
import { signatureOf, valuesOf } from '../platform/core/derived.ts';
import { raise } from '../platform/core/error.ts';
import { Holder } from '../platform/core/holder.ts';
import { toPlainJson } from '../platform/system/json/json.ts';
import type { JsonTree } from '../platform/system/json/jsonTree.ts';
import { readUntyped } from '../platform/system/json/readUntyped.ts';
import { readScalar } from '../platform/system/json/scalars.ts';

const REST = 'properties';
const PRIMITIVE = /^System\.(String|Boolean|Integer|Long|Double|Decimal|Date|Datetime|Object)$/;
const jsonName = (field: string): string => field.replace(/^z0/, '');

/** Values that are null are left out. */
export function toServiceJson(value: ApexValue): unknown {
  if (value instanceof ApexList) return value.items.map(toServiceJson);
  return value instanceof Holder ? Object.fromEntries(valuesOf(value).flatMap(membersOf)) : toPlainJson(value);
}

function membersOf([field, value]: readonly [string, ApexValue]): readonly (readonly [string, unknown])[] {
  if (value === null) return [];
  if (field === REST) return Object.entries(toPlainJson(value) as object);
  return [[jsonName(field), toServiceJson(value)]];
}

/** Errors: System.JSONException for JSON of another form; the words are ours. */
export function fromServiceJson(tree: JsonTree, type: SignatureType): ApexValue {
  if (tree.kind === 'null') return null;
  const primitive = PRIMITIVE.exec(type.name)?.[1];
  if (primitive !== undefined) return readScalar(tree, primitive as PrimitiveName);
  if (type.name === 'System.Map') return readUntyped(tree);
  return type.name === 'System.List' ? readList(tree, type.args[0]) : readHolder(tree, type.name);
}

function readList(tree: JsonTree, item: SignatureType | undefined): ApexList {
  if (tree.kind !== 'array' || item === undefined) raise('System.JSONException', `A list was expected, not ${tree.kind}`);
  return new ApexList(
    typeOf(item.name),
    tree.items.map((one) => fromServiceJson(one, item)),
  );
}

function typeOf(name: string): ApexType {
  const primitive = PRIMITIVE.exec(name)?.[1];
  return primitive === undefined ? { kind: 'platform', name, args: [] } : { kind: 'primitive', name: primitive as PrimitiveName };
}

function readHolder(tree: JsonTree, typeName: string): Holder {
  if (tree.kind !== 'object') raise('System.JSONException', `An object was expected for ${typeName}, not ${tree.kind}`);
  const fields = (signatureOf(typeName)?.fields ?? []).filter(({ isStatic }) => !isStatic);
  const named = new Map(fields.map((field) => [jsonName(field.name), field]));
  const held = new Holder(typeName);
  const rest: (readonly [string, JsonTree])[] = [];
  for (const [name, member] of tree.entries) {
    const field = named.get(name);
    if (field === undefined || name === REST) rest.push([name, member]);
    else Object.assign(held, { [field.name]: fromServiceJson(member, field.type) });
  }
  if (named.has(REST)) Object.assign(held, { [REST]: restOf(rest) });
  return held;
}

const restOf = (entries: readonly (readonly [string, JsonTree])[]): ApexMap => readUntyped({ kind: 'object', entries }) as ApexMap;
