/** Lookups by the names of their relationships. */
import { prefixed } from '../project/namespace.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';

/** The relationship from any record to UserRecordAccess. Source: Object Reference, "UserRecordAccess". */
export function accessField(object: ObjectSchema): FieldSchema | undefined {
  const id = object.kind === 'object' ? object.fields.get('id') : undefined;
  return id === undefined
    ? undefined
    : { ...id, relationshipName: 'UserRecordAccess', referenceTo: ['UserRecordAccess'], referenceKey: 'RecordId' };
}

/** The object that a formula's path selects for a polymorphic lookup: `Owner:User`. Source: Salesforce Help, "Tips for Building Formulas", owner fields. */
export function chosenParent(step: string): string | undefined {
  return step.split(':')[1];
}

/** @param step a relationship, in formulas possibly with the selected parent */
export function parentField(object: ObjectSchema, step: string): FieldSchema | undefined {
  const relation = step.split(':')[0] ?? step;
  const lower = relation.toLowerCase();
  const own = object.namespace === undefined ? lower : prefixed(object.namespace, relation).toLowerCase();
  for (const field of object.fields.values())
    if (field.relationshipName?.toLowerCase() === lower || field.relationshipName?.toLowerCase() === own) return field;
  return undefined;
}
