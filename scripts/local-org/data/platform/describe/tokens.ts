/** Describe tokens: one instance for each object and field, so that equality is identity. Source: Apex Developer Guide, "Understanding Apex Describe Information". */
import { raise } from '../../../platform/core/error.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';

export class SObjectTypeToken {
  readonly typeName = 'Schema.SObjectType';
  readonly schema: ObjectSchema;
  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }
  toApexText(): string {
    return this.schema.name;
  }
}
export class FieldToken {
  readonly typeName = 'Schema.SObjectField';
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  constructor(object: ObjectSchema, field: FieldSchema) {
    this.object = object;
    this.field = field;
  }
  get fieldName(): string {
    return this.field.name;
  }
  toApexText(): string {
    return this.field.name;
  }
}

const objectTokens = new WeakMap<ObjectSchema, SObjectTypeToken>();
/** Standard fields of several objects may share one schema: the token belongs to the pair. */
const fieldTokens = new WeakMap<ObjectSchema, Map<string, FieldToken>>();

export function objectToken(schema: ObjectSchema): SObjectTypeToken {
  const token = objectTokens.get(schema) ?? new SObjectTypeToken(schema);
  objectTokens.set(schema, token);
  return token;
}

export function fieldToken(object: ObjectSchema, field: FieldSchema): FieldToken {
  const tokens = fieldTokens.get(object) ?? new Map<string, FieldToken>();
  fieldTokens.set(object, tokens);
  const token = tokens.get(field.name) ?? new FieldToken(object, field);
  tokens.set(field.name, token);
  return token;
}

/** Errors: System.SObjectException for a name that the object does not have. */
export function fieldTokenNamed(object: ObjectSchema, name: string): FieldToken {
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined) raise('System.SObjectException', `Invalid field ${name} for ${object.name}`);
  return fieldToken(object, field);
}
