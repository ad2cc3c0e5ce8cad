/** Schema.SObjectType and Schema.DescribeSObjectResult. Source: Apex Reference Guide, "DescribeSObjectResult Class" and "SObjectType Class". */
import { randomUUID } from 'node:crypto';
import { ApexList, ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { transaction } from '../../../platform/core/current.ts';
import { raise } from '../../../platform/core/error.ts';
import { toId } from '../../../platform/core/operators.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { toText } from '../../../platform/core/text.ts';
import { tableOrder } from '../../../platform/system/json/tableOrder.ts';
import { raiseNullArgument } from '../../../platform/system/strict.ts';
import { callerApiVersion } from '../../access/callerVersion.ts';
import { data, userAccess } from '../../current.ts';
import { SObjectValue } from '../../records/index.ts';
import { isGoneForGood, isNeverDeleted, isNeverInserted, isReadBelow, isRecordFeed, type ObjectSchema } from '../../schema/index.ts';
import { childRelationships } from './children.ts';
import { FieldMap } from './fieldMap.ts';
import { FieldSetMap } from './fieldSets.ts';
import { enumConstant, platformType, properties } from './members.ts';
import { NamedMap } from './namedMap.ts';
import { recordTypeInfos, takeRecordType, type RecordTypeInfo } from './recordTypes.ts';
import { isSearchable } from './searchable.ts';
import { objectToken, SObjectTypeToken } from './tokens.ts';
import { localName } from '../../project/namespace.ts';

/** Source: Apex Reference Guide, "SObjectType Class", getDescribe(options): by default all at once up to API version 43, later as it is needed. */
function isFull(option: ApexValue): boolean {
  const asked = option === null ? 'DEFAULT' : toText(option);
  return asked === 'FULL' || (asked === 'DEFAULT' && callerApiVersion() < 44);
}

export class ObjectDescribe {
  readonly typeName = 'Schema.DescribeSObjectResult';
  readonly schema: ObjectSchema;
  /** Whether all children were requested; only this flag differs. */
  readonly isFull: boolean;
  constructor(schema: ObjectSchema, option: ApexValue = null) {
    this.schema = schema;
    this.isFull = isFull(option);
  }
  equalTo(other: ApexValue): boolean {
    return other instanceof ObjectDescribe && other.schema === this.schema;
  }
  hashText(): string {
    return `describe ${this.schema.name}`;
  }
  toApexText(): string {
    return `Schema.DescribeSObjectResult[getName=${this.schema.name};]`;
  }
}

definePlatformClass({
  name: 'Schema.SObjectType',
  instances: SObjectTypeToken,
  methods: {
    getDescribe: (self: SObjectTypeToken, option: ApexValue = null) => new ObjectDescribe(self.schema, option),
    newSObject: (self: SObjectTypeToken, id: string | null = null, withDefaults?: boolean) =>
      withDefaults === undefined ? recordOf(self.schema, id) : newRecord(self.schema, id, withDefaults),
  },
  fields: {
    fields: { get: (self: SObjectTypeToken) => new FieldMap(self.schema) },
    fieldsets: { get: (self: SObjectTypeToken) => new FieldSetMap(self.schema) },
  },
});

/** A record with a given Id. Errors: System.SObjectException for the Id of another object. */
function recordOf(schema: ObjectSchema, id: string | null): SObjectValue {
  const record = new SObjectValue(schema);
  if (id === null) return record;
  if (schema.kind === 'object' && !schema.isCustom && !id.startsWith(schema.keyPrefix))
    raise('System.SObjectException', `Invalid Id for ${schema.name}`);
  record.put('Id', id);
  return record;
}

/**
 * A record of a type, perhaps with the values that new ones get; a platform event has its EventUuid before it is published.
 * Source: Apex Reference Guide, "SObjectType Class", newSObject(recordTypeId, loadDefaults), and "EventBus Class", getOperationId; Ids that name no type: seen in an org.
 */
function newRecord(schema: ObjectSchema, typeId: string | null, withDefaults: boolean): SObjectValue {
  const record = new SObjectValue(schema);
  record.loadedDefaults = withDefaults;
  if (withDefaults) return loaded(record, typeId);
  if (typeId !== null && schema.fields.has('recordtypeid') && isTypeOf(schema, typeId)) record.put('RecordTypeId', typeId);
  return record;
}

function loaded(record: SObjectValue, typeId: string | null): SObjectValue {
  const { schema } = record;
  if (typeId !== null && !isTypeOf(schema, typeId)) raise('System.SObjectException', 'Record Type is Unavailable');
  const chosen = typeId ?? recordTypeInfos(schema).find(({ isMaster, isDefault }) => isDefault && !isMaster)?.id;
  if (chosen !== undefined) takeRecordType(record, chosen);
  data().applyDefaults(record);
  for (const key of record.values.keys()) if (!isLoaded(schema, key)) record.values.delete(key);
  if (schema.fields.get('ownerid')?.isCreateable === true) record.load('ownerid', transaction().user.id);
  if (schema.kind === 'event' && schema.fields.has('eventuuid')) record.load('eventuuid', randomUUID());
  return asTable(record);
}

/** Its fields stand as in a hash table, as those of a record from JSON. Source: results of an org. */
function asTable(record: SObjectValue): SObjectValue {
  const entries = tableOrder([...record.values], ([key]) => record.nameOf(key));
  record.values.clear();
  for (const [key, value] of entries) record.values.set(key, value);
  record.isTable = true;
  return record;
}

const FLAGS = /^(emailpreferences|userpermissions|userpreferences)/;

/** Checkboxes are loaded even when code may not write them; the flags and choices of a user are not. Source: results of an org. */
function isLoaded(schema: ObjectSchema, key: string): boolean {
  const field = schema.fields.get(key);
  if (field === undefined) return false;
  const isCheckbox = field.kind === 'boolean' && field.formula === undefined;
  return schema.name === 'User' && !field.isCustom ? isCheckbox && !FLAGS.test(key) : isCheckbox || field.isCreateable;
}
const isTypeOf = (schema: ObjectSchema, typeId: string): boolean =>
  recordTypeInfos(schema).some(({ id, isMaster, isAvailable }) => !isMaster && isAvailable && id === toId(typeId));

const isSaved = ({ kind, name, isReadOnly }: ObjectSchema): boolean =>
  kind !== 'custom-metadata' && !isReadOnly && !name.endsWith('ChangeEvent');
const MERGED = new Set(['Account', 'Contact', 'Lead', 'Case', 'Individual']);
const FED = new Set([
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'Case',
  'Campaign',
  'User',
  'Task',
  'Event',
  'Contract',
  'Order',
  'Asset',
  'Product2',
  'Solution',
  'Topic',
  'ContentDocument',
  'CollaborationGroup',
  'Site',
]);
/** Source: Metadata API Developer Guide, "CustomObject", enableFeeds. */
export const isFeedEnabled = ({ name, hasFeeds }: ObjectSchema): boolean => hasFeeds ?? FED.has(name);
const COMPANION = /(__|[a-z])(ChangeEvent|Feed|History|Share)$/;
/** Junction objects without a name field. */
const isLink = ({ name, nameField }: ObjectSchema): boolean => nameField === 'Id' || name === 'CampaignMember';
export const isMruEnabled = (schema: ObjectSchema): boolean =>
  schema.name === 'User' || (schema.kind === 'object' && !schema.isSetup && !isLink(schema));
/** Of shares: seen in an org. */
const isUndeleted = (schema: ObjectSchema): boolean => !isGoneForGood(schema) && COMPANION.exec(schema.name)?.[2] !== 'Share';
const infosBy = (schema: ObjectSchema, type: 'String' | 'Id', key: (info: RecordTypeInfo) => string): ApexMap =>
  new ApexMap(
    { kind: 'primitive', name: type },
    platformType('Schema.RecordTypeInfo'),
    recordTypeInfos(schema).map((info) => [key(info), info] as const),
  );

const methods = {
  isAccessible: ({ schema }: ObjectDescribe) => userAccess().object(schema).read,
  isCreateable: ({ schema }: ObjectDescribe) =>
    isSaved(schema) && !isNeverInserted(schema) && !isRecordFeed(schema) && userAccess().object(schema).create,
  isUpdateable: ({ schema }: ObjectDescribe) =>
    isSaved(schema) &&
    schema.kind !== 'event' &&
    !isRecordFeed(schema) &&
    [...schema.fields.values()].some(({ isUpdateable, isHidden }) => isUpdateable && isHidden !== true) &&
    userAccess().object(schema).edit,
  isDeletable: ({ schema }: ObjectDescribe) =>
    isSaved(schema) && schema.kind !== 'event' && !isNeverDeleted(schema) && userAccess().object(schema).delete,
  isUndeletable: ({ schema }: ObjectDescribe) =>
    schema.kind === 'object' && !schema.isSetup && isSaved(schema) && isUndeleted(schema) && userAccess().object(schema).delete,
  isQueryable: ({ schema }: ObjectDescribe) => schema.kind !== 'event' && !isReadBelow(schema) && userAccess().object(schema).read,
  isSearchable: ({ schema }: ObjectDescribe) => isSearchable(schema),
  isMergeable: ({ schema }: ObjectDescribe) => MERGED.has(schema.name),
  isFeedEnabled: ({ schema }: ObjectDescribe) => isFeedEnabled(schema),
  isMruEnabled: ({ schema }: ObjectDescribe) => isMruEnabled(schema),
  isCustom: ({ schema }: ObjectDescribe) => schema.isCustom,
  isCustomSetting: ({ schema }: ObjectDescribe) => schema.kind === 'custom-setting',
  isDeprecatedAndHidden: () => false,
  getName: ({ schema }: ObjectDescribe) => schema.name,
  getLocalName: ({ schema }: ObjectDescribe) => localName(schema.name),
  getLabel: ({ schema }: ObjectDescribe) => schema.label,
  getLabelPlural: ({ schema }: ObjectDescribe) => schema.labelPlural,
  getKeyPrefix: ({ schema }: ObjectDescribe) => (schema.keyPrefix === '' ? null : schema.keyPrefix),
  getSObjectType: ({ schema }: ObjectDescribe) => objectToken(schema),
  getFields: ({ schema }: ObjectDescribe) => new FieldMap(schema),
  getFieldSets: ({ schema }: ObjectDescribe) => new FieldSetMap(schema),
  getChildRelationships: ({ schema }: ObjectDescribe) => childRelationships(schema),
  getRecordTypeInfos: ({ schema }: ObjectDescribe) => new ApexList(platformType('Schema.RecordTypeInfo'), [...recordTypeInfos(schema)]),
  getRecordTypeInfosByName: ({ schema }: ObjectDescribe) => infosBy(schema, 'String', (info) => info.name),
  getRecordTypeInfosByDeveloperName: ({ schema }: ObjectDescribe) => infosBy(schema, 'String', (info) => info.developerName),
  getRecordTypeInfosById: ({ schema }: ObjectDescribe) => infosBy(schema, 'Id', (info) => info.id),
  getHasSubtypes: () => false,
  getIsInterface: () => false,
  getIsSubtype: () => false,
  isSubtype: () => false,
  getImplementedBy: () => null,
  getImplementsInterfaces: () => null,
  getDefaultImplementation: () => null,
  getAssociateEntityType: ({ schema }: ObjectDescribe) => COMPANION.exec(schema.name)?.[2] ?? null,
  getAssociateParentEntity: ({ schema }: ObjectDescribe) =>
    COMPANION.test(schema.name) ? schema.name.replace(COMPANION, (_all, before: string) => (before === '__' ? '__c' : before)) : null,
  getDataTranslationEnabled: ({ schema }: ObjectDescribe) => (schema.kind === 'event' ? null : false),
  getSObjectDescribeOption: (self: ObjectDescribe) => enumConstant('Schema.SObjectDescribeOptions', self.isFull ? 'FULL' : 'DEFERRED'),
};
definePlatformClass({ name: 'Schema.DescribeSObjectResult', instances: ObjectDescribe, methods, fields: properties(methods) });

const tokensOf = (objects: readonly ObjectSchema[]): NamedMap =>
  new NamedMap(
    platformType('Schema.SObjectType'),
    objects.map((schema) => [schema.name.toLowerCase(), objectToken(schema)] as const),
    data().schema.namespace,
  );
/** The module of an object is its namespace. */
const namespaceOf = (name: string): string => /^(\w+?)__\w+__\w+$/.exec(name)?.[1]?.toLowerCase() ?? '';
/** Source of the words: seen in an org. */
function described(name: string): ObjectSchema {
  return (
    data().schema.find(name) ??
    raise(
      'System.InvalidParameterValueException',
      `Invalid sobject provided. The Schema.describeSObject() methods does not support the ${name} sobject as a parameter. The sobject provided does not exist.`,
    )
  );
}

definePlatformClass({
  name: 'System.Schema',
  statics: {
    getGlobalDescribe: () => tokensOf(data().schema.all()),
    getModuleDescribe: (namespace: string | null = data().schema.namespace ?? null) =>
      tokensOf(
        data()
          .schema.all()
          .filter(({ name }) => namespaceOf(name) === (namespace ?? '').toLowerCase()),
      ),
    describeSObjects: (names: ApexList | null, option: ApexValue = enumConstant('Schema.SObjectDescribeOptions', 'DEFERRED')) =>
      new ApexList(
        platformType('Schema.DescribeSObjectResult'),
        (names ?? raiseNullArgument(1)).items.map((name) => new ObjectDescribe(described(String(name)), option)),
      ),
  },
});
