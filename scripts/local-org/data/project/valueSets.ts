/** The fields that share a standard value set. Source: Metadata API Developer Guide, "StandardValueSet Names and Standard Picklist Fields". */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  AccountContactRole: ['AccountContactRole.Role'],
  AccountType: ['Account.Type'],
  AccountOwnership: ['Account.Ownership'],
  AccountRating: ['Account.Rating', 'Lead.Rating'],
  AssetStatus: ['Asset.Status'],
  CampaignMemberStatus: ['CampaignMember.Status'],
  CampaignStatus: ['Campaign.Status'],
  CampaignType: ['Campaign.Type'],
  CaseContactRole: ['CaseContactRole.Role'],
  CaseOrigin: ['Case.Origin'],
  CasePriority: ['Case.Priority'],
  CaseReason: ['Case.Reason'],
  CaseStatus: ['Case.Status'],
  CaseType: ['Case.Type'],
  ContactRole: ['OpportunityContactRole.Role'],
  ContractContactRole: ['ContractContactRole.Role'],
  ContractStatus: ['Contract.Status'],
  EntitlementType: ['Entitlement.Type'],
  EventSubject: ['Event.Subject'],
  IdeaStatus: ['Idea.Status'],
  IncidentStatus: ['Incident.Status'],
  Industry: ['Account.Industry', 'Lead.Industry'],
  LeadSource: ['Account.AccountSource', 'Contact.LeadSource', 'Lead.LeadSource', 'Opportunity.LeadSource'],
  LeadStatus: ['Lead.Status'],
  OpportunityStage: ['Opportunity.StageName'],
  OpportunityType: ['Opportunity.Type'],
  OrderStatus: ['Order.Status'],
  OrderType: ['Order.Type'],
  PartnerRole: ['AccountPartner.Role', 'OpportunityPartner.Role', 'Partner.Role'],
  Product2Family: ['Product2.Family'],
  QuoteStatus: ['Quote.Status'],
  SalesTeamRole: ['AccountTeamMember.TeamMemberRole', 'OpportunityTeamMember.TeamMemberRole', 'UserAccountTeamMember.TeamMemberRole'],
  Salutation: ['Contact.Salutation', 'Lead.Salutation'],
  SolutionStatus: ['Solution.Status'],
  TaskPriority: ['Task.Priority'],
  TaskStatus: ['Task.Status'],
  TaskSubject: ['Task.Subject'],
  TaskType: ['Task.Type'],
  EventType: ['Event.Type'],
  WorkOrderLineItemStatus: ['WorkOrderLineItem.Status'],
  WorkOrderPriority: ['WorkOrder.Priority', 'WorkOrderLineItem.Priority'],
  WorkOrderStatus: ['WorkOrder.Status'],
};

/** @param path `Object.Field` */
export function standardValueSetOf(path: string): string | undefined {
  return Object.entries(FIELDS).find(([, paths]) => paths.includes(path))?.[0];
}

export function standardValueSetFields(name: string): readonly string[] {
  return FIELDS[name] ?? [];
}
