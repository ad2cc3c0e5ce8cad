/** `describe.fields`: fields by name. Source: Apex Reference Guide, "SObjectTypeFields". */
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { withoutOwnPrefix } from '../../project/namespace.ts';
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

/** Standard fields are found with the package's own prefix, too. Source: the tests of a published package, which must pass in its own org. */
class FieldsByName extends NamedMap {
  protected override spellings(namespace: string, key: string): readonly string[] {
    return [...super.spellings(namespace, key), withoutOwnPrefix(namespace, key)];
  }
}

const maps = new WeakMap<ObjectSchema, readonly (readonly [string, ReturnType<typeof fieldToken>])[]>();

definePlatformClass({
  name: 'Schema.SObjectTypeFields',
  instances: FieldMap,
  methods: {
    /** Keys are lower case and found in any case. Errors: System.FinalException past every catch for a change of the map. Source: seen in an org. */
    getMap: ({ schema }: FieldMap) => {
      const known =
        maps.get(schema) ??
        [...schema.fields.values()]
          .filter(({ isHidden }) => !isHidden)
          .map((field) => [field.name.toLowerCase(), fieldToken(schema, field)] as const);
      maps.set(schema, known);
      const named = new FieldsByName(platformType('Schema.SObjectField'), known, schema.namespace);
      return Object.assign(named, { isReadOnly: true });
    },
  },
});
