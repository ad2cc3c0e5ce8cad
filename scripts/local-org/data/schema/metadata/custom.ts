/** Custom objects from source-format metadata. Source: Metadata API Developer Guide, "CustomObject". */
import type { ObjectSource } from '../../project/model.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';
import { customFields, type ValueSets } from './customField.ts';
import { makeField } from '../field.ts';
import type {
  ChildRelation,
  FieldKind,
  FieldSchema,
  FieldSetSchema,
  ObjectSchema,
  PicklistValue,
  RecordTypePicklist,
  RecordTypeSchema,
  SharingModel,
  ValidationRule,
} from '../model.ts';

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
/** Fields that serve as name on objects without one. */
const NAME_FIELDS: readonly (readonly [RegExp, string])[] = [
  [/__mdt$/, 'DeveloperName'],
  [/__e$/, 'EventUuid'],
  [/__x$/, 'ExternalId'],
  [/__(?:b|dlm)$/, 'Id'],
];

export function customObject(source: ObjectSource, keyPrefix: string, valueSets: ValueSets): ObjectSchema {
  const { name, definition } = source;
  const kind = kindOf(source);
  const own = source.fields.flatMap((field) => customFields(name, field, valueSets));
  const recordTypes = recordTypesOf(source);
  const isDetail = own.some(({ isMasterDetail }) => isMasterDetail);
  const sharing = text(definition, 'sharingModel');
  return {
    name,
    label: text(definition, 'label') ?? name,
    labelPlural: text(definition, 'pluralLabel') ?? text(definition, 'label') ?? name,
    keyPrefix,
    kind,
    isCustom: true,
    isHierarchy: text(definition, 'customSettingsType') === 'Hierarchy',
    nameField: NAME_FIELDS.find(([names]) => names.test(name))?.[1] ?? 'Name',
    fields: new Map(
      [...standardFields(kind, source, isDetail, recordTypes.length > 0), ...own].map(
        (field) => [field.name.toLowerCase(), field] as const,
      ),
    ),
    children: new Map(
      kind === 'object' && name.endsWith('__c') ? commonChildren(name).map((child) => [child.name.toLowerCase(), child] as const) : [],
    ),
    sharingModel: isDetail ? 'ControlledByParent' : sharing === 'Private' || sharing === 'Read' ? sharing : 'ReadWrite',
    recordTypes,
    fieldSets: fieldSetsOf(source),
    validationRules: validationRulesOf(source),
    sharingReasons: sharingReasonsOf(source),
    hasFeeds: flag(definition, 'enableFeeds'),
    isSetup: false,
    isReadOnly: name.endsWith('__dlm'),
    ...(name.endsWith('__b') ? { index: indexOf(source) } : {}),
  };
}

function kindOf({ name, definition }: ObjectSource): ObjectSchema['kind'] {
  if (name.endsWith('__mdt')) return 'custom-metadata';
  if (name.endsWith('__e')) return 'event';
  return text(definition, 'customSettingsType') === undefined ? 'object' : 'custom-setting';
}

/** A big object has one index. Source: Big Objects Implementation Guide, "Define and Deploy Custom Big Objects". */
const indexOf = ({ indexes }: ObjectSource): readonly string[] =>
  indexes.slice(0, 1).flatMap((index) => many(index, 'fields').map((field) => (text(field, 'name') ?? '').toLowerCase()));

/** Relationships that every custom object has. Source: Object Reference, "Custom Objects". */
function commonChildren(name: string): readonly ChildRelation[] {
  const own = (suffix: string): string => name.replace(/__c$/, `__${suffix}`);
  return [
    { name: 'Tasks', object: 'Task', field: 'WhatId' },
    { name: 'Events', object: 'Event', field: 'WhatId' },
    { name: 'OpenActivities', object: 'OpenActivity', field: 'WhatId' },
    { name: 'ActivityHistories', object: 'ActivityHistory', field: 'WhatId' },
    { name: 'Attachments', object: 'Attachment', field: 'ParentId' },
    { name: 'Notes', object: 'Note', field: 'ParentId' },
    { name: 'ContentDocumentLinks', object: 'ContentDocumentLink', field: 'LinkedEntityId' },
    { name: 'NotesAndAttachments', object: 'NoteAndAttachment', field: 'ParentId' },
    { name: 'CombinedAttachments', object: 'CombinedAttachment', field: 'ParentId' },
    { name: 'AttachedContentDocuments', object: 'AttachedContentDocument', field: 'LinkedEntityId' },
    { name: 'AttachedContentNotes', object: 'AttachedContentNote', field: 'LinkedEntityId' },
    { name: 'EventRelations', object: 'EventRelation', field: 'RelationId' },
    { name: 'TaskRelations', object: 'TaskRelation', field: 'RelationId' },
    { name: 'Emails', object: 'EmailMessage', field: 'RelatedToId' },
    { name: 'FeedSubscriptionsForEntity', object: 'EntitySubscription', field: 'ParentId' },
    { name: 'TopicAssignments', object: 'TopicAssignment', field: 'EntityId' },
    { name: 'ProcessInstances', object: 'ProcessInstance', field: 'TargetObjectId' },
    { name: 'ProcessSteps', object: 'ProcessInstanceHistory', field: 'TargetObjectId' },
    { name: 'Shares', object: own('Share'), field: 'ParentId' },
    { name: 'Histories', object: own('History'), field: 'ParentId' },
    { name: 'Feeds', object: own('Feed'), field: 'ParentId' },
  ];
}

