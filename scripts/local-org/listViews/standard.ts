/** List views that come with standard objects. Source: Salesforce Help, "List Views" (the platform's predefined views). */
import type { ListViewDefinition } from './model.ts';

const view = (
  developerName: string,
  label: string,
  columns: readonly string[],
  more: Partial<ListViewDefinition> = {},
): ListViewDefinition => ({
  developerName,
  label,
  scope: 'Everything',
  queue: null,
  filters: [],
  booleanFilter: null,
  columns,
  sharedTo: [],
  ...more,
});
const ACCOUNT = ['Name', 'Site', 'BillingState', 'Phone', 'Type', 'Owner.Alias'];
const CONTACT = ['Name', 'Account.Name', 'Title', 'Phone', 'Email', 'Owner.Alias'];
const LEAD = ['Name', 'Title', 'Company', 'Phone', 'MobilePhone', 'Email', 'Status', 'Owner.Alias'];
const CAMPAIGN = ['Name', 'Type', 'Status', 'StartDate', 'EndDate', 'Owner.Alias'];
const OPPORTUNITY = ['Name', 'Account.Name', 'Amount', 'CloseDate', 'StageName', 'Owner.Alias'];
const CASE = ['CaseNumber', 'Subject', 'Status', 'Priority', 'CreatedDate', 'Owner.Alias'];

export const STANDARD_VIEWS: Readonly<Record<string, readonly ListViewDefinition[]>> = {
  Account: [view('AllAccounts', 'All Accounts', ACCOUNT), view('MyAccounts', 'My Accounts', ACCOUNT, { scope: 'Mine' })],
  Contact: [view('AllContacts', 'All Contacts', CONTACT), view('MyContacts', 'My Contacts', CONTACT, { scope: 'Mine' })],
  Lead: [
    view('AllOpenLeads', 'All Open Leads', LEAD, { filters: [{ field: 'IsConverted', operation: 'equals', value: 'False' }] }),
    view('MyUnreadLeads', 'My Unread Leads', LEAD, {
      scope: 'Mine',
      filters: [{ field: 'IsUnreadByOwner', operation: 'equals', value: 'True' }],
    }),
  ],
  Campaign: [
    view('AllActiveCampaigns', 'All Active Campaigns', CAMPAIGN, { filters: [{ field: 'IsActive', operation: 'equals', value: 'True' }] }),
    view('MyActiveCampaigns', 'My Active Campaigns', CAMPAIGN, {
      scope: 'Mine',
      filters: [{ field: 'IsActive', operation: 'equals', value: 'True' }],
    }),
  ],
  Opportunity: [
    view('AllOpportunities', 'All Opportunities', OPPORTUNITY),
    view('MyOpportunities', 'My Opportunities', OPPORTUNITY, { scope: 'Mine' }),
  ],
  Case: [
    view('AllOpenCases', 'All Open Cases', CASE, { filters: [{ field: 'IsClosed', operation: 'equals', value: 'False' }] }),
    view('MyCases', 'My Cases', CASE, { scope: 'Mine' }),
  ],
};
