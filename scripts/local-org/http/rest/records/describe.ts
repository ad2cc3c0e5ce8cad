/** Describe answers: what Apex describe tells, under the REST API's names. Source: REST API Developer Guide, "sObject Describe" and "Describe Global". */
import { FieldDescribe } from '../../../data/platform/describe/fields.ts';
import { ObjectDescribe } from '../../../data/platform/describe/objects.ts';
import { fieldToken } from '../../../data/platform/describe/tokens.ts';
import type { FieldSchema, ObjectSchema } from '../../../data/schema/index.ts';
import { supportedScopes } from '../../../data/soql/scopes.ts';
import type { ApexFunction, ApexValue } from '../../../platform/core/contract.ts';
import { instanceMember } from '../../../platform/core/members.ts';
import { recordTypeInfos } from '../../../data/platform/describe/recordTypes.ts';
import type { RestCall } from '../call.ts';
import { describeFields } from './describedFields.ts';
import { valueJson } from '../json/write.ts';
import type { Visible } from './visible.ts';

/** Answer's name > method. */
const FIELD: Readonly<Record<string, string>> = {
  aggregatable: 'isAggregatable',
  autoNumber: 'isAutoNumber',
  byteLength: 'getByteLength',
  calculated: 'isCalculated',
  calculatedFormula: 'getCalculatedFormula',
  cascadeDelete: 'isCascadeDelete',
  caseSensitive: 'isCaseSensitive',
  compoundFieldName: 'getCompoundFieldName',
  createable: 'isCreateable',
  custom: 'isCustom',
  defaultValue: 'getDefaultValue',
  defaultValueFormula: 'getDefaultValueFormula',
  defaultedOnCreate: 'isDefaultedOnCreate',
  dependentPicklist: 'isDependentPicklist',
  deprecatedAndHidden: 'isDeprecatedAndHidden',
  digits: 'getDigits',
  encrypted: 'isEncrypted',
  externalId: 'isExternalId',
  filterable: 'isFilterable',
  groupable: 'isGroupable',
  htmlFormatted: 'isHtmlFormatted',
  idLookup: 'isIdLookup',
  inlineHelpText: 'getInlineHelpText',
  label: 'getLabel',
  length: 'getLength',
  name: 'getName',
  nameField: 'isNameField',
  namePointing: 'isNamePointing',
  nillable: 'isNillable',
  permissionable: 'isPermissionable',
  precision: 'getPrecision',
  relationshipName: 'getRelationshipName',
  restrictedDelete: 'isRestrictedDelete',
  restrictedPicklist: 'isRestrictedPicklist',
  scale: 'getScale',
  searchPrefilterable: 'isSearchPrefilterable',
  sortable: 'isSortable',
  unique: 'isUnique',
  updateable: 'isUpdateable',
  writeRequiresMasterRead: 'isWriteRequiresMasterRead',
};
const OBJECT: Readonly<Record<string, string>> = {
  createable: 'isCreateable',
  custom: 'isCustom',
  customSetting: 'isCustomSetting',
  deletable: 'isDeletable',
  deprecatedAndHidden: 'isDeprecatedAndHidden',
  feedEnabled: 'isFeedEnabled',
  keyPrefix: 'getKeyPrefix',
  label: 'getLabel',
  labelPlural: 'getLabelPlural',
  mergeable: 'isMergeable',
  mruEnabled: 'isMruEnabled',
  name: 'getName',
  queryable: 'isQueryable',
  searchable: 'isSearchable',
  undeletable: 'isUndeletable',
  updateable: 'isUpdateable',
};
const members = (owner: string, names: Readonly<Record<string, string>>): readonly (readonly [string, ApexFunction])[] =>
  Object.entries(names).map(([name, method]) => [name, instanceMember(owner, method, `${method}()`, 0)] as const);
