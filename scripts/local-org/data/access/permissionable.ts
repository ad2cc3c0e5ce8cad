/** Whether field permissions exist for a field: not for what every record must have. Source: Object Reference, "FieldPermissions", special properties; which standard fields have none: seen in an org. */
import { compoundOf, isCalculated, isNumber, type FieldSchema, type ObjectSchema } from '../schema/index.ts';
import { RECENCY_FIELDS, SYSTEM_FIELDS } from '../schema/systemFields.ts';
import { isOpenToAll } from './profiles.ts';

const ALWAYS: ReadonlySet<string> = new Set([...SYSTEM_FIELDS, ...RECENCY_FIELDS, 'OwnerId', 'RecordTypeId']);
/** Of standard objects, though people write them. */
const NEVER = new Set([
  'Comments',
  'EmailBouncedDate',
  'EmailBouncedReason',
  'ForecastCategoryName',
  'IndividualId',
  'IsUnreadByOwner',
  'Pricebook2Id',
]);
/** Of activities: the rest is everybody's who sees the record. */
const OF_ACTIVITIES = new Set(['Description', 'IsAllDayEvent', 'Location', 'Type', 'WhatId', 'WhoId']);

export function isPermissionable(object: ObjectSchema, field: FieldSchema): boolean {
  if (isActivity(object)) return OF_ACTIVITIES.has(field.name);
  if (object.kind !== 'object' || object.isSetup || isOpenToAll(object.name) || /(Share|ContactRole)$/.test(object.name)) return false;
  if (ALWAYS.has(field.name) || field.name === object.nameField || compoundOf(object, field) === 'Name') return false;
  if (field.isRequired || field.isMasterDetail) return false;
  return field.isCustom || isCalculated(field) || ((field.isNillable || field.kind === 'boolean') && isOfPeople(object, field));
}

/** Standard fields that people fill in, the amounts that the platform counts for them, and when a case was closed. */
function isOfPeople(object: ObjectSchema, field: FieldSchema): boolean {
  const path = `${object.name}.${field.name}`;
  if (NEVER.has(field.name) || path === 'Case.Status' || compoundOf(object, field) === 'Fiscal') return false;
  return field.isUpdateable || isNumber(field) || path === 'Case.ClosedDate';
}

const isActivity = ({ name }: ObjectSchema): boolean => name === 'Task' || name === 'Event';

/** Source: seen in the standard profiles of developer orgs. */
const HIDDEN_AT_FIRST = new Set([
  ...['Contact', 'Lead'].flatMap((object) => ['DoNotCall', 'HasOptedOutOfEmail', 'HasOptedOutOfFax'].map((name) => `${object}.${name}`)),
  'Contact.GenderIdentity',
  'Contact.Pronouns',
  'Lead.LastTransferDate',
  ...[
    'BusinessHoursId',
    'EntitlementId',
    'ProductId',
    'ServiceContractId',
    'SlaStartDate',
    'SlaExitDate',
    'IsStopped',
    'StopStartDate',
  ].map((name) => `Case.${name}`),
  'Contract.Name',
  'Contract.ShippingAddress',
  'Opportunity.ContractId',
  'OpportunityLineItem.Discount',
  'OpportunityLineItem.Subtotal',
  'Order.OpportunityId',
]);

/** What a new org shows to administrators only, until field permissions say otherwise: the type of an activity, consent, sums over a hierarchy of campaigns. */
export function isHiddenAtFirst(object: ObjectSchema, field: FieldSchema): boolean {
  if (isActivity(object)) return field.name === 'Type';
  if (object.name === 'Campaign') return field.name.startsWith('Hierarchy');
  return HIDDEN_AT_FIRST.has(`${object.name}.${field.compound ?? field.name}`);
}
