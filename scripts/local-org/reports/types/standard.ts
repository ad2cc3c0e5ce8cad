/**
 * Report types that every org has, with the names that they give to standard fields (custom fields are `Object.Field__c`).
 * The names are those that the report builder writes into metadata; a name that is missing here is refused as unknown.
 */
interface StandardSection {
  readonly category: string;
  readonly object: string;
  readonly relation?: string;
  readonly names: Readonly<Record<string, string>>;
}
export interface StandardType {
  readonly label: string;
  readonly base: string;
  readonly sections: readonly StandardSection[];
  readonly required?: readonly string[];
}

const ACCOUNT = {
  'ACCOUNT.NAME': 'Name',
  ACCOUNT_ID: 'Id',
  TYPE: 'Type',
  INDUSTRY: 'Industry',
  RATING: 'Rating',
  SALES: 'AnnualRevenue',
  EMPLOYEES: 'NumberOfEmployees',
  OWNERSHIP: 'Ownership',
  TICKER: 'TickerSymbol',
  SIC: 'Sic',
  URL: 'Website',
  ACCOUNT_SITE: 'Site',
  ACCOUNT_NUMBER: 'AccountNumber',
  DESCRIPTION: 'Description',
  'USERS.NAME': 'Owner.Name',
  PARENT_NAME: 'Parent.Name',
  ACCOUNT_SOURCE: 'AccountSource',
};
const ACCOUNT_ADDRESSES = {
  ADDRESS1_STREET: 'BillingStreet',
  ADDRESS1_CITY: 'BillingCity',
  ADDRESS1_STATE: 'BillingState',
  ADDRESS1_ZIP: 'BillingPostalCode',
  ADDRESS1_COUNTRY: 'BillingCountry',
  ADDRESS2_STREET: 'ShippingStreet',
  ADDRESS2_CITY: 'ShippingCity',
  ADDRESS2_STATE: 'ShippingState',
  ADDRESS2_ZIP: 'ShippingPostalCode',
  ADDRESS2_COUNTRY: 'ShippingCountry',
  PHONE1: 'Phone',
  PHONE2: 'Fax',
};
const DATES = {
  CREATED_DATE: 'CreatedDate',
  CREATED: 'CreatedBy.Name',
  LAST_UPDATE: 'LastModifiedDate',
  LAST_UPDATE_BY: 'LastModifiedBy.Name',
  LAST_ACTIVITY: 'LastActivityDate',
};
const CONTACT = {
  SALUTATION: 'Salutation',
  FIRST_NAME: 'FirstName',
  LAST_NAME: 'LastName',
  FULL_NAME: 'Name',
  CONTACT_ID: 'Id',
  TITLE: 'Title',
  DEPARTMENT: 'Department',
  BIRTHDATE: 'Birthdate',
  LEAD_SOURCE: 'LeadSource',
  CONTACT_OWNER: 'Owner.Name',
  REPORTS_TO: 'ReportsTo.Name',
  EMAIL: 'Email',
  PHONE: 'Phone',
  FAX: 'Fax',
  MOBILE: 'MobilePhone',
  HOME_PHONE: 'HomePhone',
  OTHER_PHONE: 'OtherPhone',
  ASSISTANT: 'AssistantName',
  ASSISTANT_PHONE: 'AssistantPhone',
  HAS_OPTED_OUT_OF_EMAIL: 'HasOptedOutOfEmail',
  HAS_OPTED_OUT_OF_FAX: 'HasOptedOutOfFax',
  DO_NOT_CALL: 'DoNotCall',
  EMAIL_BOUNCED_DATE: 'EmailBouncedDate',
  EMAIL_BOUNCED_REASON: 'EmailBouncedReason',
  CONTACT_DESCRIPTION: 'Description',
  MAILING_STREET: 'MailingStreet',
  MAILING_CITY: 'MailingCity',
  MAILING_STATE: 'MailingState',
  MAILING_ZIP: 'MailingPostalCode',
  MAILING_COUNTRY: 'MailingCountry',
  CONTACT_CREATED_DATE: 'CreatedDate',
};
const LEAD = {
  SALUTATION: 'Salutation',
  FIRST_NAME: 'FirstName',
  LAST_NAME: 'LastName',
  FULL_NAME: 'Name',
  LEAD_ID: 'Id',
  TITLE: 'Title',
  COMPANY: 'Company',
  EMAIL: 'Email',
  PHONE: 'Phone',
  MOBILE_PHONE: 'MobilePhone',
  FAX: 'Fax',
  URL: 'Website',
  LEAD_SOURCE: 'LeadSource',
  STATUS: 'Status',
  RATING: 'Rating',
  INDUSTRY: 'Industry',
  ANNUAL_REVENUE: 'AnnualRevenue',
  EMPLOYEES: 'NumberOfEmployees',
  STREET: 'Street',
  CITY: 'City',
  STATE: 'State',
  ZIP: 'PostalCode',
  COUNTRY: 'Country',
  OWNER: 'Owner.Name',
  CONVERTED: 'IsConverted',
  CONVERTED_DATE: 'ConvertedDate',
  UNREAD: 'IsUnreadByOwner',
  HAS_OPTED_OUT_OF_EMAIL: 'HasOptedOutOfEmail',
  DO_NOT_CALL: 'DoNotCall',
  DESCRIPTION: 'Description',
  ...DATES,
};
const CAMPAIGN = {
  CAMPAIGN_NAME: 'Name',
  CAMPAIGN_ID: 'Id',
  CAMPAIGN_TYPE: 'Type',
  CAMPAIGN_STATUS: 'Status',
  CAMPAIGN_ACTIVE: 'IsActive',
  CAMPAIGN_START_DATE: 'StartDate',
  CAMPAIGN_END_DATE: 'EndDate',
  CAMPAIGN_OWNER: 'Owner.Name',
  NUM_CONTACTS: 'NumberOfContacts',
  NUM_LEADS: 'NumberOfLeads',
  NUM_RESPONSES: 'NumberOfResponses',
  BUDGETED_COST: 'BudgetedCost',
  ACTUAL_COST: 'ActualCost',
  EXPECTED_REVENUE: 'ExpectedRevenue',
  NUM_SENT: 'NumberSent',
  CAMPAIGN_CREATED_DATE: 'CreatedDate',
  PARENT_CAMPAIGN: 'Parent.Name',
};
const MEMBER = {
  MEMBER_ID: 'Id',
  MEMBER_TYPE: 'Type',
  MEMBER_STATUS: 'Status',
  RESPONDED: 'HasResponded',
  MEMBER_FIRST_RESPONDED_DATE: 'FirstRespondedDate',
  MEMBER_CREATED_DATE: 'CreatedDate',
  FIRST_NAME: 'FirstName',
  LAST_NAME: 'LastName',
  FULL_NAME: 'Name',
  EMAIL: 'Email',
  PHONE: 'Phone',
  TITLE: 'Title',
  COMPANY: 'CompanyOrAccount',
  HAS_OPTED_OUT_OF_EMAIL: 'HasOptedOutOfEmail',
  CONTACT_ID: 'ContactId',
  LEAD_ID: 'LeadId',
  MEMBER_OWNER: 'LeadOrContactOwner.Name',
  CITY: 'City',
  STATE: 'State',
  COUNTRY: 'Country',
};
const OPPORTUNITY = {
  OPPORTUNITY_NAME: 'Name',
  OPPORTUNITY_ID: 'Id',
  STAGE_NAME: 'StageName',
  AMOUNT: 'Amount',
  PROBABILITY: 'Probability',
  CLOSE_DATE: 'CloseDate',
  TYPE: 'Type',
  NEXT_STEP: 'NextStep',
  LEAD_SOURCE: 'LeadSource',
  EXP_AMOUNT: 'ExpectedRevenue',
  CLOSED: 'IsClosed',
  WON: 'IsWon',
  FULL_NAME: 'Owner.Name',
  DESCRIPTION: 'Description',
  CAMPAIGN_NAME: 'Campaign.Name',
  ...DATES,
};
const CASE = {
  CASE_NUMBER: 'CaseNumber',
  CASE_ID: 'Id',
  SUBJECT: 'Subject',
  STATUS: 'Status',
  PRIORITY: 'Priority',
  ORIGIN: 'Origin',
  REASON: 'Reason',
  TYPE: 'Type',
  OWNER: 'Owner.Name',
  CLOSED: 'IsClosed',
  CREATED_DATEONLY: 'CreatedDate',
  CLOSED_DATEONLY: 'ClosedDate',
  LAST_UPDATE: 'LastModifiedDate',
  DESCRIPTION: 'Description',
};
const ACCOUNT_OF = { 'ACCOUNT.NAME': 'Name', ACCOUNT_ID: 'Id', INDUSTRY: 'Industry', ACCOUNT_TYPE: 'Type' };

