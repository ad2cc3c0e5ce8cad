import { isOptional, type Schema } from './schema.ts';

/** Converts a schema to JSON Schema (2020-12), for documents and other tools. */
export const toJsonSchema = (schema: Schema): Readonly<Record<string, unknown>> => {
  switch (schema.kind) {
    case 'text':
      return { type: 'string' };
    case 'integer':
      return { type: 'integer' };
    case 'decimal':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'open':
      return {};
    case 'choice':
      return { enum: schema.of };
    case 'list':
      return { type: 'array', items: toJsonSchema(schema.of) };
    case 'either':
      return { anyOf: schema.of.map(toJsonSchema) };
    case 'object':
      return {
        title: schema.name,
        description: schema.doc,
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(schema.fields).map(([name, field]) => [name, toJsonSchema(isOptional(field) ? field.of : field)]),
        ),
        required: Object.entries(schema.fields).flatMap(([name, field]) => (isOptional(field) ? [] : [name])),
        additionalProperties: false,
      };
  }
};
