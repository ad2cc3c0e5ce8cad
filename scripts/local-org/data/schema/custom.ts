/** Custom objects and fields from source-format metadata. Source: Metadata API Developer Guide, "CustomObject" and "CustomField". */
import { NotImplemented } from '../../platform/core/error.ts';
import type { ObjectSource } from '../project/readProject.ts';
import { flag, many, text, type Xml } from '../project/xml.ts';
import type { FieldKind, FieldSchema, ObjectSchema } from './model.ts';
import { apexTypeOf } from './types.ts';

const KINDS: Readonly<Record<string, FieldKind>> = {
  Text: 'text', TextArea: 'text', LongTextArea: 'longtext', Html: 'longtext', Email: 'email', Url: 'url', Phone: 'phone', Picklist: 'picklist', MultiselectPicklist: 'multipicklist',
  Checkbox: 'boolean', Number: 'number', Currency: 'number', Percent: 'number', Date: 'date', DateTime: 'datetime', Time: 'time', Lookup: 'reference', MasterDetail: 'reference',
  AutoNumber: 'autonumber', EncryptedText: 'encrypted',
};

export function customField(object: string, xml: Xml): FieldSchema {
  const name = text(xml, 'fullName') ?? '';
  const type = text(xml, 'type') ?? 'Text';
  const kind = KINDS[type];
  if (kind === undefined || text(xml, 'formula') !== undefined) throw new NotImplemented(`field type ${text(xml, 'formula') === undefined ? type : 'formula'} (${object}.${name})`);
  const reference = text(xml, 'referenceTo');
  const isMasterDetail = type === 'MasterDetail';
  return {
    name,
    label: text(xml, 'label') ?? name,
    kind,
    apexType: apexTypeOf(kind),
    length: Number(text(xml, 'length') ?? (kind === 'email' ? 80 : 255)),
    scale: Number(text(xml, 'scale') ?? 0),
    isRequired: flag(xml, 'required') || isMasterDetail,
    isUnique: flag(xml, 'unique'),
    isExternalId: flag(xml, 'externalId'),
    isCustom: true,
    isWriteable: kind !== 'autonumber',
    referenceTo: reference === undefined ? [] : [reference],
    relationshipName: reference === undefined ? undefined : name.replace(/__c$/, '__r'),
    onDelete: isMasterDetail || text(xml, 'deleteConstraint') === 'Cascade' ? 'cascade' : text(xml, 'deleteConstraint') === 'Restrict' ? 'restrict' : 'set-null',
    defaultValue: text(xml, 'defaultValue') ?? (kind === 'boolean' ? 'false' : undefined),
    picklist: many(xml, 'valueSet').flatMap((set) => many(set, 'valueSetDefinition').flatMap((definition) => many(definition, 'value').map((value) => text(value, 'fullName') ?? ''))),
    displayFormat: text(xml, 'displayFormat'),
  };
}

const system = (name: string, kind: FieldKind, relation?: string): FieldSchema => ({
  name,
  label: name,
  kind,
  apexType: apexTypeOf(kind),
  length: 255,
  scale: 0,
  isRequired: false,
  isUnique: false,
  isExternalId: false,
  isCustom: false,
  isWriteable: name === 'OwnerId',
  referenceTo: relation === undefined ? [] : ['User'],
  relationshipName: relation,
  onDelete: 'restrict',
  defaultValue: kind === 'boolean' ? 'false' : undefined,
  picklist: [],
  displayFormat: undefined,
});

/** Every custom object has these. Source: Object Reference, "System Fields". */
const SYSTEM_FIELDS: readonly FieldSchema[] = [
  system('Id', 'id'),
  system('OwnerId', 'reference', 'Owner'),
  system('IsDeleted', 'boolean'),
  system('CreatedDate', 'datetime'),
  system('CreatedById', 'reference', 'CreatedBy'),
  system('LastModifiedDate', 'datetime'),
  system('LastModifiedById', 'reference', 'LastModifiedBy'),
  system('SystemModstamp', 'datetime'),
];
const METADATA_FIELDS: readonly FieldSchema[] = [system('Id', 'id'), ...['DeveloperName', 'MasterLabel', 'Label', 'QualifiedApiName', 'NamespacePrefix', 'Language'].map((name) => system(name, 'text'))];

export function customObject(source: ObjectSource, keyPrefix: string): ObjectSchema {
  const { name, definition } = source;
  const kind = name.endsWith('__mdt') ? 'custom-metadata' : name.endsWith('__e') ? 'event' : text(definition, 'customSettingsType') === undefined ? 'object' : 'custom-setting';
  const nameField = definition['nameField'] as Xml | undefined;
  const isAutoNumber = nameField !== undefined && text(nameField, 'type') === 'AutoNumber';
  const named: FieldSchema = {
    ...system('Name', isAutoNumber ? 'autonumber' : 'text'),
    label: (nameField === undefined ? undefined : text(nameField, 'label')) ?? 'Name',
    length: 80,
    isWriteable: !isAutoNumber,
    displayFormat: nameField === undefined ? undefined : text(nameField, 'displayFormat'),
  };
  const base = kind === 'custom-metadata' ? METADATA_FIELDS : [...SYSTEM_FIELDS, named, ...(kind === 'custom-setting' ? [system('SetupOwnerId', 'reference')] : []), ...(kind === 'event' ? [system('ReplayId', 'text'), system('EventUuid', 'text')] : [])];
  const inline = many(definition, 'fields');
  const fields = [...base, ...[...source.fields, ...inline].map((field) => customField(name, field))];
  return {
    name,
    label: text(definition, 'label') ?? name,
    labelPlural: text(definition, 'pluralLabel') ?? name,
    keyPrefix,
    kind,
    isCustom: true,
    nameField: kind === 'custom-metadata' ? 'DeveloperName' : 'Name',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field.name === 'SetupOwnerId' ? { ...field, isWriteable: true } : field])),
    children: new Map(),
  };
}

/** The relation under which a parent finds the records of a lookup: `<relationshipName>__r`. */
export function childRelationName(xml: Xml): string | undefined {
  const name = text(xml, 'relationshipName');
  return name === undefined ? undefined : `${name}__r`;
}
