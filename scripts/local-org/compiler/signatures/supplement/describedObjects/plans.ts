/** What sellers plan for accounts, and accounts that share with one another. Source: Object Reference, "AccountPlan", "AccountPlanObjective", "AccountPlanObjectiveMeasure", "AccountPlanObjMeasRela", "AccountRelationship", "OpportunityLineItemSplit". */
import type { DescribedObjects } from './describedObject.ts';
import { all, NAME, NUMBERED, TOTAL, USERS, VIEWED } from './words.ts';

export const PLANS: DescribedObjects = {
  AccountPlan: {
    companions: ['ChangeEvent', 'History', 'Share'],
    fields: {
      Name: NAME,
      AccountId: 'ref > Account',
      AccountInternalRiskRating: 'picklist',
      ...all('area?', 'AccountChallenges', 'AccountCmptvWeaknesses', 'AccountCompetitiveStrengths', 'AccountCompetitors'),
      ...all('area?', 'AccountIndustryTrends', 'AccountPrfmIndicators', 'AccountStrategicPriorities', 'AccountVision'),
      ...all('area?', 'CallingStrategy', 'CallingStrategyNotes', 'Notes', 'RelationshipOpportunities', 'RelationshipStrengths'),
      ...all('area?', 'RelationshipSummary', 'RelationshipThreats', 'RelationshipWeaknesses'),
      EndDate: 'date',
      FlexCard: 'text',
      OwnerId: USERS,
      StartDate: 'date',
      Status: 'picklist [Not Started]: Active|Inactive|*Not Started',
      ...VIEWED,
    },
  },
  AccountPlanObjective: {
    companions: ['ChangeEvent', 'History', 'Share'],
    fields: {
      Name: NAME,
      AccountPlanId: 'ref!+ >> AccountPlan',
      AccountPlanObjCategoryId: 'ref > AccountPlanObjectiveCategory',
      Description: 'area?',
      EndDate: 'date',
      ExternalStakeholderId: 'ref > Contact',
      LastInteractionSumGenDate: 'datetime',
      ObjectiveInteractionSummary: 'area?',
      ObjectiveOwnerId: 'ref > User',
      OwnerId: USERS,
      Priority: 'picklist~: High|Low|Medium',
      StartDate: 'date',
      Status: 'picklist~: Closed|In Progress|New',
      ...VIEWED,
    },
  },
  AccountPlanObjectiveMeasure: {
    companions: ['ChangeEvent', 'History'],
    fields: {
      Name: NAME,
      AccountPlanObjMeasCalcDefId: 'ref > AccountPlanObjMeasCalcDef',
      AccountPlanObjectiveId: 'ref!+ >> AccountPlanObjective',
      ...all(TOTAL, 'CurrentCurrencyValue', 'TargetCurrencyValue'),
      ...all('number-', 'CurrentNumberValue', 'TargetNumberValue'),
      ...all('percent-', 'CurrentPercentValue', 'TargetPercentValue'),
      ...all('text', 'CurrentValue', 'TargetValue'),
      CurrentValueTimestamp: 'datetime-',
      ValueType: 'picklist~: Currency|Number|Percent',
      ...VIEWED,
    },
  },
  AccountPlanObjMeasRela: {
    companions: ['ChangeEvent', 'History'],
    fields: {
      Name: NUMBERED,
      AccountPlanObjectiveMeasureId: 'ref!+ >> AccountPlanObjectiveMeasure',
      ReferenceRecordId: 'ref > Case|FinancialDeal|Opportunity',
      ...VIEWED,
    },
  },
  AccountRelationship: {
    companions: ['Feed', 'History', 'Share'],
    fields: {
      Name: NAME,
      AccountFromId: 'ref!+ > Account',
      AccountToId: 'ref!+ > Account',
      OwnerId: USERS,
      Type: `picklist+~=: ${[
        'System Integrator|Agency|Advertiser|Reseller|Distributor|Developer|Broker|Lender|Institution|Contractor|Dealer',
        'Consultant|Client|Vendor|Agent|Retailer|SubContractor|Supplier',
      ].join('|')}`,
      ...VIEWED,
    },
  },
  OpportunityLineItemSplit: {
    nameField: 'Split',
    companions: ['History'],
    fields: {
      Split: 'auto',
      ArchivedTerritoryName: 'text-',
      OpportunityLineItemId: 'ref!+ >> OpportunityLineItem',
      SplitAmount: TOTAL,
      SplitNote: 'text',
      SplitOwnerId: 'ref!+ > User',
      SplitPercentage: 'percent!',
      SplitTypeId: 'ref!+ > OpptyLineItemSplitType',
      Territory2Id: 'ref > Territory2',
    },
  },
};
