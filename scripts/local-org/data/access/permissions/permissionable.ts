/** Whether a field has field permissions: required fields have none. Source: Object Reference, "FieldPermissions", special properties; which standard fields have none: seen in an org. */
import { compoundOf, isCalculated, isNumber, type FieldSchema, type ObjectSchema } from '../../schema/index.ts';
import { RECENCY_FIELDS, SYSTEM_FIELDS } from '../../schema/systemFields.ts';
import { isOnlyTold, isOpenToAll } from '../profiles/profiles.ts';

const ALWAYS: ReadonlySet<string> = new Set([...SYSTEM_FIELDS, ...RECENCY_FIELDS, 'OwnerId', 'RecordTypeId']);
/** Editable standard fields without field permissions. */
const NEVER = new Set([
  'Comments',
  'EmailBouncedDate',
  'EmailBouncedReason',
  'ForecastCategoryName',
  'IndividualId',
  'IsUnreadByOwner',
  'Pricebook2Id',
]);
const paths = (object: string, names: string): readonly string[] => names.split(' ').map((name) => `${object}.${name}`);
const NEVER_OF_OBJECT = new Set([
  'Case.Status',
  ...paths('Asset', 'ParentId RootAssetId'),
  'Campaign.CampaignMemberRecordTypeId',
  'Opportunity.PushCount',
  ...paths('OpportunityLineItem', 'CanUseQuantitySchedule CanUseRevenueSchedule SortOrder UnitPrice'),
  ...paths('Order', 'AccountId ContractId EndDate IsReductionOrder OriginalOrderId'),
  ...paths('OrderItem', 'AvailableQuantity OriginalOrderItemId TotalPrice UnitPrice'),
  ...paths('Product2', 'CanUseQuantitySchedule CanUseRevenueSchedule IsActive'),
  ...paths('Idea', 'Body Categories CommunityId CreatorFullPhotoUrl CreatorName CreatorSmallPhotoUrl IsHtml IsMerged'),
  ...paths('Idea', 'LastCommentDate LastCommentId NumComments ParentIdeaId VoteScore VoteTotal'),
  ...paths('Solution', 'IsHtml TimesUsed'),
]);
/** Read-only fields that have field permissions. */
const THOUGH_READ_ONLY = new Set([
  ...paths(
    'Asset',
    'ProductCode ProductDescription ProductFamily StockKeepingUnit HasLifecycleManagement LifecycleStartDate LifecycleEndDate',
  ),
  ...paths(
    'Campaign',
    'AmountAllOpportunities AmountWonOpportunities NumberOfContacts NumberOfConvertedLeads NumberOfLeads NumberOfOpportunities',
  ),
  ...paths('Campaign', 'NumberOfResponses NumberOfWonOpportunities'),
  ...paths('Case', 'ClosedDate IsClosedOnCreate'),
  ...paths('Contract', 'ActivatedById ActivatedDate EndDate Pricebook2Id'),
  'Individual.MasterRecordId',
  'Lead.LastTransferDate',
  'OpportunityLineItem.ProductCode',
  ...paths('Order', 'ActivatedById ActivatedDate TotalAmount'),
  'OrderItem.ProductCode',
]);
/** Fields of activities with field permissions; the others are visible with the record. */
const OF_ACTIVITIES = new Set([
  ...paths('Event', 'Description IsAllDayEvent Location Type WhatId WhoId'),
  ...paths('Task', 'ActivityDate Description Type WhatId WhoId'),
]);

export function isPermissionable(object: ObjectSchema, field: FieldSchema): boolean {
  if (isActivity(object)) return OF_ACTIVITIES.has(`${object.name}.${field.name}`);
  if (!hasFieldPermissions(object) || isAlwaysSeen(object, field)) return false;
  if (THOUGH_READ_ONLY.has(`${object.name}.${field.name}`)) return true;
  return (
    field.isCustom || isCalculated(field) || ((field.isNillable || field.isGiven || field.kind === 'boolean') && isOfPeople(object, field))
  );
}

const hasFieldPermissions = (object: ObjectSchema): boolean =>
  object.kind === 'object' &&
  !object.isSetup &&
  !isOnlyTold(object) &&
  !isOpenToAll(object.name) &&
  !/(Share|ContactRole|History)$/.test(object.name);

/** Names, required fields and the lookups to masters are seen with the record. */
const isAlwaysSeen = (object: ObjectSchema, field: FieldSchema): boolean =>
  ALWAYS.has(field.name) ||
  field.name === object.nameField ||
  compoundOf(object, field) === 'Name' ||
  field.isRequired ||
  field.isMasterDetail;

/** Whether a standard field is filled in by people, or is an amount that the platform computes. */
function isOfPeople(object: ObjectSchema, field: FieldSchema): boolean {
  if (NEVER.has(field.name) || NEVER_OF_OBJECT.has(`${object.name}.${field.name}`) || compoundOf(object, field) === 'Fiscal') return false;
  return field.isUpdateable || isNumber(field);
}

export const isActivity = ({ name }: ObjectSchema): boolean => name === 'Task' || name === 'Event';
