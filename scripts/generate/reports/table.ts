/** What people can report on, and what is reported from the first day: the one table from which report types, reports and the dashboard are made. */
import type { DashboardRow, ReportRow, TypeRow } from './model.ts';

export const FOLDER = { name: 'CampaignMonitor', title: 'Campaign Monitor' } as const;

export const reportTypes: readonly TypeRow[] = [
  {
    name: 'ListsWithMembers',
    label: 'Subscriber Lists with Members',
    description: 'Subscriber lists and who is on them, with status and the matching contact or lead.',
    base: 'SubscriberList__c',
    fields: ['Name', 'Title__c', 'Account__c', 'OptInType__c', 'ActiveSubscribers__c', 'Unsubscribes__c', 'Bounces__c', 'Deleted__c', 'ActiveThisMonth__c', 'UnsubscribesThisMonth__c', 'BouncesThisMonth__c', 'DeletedInCampaignMonitorAt__c'],
    child: { relation: 'Members__r', object: 'ListMember__c', isOptional: false, fields: ['Name', 'EmailAddress__c', 'FullName__c', 'Status__c', 'StatusChangedAt__c', 'JoinedAt__c', 'Contact__c', 'Lead__c', 'MatchedBy__c', 'ConsentToTrack__c', 'ReadsEmailWith__c', 'AddedByImport__c'] },
  },
  {
    name: 'SubscriberLists',
    label: 'Subscriber Lists',
    description: 'Subscriber lists with their totals.',
    base: 'SubscriberList__c',
    fields: ['Name', 'Title__c', 'Account__c', 'OptInType__c', 'UnsubscribeScope__c', 'ActiveSubscribers__c', 'Unsubscribes__c', 'Bounces__c', 'Deleted__c', 'ActiveThisMonth__c', 'UnsubscribesThisMonth__c', 'BouncesThisMonth__c', 'DeletedThisMonth__c', 'SyncMembers__c', 'DeletedInCampaignMonitorAt__c'],
  },
  {
    name: 'MembersWithStatusChanges',
    label: 'List Members with Status Changes',
    description: 'Who changed status on a list, when, and what made the change.',
    base: 'ListMember__c',
    fields: ['Name', 'EmailAddress__c', 'FullName__c', 'SubscriberList__c', 'Status__c', 'Contact__c', 'Lead__c'],
    child: { relation: 'StatusChanges__r', object: 'MemberStatusChange__c', isOptional: false, fields: ['Name', 'FromStatus__c', 'ToStatus__c', 'ChangedAt__c', 'Source__c', 'Reason__c', 'ChangedBy__c', 'SyncRun__c', 'ImportRun__c'] },
  },
  {
    name: 'EmailCampaigns',
    label: 'Email Campaigns',
    description: 'Email campaigns with totals and rates.',
    base: 'EmailCampaign__c',
    fields: ['Name', 'CampaignName__c', 'Subject__c', 'Account__c', 'FromName__c', 'SentAt__c', 'Recipients__c', 'Opens__c', 'UniqueOpens__c', 'OpenRate__c', 'Clicks__c', 'ClickRate__c', 'Bounces__c', 'BounceRate__c', 'Unsubscribes__c', 'UnsubscribeRate__c', 'SpamComplaints__c', 'SalesforceCampaign__c'],
  },
  {
    name: 'EmailCampaignsWithTracking',
    label: 'Email Campaigns with Tracking History',
    description: 'What each person did with each email campaign.',
    base: 'EmailCampaign__c',
    fields: ['Name', 'CampaignName__c', 'Subject__c', 'SentAt__c', 'Recipients__c'],
    child: { relation: 'Tracking__r', object: 'EmailTracking__c', isOptional: false, fields: ['Name', 'Activity__c', 'OccurredAt__c', 'EmailAddress__c', 'Contact__c', 'Lead__c', 'Url__c', 'BounceType__c', 'Reason__c', 'City__c', 'Region__c', 'Country__c', 'IsRolledUp__c', 'Opens__c', 'Clicks__c'] },
  },
  {
    name: 'SuppressedAddresses',
    label: 'Suppressed Addresses',
    description: 'Addresses that Campaign Monitor sends nothing to, and why.',
    base: 'Suppression__c',
    fields: ['Name', 'EmailAddress__c', 'Account__c', 'Reason__c', 'SuppressedAt__c', 'Contact__c', 'Lead__c'],
  },
  {
    name: 'ImportRunsWithResults',
    label: 'Import Runs with Results',
    description: 'Runs of imports and what became of each row that was changed or refused.',
    base: 'ImportRun__c',
    fields: ['Name', 'SubscriberImport__c', 'State__c', 'StartedAt__c', 'FinishedAt__c', 'Read__c', 'Added__c', 'Updated__c', 'Unchanged__c', 'Refused__c', 'Removed__c'],
    child: { relation: 'RowResults__r', object: 'ImportRowResult__c', isOptional: false, fields: ['Name', 'Row__c', 'EmailAddress__c', 'Outcome__c', 'Code__c', 'Reason__c', 'Fix__c'] },
  },
  {
    name: 'SyncRunsWithSteps',
    label: 'Sync Runs with Steps',
    description: 'Runs of the primary sync, what each step did and what it used.',
    base: 'SyncRun__c',
    fields: ['Name', 'Kind__c', 'State__c', 'StartedAt__c', 'FinishedAt__c', 'Error__c'],
    child: { relation: 'Steps__r', object: 'SyncStep__c', isOptional: true, fields: ['Name', 'Step__c', 'Position__c', 'Read__c', 'Created__c', 'Updated__c', 'Unchanged__c', 'Removed__c', 'Failed__c', 'Callouts__c', 'Transactions__c', 'Error__c'] },
  },
  {
    name: 'LogEntries',
    label: 'Campaign Monitor Log Entries',
    description: 'What an administrator should know, with the fix in plain words.',
    base: 'SyncLog__c',
    fields: ['Name', 'Level__c', 'Area__c', 'Code__c', 'Message__c', 'Fix__c', 'IsResolved__c', 'ResolvedAt__c', 'SyncRun__c', 'ImportRun__c'],
  },
];