const fieldMembers = members('Schema.DescribeFieldResult', FIELD);
const objectMembers = members('Schema.DescribeSObjectResult', OBJECT);
const SOAP_TYPES: Readonly<Record<string, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  integer: 'xsd:int',
  long: 'xsd:long',
  number: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  blob: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location',
};

/** `ADDRESS`, `INTEGER`, ... as the REST API spells them. */
function typeOf({ display }: FieldSchema): string {
  return display === 'INTEGER' ? 'int' : display.toLowerCase();
}

export function fieldJson(object: ObjectSchema, field: FieldSchema): unknown {
  const described = new FieldDescribe(fieldToken(object, field)) as unknown as ApexValue;
  return {
    ...Object.fromEntries(fieldMembers.map(([name, member]) => [name, valueJson(member(described))])),
    type: typeOf(field),
    soapType: SOAP_TYPES[field.kind] ?? 'xsd:string',
    referenceTo: field.referenceTo,
    controllerName: field.controllingField ?? null,
    picklistValues: field.picklist.map(({ value, label, isActive, isDefault }) => ({
      active: isActive,
      defaultValue: isDefault,
      label,
      validFor: null,
      value,
    })),
  };
}

function urlsOf(name: string, base: string): Readonly<Record<string, string>> {
  const url = `${base}/sobjects/${name}`;
  return {
    sobject: url,
    describe: `${url}/describe`,
    layouts: `${url}/describe/layouts`,
    compactLayouts: `${url}/describe/compactLayouts`,
    rowTemplate: `${url}/{ID}`,
    listviews: `${url}/listviews`,
  };
}

/** One line of the global describe. */
export function objectSummary(object: ObjectSchema, base: string): Readonly<Record<string, unknown>> {
  const described = new ObjectDescribe(object) as unknown as ApexValue;
  return {
    ...Object.fromEntries(objectMembers.map(([name, member]) => [name, valueJson(member(described))])),
    activateable: false,
    layoutable: object.kind === 'object',
    replicateable: object.kind !== 'event',
    retrieveable: true,
    triggerable: true,
    urls: urlsOf(object.name, base),
  };
}

/** @param visible decides which fields and child objects are told. */
export function objectJson(visible: Visible, call: RestCall, object: ObjectSchema): unknown {
  const { base } = call;
  const names = new Map([...object.children.values()].map(({ name, object: child, field }) => [`${child}.${field}`.toLowerCase(), name]));
  const childRelationships = visible.objects(call).flatMap((child) =>
    describeFields(child)
      .filter(({ referenceTo }) => referenceTo.includes(object.name))
      .map((field) => ({
        cascadeDelete: field.onDelete === 'cascade',
        childSObject: child.name,
        deprecatedAndHidden: false,
        field: field.name,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: names.get(`${child.name}.${field.name}`.toLowerCase()) ?? null,
        restrictedDelete: field.onDelete === 'restrict',
      })),
  );
  return {
    ...objectSummary(object, base),
    fields: visible.fields(call, object).map((field) => fieldJson(object, field)),
    childRelationships,
    recordTypeInfos: recordTypeInfos(object).map((info) => ({
      active: info.isActive,
      available: info.isAvailable,
      defaultRecordTypeMapping: info.isDefault,
      developerName: info.developerName,
      master: info.name === 'Master',
      name: info.name,
      recordTypeId: info.id,
      urls: {},
    })),
    actionOverrides: [],
    namedLayoutInfos: [],
    supportedScopes: supportedScopes(object).map((name) => ({ label: scopeLabel(name, object.labelPlural), name })),
    compactLayoutable: false,
    searchLayoutable: false,
    lookupLayoutable: null,
    listviewable: null,
    networkScopeFieldName: null,
  };
}

function scopeLabel(scope: string, records: string): string {
  if (scope === 'everything') return `All ${records}`;
  if (scope === 'team') return `My team's ${records}`;
  return scope === 'delegated' ? `My delegated ${records}` : `My ${records}`;
}
