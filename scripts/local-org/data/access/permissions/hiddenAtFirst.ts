/** Fields that a new org shows to administrators only, until field permissions are granted. Source: the standard profiles of unrelated Developer Edition orgs, which agree. */
import type { FieldSchema, ObjectSchema } from '../../schema/index.ts';
import { isActivity } from './permissionable.ts';

const BY_OBJECT: Readonly<Record<string, string>> = {
  Asset:
    'ConsequenceOfFailure DigitalAssetStatus ExternalIdentifier LocationId ManufactureDate ProductDescription ProductFamily StatusReason Uuid',
  AuthorizationFormText: 'DetailAuthorizationFormText',
  Case: 'BusinessHoursId EntitlementId IsClosedOnCreate IsStopped MilestoneStatus ProductId ServiceContractId SlaExitDate SlaStartDate StopStartDate',
  CommSubscription: 'CommunicationSubscriptionCode DataUsePurposeId IsDefault',
  CommSubscriptionConsent: 'EffectiveToDate',
  CommSubscriptionTiming: 'Offset PreferredTimeEnd PreferredTimeStart PreferredTimeZone',
  Contact: 'BuyerAttributes DoNotCall GenderIdentity HasOptedOutOfEmail HasOptedOutOfFax Pronouns',
  ContactPointConsent: 'EngagementChannelTypeId',
  ContactPointTypeConsent: 'EngagementChannelTypeId',
  Contract: 'Name ShippingAddress',
  EngagementChannelType: 'ContactPointType',
  Idea: 'AttachmentBody AttachmentContentType AttachmentLength AttachmentName',
  Lead: 'DoNotCall GenderIdentity HasOptedOutOfEmail HasOptedOutOfFax LastTransferDate Pronouns',
  Location:
    'CloseDate ConstructionEndDate ConstructionStartDate Description DrivingDirections Location OpenDate ParentLocationId PossessionDate RemodelEndDate RemodelStartDate TimeZone',
  Opportunity: 'ContractId',
  OpportunityLineItem: 'Discount Subtotal',
  Order: 'OpportunityId',
  OrderItem: 'SubscriptionTerm',
  PartyConsent: 'DoubleConsentCaptureDate EffectiveFrom EffectiveTo',
  Product2: 'SellerId SourceProductId',
};
const PATHS = new Set(Object.entries(BY_OBJECT).flatMap(([object, names]) => names.split(' ').map((name) => `${object}.${name}`)));

/** The type of an activity, consent, sums over a hierarchy of campaigns and such. */
export function isHiddenAtFirst(object: ObjectSchema, field: FieldSchema): boolean {
  if (isActivity(object)) return field.name === 'Type';
  if (object.name === 'Campaign') return field.name.startsWith('Hierarchy');
  return PATHS.has(`${object.name}.${field.compound ?? field.name}`);
}
