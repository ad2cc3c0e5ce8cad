/** What lookups lead to. Source: Object Reference, "Refers To" of each field. */
import type { StandardObject } from '../../../../compiler/signatures/index.ts';
import type { FactTable } from '../facts.ts';

/** The targets that describes list for polymorphic lookups without known ones; records of other objects are accepted, too. */
const ANY: readonly string[] = [
  'Account',
  'Asset',
  'Campaign',
  'Case',
  'Contact',
  'Contract',
  'Group',
  'Lead',
  'Opportunity',
  'Order',
  'Product2',
  'Quote',
  'ServiceAppointment',
  'Solution',
  'User',
  'WorkOrder',
  'WorkOrderLineItem',
];

/** Source: the types of two orgs' GraphQL APIs that Salesforce ships in the templates of the package `@salesforce/templates`: unions of what each lookup leads to. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  'ApprovalWorkItem.AssignedToId': ['Group', 'User'],
  'AuthorizationFormConsent.ConsentGiverId': ['Account', 'Contact', 'Individual', 'Lead', 'User'],
  'CaseRelatedIssue.RelatedIssueId': ['Incident', 'Problem'],
  'ChangeRequestRelatedIssue.RelatedIssueId': ['Case', 'ChangeRequest', 'Incident', 'Problem'],
  'CommSubscriptionConsent.ConsentGiverId': ['Account', 'Contact', 'Individual', 'User'],
  'CommSubscriptionConsent.ContactPointId': ['ContactPointAddress', 'ContactPointEmail', 'ContactPointPhone'],
  'CommSubscriptionConsent.PartyRoleId': ['Customer', 'Seller'],
  'ContactRequest.WhoId': ['Contact', 'Lead', 'User'],
  'KnowledgeArticleVersion.AssignedToId': ['Group', 'User'],
  'PartyConsent.PartyRoleId': ['Customer', 'Seller'],
  'ProblemIncident.IssueId': ['Incident', 'Problem'],
  'ProblemIncident.RelatedIssueId': ['Incident', 'Problem'],
  'SocialPersona.ParentId': ['Account', 'Contact', 'Lead', 'SocialPost'],
};

/** Its targets are unknown: no record is refused. */
export const leadsAnywhere = (targets: readonly string[]): boolean => targets === ANY;

/** Relationships that the signatures lack. Source: Object Reference, "RelationshipDomain", "RelationshipInfo". */
const CHILD = [
  { name: 'ChildSobject', object: 'EntityDefinition' },
  { name: 'Field', object: 'FieldDefinition' },
];
const DEFINED: Readonly<Record<string, StandardObject['parents']>> = {
  RelationshipDomain: [
    ...CHILD,
    { name: 'ParentSobject', object: 'EntityDefinition' },
    { name: 'RelationshipInfo', object: 'RelationshipInfo' },
  ],
  RelationshipInfo: CHILD,
};

/** The relationship of a lookup: `Account` of `AccountId`. */
export function parentOf(object: StandardObject, name: string): StandardObject['parents'][number] | undefined {
  if (name === 'Id' || !name.endsWith('Id')) return undefined;
  const relation = name.slice(0, -2);
  return (DEFINED[object.name] ?? object.parents).find((candidate) => candidate.name === relation);
}

export function targetsOf(table: FactTable, object: StandardObject, name: string): readonly string[] {
  const told = table[object.name]?.targets?.[name] ?? SEEN[`${object.name}.${name}`];
  if (told !== undefined) return told;
  const parent = parentOf(object, name);
  if (parent === undefined) return [];
  if (parent.object !== 'Name') return [parent.object];
  if (name === 'OwnerId') return ['Group', 'User'];
  if (parent.name.endsWith('Who')) return ['Contact', 'Lead'];
  return table[parent.name] === undefined ? ANY : [parent.name];
}
