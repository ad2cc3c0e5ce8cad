/** Object metadata as the running user sees it. Source: User Interface API Developer Guide, "Object Info" and "Picklist Values". */
import { compoundOf, extraTypeOf, MASTER_RECORD_TYPE, type FieldSchema, type ObjectSchema } from '../../data/schema/index.ts';
import { isFeedEnabled, isMruEnabled } from '../../data/schema/feedsAndSearch.ts';
import { recordTypeInfos, recordTypeSchema } from '../../data/platform/describe/recordTypes.ts';
import { wordIn, type Translatable, type Words } from '../../data/schema/translated.ts';
import { RestError } from '../rest/errors.ts';
import { themeJson } from './theme.ts';
import type { UserView } from './view.ts';

const TYPES: Readonly<Record<string, string>> = {
  BASE64: 'Base64',
  BOOLEAN: 'Boolean',
  COMBOBOX: 'ComboBox',
  CURRENCY: 'Currency',
  DATE: 'Date',
  DATETIME: 'DateTime',
  DOUBLE: 'Double',
  EMAIL: 'Email',
  ENCRYPTEDSTRING: 'EncryptedString',
  ID: 'String',
  INTEGER: 'Int',
  LONG: 'Long',
  LOCATION: 'Location',
  ADDRESS: 'Address',
  MULTIPICKLIST: 'MultiPicklist',
  PERCENT: 'Percent',
  PHONE: 'Phone',
  PICKLIST: 'Picklist',
  REFERENCE: 'Reference',
  STRING: 'String',
  TEXTAREA: 'TextArea',
  TIME: 'Time',
  URL: 'Url',
};
const dataType = (field: FieldSchema): string => TYPES[field.display] ?? 'String';

export function objectInfoJson(view: UserView, object: ObjectSchema): unknown {
  const rights = view.access.object(object);
  const said = (thing: Translatable, word: keyof Words): string | undefined => wordIn(thing, view.user.language, word);
  const types = view.within(() => recordTypeInfos(object));
  const known = types.filter(({ name }) => name !== 'Master');
  return {
    apiName: object.name,
    label: said(object, 'label') ?? object.label,
    labelPlural: said(object, 'plural') ?? object.labelPlural,
    keyPrefix: object.keyPrefix === '' ? null : object.keyPrefix,
    custom: object.isCustom,
    createable: rights.create && !object.isReadOnly,
    updateable: rights.edit && !object.isReadOnly,
    deletable: rights.delete && !object.isReadOnly,
    queryable: object.kind !== 'event',
    searchable: object.kind === 'object',
    layoutable: object.kind === 'object',
    feedEnabled: isFeedEnabled(object),
    mruEnabled: isMruEnabled(object),
    nameFields: nameFields(object),
    themeInfo: themeJson(view.org, object),
    fields: Object.fromEntries(view.fields(object).map((field) => [field.name, fieldInfoJson(view, object, field)])),
    dependentFields: dependentFieldsJson(view.fields(object), undefined),
    childRelationships: [...object.children.values()].map((child) => ({
      childObjectApiName: child.object,
      fieldName: child.field,
      relationshipName: child.name,
      junctionIdListNames: [],
      junctionReferenceTo: [],
    })),
    defaultRecordTypeId: known.find(({ isDefault }) => isDefault)?.id ?? MASTER_RECORD_TYPE,
    recordTypeInfos: Object.fromEntries([
      ...known.map(
        ({ id, name, isAvailable, isDefault }) =>
          [id, { recordTypeId: id, name, available: isAvailable, master: false, defaultRecordTypeMapping: isDefault }] as const,
      ),
      [
        MASTER_RECORD_TYPE,
        {
          recordTypeId: MASTER_RECORD_TYPE,
          name: 'Master',
          available: true,
          master: true,
          defaultRecordTypeMapping: !known.some(({ isDefault }) => isDefault),
        },
      ] as const,
    ]),
  };
}

