import type { ObjectLayout } from '../objectLayout.ts';

/** Imports are made in the wizard; their pages show them. */
export const imports: readonly ObjectLayout[] = [
  {
    object: 'SubscriberImport__c',
    // the wizard and the list of imports switch schedules on and off: a record alone starts and stops none
    editable: ['Title__c'],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: ['Title__c', 'SubscriberList__c', 'IsActive__c', 'RunAs__c', 'LastRunAt__c', 'NextRunAt__c', 'IsDraft__c', 'WizardStep__c'],
      },
      { title: 'Source', columns: 2, fields: ['SourceType__c', 'SourceName__c', 'SourceObject__c', 'SourceId__c', 'EmailColumn__c'] },
      { title: 'Source Details', columns: 1, fields: ['SourceQuery__c', 'SourceStatuses__c', 'Mapping__c'] },
      {
        title: 'Options',
        columns: 2,
        fields: [
          'IsResubscribing__c',
          'IsStartingAutoresponders__c',
          'IsClearingBlanks__c',
          'IsRespectingOptOut__c',
          'IsRemoving__c',
          'RemovalLimit__c',
          'RemovalLimitPercent__c',
        ],
      },
      { title: 'Schedule', columns: 2, fields: ['ScheduleHours__c', 'ScheduleDays__c'] },
    ],
    relatedLists: { 'ImportRun__c.SubscriberImport__c': ['State__c', 'StartedAt__c', 'Added__c', 'Updated__c', 'Refused__c'] },
  },
  {
    object: 'ImportRun__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'SubscriberImport__c',
          'State__c',
          'Kind__c',
          'ParentRun__c',
          'StartedAt__c',
          'FinishedAt__c',
          'IsDryRun__c',
          'HeartbeatAt__c',
          'AlertedAt__c',
          'JobId__c',
        ],
      },
      {
        title: 'People',
        columns: 2,
        fields: [
          'Total__c',
          'Read__c',
          'Added__c',
          'Updated__c',
          'Unchanged__c',
          'Resubscribed__c',
          'Removed__c',
          'Refused__c',
          'Duplicates__c',
          'Warnings__c',
          'ToRemove__c',
          'Callouts__c',
        ],
      },
      { title: 'Error', columns: 1, fields: ['Error__c'] },
    ],
    relatedLists: {
      'ImportRowResult__c.ImportRun__c': ['EmailAddress__c', 'Outcome__c', 'Code__c', 'IsRetried__c'],
      'SyncLog__c.ImportRun__c': ['Level__c', 'Area__c', 'Code__c', 'IsResolved__c'],
    },
  },
  {
    object: 'ImportRowResult__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: ['ImportRun__c', 'EmailAddress__c', 'Outcome__c', 'Code__c', 'IsRetried__c', 'SourceId__c'],
      },
      { title: 'Reason and Fix', columns: 1, fields: ['Reason__c', 'Fix__c', 'Row__c', 'Before__c'] },
    ],
    relatedLists: {},
  },
];
