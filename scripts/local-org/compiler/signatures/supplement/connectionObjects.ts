/** Objects of Salesforce to Salesforce, which the stubs leave out. Source: Object Reference for the Salesforce Platform, "PartnerNetworkConnection", "PartnerNetworkRecordConnection". */
import { made } from './madeObject.ts';
import type { StandardObject } from '../../../language/signatures.ts';

export const CONNECTION_OBJECTS: readonly StandardObject[] = [
  made(
    'PartnerNetworkConnection',
    {
      Id: ['AccountId', 'ContactId', 'PrimaryContactId'],
      String: ['ConnectionName', 'ConnectionStatus'],
      Datetime: ['ResponseDate'],
    },
    { Account: 'Account', Contact: 'Contact', PrimaryContact: 'User' },
  ),
  made(
    'PartnerNetworkRecordConnection',
    {
      Id: ['ConnectionId', 'LocalRecordId', 'ParentRecordId', 'PartnerRecordId'],
      String: ['RelatedRecords', 'Status'],
      Boolean: ['SendClosedTasks', 'SendEmails', 'SendOpenTasks'],
      Datetime: ['EndDate', 'StartDate'],
    },
    { Connection: 'PartnerNetworkConnection' },
  ),
];
