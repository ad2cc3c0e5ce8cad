/** Relationships to child objects. Source: Apex Reference Guide, "ChildRelationship Class". */
import { ApexList } from '../../../platform/collections/index.ts';
import { answersOf, getterText } from '../../../platform/core/getterText.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { data } from '../../current.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import { goesAlong, holdsBack, isTold } from './childRules.ts';
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
  toApexText(): string {
    return getterText(this.typeName, answersOf(methods, this));
  }
}

/** The lookups of the org's objects to this one; some have no relationship name. */
export function childRelationships(parent: ObjectSchema): ApexList {
  const known = relationships.get(parent);
  const found = known ?? findRelationships(parent);
  relationships.set(parent, found);
  return new ApexList(platformType('Schema.ChildRelationship'), [...found]);
}
/** The same relationship is the same value, so that code may keep it as a key. */
const relationships = new WeakMap<ObjectSchema, readonly ChildRelationship[]>();

function findRelationships(parent: ObjectSchema): readonly ChildRelationship[] {
  const { schema } = data();
  const all = schema.all();
  const known = new Set(all.map(({ name }) => name));
  const named = [...parent.children.values()].flatMap(({ name, object, field }) => {
    const child = known.has(object) || isCompanion(parent, object) ? schema.find(object) : undefined;
    const lookup = child?.fields.get(field.toLowerCase());
    return child === undefined || lookup === undefined ? [] : [new ChildRelationship(child, lookup, name)];
  });
  const taken = new Set(named.map(({ child, field }) => `${child.name}.${field.name}`));
  const unnamed = all.flatMap((child) =>
    [...child.fields.values()]
      .filter((field) => field.referenceTo.includes(parent.name) && !taken.has(`${child.name}.${field.name}`) && isTold(child, field))
      .map((field) => new ChildRelationship(child, field, null)),
  );
  return [...named, ...unnamed];
}

/** Child objects that exist for every object, whether code names them or not. */
function isCompanion({ name }: ObjectSchema, child: string): boolean {
  const base = name.replace(/__c$/, '__');
  return [`${base}History`, `${base}FieldHistory`, `${base}Feed`, `${base}Share`, ...EVERYWHERE].includes(child);
}
/** Source: Object Reference, each object's page: none asks for a feature. */
const EVERYWHERE = [
  'AccountPartner',
  'ActivityHistory',
  'CaseContactRole',
  'CaseSolution',
  'ContractContactRole',
  'OpenActivity',
  'OpportunityCompetitor',
  'OpportunityPartner',
];

const methods = {
  getChildSObject: ({ child }: ChildRelationship) => objectToken(child),
  getField: ({ child, field }: ChildRelationship) => fieldToken(child, field),
  getRelationshipName: ({ name }: ChildRelationship) => name,
  isCascadeDelete: ({ child, field }: ChildRelationship) => goesAlong(child, field),
  isRestrictedDelete: ({ child, field }: ChildRelationship) => holdsBack(child, field),
  isDeprecatedAndHidden: () => false,
  getJunctionIdListNames: () => new ApexList(STRING),
  getJunctionReferenceTo: () => new ApexList(platformType('Schema.SObjectType')),
};
definePlatformClass({ name: 'Schema.ChildRelationship', instances: ChildRelationship, methods, fields: properties(methods) });
