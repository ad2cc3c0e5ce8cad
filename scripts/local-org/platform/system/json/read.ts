/** JSON trees > Apex values of a wanted type. Source: Apex Reference Guide, JSON.deserialize, deserializeStrict, deserializeUntyped. */
import { typeName, type ApexType } from '../../../language/types.ts';
import { ApexList, ApexMap, ApexSet } from '../../collections/index.ts';
import type { ApexValue, UserType } from '../../core/contract.ts';
import { signatureOf } from '../../core/derived.ts';
import { raise } from '../../core/error.ts';
import { platformClass } from '../../core/registry.ts';
import { checkAccess } from './access.ts';
import { userTypeNamed } from '../../core/typeLookup.ts';
import { isPlatformEnum, readConstant } from './constants.ts';
import { readKey } from './keys.ts';
import type { Manner } from './manner.ts';
import { refuseShape } from './misshapen.ts';
import { primitiveType } from '../objects/lists.ts';
import { isHeldInJson, readHeld } from './heldInJson.ts';
import { readRecord } from './readRecord.ts';
import { readUntyped } from './readUntyped.ts';
import { readIntegerField, readScalar } from './scalars.ts';
import type { JsonTree } from './jsonTree.ts';

/**
 * @param manner whether names that a type does not know are passed over or refused, and whether what is wanted as Object may be anything
 * @throws System.JSONException
 */
export function readTyped(tree: JsonTree, type: ApexType, manner: Manner): ApexValue {
  if (tree.kind === 'null') return null;
  switch (type.kind) {
    case 'primitive':
      return isObject(type) ? readObject(tree, manner) : readScalar(tree, type.name);
    case 'list':
      return new ApexList(
        type.element,
        itemsOf(tree).map((item) => readItem(item, type.element, manner)),
      );
    case 'set':
      return new ApexSet(
        type.element,
        itemsOf(tree).map((item) => readItem(item, type.element, manner)),
      );
    case 'map':
      return new ApexMap(
        type.key,
        type.value,
        entriesOf(tree).map(([key, value]) => [readKey(key, type.key, value), readItem(value, type.value, manner)] as const),
      );
    case 'sobject':
      return readRecord(entriesOf(tree), type.name, manner, readTyped);
    case 'user':
      return readUser(tree, type, manner);
    case 'platform':
      return readPlatform(tree, type);
    default:
      return unsupported(type);
  }
}

/** Collections of Object hold nothing, not even null. Source: seen in an org. */
function readItem(tree: JsonTree, type: ApexType, manner: Manner): ApexValue {
  return isObject(type) ? readObject(tree, manner) : readTyped(tree, type, manner);
}

const OBJECT = primitiveType('Object');
const isObject = (type: ApexType): boolean => type.kind === 'primitive' && type.name === 'Object';

/** Apex itself never reads an Object. Screens fill it. Source: Lightning Web Components Developer Guide, "Import Apex Methods", which lets parameters be of collections of anything. */
function readObject(tree: JsonTree, manner: Manner): ApexValue {
  return manner === 'from a screen' ? readUntyped(tree) : unsupported(OBJECT);
}

function unsupported(type: ApexType): never {
  raise('System.JSONException', `Apex Type unsupported in JSON: ${typeName(type)}`);
}

/** Nothing tells which class to make. Source: salesforce.stackexchange.com/questions/317245. */
function abstractType(name: string): never {
  raise('System.TypeException', `Cannot deserialize JSON as abstract type: ${name}`);
}

/** An array, or the records of a query's answer. */
function itemsIn(tree: JsonTree): readonly JsonTree[] | undefined {
  const items = tree.kind === 'object' ? tree.entries.find(([key]) => key === 'records')?.[1] : tree;
  return items?.kind === 'array' ? items.items : undefined;
}

function itemsOf(tree: JsonTree): readonly JsonTree[] {
  return itemsIn(tree) ?? raise('System.JSONException', "Malformed JSON: Expected '[' at the beginning of List/Set");
}

