/** Schema.SObjectField and Schema.DescribeFieldResult. Source: Apex Reference Guide, "DescribeFieldResult Class". */
import { ApexList } from '../../../platform/collections/index.ts';
import type { ApexValue } from '../../../platform/core/contract.ts';
import { answersOf, getterText } from '../../../platform/core/getterText.ts';
import { definePlatformClass } from '../../../platform/core/registry.ts';
import { makesMarkup } from '../../formula/markup.ts';
import { isPermissionable } from '../../access/permissions/permissionable.ts';
import { data, userAccess } from '../../current.ts';
import { isIdLookup } from '../../schema/idLookup.ts';
import { compoundOf, isNumber, isText, type FieldSchema } from '../../schema/index.ts';
import { userLabel, userWord } from '../../translated.ts';
import { enumConstant, inJson, platformType, properties } from './members.ts';
import { picklistEntries } from './picklists.ts';
import { mayBeAggregated, mayBeFiltered, mayBeGrouped, mayBeSorted, narrowsSearches } from './queryUse.ts';
import { FieldToken, fieldTokenNamed, objectToken } from './tokens.ts';
import { localName } from '../../project/namespace.ts';

export class FieldDescribe {
  readonly typeName = 'Schema.DescribeFieldResult';
  readonly token: FieldToken;
  constructor(token: FieldToken) {
    this.token = token;
  }
  get field(): FieldSchema {
    return this.token.field;
  }
  equalTo(other: ApexValue): boolean {
    return other instanceof FieldDescribe && other.token === this.token;
  }
  hashText(): string {
    return `describe ${this.token.object.name}.${this.token.fieldName}`;
  }
  toApexJson(): readonly (readonly [string, ApexValue])[] {
    return inJson(methods, this);
  }
  toApexText(): string {
    return getterText(this.typeName, answersOf(told, this));
  }
}

definePlatformClass({
  name: 'Schema.SObjectField',
  instances: FieldToken,
  methods: { getDescribe: (self: FieldToken) => new FieldDescribe(self) },
});

const SOAP: Readonly<Record<string, string>> = {
  id: 'ID',
  reference: 'ID',
  boolean: 'BOOLEAN',
  integer: 'INTEGER',
  long: 'LONG',
  number: 'DOUBLE',
  date: 'DATE',
  datetime: 'DATETIME',
  time: 'TIME',
  blob: 'BASE64BINARY',
  address: 'ADDRESS',
  location: 'LOCATION',
};
const rights = ({ token }: FieldDescribe): { readonly read: boolean; readonly edit: boolean } =>
  userAccess().field(token.object, token.field);
const isKind =
  (...kinds: readonly FieldSchema['kind'][]) =>
  ({ field }: FieldDescribe): boolean =>
    kinds.includes(field.kind);
/** Integers with fewer than the usual nine digits. Source: SOAP API Developer Guide, "describeSObjects()", digits. */
const DIGITS: Readonly<Record<string, number>> = {
  NumberOfEmployees: 8,
  CallDurationInSeconds: 8,
  DurationInMinutes: 8,
  FiscalQuarter: 8,
  FiscalYear: 8,
  ContractTerm: 4,
};
const lengthOf = ({ field }: FieldDescribe): number =>
  isText(field) || field.kind === 'id' || field.kind === 'reference'
    ? field.kind === 'reference' || field.kind === 'id'
      ? 18
      : field.length
    : 0;

/** Fields derived from others: a person's name, the forecast category of a stage, the amount of an order (seen in orgs). */
const isDerived = ({ kind, display }: FieldSchema): boolean => kind === 'text' || kind === 'picklist' || display === 'CURRENCY';

/** The default value of a checkbox or a text. */
function defaultValue({ field }: FieldDescribe): ApexValue {
  if (field.kind === 'boolean' && field.formula === undefined) return field.defaultValue === 'true';
  const chosen = field.picklist.find(({ isDefault }) => isDefault);
  return chosen?.value ?? null;
}

