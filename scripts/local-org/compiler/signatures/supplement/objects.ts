/** Standard objects, fields and relationships that the stubs leave out. Source: Object Reference, "AccountTeamMember", "AccountHistory", "ContentNote", "EntityParticle", "FlowDefinitionView", "FlowVersionView", "Knowledge__kav". */
import { CHANNEL_OBJECTS } from './channelObjects.ts';
import { COMMERCE_OBJECTS } from './commerceObjects.ts';
import { withFeatures } from './featureFields.ts';
import type { StandardField, StandardObject } from '../model.ts';
import { SALES_OBJECTS } from './salesObjects.ts';

const fields = (type: string, ...names: readonly string[]): readonly StandardField[] =>
  names.map((name) => ({ name, type: `System.${type}` }));

/** By lower-case name. */
export const ADDED_OBJECTS: ReadonlyMap<string, StandardObject> = new Map(
  [
    {
      name: 'AccountTeamMember',
      fields: [
        ...fields('Id', 'Id', 'AccountId', 'UserId', 'CreatedById', 'LastModifiedById'),
        ...fields(
          'String',
          'TeamMemberRole',
          'AccountAccessLevel',
          'OpportunityAccessLevel',
          'CaseAccessLevel',
          'ContactAccessLevel',
          'PhotoUrl',
          'Title',
        ),
        ...fields('Datetime', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'),
        ...fields('Boolean', 'IsDeleted'),
      ],
      compounds: [],
      parents: [
        { name: 'Account', object: 'Account' },
        { name: 'User', object: 'User' },
        { name: 'CreatedBy', object: 'User' },
        { name: 'LastModifiedBy', object: 'User' },
      ],
      children: [],
    },
    {
      name: 'ContentNote',
      fields: [
        ...fields('Id', 'Id', 'OwnerId', 'LatestPublishedVersionId', 'CreatedById', 'LastModifiedById'),
        ...fields('String', 'Title', 'FileExtension', 'FileType', 'TextPreview', 'SharingPrivacy'),
        ...fields('Blob', 'Content'),
        ...fields('Integer', 'ContentSize'),
        ...fields('Datetime', 'CreatedDate', 'LastModifiedDate', 'ContentModifiedDate'),
        ...fields('Boolean', 'IsDeleted', 'IsReadOnly'),
      ],
      compounds: [],
      parents: [
        { name: 'Owner', object: 'User' },
        { name: 'CreatedBy', object: 'User' },
        { name: 'LastModifiedBy', object: 'User' },
        { name: 'LatestPublishedVersion', object: 'ContentVersion' },
      ],
      children: [],
    },
    ...CHANNEL_OBJECTS,
    ...COMMERCE_OBJECTS,
    ...SALES_OBJECTS,
  ].map((object) => [object.name.toLowerCase(), object]),
);

/** Of entitlement management. Source: Object Reference, "Case". */
const CASE_FIELDS = [
  ...fields('Id', 'EntitlementId', 'ProductId', 'ServiceContractId'),
  ...fields('Datetime', 'SlaStartDate', 'SlaExitDate', 'StopStartDate'),
  ...fields('Boolean', 'IsStopped'),
  ...fields('String', 'MilestoneStatus'),
];
const CASE_PARENTS = [
  { name: 'Entitlement', object: 'Entitlement' },
  { name: 'Product', object: 'Product2' },
  { name: 'ServiceContract', object: 'ServiceContract' },
];

/** Relationships to objects that the stubs leave out. Source: Object Reference, "AccountTeamMember", "LiveChatTranscript". */
const CHILDREN: Readonly<Record<string, StandardObject['children']>> = {
  Account: [
    { name: 'AccountTeamMembers', object: 'AccountTeamMember' },
    { name: 'CampaignMembers', object: 'CampaignMember' },
    { name: 'LiveChatTranscripts', object: 'LiveChatTranscript' },
  ],
  Case: [{ name: 'LiveChatTranscripts', object: 'LiveChatTranscript' }],
  Contact: [{ name: 'LiveChatTranscripts', object: 'LiveChatTranscript' }],
  Lead: [{ name: 'LiveChatTranscripts', object: 'LiveChatTranscript' }],
  // seen in an org's describe
  Entitlement: [{ name: 'Cases', object: 'Case' }],
  Product2: [{ name: 'Cases', object: 'Case' }],
  EntityDefinition: [{ name: 'Fields', object: 'FieldDefinition' }],
  Campaign: [{ name: 'CampaignInfluence', object: 'CampaignInfluence' }],
  Opportunity: [{ name: 'CampaignInfluence', object: 'CampaignInfluence' }],
};

export function supplementedObject(object: StandardObject): StandardObject {
  const notes = object.children.some(({ name }) => name === 'AttachedContentDocuments')
    ? [{ name: 'AttachedContentNotes', object: 'AttachedContentNote' }]
    : [];
  const more = [...(CHILDREN[object.name] ?? []), ...notes];
  return supplementedFields(withFeatures(more.length === 0 ? object : { ...object, children: [...object.children, ...more] }));
}

/** Values of any type are not in the stubs: history rows and tracked changes of feeds hold an old and a new one. Source: Object Reference, "FeedTrackedChange". */
function supplementedFields(object: StandardObject): StandardObject {
  const has = (name: string): boolean => object.fields.some((field) => field.name === name);
  if (object.name.endsWith('History') && has('Field') && !has('OldValue'))
    return { ...object, fields: [...object.fields, ...fields('String', 'OldValue', 'NewValue')] };
  if (object.name === 'FeedTrackedChange') return { ...object, fields: [...object.fields, ...fields('String', 'OldValue', 'NewValue')] };
  if (object.name === 'Knowledge__kav')
    return { ...object, fields: [...object.fields, ...fields('Boolean', 'IsMasterLanguage'), ...fields('String', 'ValidationStatus')] };
  if (object.name === 'Case')
    return { ...object, fields: [...object.fields, ...CASE_FIELDS], parents: [...object.parents, ...CASE_PARENTS] };
  // Source: Object Reference, "WebStore"
  if (object.name === 'WebStore')
    return {
      ...object,
      fields: [
        ...object.fields,
        ...fields('String', 'DefaultLanguage', 'SupportedLanguages'),
        ...fields('Boolean', 'OptionsCartCalculateEnabled'),
      ],
    };
  // Source: Object Reference, "CartDeliveryGroupMethod"
  if (object.name === 'CartDeliveryGroupMethod')
    return withParent(
      { ...object, fields: [...object.fields, ...fields('Id', 'DeliveryMethodId')] },
      'DeliveryMethod',
      'OrderDeliveryMethod',
    );
  // Source: Object Reference, "Opportunity", ContactId: no relationship name, so that the contact is not read through it
  if (object.name === 'Opportunity') return { ...object, parents: object.parents.filter(({ name }) => name !== 'Contact') };
  // Source: asserted by public test classes, in an org with many currencies
  if (object.name === 'CaseComment') return { ...object, fields: [...object.fields, ...fields('String', 'CurrencyIsoCode')] };
  if (object.name === 'EmailMessage') return { ...object, fields: [...object.fields, ...fields('List', 'ToIds', 'CcIds', 'BccIds')] };
  if (object.name === 'FlowDefinitionView') return withParent(object, 'TriggerObjectOrEvent', 'EntityDefinition');
  if (object.name === 'FlowVersionView') return withParent(object, 'FlowDefinitionView', 'FlowDefinitionView');
  if (object.name === 'PicklistValueInfo') return { ...object, parents: [{ name: 'EntityParticle', object: 'EntityParticle' }] };
  if (object.name === 'EntityParticle')
    return {
      ...object,
      parents: [
        ...object.parents,
        ...['EntityDefinition', 'FieldDefinition']
          .filter((name) => object.parents.every((parent) => parent.name !== name))
          .map((name) => ({ name, object: name })),
      ],
    };
  return object;
}

function withParent(object: StandardObject, name: string, target: string): StandardObject {
  return object.parents.some((parent) => parent.name === name)
    ? object
    : { ...object, parents: [...object.parents, { name, object: target }] };
}
