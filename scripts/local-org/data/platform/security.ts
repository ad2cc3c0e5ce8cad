/** Security.stripInaccessible. Source: Apex Reference Guide, "Security Class" and "SObjectAccessDecision Class". */
import type { ApexType } from '../../language/types.ts';
import { ApexList, ApexMap, ApexSet } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raiseNullArgument } from '../../platform/system/strict.ts';
import { data, userAccess } from '../current.ts';
import { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';
import { parentField } from '../schema/parents.ts';

const STRING: ApexType = { kind: 'primitive', name: 'String' };

class AccessDecision {
  readonly typeName = 'System.SObjectAccessDecision';
  readonly records: ApexList;
  readonly removed = new Map<string, Set<string>>();
  readonly modified: number[] = [];
  /** How many fields and relationships were removed. */
  removals = 0;
  constructor(records: ApexList) {
    this.records = records;
  }
}

/** Errors: System.NoAccessException when the user may not access the object itself. @param permissionSetId of a permission set that counts as assigned to the user */
function strip(
  type: { readonly name: string } | null,
  source: ApexList | null,
  isRootChecked?: ApexValue,
  permissionSetId?: string | null,
): AccessDecision {
  if (permissionSetId === null) return raiseNullArgument();
  if (permissionSetId === undefined) return decide(type, source, isRootChecked);
  return data().permissions.lending(permissionSetId, () => decide(type, source, isRootChecked));
}

function decide(type: { readonly name: string } | null, source: ApexList | null, isRootChecked?: ApexValue): AccessDecision {
  if (type === null || source === null || isRootChecked === null || source.items.includes(null)) return raiseNullArgument();
  if (source.items.some((item) => item instanceof SObjectValue && item.objectName === 'AggregateResult'))
    raise('System.IllegalArgumentException', 'AggregateResult SObject types are not supported');
  const decision = new AccessDecision(new ApexList(elementTypeOf(source), []));
  const stripper = new Stripper(type.name, decision);
  for (const [index, item] of source.items.entries()) {
    if (!(item instanceof SObjectValue)) continue;
    if (isRootChecked !== false) checkObject(type.name, item);
    const before = decision.removals;
    decision.records.items.push(stripper.copy(item));
    if (decision.removals > before) decision.modified.push(index);
  }
  return decision;
}

/** A `List<SObject>` of records of one object becomes a list of that object. */
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

/** Copies records of one decision without what the running user may not access. */
class Stripper {
  private readonly type: string;
  private readonly decision: AccessDecision;
  private readonly access = userAccess();
  constructor(type: string, decision: AccessDecision) {
    this.type = type;
    this.decision = decision;
  }

  copy(record: SObjectValue): SObjectValue {
    const copy = new SObjectValue(record.schema);
    copy.isQueried = record.isQueried;
    this.copyFields(record, copy);
    this.copyParents(record, copy);
    this.copyChildren(record, copy);
    return copy;
  }

  private copyFields(record: SObjectValue, copy: SObjectValue): void {
    const { schema } = record;
    for (const [key, value] of record.values) {
      const field = schema.fields.get(key);
      if (field === undefined || field.name === 'Id' || this.isAccessible(schema, field)) copy.load(key, value, record.nameOf(key));
      else this.noteRemoval(schema, field.name);
    }
    for (const key of record.touched) if (copy.values.has(key)) copy.touch(key);
  }

  private isAccessible(schema: ObjectSchema, field: FieldSchema): boolean {
    const { read, edit } = this.access.field(schema, field);
    switch (this.type) {
      case 'READABLE':
        return read;
      case 'CREATABLE':
        return edit && field.isCreateable;
      case 'UPDATABLE':
        return edit && field.isUpdateable;
      default:
        return edit && (field.isCreateable || field.isUpdateable);
    }
  }

  private copyParents({ schema, parents }: SObjectValue, copy: SObjectValue): void {
    for (const [relation, parent] of parents) {
      const lookup = parentField(schema, relation);
      if (this.type !== 'READABLE') copy.setParent(relation, parent);
      else if (lookup !== undefined && !this.access.field(schema, lookup).read) this.noteRemoval(schema, lookup.name);
      else if (parent === null) copy.setParent(relation, null);
      else if (this.access.object(parent.schema).read) copy.setParent(relation, this.copy(parent));
      else this.noteRemoval(schema, relation);
    }
  }

  private copyChildren({ schema, children }: SObjectValue, copy: SObjectValue): void {
    for (const [relation, { elementType, items }] of children) {
      const [first] = items;
      if (first instanceof SObjectValue && !this.access.object(first.schema).read)
        this.noteRemoval(schema, schema.children.get(relation)?.name ?? relation);
      else {
        const copies = items.map((item) => (item instanceof SObjectValue ? this.copy(item) : item));
        copy.setChildren(relation, new ApexList(elementType, copies));
      }
    }
  }

  private noteRemoval({ name: object }: ObjectSchema, name: string): void {
    const { decision } = this;
    decision.removals++;
    decision.removed.set(object, (decision.removed.get(object) ?? new Set()).add(name));
  }
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
