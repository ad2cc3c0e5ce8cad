/** Methods of records. Source: Apex Reference Guide, "SObject Class". */
import { ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise } from '../../platform/core/error.ts';
import type { DataAccess } from '../index.ts';
import { SObjectValue } from '../records/index.ts';
import { FieldToken, objectToken } from './describe/index.ts';

const nameOf = (field: ApexValue): string => (field instanceof FieldToken ? field.field.name : String(field));

definePlatformClass({
  name: 'System.SObject',
  instances: SObjectValue,
  methods: {
    get: (self: SObjectValue, field: ApexValue) => {
      const name = nameOf(field);
      if (self.values.has(name.toLowerCase())) return self.values.get(name.toLowerCase()) ?? null;
      if (self.objectName !== 'AggregateResult') self.fieldNamed(name);
      return self.get(name);
    },
    put: (self: SObjectValue, field: ApexValue, value: ApexValue) => {
      const name = nameOf(field);
      const before = self.values.get(name.toLowerCase()) ?? null;
      self.put(name, value);
      return before;
    },
    getSObject: (self: SObjectValue, relation: ApexValue) => self.getParent(nameOf(relation)),
    putSObject: (self: SObjectValue, relation: ApexValue, value: ApexValue) => self.putParent(nameOf(relation), value),
    getSObjects: (self: SObjectValue, relation: ApexValue) => self.getChildren(nameOf(relation)),
    getSObjectType: (self: SObjectValue) => objectToken(self.schema),
    getPopulatedFieldsAsMap: (self: SObjectValue) =>
      new ApexMap({ kind: 'primitive', name: 'String' }, { kind: 'primitive', name: 'Object' }, [...self.values].map(([key, value]) => [self.schema.fields.get(key)?.name ?? key, value] as const)),
    isSet: (self: SObjectValue, field: ApexValue) => self.isSet(nameOf(field)),
    isClone: () => false,
    clear: (self: SObjectValue) => self.values.clear(),
    clone: (self: SObjectValue, keepId?: boolean, _deep?: boolean, keepTimes?: boolean, keepNumbers?: boolean) => self.cloned(keepId ?? false, keepTimes ?? false, keepNumbers ?? false),
    'addError(String)': (self: SObjectValue, message: string) => void self.errors.push({ message, fields: [] }),
    'addError(String,String)': (self: SObjectValue, field: string, message: string) => void self.errors.push({ message, fields: [field] }),
    'addError(Schema.SObjectField,String)': (self: SObjectValue, field: FieldToken, message: string) => void self.errors.push({ message, fields: [field.field.name] }),
    hasErrors: (self: SObjectValue) => self.errors.length > 0,
  },
});

const data = (): DataAccess => transaction().org.data as DataAccess;

/** Hierarchy settings fall back from user to profile to organisation. Source: Apex Reference Guide, "Custom Settings Methods". */
function settingsOf(objectName: string, owners: readonly string[]): SObjectValue {
  const schema = data().schema.get(objectName);
  const merged = new SObjectValue(schema);
  for (const owner of owners) {
    const found = data().firstWhere(schema, 'SetupOwnerId', owner);
    if (found !== undefined) for (const [key, value] of found.values) if (value !== null || !merged.values.has(key)) merged.load(key, value);
  }
  return merged;
}

definePlatformClass({
  name: 'System.CustomSetting',
  statics: {
    getInstance: (objectName: string, owner?: ApexValue) => {
      const { user, org } = transaction();
      const id = typeof owner === 'string' ? owner : user.id;
      return settingsOf(objectName, [org.id, user.profileId, id]);
    },
    getOrgDefaults: (objectName: string) => settingsOf(objectName, [transaction().org.id]),
    getValues: (objectName: string, owner: ApexValue) => data().firstWhere(data().schema.get(objectName), 'SetupOwnerId', String(owner)) ?? null,
  },
});
definePlatformClass({
  name: 'System.CustomMetadata',
  statics: {
    getAll: (objectName: string) => {
      const schema = data().schema.get(objectName);
      return new ApexMap({ kind: 'primitive', name: 'String' }, { kind: 'sobject', name: objectName }, data().allOf(schema).map((record) => [record.values.get('developername') ?? null, record] as const));
    },
    getInstance: (objectName: string, name: ApexValue) => {
      if (name === null) raise('System.NullPointerException', 'Argument cannot be null.');
      return data().firstWhere(data().schema.get(objectName), 'DeveloperName', String(name)) ?? null;
    },
  },
});
