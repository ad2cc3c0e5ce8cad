/** Order Management and B2B Commerce, and what Revenue Cloud adds to their lines. Source: Object Reference, "Order", "OrderItem"; lengths: Salesforce Field Reference Guide. */
import { all } from '../describedObjects/words.ts';
import { amounts, totals } from './words.ts';

export const MANAGED_ORDER = {
  BillingEmailAddress: 'email(80)',
  BillingPhoneNumber: 'phone(40)',
  ...totals('GrandTotalAmount', 'TotalTaxAmount'),
  OrderedDate: 'datetime',
  ...all('text(255)', 'ExternalCustomerReference', 'OrderManagementReferenceIdentifier'),
  PaymentTermId: 'ref+= > PaymentTerm',
  SalesChannelId: 'ref > SalesChannel',
  SalesStoreId: 'ref > WebStore',
  TaxLocaleType: 'picklist~: Gross|Net',
  ...totals('TotalAdjDeliveryAmtWithTax', 'TotalAdjProductAmtWithTax', 'TotalAdjustedDeliveryAmount', 'TotalAdjustedDeliveryTaxAmount'),
  ...totals('TotalAdjustedProductAmount', 'TotalAdjustedProductTaxAmount'),
  ...totals('TotalDeliveryAdjDistAmount', 'TotalDeliveryAdjDistAmtWithTax', 'TotalDeliveryAdjDistTaxAmount'),
  ...totals('TotalProductAdjDistAmount', 'TotalProductAdjDistAmtWithTax', 'TotalProductAdjDistTaxAmount'),
} as const;

export const MANAGED_ITEM = {
  ...totals('AdjustedLineAmount', 'AdjustedLineAmtWithTax'),
  // written by the order service that Salesforce publishes
  ...amounts('GrossUnitPrice'),
  AggregatedQuantity: 'number-',
  BatchIdentifier: 'text-',
  BillingFrequency2: 'picklist(40)',
  LineNumber: 'int+',
  OrderDeliveryGroupId: 'ref > OrderDeliveryGroup',
} as const;
