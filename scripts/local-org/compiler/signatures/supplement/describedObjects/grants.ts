/** Awards of funds, and what of them is paid. Source: Nonprofit Cloud Developer Guide, "FundingAward"; Public Sector Solutions Developer Guide, "FundingDisbursement". */
import type { DescribedObjects } from './describedObject.ts';
import { MONEY, NAME, USERS, VIEWED } from './words.ts';

export const GRANTS: DescribedObjects = {
  FundingAward: {
    companions: ['Feed', 'History', 'Share'],
    fields: {
      Name: NAME,
      Amount: MONEY,
      ApplicationFormId: 'ref > ApplicationForm',
      AwardNumber: 'auto',
      AwardeeId: 'ref > Account',
      BudgetId: 'ref > Budget',
      ContactId: 'ref > Contact',
      ContractId: 'ref > Contract',
      DecisionDate: 'datetime',
      EndDate: 'datetime',
      FundingOpportunityId: 'ref > FundingOpportunity',
      IndividualApplicationId: 'ref > IndividualApplication',
      OwnerId: USERS,
      ParentFundingAwardId: 'ref > FundingAward',
      ProgramId: 'ref > Program',
      StartDate: 'datetime',
      Status: 'picklist: Active|Cancelled|Completed',
      ...VIEWED,
    },
  },
  FundingDisbursement: {
    fields: {
      Name: NAME,
      Amount: MONEY,
      DisbursementDate: 'datetime',
      FundingAwardId: 'ref!+ > FundingAward',
      IsApproved: 'bool-',
      OwnerId: USERS,
      PaymentMethodType: 'picklist: Cash|Check|EFT|Wire',
      PaymentNumber: 'auto',
      ScheduledDate: 'datetime',
      Status: 'picklist: Approved|Cancelled|Paid|Pending Approval|Processing|Returned|Scheduled',
      ...VIEWED,
    },
  },
};
