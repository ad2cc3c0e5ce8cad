/** Standard objects, fields and relationships that the stubs leave out. Source: Object Reference, "AccountTeamMember", "AccountHistory", "ChatterMessage", "ContentNote", "EntityParticle", "FlowDefinitionView", "FlowVersionView", "Knowledge__kav"; an org's describe (jsforce, `standard-schema`) of change events of cases and of articles. */
import { ASSESSMENT_OBJECTS } from './assessmentObjects.ts';
import { CHANNEL_OBJECTS } from './channelObjects.ts';
import { COMMERCE_OBJECTS } from './commerceObjects.ts';
import { CONNECTION_OBJECTS } from './connectionObjects.ts';
import { withFeatures } from './features/index.ts';
import { GIFT_OBJECTS } from './giftObjects.ts';
import type { StandardField, StandardObject } from '../../../language/signatures.ts';
import { PROGRAM_OBJECTS } from './programObjects.ts';
import { SALES_OBJECTS } from './salesObjects.ts';
import { STORE_OBJECTS } from './storeObjects.ts';
import { SUMMARY_OBJECTS } from './summaryObjects.ts';
import { DESCRIBED_STUBS } from './describedObjects/index.ts';

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
    {
      name: 'ChatterMessage',
      fields: [...fields('Id', 'Id', 'SenderId', 'SendingNetworkId'), ...fields('String', 'Body'), ...fields('Datetime', 'SentDate')],
      compounds: [],
      parents: [{ name: 'Sender', object: 'User' }],
      children: [],
    },
    ...ASSESSMENT_OBJECTS,
    ...CHANNEL_OBJECTS,
    ...CONNECTION_OBJECTS,
    ...COMMERCE_OBJECTS,
    ...GIFT_OBJECTS,
    ...PROGRAM_OBJECTS,
    ...SALES_OBJECTS,
    ...STORE_OBJECTS,
    ...SUMMARY_OBJECTS,
    ...DESCRIBED_STUBS,
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

/** A lookup that objects have with Order Management. Source: Object Reference for the Salesforce Platform, each object's page; a published payment adapter, of payments and authorizations. */
const ordered = (parent: 'OrderSummary' | 'OrderItemSummary' | 'OrderPaymentSummary'): Extra => ({
  fields: fields('Id', `${parent}Id`),
  parents: [{ name: parent, object: parent }],
});

interface Extra {
  readonly fields?: readonly StandardField[];
  readonly parents?: StandardObject['parents'];
}
/** What the stubs leave out of an object. Source: Object Reference, each object's page; CaseComment: asserted by public test classes, in an org with many currencies. */
const MORE: Readonly<Record<string, Extra>> = {
  Case: { fields: CASE_FIELDS, parents: CASE_PARENTS },
  CaseChangeEvent: { fields: CASE_FIELDS, parents: CASE_PARENTS },
  CaseComment: { fields: fields('String', 'CurrencyIsoCode') },
  CartDeliveryGroupMethod: {
    fields: fields('Id', 'DeliveryMethodId'),
    parents: [{ name: 'DeliveryMethod', object: 'OrderDeliveryMethod' }],
  },
  EmailMessage: { fields: [...fields('List', 'ToIds', 'CcIds', 'BccIds'), ...fields('Boolean', 'IsPrivateDraft')] },
  EntityParticle: { parents: ['EntityDefinition', 'FieldDefinition'].map((name) => ({ name, object: name })) },
  FeedTrackedChange: { fields: fields('String', 'OldValue', 'NewValue') },
  FlowDefinitionView: { parents: [{ name: 'TriggerObjectOrEvent', object: 'EntityDefinition' }] },
  FlowVersionView: { parents: [{ name: 'FlowDefinitionView', object: 'FlowDefinitionView' }] },
  FulfillmentOrder: ordered('OrderSummary'),
  FulfillmentOrderLineItem: ordered('OrderItemSummary'),
  KnowledgeArticleVersion: { fields: fields('String', 'ValidationStatus') },
  KnowledgeArticleVersionHistory: { fields: fields('String', 'OldValue', 'NewValue') },
  Knowledge__kav: {
    fields: [
      ...fields('Boolean', 'IsMasterLanguage', 'IsOutOfDate'),
      ...fields('String', 'ValidationStatus'),
      ...fields('Id', 'MasterVersionId'),
      ...fields('Datetime', 'TranslationCompletedDate', 'TranslationExportedDate', 'TranslationImportedDate'),
    ],
  },
  Payment: ordered('OrderPaymentSummary'),
  PaymentAuthorization: ordered('OrderPaymentSummary'),
  Refund: ordered('OrderPaymentSummary'),
  ReturnOrder: ordered('OrderSummary'),
  ReturnOrderLineItem: ordered('OrderItemSummary'),
  WebStore: {
    fields: [...fields('String', 'DefaultLanguage', 'SupportedLanguages'), ...fields('Boolean', 'OptionsCartCalculateEnabled')],
  },
};

function supplementedFields(object: StandardObject): StandardObject {
  const more = MORE[object.name] ?? {};
  const isKnown = (name: string): boolean => object.parents.some((parent) => parent.name === name);
  return {
    ...object,
    fields: [...object.fields.map(asDescribed), ...(more.fields ?? []), ...valuesOfHistory(object)],
    parents: [...parentsOf(object), ...(more.parents ?? []).filter(({ name }) => !isKnown(name))],
  };
}

/** Encrypted text fields are Blobs in the stubs. Source: Object Reference, "CardPaymentMethod"; an org's describe of EmailRelay; a published payment adapter, of AlternativePaymentMethod. */
const asDescribed = (field: StandardField): StandardField =>
  field.type === 'System.Blob' && ENCRYPTED.has(field.name) ? { name: field.name, type: 'System.String' } : field;
const ENCRYPTED: ReadonlySet<string> = new Set(['GatewayToken', 'GatewayTokenEncrypted', 'Password']);

/** OldValue and NewValue of history objects, which the stubs leave out because they may have any type. */
function valuesOfHistory({ name, fields: own }: StandardObject): readonly StandardField[] {
  const has = (field: string): boolean => own.some((one) => one.name === field);
  return name.endsWith('History') && has('Field') && !has('OldValue') ? fields('String', 'OldValue', 'NewValue') : [];
}

/** Source: Object Reference, "Opportunity", ContactId: no relationship name, so that the contact is not read through it; "PicklistValueInfo". */
function parentsOf({ name, parents }: StandardObject): StandardObject['parents'] {
  if (name === 'PicklistValueInfo') return [{ name: 'EntityParticle', object: 'EntityParticle' }];
  return name === 'Opportunity' ? parents.filter((parent) => parent.name !== 'Contact') : parents;
}
