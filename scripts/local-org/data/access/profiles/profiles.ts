/** What the standard profiles may do with standard objects. Source: Salesforce Help, "Standard Profiles". */
import { ALL_RIGHTS, NO_RIGHTS, rights, type ObjectRights } from '../permissions/objectRights.ts';
import { PLATFORM, rightsOfProfile } from './profileObjects.ts';
import type { ObjectSchema } from '../../schema/index.ts';

/** `all`: Modify All Data. `standard`: standard objects and their standard fields; `platform`: those that the platform licence has. `none`: nothing but what permission sets add. */
export type ProfileKind = 'all' | 'standard' | 'platform' | 'read-only' | 'none';
const KINDS: Readonly<Record<string, ProfileKind>> = {
  'System Administrator': 'all',
  'Standard User': 'standard',
  'Standard Platform User': 'platform',
  'Marketing User': 'standard',
  'Contract Manager': 'standard',
  'Solution Manager': 'standard',
  'Read Only': 'read-only',
  'Custom: Marketing Profile': 'standard',
  'Custom: Sales Profile': 'standard',
  'Custom: Support Profile': 'standard',
  'Minimum Access - Salesforce': 'none',
  'Minimum Access - API Only Integrations': 'none',
  'Salesforce API Only System Integrations': 'none',
  'Chatter Free User': 'none',
  'Chatter External User': 'none',
  'Analytics Cloud Integration User': 'none',
  'Guest License User': 'none',
  'Standard Guest': 'none',
  'Customer Community User': 'none',
  'Customer Community Login User': 'none',
  'Customer Community Plus User': 'none',
  'Partner Community User': 'none',
  'Identity User': 'none',
  'Analytics Cloud Security User': 'none',
  'Authenticated Website': 'none',
  'Chatter Moderator User': 'none',
  'Cross Org Data Proxy User': 'none',
  'Einstein Agent User': 'none',
  'Customer Community Plus Login User': 'none',
  'Customer Portal Manager Custom': 'none',
  'Customer Portal Manager Standard': 'none',
  'External Identity User': 'none',
  'Force.com - App Subscription User': 'none',
  'Force.com - Free User': 'none',
  'Gold Partner User': 'none',
  'High Volume Customer Portal': 'none',
  'Partner Community Login User': 'none',
  'Silver Partner User': 'none',
  'Work.com Only User': 'none',
};
export const STANDARD_PROFILES: readonly string[] = Object.keys(KINDS);

/** The kind of a standard profile; the project's own have only what their files grant. */
export function profileKind(name: string): ProfileKind {
  return KINDS[name] ?? 'none';
}

/** Objects without permissions of their own: those of another object apply. */
const FOLLOWS: Readonly<Record<string, string>> = {
  OpportunityLineItem: 'Opportunity',
  OpportunityContactRole: 'Opportunity',
  OpportunityTeamMember: 'Opportunity',
  OpportunityHistory: 'Opportunity',
  OpportunityStage: 'Opportunity',
  OrderItem: 'Order',
  Quote: 'Opportunity',
  QuoteLineItem: 'Opportunity',
  CampaignMember: 'Campaign',
  CampaignMemberStatus: 'Campaign',
  AccountContactRelation: 'Account',
  AccountContactRole: 'Account',
  AccountTeamMember: 'Account',
  AssetRelationship: 'Asset',
  CaseComment: 'Case',
  CaseStatus: 'Case',
  LeadStatus: 'Lead',
  PricebookEntry: 'Pricebook2',
  Partner: 'Account',
  WorkOrderLineItem: 'WorkOrder',
};

export function permissionObject({ name, fields }: Pick<ObjectSchema, 'name' | 'fields'>): string {
  if (name.endsWith('History') && fields.has('oldvalue')) return name.replace(/__History$/, '__c').replace(/History$/, '');
  if (/Share$/.test(name)) return name.replace(/__Share$/, '__c').replace(/Share$/, '');
  return FOLLOWS[name] ?? name;
}
/** Whether an object is only read, by everybody: what the platform tells of its users and their records. */
export const isOnlyTold = (object: Pick<ObjectSchema, 'name' | 'fields' | 'isReadOnly'>): boolean =>
  object.isReadOnly && permissionObject(object) === object.name;
/** Objects that every user may use: files, activities, feeds, requests for approval; and Setup's, which every user may see. */
const OPEN = new Set([
  'Task',
  'Event',
  'EmailMessage',
  'ContentVersion',
  'ContentDocument',
  'ContentDocumentLink',
  'Attachment',
  'Note',
  'FeedItem',
  'FeedComment',
  'TaskStatus',
  'TaskPriority',
  'Topic',
  'TopicAssignment',
  'EventRelation',
  'TaskRelation',
  'EmailMessageRelation',
  'EntitySubscription',
  'CollaborationGroup',
  'ContentDistribution',
  'ProcessInstanceWorkitem',
]);

export function isOpenToAll(name: string): boolean {
  return OPEN.has(name);
}

/** The object permissions of an unchanged profile. */
export function standardRights(profile: string, object: string): ObjectRights {
  const kind = profileKind(profile);
  if (kind === 'all') return ALL_RIGHTS;
  if (kind === 'platform') return PLATFORM[object] ?? NO_RIGHTS;
  if (kind === 'standard') return rightsOfProfile(profile, object);
  return kind === 'read-only' && rightsOfProfile(profile, object).read ? rights('R') : NO_RIGHTS;
}