export const reports: readonly ReportRow[] = [
  { name: 'ActiveSubscribersByList', title: 'Active Subscribers by List', description: 'How many people can be sent to, list by list, as Campaign Monitor counts them.', type: 'SubscriberLists', columns: ['ActiveSubscribers__c', 'ActiveThisMonth__c', 'UnsubscribesThisMonth__c', 'BouncesThisMonth__c'], sums: ['ActiveSubscribers__c', 'ActiveThisMonth__c', 'UnsubscribesThisMonth__c', 'BouncesThisMonth__c'], down: [{ column: 'Title__c' }], filters: [['DeletedInCampaignMonitorAt__c', 'equals', '']] },
  { name: 'MembersByListAndStatus', title: 'Members by List and Status', description: 'Members of each list by their status.', type: 'ListsWithMembers', columns: ['Members__r.EmailAddress__c'], down: [{ column: 'Title__c' }], across: [{ column: 'Members__r.Status__c' }] },
  { name: 'NewMembersByMonth', title: 'New Members by Month', description: 'When people joined, list by list.', type: 'ListsWithMembers', columns: ['Members__r.EmailAddress__c'], down: [{ column: 'Members__r.JoinedAt__c', by: 'Month' }], across: [{ column: 'Title__c' }] },
  { name: 'MembersWithoutPerson', title: 'Active Members Who Are Nobody Here', description: 'Active members that match neither a contact nor a lead.', type: 'ListsWithMembers', columns: ['Members__r.EmailAddress__c', 'Members__r.FullName__c', 'Members__r.JoinedAt__c'], down: [{ column: 'Title__c' }], filters: [['Members__r.Contact__c', 'equals', ''], ['Members__r.Lead__c', 'equals', ''], ['Members__r.Status__c', 'equals', 'Active']] },
  { name: 'StatusChangesByMonth', title: 'Status Changes by Month', description: 'Who left and who came back, by month, and what made the change.', type: 'MembersWithStatusChanges', columns: ['EmailAddress__c', 'StatusChanges__r.FromStatus__c', 'StatusChanges__r.Reason__c'], down: [{ column: 'StatusChanges__r.ChangedAt__c', by: 'Month' }, { column: 'StatusChanges__r.ToStatus__c' }, { column: 'StatusChanges__r.Source__c' }] },
  { name: 'LatestEmailCampaigns', title: 'Latest Email Campaigns', description: 'The last ten email campaigns with their rates.', type: 'EmailCampaigns', columns: ['CampaignName__c', 'SentAt__c', 'Recipients__c', 'OpenRate__c', 'ClickRate__c', 'BounceRate__c', 'UnsubscribeRate__c'], newest: { column: 'SentAt__c', rows: 10 } },
  { name: 'EmailCampaignsByMonth', title: 'Email Campaigns by Month', description: 'Recipients, opens, clicks and people lost, month by month.', type: 'EmailCampaigns', columns: ['CampaignName__c', 'Recipients__c', 'UniqueOpens__c', 'Clicks__c', 'Bounces__c', 'Unsubscribes__c', 'SpamComplaints__c'], sums: ['Recipients__c', 'UniqueOpens__c', 'Clicks__c', 'Bounces__c', 'Unsubscribes__c', 'SpamComplaints__c'], down: [{ column: 'SentAt__c', by: 'Month' }] },
  { name: 'EmailActivityByMonth', title: 'Email Activity by Month', description: 'What people did with email campaigns. Detail that was summed up is left out.', type: 'EmailCampaignsWithTracking', columns: ['Tracking__r.EmailAddress__c'], down: [{ column: 'Tracking__r.OccurredAt__c', by: 'Month' }], across: [{ column: 'Tracking__r.Activity__c' }], filters: [['Tracking__r.IsRolledUp__c', 'equals', '0']] },
  { name: 'BouncesByType', title: 'Bounces by Type', description: 'Bounced email campaigns by type, with the reason and the person.', type: 'EmailCampaignsWithTracking', columns: ['CampaignName__c', 'Tracking__r.EmailAddress__c', 'Tracking__r.Contact__c', 'Tracking__r.Lead__c', 'Tracking__r.Reason__c', 'Tracking__r.OccurredAt__c'], down: [{ column: 'Tracking__r.BounceType__c' }], filters: [['Tracking__r.Activity__c', 'equals', 'Bounced']] },
  { name: 'SuppressedByReason', title: 'Suppressed Addresses by Reason', description: 'Addresses that nothing is sent to, by reason.', type: 'SuppressedAddresses', columns: ['EmailAddress__c', 'SuppressedAt__c', 'Contact__c', 'Lead__c'], down: [{ column: 'Reason__c' }] },
  { name: 'RefusedImportRows', title: 'Refused Import Rows', description: 'Rows of imports that Campaign Monitor or this org refused, with reason and fix.', type: 'ImportRunsWithResults', columns: ['RowResults__r.EmailAddress__c', 'RowResults__r.Reason__c', 'RowResults__r.Fix__c'], down: [{ column: 'SubscriberImport__c' }, { column: 'StartedAt__c', by: 'Day' }], filters: [['RowResults__r.Outcome__c', 'equals', 'Refused']] },
  { name: 'SyncRuns', title: 'Sync Runs and Their Steps', description: 'What each step of the primary sync read, saved and used.', type: 'SyncRunsWithSteps', columns: ['State__c', 'Steps__r.Step__c', 'Steps__r.Read__c', 'Steps__r.Created__c', 'Steps__r.Updated__c', 'Steps__r.Removed__c', 'Steps__r.Failed__c', 'Steps__r.Callouts__c'], sums: ['Steps__r.Read__c', 'Steps__r.Created__c', 'Steps__r.Updated__c', 'Steps__r.Removed__c', 'Steps__r.Failed__c', 'Steps__r.Callouts__c'], down: [{ column: 'StartedAt__c', by: 'Day' }, { column: 'Name' }] },
  { name: 'OpenLogEntries', title: 'Open Log Entries', description: 'What still needs somebody, with the fix.', type: 'LogEntries', columns: ['Name', 'Message__c', 'Fix__c'], down: [{ column: 'Level__c' }, { column: 'Area__c' }], filters: [['IsResolved__c', 'equals', '0']] },
];

