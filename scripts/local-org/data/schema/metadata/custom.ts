/** Custom objects from source-format metadata. Source: Metadata API Developer Guide, "CustomObject". */
import type { ObjectSource } from '../../project/model.ts';
import { flag, many, text, type Xml } from '../../project/xml.ts';
import { customFields, type ValueSets } from './customField.ts';
import { customSystemFields } from './customSystemFields.ts';
import type { ChildRelation, ObjectSchema, SharingModel } from '../model.ts';
import { fieldSetsOf, recordTypesOf, sharingReasonsOf, validationRulesOf } from './objectParts.ts';

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
      [...customSystemFields(source, { kind, isDetail, hasRecordTypes: recordTypes.length > 0 }), ...own].map(
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

export function sharingOf(definition: Xml): SharingModel | undefined {
  const model = text(definition, 'sharingModel');
  return model === undefined ? undefined : model === 'Private' || model === 'Read' || model === 'ControlledByParent' ? model : 'ReadWrite';
}

/** The child relationship of a lookup: `<relationshipName>__r`. */
export function childRelationName(xml: Xml): string | undefined {
  const name = text(xml, 'relationshipName');
  return name === undefined ? undefined : `${name}__r`;
}
