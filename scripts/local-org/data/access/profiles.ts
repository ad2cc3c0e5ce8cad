/** What the standard profiles may do with standard objects. Source: Salesforce Help, "Standard Profiles". */

export interface ObjectRights {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}
const rights = (letters: string): ObjectRights => ({
  create: letters.includes('C'),
  read: letters.includes('R'),
  edit: letters.includes('E'),
  delete: letters.includes('D'),
  viewAll: letters.includes('V'),
  modifyAll: letters.includes('M'),
});
export const NO_RIGHTS = rights('');
export const ALL_RIGHTS = rights('CREDVM');

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

/** Source: Salesforce Help, "Standard Profiles": a standard user edits most record types, and only views campaigns, products and price books; which of them cannot be deleted: seen in developer orgs. */
const STANDARD: Readonly<Record<string, ObjectRights>> = {
  Account: rights('CRED'),
  Contact: rights('CRED'),
  Lead: rights('CRED'),
  Opportunity: rights('CRED'),
  Case: rights('CRE'),
  Contract: rights('CRED'),
  Order: rights('CRED'),
  Asset: rights('CRED'),
  Solution: rights('CR'),
  Individual: rights('CRED'),
  Campaign: rights('R'),
  Product2: rights('R'),
  Pricebook2: rights('R'),
  PricebookEntry: rights('R'),
  Document: rights('CRED'),
  Idea: rights('CR'),
  Entitlement: rights('R'),
  ContactPointAddress: rights('CRED'),
  ContactPointEmail: rights('CRED'),
  ContactPointPhone: rights('CRED'),
};
/** Every Developer Edition and scratch org comes with these three; seen in the profiles that such orgs hand out. */
const CUSTOM: Readonly<Record<string, ObjectRights>> = {
  Account: rights('CRED'),
  Contact: rights('CRED'),
  Lead: rights('CRED'),
  Opportunity: rights('CRED'),
  Asset: rights('CRED'),
  Campaign: rights('CRED'),
  Case: rights('CRE'),
  Solution: rights('CR'),
  Contract: rights('R'),
  Product2: rights('R'),
  Pricebook2: rights('R'),
  PricebookEntry: rights('R'),
  Entitlement: rights('R'),
};
const BY_PROFILE: Readonly<Record<string, Readonly<Record<string, ObjectRights>>>> = {
  'Marketing User': { ...STANDARD, Campaign: rights('CRED') },
  'Solution Manager': { ...STANDARD, Solution: rights('CRED') },
  'Custom: Marketing Profile': CUSTOM,
  'Custom: Sales Profile': CUSTOM,
  'Custom: Support Profile': { ...CUSTOM, Case: rights('CRED'), Solution: rights('CRED') },
};
/** What the D&B service and web-to-case fill in, the account that follows the contact, what escalation sets: people see it, administrators change it. Source: seen in developer orgs. */
const FILLED_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  Account: new Set(['cleanstatus', 'dandbcompanyid', 'dunsnumber', 'naicscode', 'naicsdesc', 'tradestyle', 'yearstarted']),
  Contact: new Set(['cleanstatus']),
  Lead: new Set(['cleanstatus', 'companydunsnumber', 'dandbcompanyid']),
  Case: new Set(['accountid', 'isescalated', 'suppliedcompany', 'suppliedemail', 'suppliedname', 'suppliedphone']),
};

/** Whether users of the standard profiles may change a standard field of an object that they may edit. */
export function isEditedByPeople(object: string, field: string): boolean {
  return FILLED_IN[object]?.has(field.toLowerCase()) !== true;
}
/** Source: Salesforce Help, "Salesforce Platform User Licenses": accounts, contacts, contracts, documents, no sales and service. */
const PLATFORM = new Set([
  'Account',
  'Contact',
  'Contract',
  'Asset',
  'Document',
  'Individual',
  'Idea',
  'ContactPointAddress',
  'ContactPointEmail',
  'ContactPointPhone',
]);
/** Objects that have no permissions of their own: what holds them decides. */
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
  CaseComment: 'Case',
  CaseStatus: 'Case',
  LeadStatus: 'Lead',
  PricebookEntry: 'Pricebook2',
  Partner: 'Account',
};

export function permissionObject(name: string): string {
  if (/Share$/.test(name)) return name.replace(/__Share$/, '__c').replace(/Share$/, '');
  return FOLLOWS[name] ?? name;
}
/** Objects that every user may use: files, activities, feeds; and Setup's, which every user may see. */
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
]);

export function isOpenToAll(name: string): boolean {
  return OPEN.has(name);
}

/** What a profile allows before anybody changes it. */
export function standardRights(profile: string, object: string): ObjectRights {
  const kind = profileKind(profile);
  if (kind === 'all') return ALL_RIGHTS;
  const standard = (BY_PROFILE[profile] ?? STANDARD)[object] ?? NO_RIGHTS;
  if (kind === 'platform') return PLATFORM.has(object) ? standard : NO_RIGHTS;
  if (kind === 'standard') return standard;
  return kind === 'read-only' && standard.read ? rights('R') : NO_RIGHTS;
}
