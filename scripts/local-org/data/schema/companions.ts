/** Objects that come with a custom one: `X__Share`, `X__History`, `X__Feed`, `X__ChangeEvent`. Source: Object Reference, "Custom Objects". */
import { ANY_TYPE, makeField, picklistOf } from './field.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';
import { isEmptyInEvents } from './standard/fields/filled.ts';

const SUFFIX = /__(Share|History|Feed|ChangeEvent)$/i;

/** The objects that may be behind a companion's name: a custom one; of change events an external one, too. Source: Apex Developer Guide, "External Change Data Capture Packaging and Testing". */
export function basesOf(name: string): readonly string[] {
  const which = SUFFIX.exec(name)?.[1]?.toLowerCase();
  if (which === undefined) return [];
  return (which === 'changeevent' ? ['__c', '__x'] : ['__c']).map((suffix) => name.replace(SUFFIX, suffix));
}

/** `Account` of AccountChangeEvent; undefined for all other names. */
export function standardBaseOf(name: string): string | undefined {
  return name.endsWith('ChangeEvent') && !SUFFIX.test(name) ? name.slice(0, -'ChangeEvent'.length) : undefined;
}

/** Whether the object has the companion; details have no shares of their own. Source: Apex Developer Guide, "Understanding Apex Managed Sharing" and "Sharing a Record Using Apex". */
export function hasCompanion({ sharingModel }: ObjectSchema, name: string): boolean {
  return sharingModel !== 'ControlledByParent' || !/__Share$/i.test(name);
}

export function companionOf(base: ObjectSchema, name: string): ObjectSchema {
  const which = (SUFFIX.exec(name)?.[1] ?? '').toLowerCase();
  const fields =
    which === 'changeevent'
      ? [...[...base.fields.values()].flatMap(inEvents), ...CHANGE_EVENT_FIELDS]
      : [...common(which), parent(base), ...(which === 'share' ? shareFields(base) : which === 'history' ? HISTORY : FEED)];
  return {
    ...base,
    name: base.name.replace(
      /__[cx]$/,
      `__${{ share: 'Share', history: 'History', feed: 'Feed', changeevent: 'ChangeEvent' }[which] ?? ''}`,
    ),
    label: companionLabel(base, which),
    labelPlural: companionLabel(base, which),
    keyPrefix: which === 'share' ? '02c' : which === 'history' ? '017' : which === 'feed' ? '0D5' : '',
    kind: which === 'changeevent' ? 'event' : 'object',
    isCustom: false,
    nameField: 'Id',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field] as const)),
    children: new Map(which === 'feed' ? FEED_CHILDREN.map((child) => [child.name.toLowerCase(), child] as const) : []),
    sharingModel: 'ReadWrite',
    hasFeeds: false,
    recordTypes: [],
    fieldSets: [],
    validationRules: [],
    isReadOnly: false,
  };
}

/** A standard object's change event, with the fields that the project adds to the object. */
export function withAddedFields(event: ObjectSchema, base: ObjectSchema): ObjectSchema {
  for (const [key, field] of base.fields) if (field.isCustom) for (const added of inEvents(field)) event.fields.set(key, added);
  return event;
}

/** Change events have the fields of their object, but for what is derived from others. Source: Object Reference, "StandardObjectNameChangeEvent", Change Event Fields. */
function inEvents(field: FieldSchema): readonly FieldSchema[] {
  const isLeftOut = field.formula !== undefined || ['IsDeleted', 'SystemModstamp'].includes(field.name);
  return isLeftOut ? [] : [{ ...field, isNillable: isEmptyInEvents(field.kind) }];
}

/** Source: results of an org, for shares and histories. */
function companionLabel({ label }: ObjectSchema, which: string): string {
  return which === 'share' ? `Share: ${label}` : which === 'history' ? `History: ${label}` : `${label} ${which}`;
}

/** Source: Object Reference, "StandardObjectNameShare", "StandardObjectNameHistory" and "StandardObjectNameFeed". */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  share: ['LastModifiedDate', 'LastModifiedById'],
  history: ['CreatedById', 'CreatedDate'],
  feed: ['CreatedById', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'],
};

