import type { ObjectLayout } from '../objectLayout.ts';

/** What people set up for a list. */
export const rules: readonly ObjectLayout[] = [
  {
    object: 'FieldMapping__c',
    editable: 'all',
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: [
          'SubscriberList__c',
          'IsActive__c',
          'CampaignMonitorField__c',
          'SalesforceObject__c',
          'ConflictRule__c',
          'SalesforceField__c',
        ],
      },
    ],
    relatedLists: {},
  },
  {
    object: 'PersonCreationRule__c',
    editable: 'all',
    sections: [
      {
        title: 'Information',
        columns: 2,
        fields: ['SubscriberList__c', 'Creates__c', 'RecordTypeId__c', 'PersonOwner__c', 'IsCreateOnly__c'],
      },
      { title: 'Account', columns: 2, fields: ['AccountStrategy__c', 'Account__c', 'AccountNamePattern__c'] },
      { title: 'Default Values', columns: 1, fields: ['DefaultValues__c'] },
    ],
    relatedLists: {},
  },
];
