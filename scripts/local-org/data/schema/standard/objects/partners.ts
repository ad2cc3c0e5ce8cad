/** Accounts that are partners, and orgs that share records. Source: Object Reference for the Salesforce Platform, "Partner", "PartnerNetworkConnection", "PartnerNetworkRecordConnection". */
import type { FactTable } from '../facts.ts';

export const PARTNERS: FactTable = {
  Partner: {
    prefix: '00I',
    nameField: 'Id',
    fields: {
      AccountFromId: 'ref+',
      AccountToId: 'ref!+',
      OpportunityId: 'ref+',
      Role: 'picklist+',
      IsPrimary: 'bool+',
      ReversePartnerId: 'ref-',
    },
    onDelete: { AccountFromId: 'cascade', AccountToId: 'cascade', OpportunityId: 'cascade' },
  },
  // the prefix: Salesforce Help, "Standard Field Record ID Prefix Decoder"
  PartnerNetworkConnection: {
    prefix: '04P',
    nameField: 'ConnectionName',
    isReadOnly: true,
    fields: {
      ConnectionName: 'text(295)',
      ConnectionStatus: 'picklist(40)~',
      PrimaryContactId: 'ref- Connection Owner',
      ResponseDate: 'datetime- Decision Date',
    },
  },
  PartnerNetworkRecordConnection: {
    prefix: '',
    nameField: 'Id',
    fields: {
      ConnectionId: 'ref+',
      LocalRecordId: 'ref!+',
      ParentRecordId: 'ref+',
      PartnerRecordId: 'ref-',
      RelatedRecords: 'text(1000)+',
      SendClosedTasks: 'bool+',
      SendEmails: 'bool+',
      SendOpenTasks: 'bool+',
      StartDate: 'datetime-',
      EndDate: 'datetime- Stop Date',
      Status: 'picklist-~: Active (received)|Active (sent)|Connected|Inactive|Inactive (converted)|Inactive (deleted)|Pending (sent)',
    },
  },
};
