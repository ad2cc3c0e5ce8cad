/** Accounts that are partners. Source: Object Reference for the Salesforce Platform, "Partner". */
import type { FactTable } from './facts.ts';

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
};
