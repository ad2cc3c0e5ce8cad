/** Relationships to child objects. Source: Apex Reference Guide, "ChildRelationship Class". */
import { ApexList } from '../../../platform/collections/index.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import { platformType, properties, STRING } from './members.ts';
import { fieldToken, objectToken } from './tokens.ts';

class ChildRelationship {
  readonly typeName = 'Schema.ChildRelationship';
  readonly child: ObjectSchema;
  readonly field: FieldSchema;
  readonly name: string | null;
  constructor(child: ObjectSchema, field: FieldSchema, name: string | null) {
    this.child = child;
    this.field = field;
    this.name = name;
  }
}

/** Every lookup of the org's objects to this one; those without a name of their own have none. */
export function childRelationships(parent: ObjectSchema): ApexList {
  const known = relationships.get(parent);
  const found = known ?? findRelationships(parent);
  relationships.set(parent, found);
  return new ApexList(platformType('Schema.ChildRelationship'), [...found]);
}
/** The same relationship is the same value, so that code may keep it as a key. */
const relationships = new WeakMap<ObjectSchema, readonly ChildRelationship[]>();

function findRelationships(parent: ObjectSchema): readonly ChildRelationship[] {
  const names = new Map([...parent.children.values()].map(({ name, object, field }) => [`${object}.${field}`.toLowerCase(), name]));
  return data().schema.all().flatMap((child) => [...child.fields.values()].filter(({ referenceTo }) => referenceTo.includes(parent.name)).map((field) => new ChildRelationship(child, field, names.get(`${child.name}.${field.name}`.toLowerCase()) ?? null)));
}

const methods = {
  getChildSObject: ({ child }: ChildRelationship) => objectToken(child),
  getField: ({ child, field }: ChildRelationship) => fieldToken(child, field),
  getRelationshipName: ({ name }: ChildRelationship) => name,
  isCascadeDelete: ({ field }: ChildRelationship) => field.onDelete === 'cascade',
  isRestrictedDelete: ({ field }: ChildRelationship) => field.onDelete === 'restrict',
  isDeprecatedAndHidden: () => false,
  getJunctionIdListNames: () => new ApexList(STRING),
  getJunctionReferenceTo: () => new ApexList(platformType('Schema.SObjectType')),
};
definePlatformClass({ name: 'Schema.ChildRelationship', instances: ChildRelationship, methods, fields: properties(methods) });
