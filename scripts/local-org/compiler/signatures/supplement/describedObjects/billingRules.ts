/** How orders are billed, and until when invoices are paid. Source: Revenue Cloud Developer Guide, "BillingPolicy", "BillingTreatment", "BillingTreatmentItem"; Object Reference, "PaymentTerm", "PaymentTermItem". */
import type { DescribedObjects } from './describedObject.ts';
import { MONEY, NAME, NUMBERED, STATUS, VIEWED } from './words.ts';

export const BILLING_RULES: DescribedObjects = {
  BillingPolicy: {
    companions: ['History'],
    fields: {
      Name: NAME,
      BillingTreatmentSelection: 'picklist!~: Default|LegalEntity|Manual',
      DefaultBillingTreatmentId: 'ref > BillingTreatment',
      Description: 'area',
      Status: STATUS,
      ...VIEWED,
    },
  },
  BillingTreatment: {
    companions: ['History'],
    fields: {
      Name: NAME,
      BillingPolicyId: 'ref > BillingPolicy',
      CanChangeBillingFrequency: 'bool-',
      Description: 'area',
      ExcludeFromBilling: 'picklist!~: No|Yes',
      IsMilestoneBilling: 'bool',
      LegalEntityId: 'ref > LegalEntity',
      Status: STATUS,
      ...VIEWED,
    },
  },
  BillingTreatmentItem: {
    companions: ['History'],
    fields: {
      Name: NAME,
      BillingTreatmentId: 'ref!+ >> BillingTreatment',
      BillingType: 'picklist!~: Advance|Arrears|None',
      Controller: 'picklist!~: BillingScheduleGroup|None',
      Description: 'area',
      FlatAmount: MONEY,
      Handling0Amount: 'picklist!~: CreateInvoice|None',
      MilestoneStartDate: 'picklist~: OrderProductActivation',
      MilestoneStartDateOffset: 'int',
      MilestoneStartDateOffsetUnit: 'picklist~: Days|Months|Years',
      MilestoneType: 'picklist~: Date|Event',
      Percentage: 'percent',
      ProcessingOrder: 'int!',
      Sequencing: 'picklist!~: Manual|None',
      Status: 'picklist!~: Active|Draft',
      Type: 'picklist!~: FlatAmount|Percentage|Remainder',
      ...VIEWED,
    },
  },
  PaymentTerm: {
    fields: {
      Name: NAME,
      Description: 'area(255)',
      IsDefault: 'bool',
      Status: 'picklist~ [Draft]: Active|*Draft|Inactive',
      ...VIEWED,
    },
  },
  PaymentTermItem: {
    fields: {
      Name: NUMBERED,
      Description: 'area(255)',
      PaymentTermId: 'ref!+ > PaymentTerm',
      PaymentTimeframe: 'picklist~ [Standard]: *Standard',
      Period: 'int',
      PeriodUnit: 'picklist~: Days',
      Type: 'picklist~ [Period-Based]: *Period-Based',
      ...VIEWED,
    },
  },
};
