/** Stores that are visited. Source: Consumer Goods Cloud Developer Guide, "RetailStore". */
import type { ToldTable } from './told.ts';
import { NAME, USERS, VIEWED } from './words.ts';

export const RETAIL: ToldTable = {
  RetailStore: {
    companions: ['ChangeEvent', 'Feed', 'History', 'Share'],
    addresses: { Address: '' },
    fields: {
      Name: NAME,
      AccountId: 'ref! > Account',
      DeliveryFrequency: 'int',
      DeliveryFrequencyType: 'picklist~: Daily|Monthly|Weekly',
      DeliveryMethod: 'picklist: Truck|Van',
      Description: 'area?',
      LocationId: 'ref! > Location',
      OperatingHoursId: 'ref > OperatingHours',
      OwnerId: USERS,
      PaymentMethod: 'picklist: Cash|Cheque|Credit',
      PreferredVisitHoursId: 'ref > OperatingHours',
      PrimaryContactId: 'ref > Contact',
      Priority: 'picklist~: High|Low|Medium',
      RecommendedVisitFrequency: 'int',
      RecommendedVisitFrequencyType: 'picklist~=: Day|Month|Week',
      RetailLocationGroupId: 'ref > RetailLocationGroup',
      StoreType: 'picklist: Flagship Store|Regular Store|Van Store|Virtual Store',
      ...VIEWED,
    },
  },
};
