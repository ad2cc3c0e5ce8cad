/** JSON objects > records: fields, parents as objects, children as query results. */
import { typeName, type ApexType } from '../../../language/types.ts';
import { ApexList } from '../../collections/index.ts';
import type { ApexValue } from '../../core/contract.ts';
import { transaction } from '../../core/current.ts';
import { raise } from '../../core/error.ts';
import { newRecord, recordSchema, type RecordField, type RecordSchema, type RecordValue } from '../recordDoor.ts';
import { readFieldValue } from './fieldValue.ts';
import { tableOrder } from './tableOrder.ts';
import { isScalar, untypedScalar } from './scalars.ts';
import type { JsonTree } from './jsonTree.ts';
import type { Manner } from './manner.ts';

type Entries = readonly (readonly [string, JsonTree])[];
type Read = (tree: JsonTree, type: ApexType, manner: Manner) => ApexValue;

/** For the generic SObject the attributes tell which object it is. Errors: System.JSONException. */
export function readRecord(entries: Entries, wanted: string, manner: Manner, read: Read, passOver: PassOver = passOverColumn): RecordValue {
  const name = wanted === 'SObject' ? toldObject(entries) : wanted;
  // an object that only the attributes name is refused without a word
  const schema =
    recordSchema(name) ??
    raise('System.JSONException', wanted === 'SObject' ? '' : `Apex Type unsupported in JSON: ${typeName({ kind: 'sobject', name })}`);
  const record = newRecord(schema.name);
  record.hasHashOrder = true;
  for (const member of inTableOrder(entries, schema)) {
    const [key, tree] = member;
    if (key !== 'attributes' && !readMember(record, schema, member, manner, read)) passOver(schema, key, tree, manner);
  }
  return record;
}

/** What becomes of a member that the object does not have. */
type PassOver = (schema: RecordSchema, key: string, tree: JsonTree, manner: Manner) => void;

/** It must have no list with items in it: their columns would have no names. Source: seen in an org. */
function passOverColumn({ name }: RecordSchema, key: string, tree: JsonTree, manner: Manner): void {
  if (manner === 'strict' || manner === 'strict with records')
    raise('System.JSONException', `No such column '${key}' on sobject of type ${name}`);
  if (hasItems(tree)) raise('System.JSONException', `No field name specified on column for sobject of type ${name}`);
}

const hasItems = (tree: JsonTree): boolean =>
  tree.kind === 'array' ? tree.items.length > 0 : tree.kind === 'object' && tree.entries.some(([, value]) => hasItems(value));

/** Texts of a parent are read before its columns are looked for. Source: seen in an org. */
function passOverParentColumn(schema: RecordSchema, key: string, tree: JsonTree, manner: Manner): void {
  if (tree.kind !== 'string') return passOverColumn(schema, key, tree, manner);
  raise(
    'System.JSONException',
    `Cannot deserialize instance of <unknown> from VALUE_STRING value ${tree.text} or request may be missing a required field`,
  );
}

const orders = new WeakMap<RecordSchema, Map<string, readonly number[]>>();

/** The fields of a read record stand as in a Java hash table of their names, whatever order the text had. */
function inTableOrder(entries: Entries, schema: RecordSchema): Entries {
  const known = orders.get(schema) ?? new Map<string, readonly number[]>();
  orders.set(schema, known);
  const keys = entries.map(([key]) => key);
  const id = keys.join('\0');
  const order = known.get(id) ?? orderOf(keys, schema);
  known.set(id, order);
  return order.map((index) => entries[index] as Entries[number]);
}

/** Positions of the fields in table order, then of everything else as it came. */
function orderOf(keys: readonly string[], schema: RecordSchema): readonly number[] {
  const names = keys.map((key) => schema.fields.get(key.toLowerCase())?.name);
  const positions = [...keys.keys()];
  const fields = positions.filter((index) => names[index] !== undefined);
  return [...tableOrder(fields, (index) => names[index] ?? ''), ...positions.filter((index) => names[index] === undefined)];
}

function toldObject(entries: Entries): string {
  const attributes = entries.find(([key]) => key === 'attributes')?.[1];
  const type = attributes?.kind === 'object' ? attributes.entries.find(([key]) => key === 'type')?.[1] : undefined;
  return type?.kind === 'string'
    ? type.text
    : raise('System.JSONException', 'Nested object for polymorphic foreign key must have an attributes field before any other fields.');
}

const lookupNamed = (schema: RecordSchema, relation: string): RecordField | undefined =>
  [...schema.fields.values()].find(({ relationshipName }) => relationshipName?.toLowerCase() === relation);

/** The name of a relationship, lower case, of the running package with its prefix. */
function ownName(schema: RecordSchema, relation: string): string {
  const own = `${transaction().org.namespace?.toLowerCase() ?? ''}__${relation}`;
  const isOwn = relation.endsWith('__r') && (schema.children.get(own) !== undefined || lookupNamed(schema, own) !== undefined);
  return isOwn ? own : relation;
}

/** @return whether the object has such a member. */
function readMember(record: RecordValue, schema: RecordSchema, [key, tree]: Entries[number], manner: Manner, read: Read): boolean {
  const lower = key.toLowerCase();
  const field = schema.fields.get(lower);
  if (field !== undefined) {
    record.load(
      field.name.toLowerCase(), // of a package with its prefix
      readFieldValue(tree, field, (value, type) => read(value, type, manner)),
    );
    return true;
  }
  // rows of totals have whatever columns a query gives them
  if (schema.name === 'AggregateResult' && lower !== 'attributes') {
    record.load(lower, isScalar(tree) ? untypedScalar(tree) : null, key);
    return true;
  }
  const relation = ownName(schema, lower);
  const child = schema.children.get(relation);
  if (child !== undefined) {
    record.setChildren(relation, readChildren(tree, child.object, manner, read));
    return true;
  }
  const lookup = lookupNamed(schema, relation);
  if (lookup === undefined) return false;
  if (tree.kind === 'null') {
    record.putParent(relation, null);
    return true;
  }
  if (tree.kind !== 'object')
    return raise('System.JSONException', `The value provided for foreign key reference ${key} is not a nested SObject`);
  const target = lookup.referenceTo.length === 1 ? (lookup.referenceTo[0] as string) : 'SObject';
  record.putParent(relation, readRecord(tree.entries, target, manner, read, passOverParentColumn));
  return true;
}

function readChildren(tree: JsonTree, object: string, manner: Manner, read: Read): ApexList {
  if (tree.kind === 'array') raise('System.JSONException', "QueryResult must start with '{'");
  const records = tree.kind === 'object' ? tree.entries.find(([key]) => key === 'records')?.[1] : tree;
  const type: ApexType = { kind: 'sobject', name: object };
  if (records?.kind !== 'array') return new ApexList(type);
  return new ApexList(
    type,
    records.items.map((item) => read(item, type, manner)),
  );
}
