/** Methods of records. Source: Apex Reference Guide, "SObject Class". */
import { ApexMap } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { transaction } from '../../platform/core/current.ts';
import { definePlatformClass } from '../../platform/core/registry.ts';
import { raise } from '../../platform/core/error.ts';
import { data } from '../current.ts';
import { settingsOf } from '../settings.ts';
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
    clone: (self: SObjectValue, keepId?: boolean, isDeep?: boolean, keepTimes?: boolean, keepNumbers?: boolean) => self.cloned(keepId ?? false, isDeep ?? false, keepTimes ?? false, keepNumbers ?? false),
    'addError(String)': (self: SObjectValue, message: string) => void self.errors.push({ message, fields: [] }),
    'addError(String,String)': (self: SObjectValue, field: string, message: string) => void self.errors.push({ message, fields: [field] }),
    'addError(Schema.SObjectField,String)': (self: SObjectValue, field: FieldToken, message: string) => void self.errors.push({ message, fields: [field.field.name] }),
    hasErrors: (self: SObjectValue) => self.errors.length > 0,
  },
});

const owned = (objectName: string, owner: ApexValue): ApexValue => {
  const schema = data().objectNamed(objectName);
  return data().firstWhere(schema, schema.isHierarchy ? 'SetupOwnerId' : 'Name', String(owner)) ?? null;
};
const settingsMap = (objectName: string, key: string): ApexMap =>
  new ApexMap({ kind: 'primitive', name: 'String' }, { kind: 'sobject', name: objectName }, data().allOf(data().objectNamed(objectName)).map((record) => [record.values.get(key) ?? null, record] as const));

/** Lists are found by name, hierarchies by owner. Source: Apex Reference Guide, "Custom Settings Methods". */
definePlatformClass({
  name: 'System.CustomSetting',
  statics: {
    getInstance: (objectName: string, owner?: ApexValue) => {
      if (!data().objectNamed(objectName).isHierarchy) return owned(objectName, owner ?? null);
      return settingsOf(objectName, typeof owner === 'string' ? owner : transaction().user.id);
    },
    getOrgDefaults: (objectName: string) => settingsOf(objectName, transaction().org.id),
    getValues: owned,
    getAll: (objectName: string) => settingsMap(objectName, 'name'),
  },
});
definePlatformClass({
  name: 'System.CustomMetadata',
  statics: {
    getAll: (objectName: string) => settingsMap(objectName, 'developername'),
    getInstance: (objectName: string, name: ApexValue) => {
      if (name === null) raise('System.NullPointerException', 'Argument cannot be null.');
      return data().firstWhere(data().schema.get(objectName), 'DeveloperName', String(name)) ?? null;
    },
  },
});
