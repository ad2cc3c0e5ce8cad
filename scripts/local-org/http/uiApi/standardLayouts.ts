/** Page layouts of standard objects, as a new org has them (the main fields). Source: Salesforce Help, the field pages of these objects. */
type Columns = readonly (readonly string[])[];

export const STANDARD_LAYOUTS: Readonly<Record<string, Readonly<Record<string, Columns>>>> = {
  Account: {
    'Account Information': [
      ['OwnerId', 'Name', 'ParentId', 'AccountNumber', 'Site', 'Type', 'Industry', 'AnnualRevenue'],
      ['Rating', 'Phone', 'Fax', 'Website', 'TickerSymbol', 'Ownership', 'NumberOfEmployees', 'Sic'],
    ],
    'Address Information': [
      ['BillingStreet', 'BillingCity', 'BillingState', 'BillingPostalCode', 'BillingCountry'],
      ['ShippingStreet', 'ShippingCity', 'ShippingState', 'ShippingPostalCode', 'ShippingCountry'],
    ],
    'Description Information': [['Description']],
  },
  Contact: {
    'Contact Information': [
      ['OwnerId', 'Name', 'AccountId', 'Title', 'Department', 'Birthdate', 'ReportsToId', 'LeadSource', 'HasOptedOutOfEmail'],
      ['Phone', 'HomePhone', 'MobilePhone', 'OtherPhone', 'Fax', 'Email', 'AssistantName', 'AssistantPhone'],
    ],
    'Address Information': [
      ['MailingStreet', 'MailingCity', 'MailingState', 'MailingPostalCode', 'MailingCountry'],
      ['OtherStreet', 'OtherCity', 'OtherState', 'OtherPostalCode', 'OtherCountry'],
    ],
    'Description Information': [['Description']],
  },
  Lead: {
    'Lead Information': [
      ['OwnerId', 'Name', 'Company', 'Title', 'LeadSource', 'Industry', 'AnnualRevenue', 'HasOptedOutOfEmail'],
      ['Phone', 'MobilePhone', 'Fax', 'Email', 'Website', 'Status', 'Rating', 'NumberOfEmployees'],
    ],
    'Address Information': [['Street', 'City', 'State', 'PostalCode', 'Country']],
    'Description Information': [['Description']],
  },
  Campaign: {
    'Campaign Information': [
      ['OwnerId', 'Name', 'IsActive', 'Type', 'Status', 'StartDate', 'EndDate'],
      ['ParentId', 'ExpectedRevenue', 'BudgetedCost', 'ActualCost', 'ExpectedResponse', 'NumberSent'],
    ],
    'Campaign Statistics': [
      ['NumberOfLeads', 'NumberOfConvertedLeads', 'NumberOfContacts', 'NumberOfResponses'],
      ['NumberOfOpportunities', 'NumberOfWonOpportunities', 'AmountAllOpportunities', 'AmountWonOpportunities'],
    ],
    'Description Information': [['Description']],
  },
  Opportunity: {
    'Opportunity Information': [
      ['OwnerId', 'Name', 'AccountId', 'Type', 'LeadSource', 'Amount'],
      ['CloseDate', 'NextStep', 'StageName', 'Probability', 'CampaignId'],
    ],
    'Description Information': [['Description']],
  },
  Case: {
    'Case Information': [
      ['OwnerId', 'CaseNumber', 'ContactId', 'AccountId', 'Type', 'Reason'],
      ['Status', 'Priority', 'Origin', 'Subject'],
    ],
    'Description Information': [['Description']],
  },
  Task: {
    'Task Information': [
      ['OwnerId', 'Subject', 'ActivityDate', 'WhoId', 'WhatId'],
      ['Status', 'Priority'],
    ],
    'Description Information': [['Description']],
  },
  User: {
    'User Information': [
      ['Name', 'Username', 'Email', 'Alias', 'ProfileId', 'UserRoleId'],
      ['IsActive', 'TimeZoneSidKey', 'LocaleSidKey', 'LanguageLocaleKey', 'ManagerId'],
    ],
  },
};

export const STANDARD_COMPACT: Readonly<Record<string, readonly string[]>> = {
  Account: ['Name', 'Type', 'Phone', 'Website', 'OwnerId'],
  Contact: ['Name', 'Title', 'AccountId', 'Phone', 'Email', 'OwnerId'],
  Lead: ['Name', 'Title', 'Company', 'Phone', 'Email'],
  Campaign: ['Name', 'Type', 'Status', 'StartDate', 'EndDate'],
  Opportunity: ['Name', 'AccountId', 'CloseDate', 'Amount', 'StageName'],
  Case: ['CaseNumber', 'Subject', 'Priority', 'Status'],
  Task: ['Subject', 'Status', 'ActivityDate', 'WhoId'],
  User: ['Name', 'Email', 'ProfileId', 'IsActive'],
};

/** Columns of list views and related lists where no metadata names them. */
export const STANDARD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Account: ['Name', 'Type', 'Industry', 'Phone', 'OwnerId'],
  Contact: ['Name', 'AccountId', 'Title', 'Phone', 'Email', 'OwnerId'],
  Lead: ['Name', 'Title', 'Company', 'Phone', 'Email', 'Status', 'OwnerId'],
  Campaign: ['Name', 'Type', 'Status', 'StartDate', 'EndDate', 'OwnerId'],
  Opportunity: ['Name', 'AccountId', 'Amount', 'CloseDate', 'StageName', 'OwnerId'],
  Case: ['CaseNumber', 'Subject', 'Status', 'Priority', 'CreatedDate', 'OwnerId'],
  Task: ['Subject', 'WhoId', 'WhatId', 'ActivityDate', 'Status', 'Priority', 'OwnerId'],
  CampaignMember: ['CampaignId', 'ContactId', 'LeadId', 'Status', 'HasResponded'],
  User: ['Name', 'Username', 'Email', 'ProfileId', 'IsActive'],
};

/** Related lists of standard pages. */
export const STANDARD_RELATED: Readonly<Record<string, readonly string[]>> = {
  Account: ['Contacts', 'Opportunities', 'Cases'],
  Contact: ['Opportunities', 'Cases', 'CampaignMembers'],
  Lead: ['CampaignMembers'],
  Campaign: ['CampaignMembers', 'Opportunities'],
  Opportunity: [],
  Case: [],
};