function standardFields(
  kind: ObjectSchema['kind'],
  { name, definition }: ObjectSource,
  isDetail: boolean,
  hasRecordTypes: boolean,
): readonly FieldSchema[] {
  if (kind === 'custom-metadata') return METADATA_FIELDS;
  if (kind === 'event') return EVENT_FIELDS;
  if (name.endsWith('__x')) return EXTERNAL_FIELDS;
  if (name.endsWith('__b')) return BIG_FIELDS;
  if (name.endsWith('__dlm')) return DATA_MODEL_FIELDS;
  if (kind === 'custom-setting') {
    const owner = makeField({
      name: 'SetupOwnerId',
      kind: 'reference',
      label: 'Location',
      referenceTo: ['Organization', 'Profile', 'User'],
      relationshipName: 'SetupOwner',
      isUpdateable: false,
      isUnique: text(definition, 'customSettingsType') === 'Hierarchy',
      isCaseSensitive: true,
    });
    return [
      ...SYSTEM_FIELDS,
      makeField({ name: 'Name', kind: 'text', length: 38, isUnique: text(definition, 'customSettingsType') === 'List' }),
      owner,
    ];
  }
  const recordType = makeField({
    name: 'RecordTypeId',
    kind: 'reference',
    label: 'Record Type ID',
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
  });
  return [
    ...SYSTEM_FIELDS,
    nameField(definition),
    ...(isDetail ? [] : [OWNER]),
    ...(hasRecordTypes ? [recordType] : []),
    ...(flag(definition, 'enableActivities') ? [LAST_ACTIVITY] : []),
    ...VIEWED,
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

export function recordTypesOf({ recordTypes }: ObjectSource): readonly RecordTypeSchema[] {
  return recordTypes.map((xml) => ({
    developerName: text(xml, 'fullName') ?? '',
    label: text(xml, 'label') ?? text(xml, 'fullName') ?? '',
    description: text(xml, 'description'),
    isActive: text(xml, 'active') !== 'false',
    picklists: picklistsOf(xml),
  }));
}

/** Picklist values of record types are URL-encoded: `A %26 B`. Source: Metadata API Developer Guide, "RecordType". */
function picklistsOf(recordType: Xml): ReadonlyMap<string, RecordTypePicklist> {
  const nameOf = (value: Xml): string => decodeURIComponent(text(value, 'fullName') ?? '');
  return new Map(
    many(recordType, 'picklistValues').map((one) => {
      const values = many(one, 'values');
      return [
        (text(one, 'picklist') ?? '').toLowerCase(),
        { values: new Set(values.map(nameOf)), default: values.filter((value) => flag(value, 'default')).map(nameOf)[0] },
      ] as const;
    }),
  );
}

export function fieldSetsOf({ fieldSets }: ObjectSource): readonly FieldSetSchema[] {
  return fieldSets.map((xml) => ({
    name: text(xml, 'fullName') ?? '',
    label: text(xml, 'label') ?? '',
    description: text(xml, 'description') ?? '',
    members: many(xml, 'displayedFields').map((member) => ({ path: text(member, 'field') ?? '', isRequired: flag(member, 'isRequired') })),
  }));
}

function sharingReasonsOf({ sharingReasons }: ObjectSource): readonly PicklistValue[] {
  return sharingReasons.map((xml) => {
    const value = text(xml, 'fullName') ?? '';
    return { value, label: text(xml, 'label') ?? value, isActive: true, isDefault: false, validFor: [] };
  });
}

export function validationRulesOf({ validationRules }: ObjectSource): readonly ValidationRule[] {
  return validationRules
    .filter((xml) => flag(xml, 'active'))
    .map((xml) => ({
      name: text(xml, 'fullName') ?? '',
      formula: text(xml, 'errorConditionFormula') ?? 'false',
      message: text(xml, 'errorMessage') ?? '',
      field: text(xml, 'errorDisplayField'),
    }));
}

export function sharingOf(definition: Xml): SharingModel | undefined {
  const model = text(definition, 'sharingModel');
  return model === undefined ? undefined : model === 'Private' || model === 'Read' || model === 'ControlledByParent' ? model : 'ReadWrite';
}

/** The child relationship of a lookup: `<relationshipName>__r`. */
export function childRelationName(xml: Xml): string | undefined {
  const name = text(xml, 'relationshipName');
  return name === undefined ? undefined : `${name}__r`;
}
