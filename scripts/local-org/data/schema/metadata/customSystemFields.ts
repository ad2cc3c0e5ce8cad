/** Fields that custom objects have without metadata for them, by kind of object. */
import type { ObjectSource } from '../../project/model.ts';
import { flag, text, type Xml } from '../../project/xml.ts';
import { makeField } from '../field.ts';
import type { FieldKind, FieldSchema, ObjectSchema } from '../model.ts';

const system = (name: string, kind: FieldKind, label: string, relation?: string): FieldSchema =>
  makeField({
    name,
    kind,
    label,
    isCreateable: name === 'OwnerId',
    isNillable: false,
    ...(relation === undefined ? {} : { referenceTo: relation === 'Owner' ? ['Group', 'User'] : ['User'], relationshipName: relation }),
  });

/** Every custom object has these. Source: Object Reference, "System Fields". */
const SYSTEM_FIELDS: readonly FieldSchema[] = [
  system('Id', 'id', 'Record ID'),
  system('IsDeleted', 'boolean', 'Deleted'),
  system('CreatedDate', 'datetime', 'Created Date'),
  system('CreatedById', 'reference', 'Created By ID', 'CreatedBy'),
  system('LastModifiedDate', 'datetime', 'Last Modified Date'),
  system('LastModifiedById', 'reference', 'Last Modified By ID', 'LastModifiedBy'),
  system('SystemModstamp', 'datetime', 'System Modstamp'),
];
const OWNER = system('OwnerId', 'reference', 'Owner ID', 'Owner');
/** Of objects with record types. */
export const RECORD_TYPE = makeField({
  name: 'RecordTypeId',
  kind: 'reference',
  label: 'Record Type ID',
  referenceTo: ['RecordType'],
  relationshipName: 'RecordType',
});
const VIEWED = ['LastViewedDate', 'LastReferencedDate'].map((name) =>
  makeField({ name, kind: 'datetime', label: name.replace(/(Date)$/, ' $1'), isCreateable: false }),
);
/** Of objects that allow activities. Source: Metadata API Developer Guide, "CustomObject", enableActivities. */
const LAST_ACTIVITY = makeField({ name: 'LastActivityDate', kind: 'date', label: 'Last Activity Date', isCreateable: false });
const METADATA_FIELDS: readonly FieldSchema[] = [
  system('Id', 'id', 'Record ID'),
  makeField({ name: 'DeveloperName', kind: 'text', label: 'Custom Metadata Record Name', length: 40, isNillable: false }),
  makeField({ name: 'MasterLabel', kind: 'text', label: 'Label', length: 40, isNillable: false }),
  makeField({ name: 'Language', kind: 'picklist', label: 'Master Language' }),
  makeField({ name: 'NamespacePrefix', kind: 'text', label: 'Namespace Prefix', length: 15 }),
  makeField({ name: 'Label', kind: 'text', length: 40, isNillable: false }),
  makeField({ name: 'QualifiedApiName', kind: 'text', label: 'Qualified API Name', length: 70 }),
  makeField({ name: 'SystemModstamp', kind: 'datetime', label: 'System Modstamp', isCreateable: false }),
];
const EVENT_FIELDS: readonly FieldSchema[] = [
  system('CreatedDate', 'datetime', 'Created Date'),
  system('CreatedById', 'reference', 'Created By ID', 'CreatedBy'),
  makeField({ name: 'ReplayId', kind: 'text', label: 'Replay ID', length: 1000, isCreateable: false }),
  makeField({ name: 'EventUuid', kind: 'text', label: 'Event UUID', length: 36, isCreateable: false }),
];

/** Source: Object Reference, "External Objects". */
const EXTERNAL_FIELDS: readonly FieldSchema[] = [
  system('Id', 'id', 'Record ID'),
  makeField({ name: 'ExternalId', kind: 'text', label: 'External ID', isNillable: false, isExternalId: true }),
  makeField({ name: 'DisplayUrl', kind: 'url', label: 'Display URL', length: 1000 }),
];
/** Source: Big Objects Implementation Guide, "Define and Deploy Custom Big Objects". */
const BIG_FIELDS: readonly FieldSchema[] = [
  system('Id', 'id', 'Record ID'),
  system('CreatedDate', 'datetime', 'Created Date'),
  system('CreatedById', 'reference', 'Created By ID', 'CreatedBy'),
  system('SystemModstamp', 'datetime', 'System Modstamp'),
];
/** Of the org's own fields nobody but Data Cloud saves any. Source: Apex Developer Guide, "Data Cloud In Apex". */
const DATA_MODEL_FIELDS: readonly FieldSchema[] = [system('Id', 'id', 'Record ID')];

interface CustomShape {
  readonly kind: ObjectSchema['kind'];
  /** The detail of a master: the master's owner is its owner. */
  readonly isDetail: boolean;
  readonly hasRecordTypes: boolean;
}

export function customSystemFields(
  { name, definition }: ObjectSource,
  { kind, isDetail, hasRecordTypes }: CustomShape,
): readonly FieldSchema[] {
  if (kind === 'custom-metadata') return METADATA_FIELDS;
  if (kind === 'event') return EVENT_FIELDS;
  if (kind === 'custom-setting') return settingFields(definition);
  if (name.endsWith('__x')) return EXTERNAL_FIELDS;
  if (name.endsWith('__b')) return BIG_FIELDS;
  if (name.endsWith('__dlm')) return DATA_MODEL_FIELDS;
  return [
    ...SYSTEM_FIELDS,
    nameField(definition),
    ...(isDetail ? [] : [OWNER]),
    ...(hasRecordTypes ? [RECORD_TYPE] : []),
    ...(flag(definition, 'enableActivities') ? [LAST_ACTIVITY] : []),
    ...VIEWED,
  ];
}

/** A hierarchy setting has a record for each owner, a list setting one for each name. Source: Apex Developer Guide, "Custom Settings". */
function settingFields(definition: Xml): readonly FieldSchema[] {
  const type = text(definition, 'customSettingsType');
  return [
    ...SYSTEM_FIELDS,
    makeField({
      name: 'Name',
      kind: 'text',
      length: 38,
      isUnique: type === 'List',
      isNillable: type !== 'List',
      isRequired: type === 'List',
    }),
    makeField({
      name: 'SetupOwnerId',
      kind: 'reference',
      label: 'Location',
      referenceTo: ['Organization', 'Profile', 'User'],
      relationshipName: 'SetupOwner',
      isUpdateable: false,
      isUnique: type === 'Hierarchy',
      isCaseSensitive: true,
    }),
  ];
}

function nameField(definition: Xml): FieldSchema {
  const xml = definition['nameField'] as Xml | undefined;
  const isAuto = xml !== undefined && text(xml, 'type') === 'AutoNumber';
  return makeField({
    name: 'Name',
    kind: isAuto ? 'autonumber' : 'text',
    label: (xml === undefined ? undefined : text(xml, 'label')) ?? 'Name',
    length: 80,
    isNillable: !isAuto,
    isCreateable: !isAuto,
    displayFormat: xml === undefined ? undefined : text(xml, 'displayFormat'),
    startingNumber: Number((xml === undefined ? undefined : text(xml, 'startingNumber')) ?? 1),
  });
}
