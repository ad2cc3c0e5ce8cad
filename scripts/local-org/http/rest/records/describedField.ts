/** A field as describe answers it: what Apex describe tells, under the REST API's names. Source: REST API Developer Guide, "sObject Describe"; SOAP API Developer Guide, "describeSObjects()", Field. */
import { FieldDescribe } from '../../../data/platform/describe/fields.ts';
import { fieldToken } from '../../../data/platform/describe/tokens.ts';
import { extraTypeOf, type FieldSchema, type ObjectSchema } from '../../../data/schema/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { valueJson } from '../json/write.ts';
import { describedBy } from './describedBy.ts';

/** Answer's name > method. */
const FIELD: Readonly<Record<string, string>> = {
  aggregatable: 'isAggregatable',
  aiPredictionField: 'isAiPredictionField',
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
  displayLocationInDecimal: 'isDisplayLocationInDecimal',
  encrypted: 'isEncrypted',
  externalId: 'isExternalId',
  filterable: 'isFilterable',
  filteredLookupInfo: 'getFilteredLookupInfo',
  formulaTreatNullNumberAsZero: 'isFormulaTreatNullNumberAsZero',
  groupable: 'isGroupable',
  highScaleNumber: 'isHighScaleNumber',
  htmlFormatted: 'isHtmlFormatted',
  idLookup: 'isIdLookup',
  inlineHelpText: 'getInlineHelpText',
  label: 'getLabel',
  length: 'getLength',
  mask: 'getMask',
  maskType: 'getMaskType',
  name: 'getName',
  nameField: 'isNameField',
  namePointing: 'isNamePointing',
  nillable: 'isNillable',
  permissionable: 'isPermissionable',
  precision: 'getPrecision',
  queryByDistance: 'isQueryByDistance',
  referenceTargetField: 'getReferenceTargetField',
  relationshipName: 'getRelationshipName',
  relationshipOrder: 'getRelationshipOrder',
  restrictedDelete: 'isRestrictedDelete',
  restrictedPicklist: 'isRestrictedPicklist',
  scale: 'getScale',
  searchPrefilterable: 'isSearchPrefilterable',
  sortable: 'isSortable',
  unique: 'isUnique',
  updateable: 'isUpdateable',
  writeRequiresMasterRead: 'isWriteRequiresMasterRead',
};
const fieldMembers = describedBy('Schema.DescribeFieldResult', FIELD);
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

/** The values of the controlling field, in the order in which dependent values count them. */
function controllersOf(object: ObjectSchema, field: FieldSchema): readonly string[] | undefined {
  const controller = object.fields.get(field.controllingField?.toLowerCase() ?? '');
  if (controller === undefined) return undefined;
  return controller.kind === 'boolean' ? ['false', 'true'] : controller.picklist.map(({ value }) => value);
}

/** Eight to a byte, the first the highest. */
function bits(flags: readonly boolean[]): string {
  const bytes = new Uint8Array(Math.ceil(flags.length / 8));
  flags.forEach((isSet, index) => {
    if (isSet) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index % 8));
  });
  return Buffer.from(bytes).toString('base64');
}

export function fieldJson(object: ObjectSchema, field: FieldSchema): unknown {
  const controllers = controllersOf(object, field);
  const described = new FieldDescribe(fieldToken(object, field)) as ApexValue;
  return {
    ...Object.fromEntries(fieldMembers.map(([name, member]) => [name, valueJson(member(described))])),
    type: typeOf(field),
    soapType: SOAP_TYPES[field.kind] ?? 'xsd:string',
    extraTypeInfo: extraTypeOf(object, field)?.toLowerCase() ?? null,
    polymorphicForeignKey: field.referenceTo.length > 1,
    referenceTo: field.referenceTo,
    controllerName: field.controllingField ?? null,
    picklistValues: field.picklist.map(({ value, label, isActive, isDefault, validFor }) => ({
      active: isActive,
      defaultValue: isDefault,
      label,
      validFor: controllers === undefined ? null : bits(controllers.map((controller) => validFor.includes(controller))),
      value,
    })),
  };
}
