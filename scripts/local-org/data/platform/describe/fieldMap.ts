/** `describe.fields`: fields by name. Source: Apex Reference Guide, "SObjectTypeFields". */
import { definePlatformClass } from '../../../platform/core/registry.ts';
import type { ObjectSchema } from '../../schema/index.ts';
import { platformType } from './members.ts';
import { NamedMap } from './namedMap.ts';
import { fieldToken } from './tokens.ts';

export class FieldMap {
  readonly typeName = 'Schema.SObjectTypeFields';
  readonly schema: ObjectSchema;
  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }
}

const maps = new WeakMap<ObjectSchema, readonly (readonly [string, ReturnType<typeof fieldToken>])[]>();

definePlatformClass({
  name: 'Schema.SObjectTypeFields',
  instances: FieldMap,
  methods: {
    /** Keys are lower case and found in any case. */
    getMap: ({ schema }: FieldMap) => {
      const known =
        maps.get(schema) ??
        [...schema.fields.values()]
          .filter(({ isHidden }) => !isHidden)
          .map((field) => [field.name.toLowerCase(), fieldToken(schema, field)] as const);
      maps.set(schema, known);
      return new NamedMap(platformType('Schema.SObjectField'), known, schema.namespace);
    },
  },
});