/** @return what each field controls, and what that controls: `{ Country__c: { State__c: { City__c: {} } } }`. */
function dependentFieldsJson(fields: readonly FieldSchema[], controller: string | undefined): Readonly<Record<string, unknown>> {
  const controls = ({ name }: FieldSchema): boolean => fields.some(({ controllingField }) => controllingField === name);
  return Object.fromEntries(
    fields
      .filter((field) => field.controllingField === controller && (controller !== undefined || controls(field)))
      .map(({ name }) => [name, dependentFieldsJson(fields, name)]),
  );
}

const nameFields = (object: ObjectSchema): readonly string[] =>
  object.fields.has('firstname') && object.fields.has('lastname') && object.name !== 'Account'
    ? ['FirstName', 'LastName', 'Name']
    : [object.nameField];

function fieldInfoJson(view: UserView, object: ObjectSchema, field: FieldSchema): unknown {
  return {
    apiName: field.name,
    label: wordIn(field, view.user.language, 'label') ?? field.label,
    dataType: dataType(field),
    custom: field.isCustom,
    required: field.isRequired && field.kind !== 'boolean',
    unique: field.isUnique,
    length: field.length,
    precision: field.precision,
    scale: field.scale,
    createable: view.canCreate(object, field),
    updateable: view.canEdit(object, field),
    calculated: field.formula !== undefined || field.summary !== undefined,
    sortable: !['longtext', 'multipicklist', 'address', 'location', 'blob', 'encrypted'].includes(field.kind),
    filterable: field.kind !== 'longtext' && field.kind !== 'blob',
    inlineHelpText: wordIn(field, view.user.language, 'help') ?? field.helpText ?? null,
    nameField: field.name === object.nameField,
    compound: field.kind === 'address' || field.kind === 'location',
    compoundFieldName: compoundOf(object, field) ?? null,
    controllerName: field.controllingField ?? null,
    controllingFields: field.controllingField === undefined ? [] : [field.controllingField],
    extraTypeInfo: extraTypeOf(object, field) ?? null,
    htmlFormatted: field.isHtml,
    reference: field.kind === 'reference',
    relationshipName: field.relationshipName ?? null,
    polymorphicForeignKey: field.referenceTo.length > 1,
    referenceToInfos: field.referenceTo.flatMap((name) => {
      const parent = view.org.data.schema.find(name);
      return parent === undefined ? [] : [{ apiName: parent.name, nameFields: nameFields(parent) }];
    }),
  };
}

/** What the record type offers. `validFor` counts in the order of `controllerValues`. */
export function picklistJson(view: UserView, object: ObjectSchema, recordTypeId: string, name: string): unknown {
  const field = view.fieldNamed(object, name);
  if (field === undefined) throw new RestError(400, 'INVALID_FIELD', `No such column '${name}' on entity '${object.name}'.`);
  const controller = field.controllingField === undefined ? undefined : object.fields.get(field.controllingField.toLowerCase());
  const controllers = controller?.kind === 'boolean' ? ['false', 'true'] : (controller?.picklist.map(({ value }) => value) ?? []);
  const ofType = view.within(() => recordTypeSchema(object, recordTypeId))?.picklists.get(field.name.toLowerCase());
  const active = field.picklist
    .filter(({ isActive, value }) => isActive && ofType?.values.has(value) !== false)
    .map((entry) => ({
      attributes: null,
      label: wordIn(entry, view.user.language, 'label') ?? entry.label,
      value: entry.value,
      validFor: entry.validFor.map((one) => controllers.indexOf(one)).filter((index) => index >= 0),
      isDefault: ofType === undefined ? entry.isDefault : entry.value === ofType.default,
    }));
  const chosen = active.find(({ isDefault }) => isDefault);
  const shown = active.map(({ isDefault: _isDefault, ...value }) => value);
  return {
    controllerValues: Object.fromEntries(controllers.map((value, index) => [value, index])),
    defaultValue: chosen === undefined ? null : (shown.find(({ value }) => value === chosen.value) ?? null),
    values: shown,
  };
}

export const isPicklist = (field: FieldSchema): boolean => field.kind === 'picklist' || field.kind === 'multipicklist';
