import type { ObjectLayout } from '../objectLayout.ts';

const LOG = ['Level__c', 'Area__c', 'Code__c', 'IsResolved__c'];

/** What ran, what it did, what went wrong, what waits. */
export const jobs: readonly ObjectLayout[] = [
  {
    object: 'SyncRun__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'Kind__c',
          'State__c',
          'StartedAt__c',
          'FinishedAt__c',
          'CurrentStep__c',
          'HeartbeatAt__c',
          'IsFull__c',
          'AlertedAt__c',
          'JobId__c',
        ],
      },
      { title: 'Error', columns: 1, fields: ['Error__c'] },
    ],
    relatedLists: {
      'SyncStep__c.SyncRun__c': ['Step__c', 'Read__c', 'Created__c', 'Updated__c', 'Failed__c', 'Callouts__c'],
      'SyncLog__c.SyncRun__c': LOG,
    },
  },
  {
    object: 'SyncStep__c',
    editable: [],
    sections: [
      { title: 'Information', columns: 2, fields: ['Step__c', 'SyncRun__c', 'StartedAt__c', 'FinishedAt__c', 'IsSwitchedOff__c'] },
      {
        title: 'Rows',
        columns: 2,
        fields: ['Read__c', 'Created__c', 'Updated__c', 'Unchanged__c', 'Removed__c', 'Failed__c', 'Deferred__c'],
      },
      {
        title: 'Work',
        columns: 2,
        fields: ['Callouts__c', 'Transactions__c', 'Jobs__c', 'JobId__c', 'CpuMs__c', 'Queries__c', 'DmlRows__c', 'Choices__c'],
      },
      { title: 'Error', columns: 1, fields: ['Error__c'] },
    ],
    relatedLists: {},
  },
  {
    object: 'SyncLog__c',
    editable: ['IsResolved__c'],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: ['Level__c', 'Area__c', 'Code__c', 'IsResolved__c', 'SyncRun__c', 'ImportRun__c', 'RecordId__c', 'ResolvedAt__c'],
      },
      { title: 'What Happened and What to Do', columns: 1, fields: ['Message__c', 'Fix__c'] },
    ],
    relatedLists: {},
  },
  {
    object: 'PendingAction__c',
    editable: [],
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'Action__c',
          'State__c',
          'EmailAddress__c',
          'NewEmailAddress__c',
          'SubscriberList__c',
          'ToList__c',
          'PersonId__c',
          'Source__c',
          'RequestedBy__c',
          'Attempts__c',
          'NextAttemptAt__c',
          'SentAt__c',
        ],
      },
      { title: 'Error', columns: 1, fields: ['Error__c'] },
      { title: 'Values', columns: 1, fields: ['Payload__c'] },
    ],
    relatedLists: {},
  },
];
