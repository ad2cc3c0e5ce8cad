/** Field sets. Source: Apex Reference Guide, "FieldSet Class" and "FieldSetMember Class". */
import { ApexList, ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { raise } from '../../../platform/core/error.ts';
import { data } from '../../current.ts';
import { parentField, type FieldSetSchema, type ObjectSchema } from '../../schema/index.ts';
import { userLabel } from '../../translated.ts';
import { enumConstant, inJson, platformType, properties, STRING } from './members.ts';
import { fieldToken, objectToken, type FieldToken } from './tokens.ts';

export class FieldSetMap {
  readonly typeName = 'Schema.SObjectTypeFieldSets';
  readonly schema: ObjectSchema;
  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }
}
export class FieldSet {
  readonly typeName = 'Schema.FieldSet';
  readonly object: ObjectSchema;
  readonly set: FieldSetSchema;
  private known: ApexList | undefined;
  constructor(object: ObjectSchema, set: FieldSetSchema) {
    this.object = object;
    this.set = set;
  }
  /** One list: what code changes in it, it finds changed. Source: seen in an org. */
  get fields(): ApexList {
    return (this.known ??= new ApexList(platformType('Schema.FieldSetMember'), [...members(this)]));
  }
}
class FieldSetMember {
  readonly typeName = 'Schema.FieldSetMember';
  readonly path: string;
  readonly isRequired: boolean;
  readonly token: FieldToken;
  constructor(path: string, isRequired: boolean, token: FieldToken) {
    this.path = path;
    this.isRequired = isRequired;
    this.token = token;
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    const { getSObjectField: _token, ...said } = memberMethods;
    return inJson(said, this);
  }
}

/** The field at the end of a path like `Account.Name`. */
function tokenAt(object: ObjectSchema, path: string): FieldToken | undefined {
  const steps = path.split('.');
  let current: ObjectSchema | undefined = object;
  for (const step of steps.slice(0, -1))
    current = current === undefined ? undefined : data().schema.find(parentField(current, step)?.referenceTo[0] ?? '');
  const field = current?.fields.get((steps.at(-1) ?? '').toLowerCase());
  return current === undefined || field === undefined ? undefined : fieldToken(current, field);
}

function members({ object, set }: FieldSet): readonly FieldSetMember[] {
  return set.members.flatMap(({ path, isRequired }) => {
    const token = tokenAt(object, path);
    return token === undefined ? [] : [new FieldSetMember(path, isRequired, token)];
  });
}

/** A set that code names; of its own package without the prefix, too. Errors: System.SObjectException for a set that the object lacks. */
export function fieldSetNamed(object: ObjectSchema, name: string): FieldSet {
  const names = [name, `${object.namespace ?? ''}__${name}`].map((one) => one.toLowerCase());
  const set = object.fieldSets.find((candidate) => names.includes(candidate.name.toLowerCase()));
  return set === undefined ? raise('System.SObjectException', `FieldSet not found: ${name}`) : new FieldSet(object, set);
}

definePlatformClass({
  name: 'Schema.SObjectTypeFieldSets',
  instances: FieldSetMap,
  methods: {
    getMap: ({ schema }: FieldSetMap) =>
      new ApexMap(
        STRING,
        platformType('Schema.FieldSet'),
        schema.fieldSets.map((set) => [set.name.toLowerCase(), new FieldSet(schema, set)] as const),
        true,
      ),
  },
});
const setMethods = {
  getName: ({ set }: FieldSet) => set.name,
  getLabel: ({ set }: FieldSet) => userLabel(set),
  getDescription: ({ set }: FieldSet) => set.description,
  // null without one; seen in an org
  getNameSpace: () => data().schema.namespace ?? null,
  getSObjectType: ({ object }: FieldSet) => objectToken(object),
  getFields: ({ fields }: FieldSet) => fields,
};
definePlatformClass({ name: 'Schema.FieldSet', instances: FieldSet, methods: setMethods, fields: properties(setMethods) });
const memberMethods = {
  getFieldPath: ({ path }: FieldSetMember) => path,
  getLabel: ({ token }: FieldSetMember) => userLabel(token.field),
  getRequired: ({ isRequired }: FieldSetMember) => isRequired,
  getDbRequired: ({ token }: FieldSetMember) => token.field.isRequired,
  getType: ({ token }: FieldSetMember) => enumConstant('Schema.DisplayType', token.field.display),
  getSObjectField: ({ token }: FieldSetMember) => token,
};
definePlatformClass({
  name: 'Schema.FieldSetMember',
  instances: FieldSetMember,
  methods: memberMethods,
  fields: properties(memberMethods),
});