/** Source: Reports and Dashboards REST API Developer Guide, "Report Type List" (names); Salesforce Help, "Standard Report Types". */
export const STANDARD_TYPES: Readonly<Record<string, StandardType>> = {
  AccountList: {
    label: 'Accounts',
    base: 'Account',
    sections: [{ category: 'Account: General', object: 'Account', names: { ...ACCOUNT, ...ACCOUNT_ADDRESSES, ...DATES } }],
  },
  ContactList: {
    label: 'Contacts & Accounts',
    base: 'Contact',
    sections: [
      { category: 'Contact: General', object: 'Contact', names: { ...CONTACT, ...DATES } },
      {
        category: 'Account: General',
        object: 'Account',
        relation: 'Account',
        names: { ...ACCOUNT, ACCOUNT_PHONE: 'Phone', ACCOUNT_CITY: 'BillingCity', ACCOUNT_COUNTRY: 'BillingCountry' },
      },
    ],
  },
  LeadList: { label: 'Leads', base: 'Lead', sections: [{ category: 'Lead: General', object: 'Lead', names: LEAD }] },
  CampaignList: {
    label: 'Campaigns',
    base: 'Campaign',
    sections: [{ category: 'Campaign', object: 'Campaign', names: { ...CAMPAIGN, ...DATES } }],
  },
  CampaignWithCampaignMembers: {
    label: 'Campaigns with Campaign Members',
    base: 'CampaignMember',
    required: ['CampaignId'],
    sections: [
      { category: 'Campaign Members', object: 'CampaignMember', names: MEMBER },
      { category: 'Campaign', object: 'Campaign', relation: 'Campaign', names: CAMPAIGN },
    ],
  },
  CampaignMembersWithContacts: {
    label: 'Campaigns with Contacts',
    base: 'CampaignMember',
    required: ['ContactId'],
    sections: [
      { category: 'Campaign Members', object: 'CampaignMember', names: MEMBER },
      { category: 'Campaign', object: 'Campaign', relation: 'Campaign', names: CAMPAIGN },
      { category: 'Contact', object: 'Contact', relation: 'Contact', names: {} },
    ],
  },
  CampaignMembersWithLeads: {
    label: 'Campaigns with Leads',
    base: 'CampaignMember',
    required: ['LeadId'],
    sections: [
      { category: 'Campaign Members', object: 'CampaignMember', names: MEMBER },
      { category: 'Campaign', object: 'Campaign', relation: 'Campaign', names: CAMPAIGN },
      { category: 'Lead', object: 'Lead', relation: 'Lead', names: {} },
    ],
  },
  Opportunity: {
    label: 'Opportunities',
    base: 'Opportunity',
    sections: [
      { category: 'Opportunity Information', object: 'Opportunity', names: OPPORTUNITY },
      { category: 'Account: General', object: 'Account', relation: 'Account', names: ACCOUNT_OF },
    ],
  },
  CaseList: {
    label: 'Cases',
    base: 'Case',
    sections: [
      { category: 'Case', object: 'Case', names: CASE },
      { category: 'Account: General', object: 'Account', relation: 'Account', names: ACCOUNT_OF },
    ],
  },
  UserList: {
    label: 'Users',
    base: 'User',
    sections: [
      {
        category: 'User',
        object: 'User',
        names: {
          USERNAME: 'Username',
          FIRST_NAME: 'FirstName',
          LAST_NAME: 'LastName',
          FULL_NAME: 'Name',
          USER_ID: 'Id',
          EMAIL: 'Email',
          TITLE: 'Title',
          ACTIVE: 'IsActive',
          PROFILE: 'Profile.Name',
          ROLE: 'UserRole.Name',
          LAST_LOGIN: 'LastLoginDate',
          CREATED_DATE: 'CreatedDate',
        },
      },
    ],
  },
};
