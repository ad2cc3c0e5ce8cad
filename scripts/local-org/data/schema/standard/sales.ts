/** Accounts, contacts, leads, opportunities, products, campaigns. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from './facts.ts';

const INDUSTRIES = 'Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|Education|Electronics|Energy|Engineering|Entertainment|Environmental|Finance|Food & Beverage|Government|Healthcare|Hospitality|Insurance|Machinery|Manufacturing|Media|Not For Profit|Other|Recreation|Retail|Shipping|Technology|Telecommunications|Transportation|Utilities';
const SOURCES = 'Web|Phone Inquiry|Partner Referral|Purchased List|Other';
const SALUTATIONS = 'Mr.|Ms.|Mrs.|Dr.|Prof.|Mx.';
const RATINGS = 'Hot|Warm|Cold';

export const SALES: FactTable = {
  Account: {
    prefix: '001',
    fields: {
      Name: 'text(255)! Account Name', Type: 'picklist Account Type: Prospect|Customer - Direct|Customer - Channel|Channel Partner / Reseller|Installation Partner|Technology Partner|Other',
      Industry: `picklist: ${INDUSTRIES}`, Rating: `picklist Account Rating: ${RATINGS}`, Ownership: 'picklist: Public|Private|Subsidiary|Other', AccountSource: `picklist Account Source: ${SOURCES}`,
      Phone: 'phone Account Phone', Fax: 'phone Account Fax', AccountNumber: 'text(40)', Site: 'text(80) Account Site', Sic: 'text(20) SIC Code', SicDesc: 'text(80) SIC Description',
      TickerSymbol: 'text(20)', AnnualRevenue: 'currency(18,0)', NumberOfEmployees: 'int Employees', Description: 'longtext(32000) Account Description', Website: 'url', Jigsaw: 'text(20) Data.com Key', CleanStatus: 'picklist~: Matched|Different|Acknowledged|NotFound|Inactive|Pending|SelectMatched|Skipped',
      Tradestyle: 'text(255)', YearStarted: 'text(4)', DunsNumber: 'text(9) D-U-N-S Number', NaicsCode: 'text(8) NAICS Code', NaicsDesc: 'text(120) NAICS Description',
    },
    onDelete: { MasterRecordId: 'set-null' },
  },
  Contact: {
    prefix: '003', sharing: 'ControlledByParent',
    fields: {
      LastName: 'text(80)!', FirstName: 'text(40)', Salutation: `picklist: ${SALUTATIONS}`, Name: 'text(121)- Full Name', Email: 'email(80)', Title: 'text(128)', Department: 'text(80)', AssistantName: "text(40) Assistant's Name",
      LeadSource: `picklist: ${SOURCES}`, Phone: 'phone Business Phone', Fax: 'phone Business Fax', MobilePhone: 'phone', HomePhone: 'phone', OtherPhone: 'phone', AssistantPhone: 'phone Asst. Phone', Birthdate: 'date', Description: 'longtext(32000) Contact Description',
      HasOptedOutOfEmail: 'bool Email Opt Out', HasOptedOutOfFax: 'bool Fax Opt Out',
      CleanStatus: 'picklist~: Matched|Different|Acknowledged|NotFound|Inactive|Pending|SelectMatched|Skipped', Jigsaw: 'text(20) Data.com Key',
    },
    onDelete: { AccountId: 'cascade', ReportsToId: 'set-null' },
  },
  AccountContactRelation: { prefix: '07k', nameField: 'Id', fields: { AccountId: 'ref!+', ContactId: 'ref!+' }, onDelete: { AccountId: 'cascade', ContactId: 'cascade' } },
  AccountContactRole: { prefix: '02Z', nameField: 'Id', fields: { AccountId: 'ref!', ContactId: 'ref!' }, onDelete: { AccountId: 'cascade', ContactId: 'cascade' } },
  AccountTeamMember: { prefix: '01M', nameField: 'Id', fields: { AccountId: 'ref!+', UserId: 'ref!+' } },
  UserAccountTeamMember: {
    prefix: '01D', nameField: 'Id',
    fields: { OwnerId: 'ref!+', UserId: 'ref!+', AccountAccessLevel: 'picklist~: Read|Edit', CaseAccessLevel: 'picklist~: None|Read|Edit', ContactAccessLevel: 'picklist~: None|Read|Edit', OpportunityAccessLevel: 'picklist~: None|Read|Edit', TeamMemberRole: 'picklist' },
  },
  CampaignInfluence: { prefix: '', nameField: 'Id', fields: { CampaignId: 'ref!+', OpportunityId: 'ref!+', ModelId: 'ref!+', ContactId: 'ref', Influence: 'percent(5,2)', RevenueShare: 'currency(18,2)-' }, onDelete: { CampaignId: 'cascade', OpportunityId: 'cascade' } },
  Lead: {
    prefix: '00Q',
    fields: {
      LastName: 'text(80)!', FirstName: 'text(40)', Salutation: `picklist: ${SALUTATIONS}`, Name: 'text(121)- Full Name', Company: 'text(255)!', Title: 'text(128)', Email: 'email(80)', Phone: 'phone', MobilePhone: 'phone', Fax: 'phone', Website: 'url',
      LeadSource: `picklist: ${SOURCES}`, Status: 'picklist! [Open - Not Contacted]: *Open - Not Contacted|Working - Contacted|Closed - Converted|Closed - Not Converted', Industry: `picklist: ${INDUSTRIES}`, Rating: `picklist: ${RATINGS}`,
      AnnualRevenue: 'currency(18,0)', NumberOfEmployees: 'int Employees', Description: 'longtext(32000)', IsConverted: 'bool+ Converted', ConvertedDate: 'date-', ConvertedAccountId: 'ref-', ConvertedContactId: 'ref-', ConvertedOpportunityId: 'ref-', IsUnreadByOwner: 'bool [true] Unread By Owner',
      HasOptedOutOfEmail: 'bool Email Opt Out', HasOptedOutOfFax: 'bool Fax Opt Out',
      CleanStatus: 'picklist~: Matched|Different|Acknowledged|NotFound|Inactive|Pending|SelectMatched|Skipped',
    },
    targets: { OwnerId: ['Group', 'User'], ConvertedAccountId: ['Account'], ConvertedContactId: ['Contact'], ConvertedOpportunityId: ['Opportunity'] },
  },
  LeadStatus: { prefix: '01J', nameField: 'MasterLabel', isReadOnly: true, label: 'Lead Status Value' },
  Opportunity: {
    prefix: '006', plural: 'Opportunities',
    fields: {
      Name: 'text(120)! Name', StageName: 'picklist! Stage: Prospecting|Qualification|Needs Analysis|Value Proposition|Id. Decision Makers|Perception Analysis|Proposal/Price Quote|Negotiation/Review|Closed Won|Closed Lost', CloseDate: 'date!', Amount: 'currency(18,2)',
      Probability: 'percent(3,0) Probability (%)', ExpectedRevenue: 'currency(18,2)- Expected Amount', TotalOpportunityQuantity: 'number(18,2) Quantity', Type: 'picklist Opportunity Type: Existing Customer - Upgrade|Existing Customer - Replacement|Existing Customer - Downgrade|New Customer', NextStep: 'text(255)', LeadSource: `picklist: ${SOURCES}`,
      IsClosed: 'bool- Closed', IsWon: 'bool- Won', ForecastCategory: 'picklist-: Omitted|Pipeline|BestCase|MostLikely|Forecast|Closed', ForecastCategoryName: 'picklist Forecast Category: Omitted|Pipeline|Best Case|Most Likely|Commit|Closed', HasOpportunityLineItem: 'bool- Has Line Item', Fiscal: 'text(6)- Fiscal Period', FiscalYear: 'int-', FiscalQuarter: 'int-',
      Description: 'longtext(32000)', IsPrivate: 'bool Private', HasOpenActivity: 'bool-', HasOverdueTask: 'bool-', PushCount: 'int-',
    },
    onDelete: { AccountId: 'cascade', CampaignId: 'set-null', Pricebook2Id: 'restrict' },
  },
  OpportunityStage: { prefix: '01J', nameField: 'MasterLabel', isReadOnly: true },
  OpportunityContactRole: { prefix: '00K', nameField: 'Id', fields: { OpportunityId: 'ref!+', ContactId: 'ref!', Role: 'picklist: Business User|Decision Maker|Economic Buyer|Economic Decision Maker|Evaluator|Executive Sponsor|Influencer|Technical Buyer|Other' }, onDelete: { OpportunityId: 'cascade', ContactId: 'cascade' } },
  OpportunityTeamMember: { prefix: '00q', nameField: 'Id', fields: { OpportunityId: 'ref!+', UserId: 'ref!+' }, onDelete: { OpportunityId: 'cascade' } },
  OpportunityLineItem: {
    prefix: '00k', label: 'Opportunity Product', sharing: 'ControlledByParent',
    fields: { OpportunityId: 'ref!+', Quantity: 'number(12,2)!', UnitPrice: 'currency(18,2) Sales Price', TotalPrice: 'currency(18,2)', ListPrice: 'currency(18,2)-', Subtotal: 'currency(18,2)-', Discount: 'percent(5,2)', PricebookEntryId: 'ref+', Product2Id: 'ref+', ProductCode: 'text(255)-', Name: 'text(376)- Opportunity Product Name', Description: 'text(255) Line Description' },
    onDelete: { OpportunityId: 'cascade', PricebookEntryId: 'restrict', Product2Id: 'restrict' },
  },
  OpportunityHistory: { prefix: '008', nameField: 'Id', isReadOnly: true, onDelete: { OpportunityId: 'cascade' } },
  Product2: { prefix: '01t', label: 'Product', sharing: 'ReadWrite', fields: { Name: 'text(255)! Product Name', ProductCode: 'text(255)', Description: 'text(4000) Product Description', Family: 'picklist Product Family: None', IsActive: 'bool Active', StockKeepingUnit: 'text(180) Product SKU', QuantityUnitOfMeasure: 'picklist: Each', IsArchived: 'bool- Archived', DisplayUrl: 'url(1000)' } },
  Pricebook2: { prefix: '01s', label: 'Price Book', fields: { Name: 'text(255)! Price Book Name', IsActive: 'bool Active', IsStandard: 'bool- Is Standard Price Book', Description: 'text(255)' } },
  PricebookEntry: {
    prefix: '01u', label: 'Price Book Entry', plural: 'Price Book Entries', fields: { Name: 'text(255)- Product Name', Pricebook2Id: 'ref!+', Product2Id: 'ref!+', UnitPrice: 'currency(18,2)! List Price', IsActive: 'bool Active', UseStandardPrice: 'bool', ProductCode: 'text(255)-', IsArchived: 'bool- Archived' },
    onDelete: { Pricebook2Id: 'cascade', Product2Id: 'cascade' },
  },
  Quote: { prefix: '0Q0', fields: { Name: 'text(255)! Quote Name', OpportunityId: 'ref!+', QuoteNumber: 'auto', AccountId: 'ref-', IsSyncing: 'bool-', LineItemCount: 'int-', Subtotal: 'currency(18,2)-', TotalPrice: 'currency(18,2)-', Tax: 'currency(18,2)', ShippingHandling: 'currency(18,2)', Status: 'picklist: Draft|Needs Review|In Review|Approved|Rejected|Presented|Accepted|Denied', ExpirationDate: 'date', Discount: 'percent-', GrandTotal: 'currency(18,2)-' }, onDelete: { OpportunityId: 'cascade' } },
  QuoteLineItem: { prefix: '0QL', nameField: 'LineNumber', sharing: 'ControlledByParent', fields: { QuoteId: 'ref!+', PricebookEntryId: 'ref!+', Quantity: 'number(12,2)!', UnitPrice: 'currency(18,2)!', LineNumber: 'auto', Subtotal: 'currency(18,2)-', TotalPrice: 'currency(18,2)-', ListPrice: 'currency(18,2)-', Product2Id: 'ref+', Discount: 'percent(5,2)' }, onDelete: { QuoteId: 'cascade' } },
  Contract: { prefix: '800', nameField: 'ContractNumber', fields: { AccountId: 'ref!', Status: 'picklist! [Draft]: *Draft|In Approval Process|Activated', ContractNumber: 'auto Contract Number', ContractTerm: 'int', StartDate: 'date Contract Start Date', EndDate: 'date- Contract End Date', ActivatedDate: 'datetime-', ActivatedById: 'ref-', StatusCode: 'picklist-: Draft|InApproval|Activated' }, onDelete: { AccountId: 'cascade' } },
  Order: { prefix: '801', nameField: 'OrderNumber', fields: { AccountId: 'ref', EffectiveDate: 'date! Order Start Date', Status: 'picklist!: Draft|Activated', OrderNumber: 'auto Order Number', StatusCode: 'picklist-: Draft|Activated', ActivatedDate: 'datetime-', ActivatedById: 'ref-', TotalAmount: 'currency(18,2)-', Type: 'picklist', Name: 'text(80) Order Name' }, onDelete: { AccountId: 'restrict' } },
  OrderItem: { prefix: '802', nameField: 'OrderItemNumber', label: 'Order Product', sharing: 'ControlledByParent', fields: { OrderId: 'ref!+', PricebookEntryId: 'ref!+', Quantity: 'number(18,2)!', UnitPrice: 'currency(18,2)', OrderItemNumber: 'auto Order Product Number', TotalPrice: 'currency(18,2)-', ListPrice: 'currency(18,2)-', Product2Id: 'ref+' }, onDelete: { OrderId: 'cascade' } },
  Asset: { prefix: '02i', fields: { Name: 'text(255)! Asset Name', AccountId: 'ref', ContactId: 'ref', Status: 'picklist: Shipped|Installed|Registered|Obsolete|Purchased', Quantity: 'number(12,2)', Price: 'currency', SerialNumber: 'text(80)' }, onDelete: { AccountId: 'cascade', ContactId: 'set-null' } },
  Campaign: {
    prefix: '701',
    fields: { Name: 'text(80)! Campaign Name', Status: 'picklist [Planned]: *Planned|In Progress|Completed|Aborted', Type: 'picklist [Other]: Conference|Webinar|Trade Show|Public Relations|Partners|Referral Program|Advertisement|Banner Ads|Direct Mail|Email|Telemarketing|*Other', IsActive: 'bool Active', BudgetedCost: 'currency(18,0)', ActualCost: 'currency(18,0)', ExpectedRevenue: 'currency(18,0)', ExpectedResponse: 'percent(10,2) Expected Response (%)', NumberSent: 'number(18,0) [0] Num Sent', Description: 'longtext(32000)', NumberOfLeads: 'int- Leads in Campaign', NumberOfConvertedLeads: 'int- Converted Leads in Campaign', NumberOfContacts: 'int- Contacts in Campaign', NumberOfResponses: 'int- Responses in Campaign', NumberOfOpportunities: 'int- Opportunities in Campaign', NumberOfWonOpportunities: 'int- Won Opportunities in Campaign', AmountAllOpportunities: 'currency(18,0)- Value Opportunities in Campaign', AmountWonOpportunities: 'currency(18,0)- Value Won Opportunities in Campaign' },
    targets: { OwnerId: ['User'] },
  },
  CampaignMember: {
    prefix: '00v', sharing: 'ControlledByParent', nameField: 'Id',
    fields: { CampaignId: 'ref!+', LeadId: 'ref', ContactId: 'ref', Status: 'picklist: *Sent|Responded', HasResponded: 'bool- Responded', FirstRespondedDate: 'date-', Name: 'text(240)-', FirstName: 'text(40)-', LastName: 'text(80)-', Email: 'email-', Phone: 'phone-', CompanyOrAccount: 'text(255)- Company (Account)', Type: 'picklist-: Contact|Lead', LeadOrContactId: 'ref-', LeadOrContactOwnerId: 'ref-' },
    targets: { LeadOrContactId: ['Contact', 'Lead'], LeadOrContactOwnerId: ['Group', 'User'] },
    onDelete: { CampaignId: 'cascade', LeadId: 'cascade', ContactId: 'cascade' },
  },
  CampaignMemberStatus: { prefix: '01Y', nameField: 'Label', plural: 'Campaign Member Statuses', fields: { CampaignId: 'ref!+', Label: 'text(765)!', SortOrder: 'int', IsDefault: 'bool', HasResponded: 'bool' }, onDelete: { CampaignId: 'cascade' } },
  ContactPointAddress: { prefix: '8lW', targets: { ParentId: ['Account', 'Individual'] } },
  ContactPointEmail: { prefix: '9Vl', targets: { ParentId: ['Account', 'Individual'] } },
  ContactPointPhone: { prefix: '0ow', targets: { ParentId: ['Account', 'Individual'] } },
  ContactPointConsent: { prefix: '0ZX', targets: { ContactPointId: ['ContactPointAddress', 'ContactPointEmail', 'ContactPointPhone'] } },
  Individual: { prefix: '0PK', fields: { LastName: 'text(80)!', FirstName: 'text(40)', Name: 'text(121)- Name' } },
  Partner: { prefix: '00I', nameField: 'Id' },
};
