/** Describe: objects and fields. Source: Apex Reference Guide, Schema namespace. */
import type { ApexType } from '../../compiler/ir/types.ts';
import { ApexList, ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { useDescribe } from '../../platform/core/describeHook.ts';
import { raise } from '../../platform/core/error.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { platformEnum } from '../../platform/core/platformEnum.ts';
import type { DataAccess } from '../index.ts';
import { SObjectValue } from '../records/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/index.ts';

const data = (): DataAccess => transaction().org.data as DataAccess;
const STRING: ApexType = { kind: 'primitive', name: 'String' };
const platform = (name: string): ApexType => ({ kind: 'platform', name, args: [] });

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
class ObjectDescribe {
  readonly typeName = 'Schema.DescribeSObjectResult';
  readonly schema: ObjectSchema;
  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }
}
class FieldDescribe {
  readonly typeName = 'Schema.DescribeFieldResult';
  readonly token: FieldToken;
  constructor(token: FieldToken) {
    this.token = token;
  }
}
class FieldMap {
  readonly typeName = 'Schema.SObjectTypeFields';
  readonly schema: ObjectSchema;
  constructor(schema: ObjectSchema) {
    this.schema = schema;
  }
}

const objectTokens = new WeakMap<ObjectSchema, SObjectTypeToken>();
const fieldTokens = new WeakMap<FieldSchema, FieldToken>();
export function objectToken(schema: ObjectSchema): SObjectTypeToken {
  const token = objectTokens.get(schema) ?? new SObjectTypeToken(schema);
  objectTokens.set(schema, token);
  return token;
}
function fieldToken(object: ObjectSchema, field: FieldSchema): FieldToken {
  const token = fieldTokens.get(field) ?? new FieldToken(object, field);
  fieldTokens.set(field, token);
  return token;
}

useDescribe((what, objectName, fieldName) => {
  const schema = data().schema.get(objectName);
  if (what === 'sobject-type') return objectToken(schema);
  if (what === 'sobject-describe') return new ObjectDescribe(schema);
  const field = schema.fields.get((fieldName ?? '').toLowerCase());
  if (field === undefined) raise('System.SObjectException', `Invalid field ${fieldName ?? ''} for ${objectName}`);
  const token = fieldToken(schema, field);
  return what === 'field-token' ? token : new FieldDescribe(token);
});

definePlatformClass({
  name: 'Schema.SObjectType',
  instances: SObjectTypeToken,
  methods: {
    getDescribe: (self: SObjectTypeToken) => new ObjectDescribe(self.schema),
    newSObject: (self: SObjectTypeToken, id?: ApexValue) => {
      const record = new SObjectValue(self.schema);
      if (typeof id === 'string') record.put('Id', id);
      return record;
    },
    toString: (self: SObjectTypeToken) => self.schema.name,
  },
});
definePlatformClass({
  name: 'Schema.SObjectField',
  instances: FieldToken,
  methods: { getDescribe: (self: FieldToken) => new FieldDescribe(self), toString: (self: FieldToken) => self.field.name },
});
definePlatformClass({
  name: 'Schema.SObjectTypeFields',
  instances: FieldMap,
  methods: { getMap: (self: FieldMap) => new ApexMap(STRING, platform('Schema.SObjectField'), [...self.schema.fields].map(([key, field]) => [key, fieldToken(self.schema, field)] as const), true) },
});

/** Object permissions are those of the administrator: everything. */
const ALLOWED = Object.fromEntries(['isAccessible', 'isCreateable', 'isUpdateable', 'isDeletable', 'isQueryable', 'isUndeletable'].map((name) => [name, () => true]));
definePlatformClass({
  name: 'Schema.DescribeSObjectResult',
  instances: ObjectDescribe,
  methods: {
    ...ALLOWED,
    getName: (self: ObjectDescribe) => self.schema.name,
    getLocalName: (self: ObjectDescribe) => self.schema.name,
    getLabel: (self: ObjectDescribe) => self.schema.label,
    getLabelPlural: (self: ObjectDescribe) => self.schema.labelPlural,
    getKeyPrefix: (self: ObjectDescribe) => self.schema.keyPrefix,
    getSObjectType: (self: ObjectDescribe) => objectToken(self.schema),
    isCustom: (self: ObjectDescribe) => self.schema.isCustom,
    isCustomSetting: (self: ObjectDescribe) => self.schema.kind === 'custom-setting',
  },
  fields: { fields: { get: (self: ObjectDescribe) => new FieldMap(self.schema) }, Fields: { get: (self: ObjectDescribe) => new FieldMap(self.schema) } },
});

const DISPLAY = ['ADDRESS', 'ANYTYPE', 'BASE64', 'BOOLEAN', 'COMBOBOX', 'COMPLEXVALUE', 'CURRENCY', 'DATACATEGORYGROUPREFERENCE', 'DATE', 'DATETIME', 'DOUBLE', 'EMAIL', 'ENCRYPTEDSTRING', 'ID', 'INTEGER', 'LOCATION', 'LONG', 'MULTIPICKLIST', 'PERCENT', 'PHONE', 'PICKLIST', 'REFERENCE', 'SOBJECT', 'STRING', 'TEXTAREA', 'TIME', 'URL'];
const DISPLAY_OF: Readonly<Record<string, string>> = { id: 'ID', text: 'STRING', longtext: 'TEXTAREA', email: 'EMAIL', url: 'URL', phone: 'PHONE', picklist: 'PICKLIST', multipicklist: 'MULTIPICKLIST', boolean: 'BOOLEAN', integer: 'INTEGER', number: 'DOUBLE', date: 'DATE', datetime: 'DATETIME', time: 'TIME', reference: 'REFERENCE', autonumber: 'STRING', encrypted: 'ENCRYPTEDSTRING' };
definePlatformClass({
  name: 'Schema.DescribeFieldResult',
  instances: FieldDescribe,
  methods: {
    isAccessible: () => true,
    isCreateable: (self: FieldDescribe) => self.token.field.isWriteable,
    isUpdateable: (self: FieldDescribe) => self.token.field.isWriteable,
    isNillable: (self: FieldDescribe) => !self.token.field.isRequired,
    isUnique: (self: FieldDescribe) => self.token.field.isUnique,
    isExternalId: (self: FieldDescribe) => self.token.field.isExternalId,
    isCustom: (self: FieldDescribe) => self.token.field.isCustom,
    getName: (self: FieldDescribe) => self.token.field.name,
    getLocalName: (self: FieldDescribe) => self.token.field.name,
    getLabel: (self: FieldDescribe) => self.token.field.label,
    getLength: (self: FieldDescribe) => self.token.field.length,
    getScale: (self: FieldDescribe) => self.token.field.scale,
    getType: (self: FieldDescribe) => platformEnum('Schema.DisplayType', DISPLAY).find(({ name }) => name === DISPLAY_OF[self.token.field.kind]) ?? null,
    getSObjectField: (self: FieldDescribe) => self.token,
    getReferenceTo: (self: FieldDescribe) => new ApexList(platform('Schema.SObjectType'), self.token.field.referenceTo.map((name) => objectToken(data().schema.get(name)))),
  },
});
definePlatformClass({
  name: 'System.Schema',
  statics: {
    getGlobalDescribe: () => new ApexMap(STRING, platform('Schema.SObjectType'), data().schema.stored().map((schema) => [schema.name, objectToken(schema)] as const), true),
    describeSObjects: (names: ApexList) => new ApexList(platform('Schema.DescribeSObjectResult'), names.items.map((name) => new ObjectDescribe(data().schema.get(String(name))))),
  },
});
