/** Products and price books. Source: Object Reference for the Salesforce Platform, each object's page. */
import type { FactTable } from '../facts.ts';

/** Of products that are paid or delivered by and by. */
const SCHEDULES = 'picklist~: Divide|Repeat';
const INSTALLMENTS = 'picklist~: Daily|Weekly|Monthly|Quarterly|Yearly';

export const PRODUCTS: FactTable = {
  Product2: {
    prefix: '01t',
    label: 'Product',
    sharing: 'ReadWrite',
    fields: {
      Name: 'text(255)! Product Name',
      ProductCode: 'text(255)',
      Description: 'area(4000) Product Description',
      Family: 'picklist Product Family: None',
      IsActive: 'bool Active',
      StockKeepingUnit: 'text(180) Product SKU',
      QuantityUnitOfMeasure: 'picklist: Each',
      IsArchived: 'bool- Archived',
      DisplayUrl: 'url(1000) Display URL',
      CanUseQuantitySchedule: 'bool Quantity Scheduling Enabled',
      CanUseRevenueSchedule: 'bool Revenue Scheduling Enabled',
      ConfigureDuringSale: 'picklist~: Allowed|NotAllowed',
      IsSerialized: 'bool Serialized',
      ProductClass: 'picklist-!~= [Simple]: Bundle|Set|*Simple|VariationParent|Variation',
      QuantityInstallmentPeriod: INSTALLMENTS,
      QuantityScheduleType: SCHEDULES,
      RevenueInstallmentPeriod: INSTALLMENTS,
      RevenueScheduleType: SCHEDULES,
      TransferRecordMode: 'picklist: SendAndReceive|ReceiveOnly',
    },
  },
  Pricebook2: {
    prefix: '01s',
    label: 'Price Book',
    fields: {
      Name: 'text(255)! Price Book Name',
      IsActive: 'bool Active',
      IsStandard: 'bool- Is Standard Price Book',
      Description: 'text(255)',
    },
  },
  PricebookEntry: {
    prefix: '01u',
    label: 'Price Book Entry',
    plural: 'Price Book Entries',
    fields: {
      Name: 'text(255)- Product Name',
      Pricebook2Id: 'ref!+',
      Product2Id: 'ref!+',
      UnitPrice: 'currency(18,2)! List Price',
      IsActive: 'bool Active',
      UseStandardPrice: 'bool',
      ProductCode: 'text(255)-',
      IsArchived: 'bool- Archived',
    },
    onDelete: { Pricebook2Id: 'cascade', Product2Id: 'cascade' },
  },
};
