/** Service contracts, their lines, and what customers are entitled to. Source: Object Reference, "Entitlement", "ServiceContract", "ContractLineItem", "EntityMilestone"; types, lengths and labels: Salesforce Field Reference Guide. */
import type { FactTable } from '../facts.ts';

const STATES = 'Active|Expired|Inactive';

export const SERVICE_CONTRACTS: FactTable = {
  ServiceContract: {
    prefix: '810',
    fields: {
      AdditionalDiscount: 'percent(5,2)',
      ApprovalStatus: 'picklist(40)',
      BillingPostalCode: 'text(20) Billing Zip',
      BillingState: 'text(80) Billing State',
      Discount: 'percent(5,2)-',
      GrandTotal: 'currency(18,2)-',
      LineItemCount: 'int- Line Items',
      ShippingHandling: 'currency(18,2) Shipping and Handling',
      ShippingPostalCode: 'text(20) Shipping Zip',
      ShippingState: 'text(80) Shipping State',
      SpecialTerms: 'longtext(32000)',
      Status: `picklist: ${STATES}`,
      Subtotal: 'currency(18,2)-',
      Tax: 'currency(18,2)',
      Term: 'int Term (months)',
      TotalPrice: 'currency(18,2)-',
    },
  },
  ContractLineItem: {
    prefix: '811',
    nameField: 'LineItemNumber',
    sharing: 'ControlledByParent',
    fields: {
      LineItemNumber: 'auto',
      Discount: 'percent(5,2)',
      ListPrice: 'currency(18,2)-',
      PricebookEntryId: 'ref!',
      Product2Id: 'ref-',
      Quantity: 'number(18,2)!',
      RootContractLineItemId: 'ref-',
      ServiceContractId: 'ref!+',
      Status: `picklist-: ${STATES}`,
      Subtotal: 'currency(18,2)-',
      TotalPrice: 'currency(18,2)-',
      UnitPrice: 'currency(18,2)! Sales Price',
    },
    onDelete: { ServiceContractId: 'cascade' },
  },
};
export const ENTITLEMENTS: FactTable = {
  Entitlement: {
    prefix: '550',
    fields: {
      Name: 'text(255)! Entitlement Name',
      AccountId: 'ref!+',
      IsPerIncident: 'bool Per Incident',
      SlaProcessId: 'ref Entitlement Process ID',
      Status: `picklist: ${STATES}`,
      SvcApptBookingWindowsId: 'ref Operating Hour ID',
      Type: 'picklist(40): Phone Support|Web Support',
    },
  },
  EntityMilestone: { prefix: '', targets: { ParentEntityId: ['WorkOrder'] } },
};
