/** The fields that share a standard value set. Source: Metadata API Developer Guide, "StandardValueSet Names and Standard Picklist Fields". */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  AccountType: ['Account.Type'],
  AccountOwnership: ['Account.Ownership'],
  AccountRating: ['Account.Rating', 'Lead.Rating'],
  CampaignMemberStatus: ['CampaignMember.Status'],
  CampaignStatus: ['Campaign.Status'],
  CampaignType: ['Campaign.Type'],
  CaseOrigin: ['Case.Origin'],
  CasePriority: ['Case.Priority'],
  CaseReason: ['Case.Reason'],
  CaseStatus: ['Case.Status'],
  CaseType: ['Case.Type'],
  Industry: ['Account.Industry', 'Lead.Industry'],
  LeadSource: ['Account.AccountSource', 'Contact.LeadSource', 'Lead.LeadSource', 'Opportunity.LeadSource'],
  LeadStatus: ['Lead.Status'],
  OpportunityStage: ['Opportunity.StageName'],
  OpportunityType: ['Opportunity.Type'],
  Product2Family: ['Product2.Family'],
  Salutation: ['Contact.Salutation', 'Lead.Salutation'],
  TaskPriority: ['Task.Priority'],
  TaskStatus: ['Task.Status'],
  TaskType: ['Task.Type'],
  EventType: ['Event.Type'],
};

/** @param path `Object.Field` */
export function standardValueSetOf(path: string): string | undefined {
  return Object.entries(FIELDS).find(([, paths]) => paths.includes(path))?.[0];
}

export function standardValueSetFields(name: string): readonly string[] {
  return FIELDS[name] ?? [];
}