const methods = {
  isAccessible: (self: FieldDescribe) => rights(self).read,
  isCreateable: (self: FieldDescribe) => self.field.isCreateable && rights(self).edit && userAccess().object(self.token.object).create,
  isUpdateable: (self: FieldDescribe) => self.field.isUpdateable && rights(self).edit && userAccess().object(self.token.object).edit,
  isPermissionable: ({ token }: FieldDescribe) => isPermissionable(token.object, token.field),
  isNillable: ({ field }: FieldDescribe) => field.isNillable,
  isUnique: ({ field }: FieldDescribe) => field.isUnique,
  // without data translation; seen in orgs
  getDataTranslationEnabled: () => null,
  isCaseSensitive: ({ field }: FieldDescribe) => field.isCaseSensitive,
  isExternalId: ({ field }: FieldDescribe) => field.isExternalId,
  isIdLookup: ({ field, token }: FieldDescribe) => isIdLookup(token.object, field),
  isCustom: ({ field }: FieldDescribe) => field.isCustom,
  isNameField: ({ field, token }: FieldDescribe) => field.kind !== 'id' && field.name === token.object.nameField,
  isNamePointing: ({ field }: FieldDescribe) => field.referenceTo.length > 1,
  isCalculated: ({ field }: FieldDescribe) => field.formula !== undefined || field.summary !== undefined,
  isAutoNumber: isKind('autonumber'),
  isEncrypted: isKind('encrypted'),
  // for standard lookups, only the parent's child relationships show the delete constraint
  isCascadeDelete: ({ field }: FieldDescribe) => field.isCustom && field.onDelete === 'cascade',
  isRestrictedDelete: ({ field }: FieldDescribe) => field.isCustom && field.onDelete === 'restrict',
  isWriteRequiresMasterRead: () => false,
  // a custom object's Name is its Id where none is given. Source: results of an org
  isDefaultedOnCreate: ({ field, token: { object } }: FieldDescribe) =>
    (object.isCustom && object.kind === 'object' && field.name === 'Name' && field.kind === 'text') ||
    field.kind === 'boolean' ||
    field.defaultValue !== undefined ||
    (!field.isNillable && !field.isCreateable && !isDerived(field)) ||
    field.isGiven ||
    field.name === 'OwnerId' ||
    field.picklist.some(({ isDefault }) => isDefault),
  isDependentPicklist: ({ field }: FieldDescribe) => field.controllingField !== undefined,
  isRestrictedPicklist: ({ field }: FieldDescribe) => field.isRestricted,
  isFilterable: ({ field }: FieldDescribe) => mayBeFiltered(field),
  isSortable: ({ field }: FieldDescribe) => mayBeSorted(field),
  isGroupable: ({ field }: FieldDescribe) => mayBeGrouped(field),
  isAggregatable: ({ field }: FieldDescribe) => mayBeAggregated(field),
  isQueryByDistance: isKind('address', 'location'),
  isSearchPrefilterable: ({ field, token }: FieldDescribe) => narrowsSearches(token.object, field),
  isHtmlFormatted: ({ field }: FieldDescribe) => field.isHtml || (field.formula !== undefined && makesMarkup(field.formula)),
  isHighScaleNumber: () => false,
  isDisplayLocationInDecimal: () => false,
  isAiPredictionField: () => false,
  isDeprecatedAndHidden: () => false,
  isFormulaTreatNullNumberAsZero: ({ field }: FieldDescribe) => field.blankAsZero,
  getName: ({ field }: FieldDescribe) => field.name,
  getLocalName: ({ field }: FieldDescribe) => localName(field.name),
  getLabel: ({ field }: FieldDescribe) => userLabel(field),
  getInlineHelpText: ({ field }: FieldDescribe) => userWord(field, 'help') ?? field.helpText ?? null,
  getLength: lengthOf,
  // three bytes for each character, except where characters are always ASCII; seen in an org
  getByteLength: (self: FieldDescribe) => lengthOf(self) * (isKind('id', 'reference', 'multipicklist')(self) ? 1 : 3),
  getPrecision: ({ field }: FieldDescribe) => (field.kind === 'number' ? field.precision : 0),
  getScale: ({ field }: FieldDescribe) => (field.kind === 'number' ? field.scale : 0),
  getDigits: ({ field }: FieldDescribe) => (isNumber(field) && field.kind !== 'number' ? (DIGITS[field.name] ?? 9) : 0),
  getType: ({ field }: FieldDescribe) => enumConstant('Schema.DisplayType', field.display),
  getSoapType: ({ field }: FieldDescribe) => enumConstant('Schema.SoapType', SOAP[field.kind] ?? 'STRING'),
  getSobjectField: ({ token }: FieldDescribe) => token,
  getSObjectType: ({ token }: FieldDescribe) => objectToken(token.object),
  getReferenceTo: ({ field }: FieldDescribe) =>
    new ApexList(
      platformType('Schema.SObjectType'),
      field.referenceTo.flatMap((name) => {
        const schema = data().schema.find(name);
        return schema === undefined ? [] : [objectToken(schema)];
      }),
    ),
  getReferenceTargetField: () => null,
  getRelationshipName: ({ field }: FieldDescribe) => field.relationshipName ?? null,
  getRelationshipOrder: ({ field, token }: FieldDescribe) =>
    field.isMasterDetail ? [...token.object.fields.values()].filter(({ isMasterDetail }) => isMasterDetail).indexOf(field) : null,
  getPicklistValues: ({ field, token }: FieldDescribe) =>
    new ApexList(platformType('Schema.PicklistEntry'), [...picklistEntries(token.object, field)]),
  getController: ({ field, token }: FieldDescribe) =>
    field.controllingField === undefined ? null : fieldTokenNamed(token.object, field.controllingField),
  getDefaultValue: defaultValue,
  getDefaultValueFormula: ({ field }: FieldDescribe) => (field.kind === 'boolean' ? null : (field.defaultValue ?? null)),
  getCalculatedFormula: ({ field }: FieldDescribe) => field.formula ?? null,
  getCompoundFieldName: ({ field, token }: FieldDescribe) => compoundOf(token.object, field) ?? null,
  getFilteredLookupInfo: () => null,
  getMask: () => null,
  getMaskType: () => null,
};
const UNTOLD = new Set(['getPicklistValues', 'getReferenceTo', 'isRestrictedPicklist']);
/** What a description says of itself. Source: published results of an org. */
const told = Object.fromEntries(Object.entries(methods).filter(([getter]) => !UNTOLD.has(getter)));
definePlatformClass({ name: 'Schema.DescribeFieldResult', instances: FieldDescribe, methods, fields: properties(methods) });