export const dashboards: readonly DashboardRow[] = [
  {
    name: 'EmailMarketing',
    title: 'Email Marketing',
    description: 'Lists, members, email campaigns and open log entries at a glance.',
    rows: [
      [
        { kind: 'Metric', title: 'Active Subscribers', report: 'ActiveSubscribersByList', sum: 'ActiveSubscribers__c', width: 3, height: 4 },
        { kind: 'Metric', title: 'New This Month', report: 'ActiveSubscribersByList', sum: 'ActiveThisMonth__c', width: 3, height: 4 },
        { kind: 'Metric', title: 'Unsubscribed This Month', report: 'ActiveSubscribersByList', sum: 'UnsubscribesThisMonth__c', width: 3, height: 4 },
        { kind: 'Metric', title: 'Open Log Entries', report: 'OpenLogEntries', width: 3, height: 4 },
      ],
      [
        { kind: 'Bar', title: 'Active Subscribers by List', report: 'ActiveSubscribersByList', sum: 'ActiveSubscribers__c', width: 6, height: 8 },
        { kind: 'Column', title: 'New Members by Month', report: 'NewMembersByMonth', width: 6, height: 8 },
      ],
      [
        { kind: 'Line', title: 'Email Activity by Month', report: 'EmailActivityByMonth', width: 6, height: 8 },
        { kind: 'Column', title: 'Unique Opens by Month', report: 'EmailCampaignsByMonth', sum: 'UniqueOpens__c', width: 6, height: 8 },
      ],
      [
        { kind: 'Donut', title: 'Bounces by Type', report: 'BouncesByType', width: 3, height: 8 },
        { kind: 'Donut', title: 'Suppressed Addresses by Reason', report: 'SuppressedByReason', width: 3, height: 8 },
        { kind: 'Table', title: 'Latest Email Campaigns', report: 'LatestEmailCampaigns', width: 6, height: 8 },
      ],
    ],
  },
];