/** Whether a value is an object, or an array, as a type wants it. Scalars say themselves what they do not take. */
export function hasShape(tree: JsonTree, type: ApexType): boolean {
  switch (tree.kind === 'null' ? undefined : type.kind) {
    case 'list':
    case 'set':
      return itemsIn(tree) !== undefined;
    case 'map':
      return tree.kind === 'object';
    case 'user':
      return tree.kind === 'object' || userTypeNamed(typeName(type))?.kind === 'enum';
    default:
      return true;
  }
}

function entriesOf(tree: JsonTree): readonly (readonly [string, JsonTree])[] {
  if (tree.kind !== 'object') raise('System.JSONException', "Malformed JSON: Expected '{' at the beginning of object");
  return tree.entries;
}

function readUser(tree: JsonTree, wanted: ApexType & { readonly kind: 'user' }, manner: Manner): ApexValue {
  const type = userTypeNamed(wanted.name) ?? unsupported(wanted);
  if (type.kind === 'enum') return readConstant(tree, wanted);
  if (type.isAbstract) abstractType(type.name);
  checkAccess(type, 'deserializable');
  const instance = type.allocate();
  const seen = new Set<string>();
  for (const [name, value] of entriesOf(tree)) {
    const field = fieldOf(type, name);
    if (field === undefined && manner === 'strict') raise('System.JSONException', `Unknown field: ${type.name}.${name}`);
    if (field === undefined || isPassedOver(field, manner)) continue;
    if (manner === 'strict' && seen.has(field.name)) raise('System.JSONException', `Duplicate field: ${type.name}.${name}`);
    seen.add(field.name);
    if (!hasShape(value, field.type)) refuseShape(value, field.type);
    field.write(instance, isInteger(field.type) ? readIntegerField(value) : readTyped(value, field.type, manner));
  }
  return instance;
}

/** Transient fields are not read. Errors: System.JSONException where that is strict. Source: results of an org. */
function isPassedOver({ isTransient, name, declaredIn }: UserType['fields'][number], manner: Manner): boolean {
  if (isTransient && manner === 'strict') raise('System.JSONException', `Field is not deserializable: ${declaredIn}.${name}`);
  return isTransient && manner !== 'from a screen';
}

const isInteger = (type: ApexType): boolean => type.kind === 'primitive' && type.name === 'Integer';

const fieldsByType = new WeakMap<UserType, ReadonlyMap<string, UserType['fields'][number]>>();

/** A field of instances, by its name without case. */
export function fieldOf(type: UserType, name: string): UserType['fields'][number] | undefined {
  let fields = fieldsByType.get(type);
  if (fields === undefined) {
    fields = new Map([...type.fields].reverse().flatMap((field) => (field.isStatic ? [] : [[field.name.toLowerCase(), field] as const])));
    fieldsByType.set(type, fields);
  }
  return fields.get(name) ?? fields.get(name.toLowerCase());
}

function readMember(tree: JsonTree, name: string, wanted: ApexType): ApexValue {
  const member = entriesOf(tree).find(([key]) => key === name)?.[1];
  return member === undefined ? null : readTyped(member, wanted, 'lenient');
}

function readPlatform(tree: JsonTree, type: ApexType & { readonly kind: 'platform' }): ApexValue {
  if (isPlatformEnum(type)) return readConstant(tree, type);
  const fromJson = platformClass(type.name)?.fromJson;
  if (fromJson !== undefined && tree.kind === 'object')
    return fromJson(readUntyped(tree) as never, (name, wanted) => readMember(tree, name, wanted));
  const made =
    tree.kind === 'object' && isHeldInJson(type.name)
      ? readHeld(tree, type.name, (value, wanted) => readTyped(value, wanted, 'lenient'))
      : undefined;
  if (made !== undefined) return made;
  if (signatureOf(type.name)?.isAbstract === true) abstractType(type.name);
  return unsupported(type);
}
