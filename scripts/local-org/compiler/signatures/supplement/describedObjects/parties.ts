/** Relations of contacts, and groups of people. Source: Automotive Cloud Developer Guide, "ContactContactRelation", "PartyRelationshipGroup". */
import type { DescribedObjects } from './describedObject.ts';
import { MONEY, NAME, NUMBERED, USERS, VIEWED } from './words.ts';

export const PARTIES: DescribedObjects = {
  ContactContactRelation: {
    companions: ['ChangeEvent', 'Feed', 'History', 'Share'],
    fields: {
      Name: NUMBERED,
      ContactId: 'ref! > Contact',
      EndDate: 'date',
      HierarchyType: 'picklist~ [Parent]: Child|*Parent|Peer',
      IsActive: 'bool',
      OwnerId: USERS,
      PartyRoleRelationId: 'ref! > PartyRoleRelation',
      RelatedContactId: 'ref! > Contact',
      RelatedInverseRecordId: 'ref > ContactContactRelation',
      StartDate: 'date',
      ...VIEWED,
    },
  },
  PartyRelationshipGroup: {
    companions: ['ChangeEvent', 'Feed', 'History'],
    addresses: { PrimaryAddress: 'Primary' },
    fields: {
      Name: NAME,
      AccountId: 'ref!+u > Account',
      Category: 'picklist: Meals together|Staying under same roof',
      Description: 'area(255)',
      EndDate: 'date',
      GroupIncome: MONEY,
      GroupSize: 'int',
      LifetimeAcsryPurchaseValue: MONEY,
      LifetimeSvcPurchaseCount: 'int',
      LifetimeVehPurchaseCount: 'int',
      LifetimeVehPurchaseValue: MONEY,
      StartDate: 'date',
      Status: 'picklist~ [Active]: *Active|Inactive',
      Subtype: 'picklist: Extension Household|Nuclear Household|Three Person Household',
      Type: 'picklist~ [Group]: *Group|Household',
      ...VIEWED,
    },
  },
};
