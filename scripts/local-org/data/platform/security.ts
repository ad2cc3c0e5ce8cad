/** Security.stripInaccessible. Source: Apex Reference Guide, "Security Class" and "SObjectAccessDecision Class". */
import type { ApexType } from '../../compiler/ir/types.ts';
import { ApexList, ApexMap, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { userAccess } from '../current.ts';
import { SObjectValue } from '../records/index.ts';
import { parentField } from '../schema/parents.ts';

const STRING: ApexType = { kind: 'primitive', name: 'String' };

class AccessDecision {
  readonly typeName = 'System.SObjectAccessDecision';
  readonly records: ApexList;
  readonly removed = new Map<string, Set<string>>();
  readonly modified: number[] = [];
  /** How often something was taken away. */
  removals = 0;
  constructor(records: ApexList) {
    this.records = records;
  }
}

/** Copies without what the user may not see or save. Errors: System.NoAccessException when the object itself is out of reach. */
function strip(type: { readonly name: string } | null, source: ApexList | null, isRootChecked?: ApexValue): AccessDecision {
  if (type === null || source === null || isRootChecked === null || source.items.includes(null)) return raiseNullArgument();
  if (source.items.some((item) => item instanceof SObjectValue && item.objectName === 'AggregateResult'))
    raise('System.IllegalArgumentException', 'AggregateResult SObject types are not supported');
  const decision = new AccessDecision(new ApexList(elementTypeOf(source), []));
  for (const [index, item] of source.items.entries()) {
    if (!(item instanceof SObjectValue)) continue;
    if (isRootChecked !== false) checkObject(type.name, item);
    const before = decision.removals;
    decision.records.items.push(stripped(type.name, item, decision));
    if (decision.removals > before) decision.modified.push(index);
  }
  return decision;
}

/** The cleaned list says of what object its records are, though the given one said only that they are records. */
function elementTypeOf({ elementType, items }: ApexList): ApexType {
  const objects = new Set(items.map((item) => (item instanceof SObjectValue ? item.schema.name : undefined)));
  const [only] = objects;
  return objects.size === 1 && only !== undefined ? { kind: 'sobject', name: only } : elementType;
}

function checkObject(type: string, { schema }: SObjectValue): void {
  const rights = userAccess().object(schema);
  const isAllowed = { READABLE: rights.read, CREATABLE: rights.create, UPDATABLE: rights.edit, UPSERTABLE: rights.create && rights.edit }[
    type
  ];
  if (isAllowed === false) raise('System.NoAccessException', `No access to entity: ${schema.name}`);
}

function stripped(type: string, record: SObjectValue, decision: AccessDecision): SObjectValue {
  const { schema } = record;
  const access = userAccess();
  const copy = new SObjectValue(schema);
  copy.isQueried = record.isQueried;
  const remove = (name: string): void => {
    decision.removals++;
    decision.removed.set(schema.name, (decision.removed.get(schema.name) ?? new Set()).add(name));
  };
  for (const [key, value] of record.values) {
    const field = schema.fields.get(key);
    const rights = field === undefined ? undefined : access.field(schema, field);
    const mayKeep =
      field === undefined ||
      field.name === 'Id' ||
      (type === 'READABLE'
        ? rights?.read === true
        : rights?.edit === true &&
          (type === 'CREATABLE'
            ? field.isCreateable
            : type === 'UPDATABLE'
              ? field.isUpdateable
              : field.isCreateable || field.isUpdateable));
    if (mayKeep) copy.load(key, value, record.nameOf(key));
    else remove(field.name);
  }
  for (const key of record.touched) if (copy.values.has(key)) copy.touch(key);
  for (const [relation, parent] of record.parents) {
    const lookup = parentField(schema, relation);
    if (type === 'READABLE' && lookup !== undefined && !access.field(schema, lookup).read) remove(lookup.name);
    else if (parent === null || type !== 'READABLE' || access.object(parent.schema).read)
      copy.setParent(relation, parent === null || type !== 'READABLE' ? parent : stripped(type, parent, decision));
    else remove(relation);
  }
  for (const [relation, list] of record.children) {
    const child = schema.children.get(relation);
    const first = list.items[0];
    if (first instanceof SObjectValue && !access.object(first.schema).read) remove(child?.name ?? relation);
    else
      copy.setChildren(
        relation,
        new ApexList(
          list.elementType,
          list.items.map((item) => (item instanceof SObjectValue ? stripped(type, item, decision) : item)),
        ),
      );
  }
  return copy;
}

definePlatformClass({ name: 'System.Security', statics: { stripInaccessible: strip } });
definePlatformClass({
  name: 'System.SObjectAccessDecision',
  instances: AccessDecision,
  methods: {
    getRecords: ({ records }: AccessDecision) => records,
    getModifiedIndexes: ({ modified }: AccessDecision) => new ApexSet({ kind: 'primitive', name: 'Integer' }, [...modified]),
    getRemovedFields: ({ removed }: AccessDecision) =>
      new ApexMap(
        STRING,
        { kind: 'set', element: STRING },
        [...removed].map(([object, fields]) => [object, new ApexSet(STRING, [...fields])] as const),
      ),
  },
});