function common(which: string): readonly FieldSchema[] {
  return [
    makeField({ name: 'Id', kind: 'id', isCreateable: false }),
    makeField({ name: 'IsDeleted', kind: 'boolean', isCreateable: false }),
    ...(WRITTEN[which] ?? []).map((name) => makeField({ ...kindOf(name), name, isCreateable: false, isNillable: false })),
  ];
}
const kindOf = (name: string): Pick<FieldSchema, 'kind'> & Partial<FieldSchema> =>
  name.endsWith('Id') ? { kind: 'reference', referenceTo: ['User'], relationshipName: name.slice(0, -2) } : { kind: 'datetime' };

function parent(base: ObjectSchema): FieldSchema {
  return makeField({
    name: 'ParentId',
    kind: 'reference',
    label: 'Parent ID',
    referenceTo: [base.name],
    relationshipName: 'Parent',
    isRequired: true,
    isUpdateable: false,
    onDelete: 'cascade',
  });
}

/** Source: Apex Developer Guide, "Understanding Sharing", for the causes that any object may have. */
const CAUSES = picklistOf(['Owner', '*Manual', 'Rule']);

const shareFields = ({ sharingReasons = [] }: ObjectSchema): readonly FieldSchema[] => [
  makeField({
    name: 'AccessLevel',
    kind: 'picklist',
    label: 'Access Level',
    isRequired: true,
    isRestricted: true,
    picklist: picklistOf(['Read', 'Edit', 'All']),
  }),
  makeField({
    name: 'RowCause',
    kind: 'picklist',
    label: 'Row Cause',
    isUpdateable: false,
    defaultValue: '"Manual"',
    picklist: [...CAUSES, ...sharingReasons],
  }),
  makeField({
    name: 'UserOrGroupId',
    kind: 'reference',
    label: 'User/Group ID',
    referenceTo: ['Group', 'User'],
    relationshipName: 'UserOrGroup',
    isRequired: true,
    isUpdateable: false,
  }),
];
const HISTORY: readonly FieldSchema[] = [
  makeField({ name: 'Field', kind: 'picklist', label: 'Changed Field', isNillable: false }),
  makeField({ name: 'DataType', kind: 'picklist', label: 'Datatype', length: 40, isCreateable: false }),
  ...['OldValue', 'NewValue'].map((name) => makeField({ name, kind: 'text', ...ANY_TYPE, isCreateable: false })),
];
const FEED: readonly FieldSchema[] = [
  ...Object.entries({
    Body: 'longtext',
    Type: 'picklist',
    Title: 'text',
    LinkUrl: 'url',
    Visibility: 'picklist',
    CommentCount: 'integer',
    LikeCount: 'integer',
    IsRichText: 'boolean',
  } as const).map(([name, kind]) => makeField({ name, kind, isNillable: kind !== 'integer' && kind !== 'boolean' })),
  makeField({ name: 'RelatedRecordId', kind: 'reference', referenceTo: ['ContentVersion'], relationshipName: 'RelatedRecord' }),
  makeField({ name: 'InsertedById', kind: 'reference', isCreateable: false, referenceTo: ['User'], relationshipName: 'InsertedBy' }),
];

const FEED_CHILDREN = [
  { name: 'FeedAttachments', object: 'FeedAttachment', field: 'FeedEntityId' },
  ...['FeedComment', 'FeedLike', 'FeedTrackedChange'].map((object) => ({ name: `${object}s`, object, field: 'FeedItemId' })),
];

/** Source: Change Data Capture Developer Guide, "Change Event Header Fields". */
export const CHANGE_EVENT_FIELDS: readonly FieldSchema[] = [
  {
    ...makeField({ name: 'ChangeEventHeader', kind: 'text', label: 'Change Event Header', isNillable: false }),
    apexType: { kind: 'platform', name: 'eventbus.ChangeEventHeader', args: [] },
  },
  makeField({ name: 'ReplayId', kind: 'text', label: 'Replay ID' }),
];
