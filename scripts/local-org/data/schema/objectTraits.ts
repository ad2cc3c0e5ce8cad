/** What can be done with rows of an object, where the object's schema does not say it. */
import type { ObjectSchema } from './model.ts';

/** Objects whose rows cannot be deleted. Source: Object Reference, "User", "UserLogin", "Organization", "Profile", "RecordType", "BusinessHours", "ContentVersion", "CaseMilestone", Supported Calls. */
const NEVER_DELETED = new Set([
  'User',
  'UserLogin',
  'Organization',
  'Profile',
  'RecordType',
  'CurrencyType',
  'BusinessHours',
  'ContentVersion',
  'CaseMilestone',
]);
export const isNeverDeleted = ({ name }: Pick<ObjectSchema, 'name'>): boolean => NEVER_DELETED.has(name);

/** Objects that bypass the recycle bin. Source: Object Reference, "OpportunityLineItem" and "OrderItem", Usage; "FeedComment"; "FeedItem", "CampaignMember", "OpportunityContactRole", Supported Calls. */
const BYPASSING_RECYCLE_BIN = new Set([
  'OpportunityLineItem',
  'OrderItem',
  'FeedItem',
  'FeedComment',
  'CampaignMember',
  'OpportunityContactRole',
]);
export const bypassesRecycleBin = ({ name }: Pick<ObjectSchema, 'name'>): boolean => BYPASSING_RECYCLE_BIN.has(name);

/** Documents come with their first version, logins with their users, billing with orders, milestones with what their process asks. Source: Object Reference, "ContentDocument", "CaseMilestone", "UserLogin", "ActionCadence", "EnvironmentHubMember", "OrderItemTaxLineItemSummary", "TagDefinition"; Revenue Cloud Developer Guide, "BillingSchedule"; Manufacturing Cloud Developer Guide, "SalesAgreementProductSchedule": Supported Calls. */
const NEVER_INSERTED = new Set([
  'ActionCadence',
  'BillingSchedule',
  'BillingScheduleGroup',
  'CaseMilestone',
  'ContentDocument',
  'EnvironmentHubMember',
  'OrderItemTaxLineItemSummary',
  'SalesAgreementProductSchedule',
  'TagDefinition',
  'UserLogin',
]);
export const isNeverInserted = ({ name }: Pick<ObjectSchema, 'name'>): boolean => NEVER_INSERTED.has(name);

/**
 * Objects that can only be read as children of other records. Source: Object Reference, "ActivityHistory", "CombinedAttachment",
 * "AttachedContentNote", Supported Calls; the others are those that public tools leave out when they copy an org.
 */
const CHILD_ONLY = new Set([
  'ActivityHistory',
  'AttachedContentDocument',
  'AttachedContentNote',
  'CombinedAttachment',
  'EmailStatus',
  'FeedTrackedChange',
  'LookedUpFromActivity',
  'Name',
  'NoteAndAttachment',
  'OpenActivity',
  'OwnedContentDocument',
  'ProcessInstanceHistory',
]);
export const isChildOnly = ({ name }: Pick<ObjectSchema, 'name'>): boolean => CHILD_ONLY.has(name);

/** Big objects keep rows under an index, and have no Ids. Source: Big Objects Implementation Guide. */
export const isBig = ({ name }: Pick<ObjectSchema, 'name'>): boolean => name.endsWith('__b');

/** What big objects have for an Id. Source: SOQL and SOSL Reference, "SOQL with Big Objects". */
export const NO_ID = '000000000000000AAA';

/** Feed objects of records, which show feed items. Source: Object Reference, "AccountFeed", Supported Calls. */
export const isRecordFeed = ({ name }: Pick<ObjectSchema, 'name'>): boolean => /(?:[a-z\d]|__)Feed$/.test(name);
