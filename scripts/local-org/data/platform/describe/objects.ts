/** Schema.SObjectType and Schema.DescribeSObjectResult. Source: Apex Reference Guide, "DescribeSObjectResult Class" and "SObjectType Class". */
import { ApexList, ApexMap } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { answersOf, getterText } from '../../../platform/core/getterText.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { toText } from '../../../platform/core/text.ts';
import { callerApiVersion } from '../../access/callers/callerVersion.ts';
import { userAccess } from '../../current.ts';
import { bypassesRecycleBin, isNeverDeleted, isNeverInserted, isChildOnly, isRecordFeed, type ObjectSchema } from '../../schema/index.ts';
import { isFeedEnabled, isMruEnabled, isSearchable } from '../../schema/feedsAndSearch.ts';
import { userLabel, userWord } from '../../translated.ts';
import { childRelationships } from './children.ts';
import { FieldMap } from './fieldMap.ts';
import { FieldSetMap } from './fieldSets.ts';
import { enumConstant, platformType, properties } from './members.ts';
import { newRecord, recordOf } from './newRecords.ts';
import { recordTypeInfos, type RecordTypeInfo } from './recordTypes.ts';
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
    return getterText(this.typeName, answersOf(told, this));
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

const isSaved = ({ kind, name, isReadOnly }: ObjectSchema): boolean =>
  kind !== 'custom-metadata' && !isReadOnly && !name.endsWith('ChangeEvent');
const MERGED = new Set(['Account', 'Contact', 'Lead', 'Case', 'Individual']);
const COMPANION = /(__|[a-z])(ChangeEvent|Feed|History|Share)$/;
/** Of shares: seen in an org. */
const isUndeleted = (schema: ObjectSchema): boolean => !bypassesRecycleBin(schema) && COMPANION.exec(schema.name)?.[2] !== 'Share';
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
  isQueryable: ({ schema }: ObjectDescribe) => schema.kind !== 'event' && !isChildOnly(schema) && userAccess().object(schema).read,
  isSearchable: ({ schema }: ObjectDescribe) => isSearchable(schema),
  isMergeable: ({ schema }: ObjectDescribe) => MERGED.has(schema.name),
  isFeedEnabled: ({ schema }: ObjectDescribe) => isFeedEnabled(schema),
  isMruEnabled: ({ schema }: ObjectDescribe) => isMruEnabled(schema),
  isCustom: ({ schema }: ObjectDescribe) => schema.isCustom,
  isCustomSetting: ({ schema }: ObjectDescribe) => schema.kind === 'custom-setting',
  isDeprecatedAndHidden: () => false,
  getName: ({ schema }: ObjectDescribe) => schema.name,
  getLocalName: ({ schema }: ObjectDescribe) => localName(schema.name),
  getLabel: ({ schema }: ObjectDescribe) => userLabel(schema),
  getLabelPlural: ({ schema }: ObjectDescribe) => userWord(schema, 'plural') ?? schema.labelPlural,
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
  // without data translation; seen in orgs
  getDataTranslationEnabled: () => null,
  getSObjectDescribeOption: (self: ObjectDescribe) => enumConstant('Schema.SObjectDescribeOptions', self.isFull ? 'FULL' : 'DEFERRED'),
};
const UNTOLD = /^get(ChildRelationships|Fields|FieldSets|LocalName|RecordTypeInfos|RecordTypeInfosBy(Id|Name)|SObjectType)$|^isSubtype$/;
/** What a description says of itself. Source: published results of an org. */
const told = Object.fromEntries(Object.entries(methods).filter(([getter]) => !UNTOLD.test(getter)));
definePlatformClass({ name: 'Schema.DescribeSObjectResult', instances: ObjectDescribe, methods, fields: properties(methods) });
