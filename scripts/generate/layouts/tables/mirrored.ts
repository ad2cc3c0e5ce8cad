import type { ObjectLayout } from '../objectLayout.ts';

const PERIODS = ['Today', 'Yesterday', 'ThisWeek', 'ThisMonth', 'ThisYear'];
/** `ActiveToday__c`, `UnsubscribesToday__c`, `ActiveYesterday__c`, ... */
const byPeriod = (...counts: readonly string[]): readonly string[] =>
  PERIODS.flatMap((period) => counts.map((count) => `${count}${period}__c`));
const TRACKING = ['Activity__c', 'OccurredAt__c', 'EmailAddress__c', 'Contact__c', 'Lead__c'];

/** Copies of what Campaign Monitor has: people read them and change little. */
export const mirrored: readonly ObjectLayout[] = [
  {
    object: 'CampaignMonitorAccount__c',
    editable: ['Status__c', 'RecordOwner__c'],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'CompanyName__c',
          'Status__c',
          'Country__c',
          'TimeZone__c',
          'ContactName__c',
          'ContactEmail__c',
          'RecordOwner__c',
          'LastSyncedAt__c',
          'ClientId__c',
        ],
      },
      { title: 'Totals', columns: 2, fields: ['Lists__c', 'ActiveSubscribers__c', 'SuppressedAddresses__c'] },
      { title: 'Deletion', columns: 2, fields: ['DeletedRecords__c', 'DeletionJobId__c'] },
    ],
    relatedLists: {
      'SubscriberList__c.Account__c': ['ActiveSubscribers__c', 'Unsubscribes__c', 'Bounces__c', 'OptInType__c', 'SyncMembers__c'],
      'EmailCampaign__c.Account__c': ['Subject__c', 'SentAt__c', 'Recipients__c', 'UniqueOpens__c', 'Clicks__c'],
      'Journey__c.Account__c': ['Status__c', 'SubscriberList__c', 'Emails__c'],
      'Suppression__c.Account__c': ['EmailAddress__c', 'Reason__c', 'SuppressedAt__c'],
    },
  },
  {
    object: 'SubscriberList__c',
    editable: ['SyncMembers__c'],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'Title__c',
          'Account__c',
          'SyncMembers__c',
          'OptInType__c',
          'UnsubscribeScope__c',
          'ListId__c',
          'DeletedInCampaignMonitorAt__c',
        ],
      },
      { title: 'Totals', columns: 2, fields: ['ActiveSubscribers__c', 'Unsubscribes__c', 'Bounces__c', 'Deleted__c'] },
      { title: 'Added and Unsubscribed', columns: 2, fields: byPeriod('Active', 'Unsubscribes') },
      { title: 'Bounced and Deleted', columns: 2, fields: byPeriod('Bounces', 'Deleted') },
      { title: 'Pages', columns: 1, fields: ['ConfirmationPage__c', 'UnsubscribePage__c'] },
    ],
    relatedLists: {
      'ListMember__c.SubscriberList__c': ['EmailAddress__c', 'FullName__c', 'Status__c', 'StatusChangedAt__c', 'Contact__c', 'Lead__c'],
      'ListCustomField__c.SubscriberList__c': ['Key__c', 'DataType__c', 'IsVisibleInPreferenceCenter__c'],
      'SubscriberImport__c.SubscriberList__c': ['Title__c', 'SourceType__c', 'SourceName__c', 'LastRunAt__c', 'NextRunAt__c'],
      'FieldMapping__c.SubscriberList__c': [
        'CampaignMonitorField__c',
        'SalesforceObject__c',
        'SalesforceField__c',
        'ConflictRule__c',
        'IsActive__c',
      ],
      'PersonCreationRule__c.SubscriberList__c': ['Creates__c', 'AccountStrategy__c', 'IsCreateOnly__c'],
      'PendingAction__c.SubscriberList__c': ['Action__c', 'EmailAddress__c', 'State__c', 'NextAttemptAt__c'],
    },
  },
  {
    object: 'ListCustomField__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: ['SubscriberList__c', 'FieldName__c', 'DataType__c', 'Key__c', 'IsVisibleInPreferenceCenter__c', 'RemovedAt__c'],
      },
      { title: 'Options', columns: 1, fields: ['Options__c'] },
    ],
    relatedLists: {},
  },
  {
    object: 'ListMember__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'SubscriberList__c',
          'EmailAddress__c',
          'FullName__c',
          'MobileNumber__c',
          'Status__c',
          'StatusChangedAt__c',
          'JoinedAt__c',
          'ConsentToTrack__c',
          'ReadsEmailWith__c',
          'AddedByImport__c',
          'LastImportRun__c',
        ],
      },
      { title: 'Person', columns: 2, fields: ['Contact__c', 'Lead__c', 'MatchedBy__c', 'ValuesChangedAt__c', 'OptOutSettledFor__c'] },
    ],
    relatedLists: {
      'MemberStatusChange__c.ListMember__c': ['FromStatus__c', 'ToStatus__c', 'ChangedAt__c', 'Source__c', 'Reason__c'],
      'EmailTracking__c.ListMember__c': ['Activity__c', 'OccurredAt__c', 'EmailCampaign__c', 'JourneyEmail__c'],
    },
  },
  {
    object: 'MemberStatusChange__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'ListMember__c',
          'ChangedAt__c',
          'FromStatus__c',
          'ToStatus__c',
          'Source__c',
          'Reason__c',
          'ChangedBy__c',
          'ImportRun__c',
          'SyncRun__c',
        ],
      },
    ],
    relatedLists: {},
  },
  {
    object: 'EmailCampaign__c',
    editable: ['SalesforceCampaign__c'],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'CampaignName__c',
          'Account__c',
          'Subject__c',
          'SentAt__c',
          'FromName__c',
          'FromEmail__c',
          'ReplyTo__c',
          'SalesforceCampaign__c',
          'CampaignId__c',
          'DeletedInCampaignMonitorAt__c',
        ],
      },
      {
        title: 'Results',
        columns: 2,
        fields: [
          'Recipients__c',
          'Opens__c',
          'UniqueOpens__c',
          'OpenRate__c',
          'Clicks__c',
          'ClickRate__c',
          'Bounces__c',
          'BounceRate__c',
          'Unsubscribes__c',
          'UnsubscribeRate__c',
          'SpamComplaints__c',
          'RolledUpTo__c',
        ],
      },
      { title: 'Web Version', columns: 1, fields: ['WebVersionUrl__c'] },
    ],
    relatedLists: { 'EmailTracking__c.EmailCampaign__c': TRACKING },
  },
  {
    object: 'EmailTracking__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: ['Activity__c', 'OccurredAt__c', 'EmailCampaign__c', 'JourneyEmail__c', 'Count__c', 'IsRolledUp__c'],
      },
      { title: 'Person', columns: 2, fields: ['EmailAddress__c', 'ListMember__c', 'Contact__c', 'Lead__c'] },
      { title: 'Details', columns: 2, fields: ['BounceType__c', 'Reason__c', 'IpAddress__c', 'City__c', 'Region__c', 'Country__c'] },
      { title: 'Link', columns: 1, fields: ['Url__c'] },
      { title: 'Summed Up', columns: 2, fields: ['Opens__c', 'Clicks__c', 'Bounces__c', 'Unsubscribes__c', 'SpamComplaints__c'] },
    ],
    relatedLists: {},
  },
  {
    object: 'Journey__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: ['Title__c', 'Account__c', 'Status__c', 'SubscriberList__c', 'Trigger__c', 'DeletedInCampaignMonitorAt__c'],
      },
      { title: 'Results', columns: 2, fields: ['Emails__c', 'Sent__c', 'UniqueOpens__c', 'Clicks__c'] },
    ],
    relatedLists: { 'JourneyEmail__c.Journey__c': ['Sent__c', 'UniqueOpens__c', 'Clicks__c', 'Bounces__c', 'Unsubscribes__c'] },
  },
  {
    object: 'JourneyEmail__c',
    editable: [],
    sections: [
      { title: 'Information', columns: 2, fields: ['Title__c', 'Journey__c'] },
      {
        title: 'Results',
        columns: 2,
        fields: ['Sent__c', 'Opens__c', 'UniqueOpens__c', 'Clicks__c', 'Bounces__c', 'Unsubscribes__c', 'RolledUpTo__c'],
      },
    ],
    relatedLists: { 'EmailTracking__c.JourneyEmail__c': TRACKING },
  },
  {
    object: 'Suppression__c',
    editable: [],
    sections: [
      { title: 'Information', columns: 2, fields: ['EmailAddress__c', 'Account__c', 'Reason__c', 'SuppressedAt__c'] },
      { title: 'Person', columns: 2, fields: ['Contact__c', 'Lead__c'] },
    ],
    relatedLists: {},
  },
];
